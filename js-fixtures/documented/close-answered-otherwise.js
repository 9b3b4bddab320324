/*
shows: the event tells the server's code and reason, not one's own
covers: close (Chinese)
server:
  accept
  expect close 1000 "bye"
  close 4001 so long
console:
  onclose { type: 'close', code: 4001, reason: 'so long', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen = () => ws.close(1000, 'bye');
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
