/*
shows: a server that leaves without answering was not closed cleanly
covers: close (both)
server:
  accept
  expect close 1000
  drop
console:
  onclose { type: 'close', code: 1006, reason: '', wasClean: false }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen = () => ws.close(1000);
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
