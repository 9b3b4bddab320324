/*
shows: a server that closes at once still lets the connection open first
covers: onopen (both)
server:
  accept
  close
  expect close none
console:
  onopen { type: 'open' }
  onclose { type: 'close', code: 1005, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen = (event) => console.log('onopen', event);
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
