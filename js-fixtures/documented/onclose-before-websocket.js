/*
shows: a handler set before WebSocket() is kept
covers: onclose (both)
server:
  accept
  close 1000
  expect close 1000
console:
  onclose { type: 'close', code: 1000, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.onclose = (event) => console.log('onclose', event);
ws.WebSocket('ws://echo.websocket.org', '');
