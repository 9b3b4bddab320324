test(() => {}, 'before the throw');
throw new RangeError('out of the script');
