/*
shows: a server that gives no code is reported with 1005
covers: onclose (both)
server:
  accept
  close
  expect close none
console:
  onclose { type: 'close', code: 1005, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
