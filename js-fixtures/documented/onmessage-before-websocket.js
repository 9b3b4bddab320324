/*
shows: a handler set before WebSocket() is kept
covers: onmessage (both)
server:
  accept
  send text one
  close 1000
  expect close 1000
console:
  onmessage { type: 'message', data: 'one', origin: 'ws://echo.websocket.org' }
*/
const ws = weex.requireModule('webSocket');
ws.onmessage = (event) => console.log('onmessage', event);
ws.WebSocket('ws://echo.websocket.org', '');
