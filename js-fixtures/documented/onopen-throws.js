/*
shows: a handler that throws is a fault of its own; what follows is still heard
covers: onopen (both)
server:
  accept
  send text after
  close 1000
  expect close 1000
console:
  onmessage { type: 'message', data: 'after', origin: 'ws://echo.websocket.org' }
  onclose { type: 'close', code: 1000, reason: '', wasClean: true }
fault:
  Error: not today
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen = function () {
  throw new Error('not today');
};
ws.onmessage = (event) => console.log('onmessage', event);
ws.onclose = (event) => console.log('onclose', event);
