test(() => {}, 'before the patches');
JSON.stringify = () => 'mine';
Promise.resolve = null;
Array.prototype.map = null;
console.log('{"name":"forged","status":0}');
test(() => {}, 'after the patches');
