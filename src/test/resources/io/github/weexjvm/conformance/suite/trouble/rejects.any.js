test(() => {}, 'beside the rejection');
Promise.reject(new TypeError('nobody catches it'));
