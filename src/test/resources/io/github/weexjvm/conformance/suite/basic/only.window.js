test(() => {}, 'in a window');
