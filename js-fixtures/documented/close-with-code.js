/*
shows: code and reason reach the server, and come back with its answer
covers: close (both)
server:
  accept
  expect close 4000 "that is all"
  close 4000 that is all
console:
  onclose { type: 'close', code: 4000, reason: 'that is all', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen = () => ws.close(4000, 'that is all');
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
