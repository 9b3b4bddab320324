/*
shows: a code may be text, as it is on devices
covers: close (both)
server:
  accept
  expect close 3001 "bye"
  close 3001
console:
  onclose { type: 'close', code: 3001, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen = () => ws.close('3001', 'bye');
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
