throw new Error('the runner must not load this');
