/*
shows: what waited goes first, in order, then what onopen sends
covers: send (both)
server:
  accept
  expect text first
  expect text second
  expect text third
  expect text fourth
  close 1000
  expect close 1000
console:
  onopen { type: 'open' }
  onclose { type: 'close', code: 1000, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.send('first');
ws.onopen = function (event) {
  console.log('onopen', event);
  ws.send('fourth');
};
ws.send('second');
ws.onclose = (event) => console.log('onclose', event);
ws.send('third');
