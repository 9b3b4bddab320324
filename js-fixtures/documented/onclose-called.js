/*
shows: a handler may be passed by a call
covers: onclose (both)
server:
  accept
  close 1001 going away
  expect close 1001
console:
  onclose { type: 'close', code: 1001, reason: 'going away', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onclose((event) => console.log('onclose', event));
