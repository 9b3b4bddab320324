/*
shows: a handler may be passed by a call
covers: onmessage (both)
server:
  accept
  send text one
  send text two
  close 1000
  expect close 1000
console:
  onmessage { type: 'message', data: 'one', origin: 'ws://echo.websocket.org' }
  onmessage { type: 'message', data: 'two', origin: 'ws://echo.websocket.org' }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onmessage((event) => console.log('onmessage', event));
