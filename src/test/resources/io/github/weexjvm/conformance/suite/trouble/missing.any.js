// META: script=nowhere.js
test(() => {}, 'never there');
