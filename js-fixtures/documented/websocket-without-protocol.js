/*
shows: the protocol may be left out
covers: WebSocket (both)
server:
  accept
  close 1000
  expect close 1000
console:
  onopen { type: 'open' }
  onclose { type: 'close', code: 1000, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org');
ws.onopen = (event) => console.log('onopen', event);
ws.onclose = (event) => console.log('onclose', event);
