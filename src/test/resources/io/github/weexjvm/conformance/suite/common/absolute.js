const absolute = 'absolute';
