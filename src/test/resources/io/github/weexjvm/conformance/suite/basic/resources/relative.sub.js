const relative = 'relative at {{host}}';
