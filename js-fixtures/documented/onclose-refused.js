/*
shows: a connection that never was ends with 1006, too
covers: onclose (both)
server: refused
console:
  warn: webSocket: can't connect to {server}: connection refused
  onclose { type: 'close', code: 1006, reason: '', wasClean: false }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onclose = (event) => console.log('onclose', event);
