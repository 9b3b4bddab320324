/*
shows: close() sends no code, and the event says 1005 for that
covers: close (both)
server:
  accept
  expect close none
  close
console:
  onclose { type: 'close', code: 1005, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen = () => ws.close();
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
