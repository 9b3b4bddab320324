/*
shows: a handler set before WebSocket() is kept
covers: onerror (both)
server: refused
console:
  onerror {
    type: 'error',
    data: "can't connect to {server}: connection refused"
  }
*/
const ws = weex.requireModule('webSocket');
ws.onerror = (event) => console.log('onerror', event);
ws.WebSocket('ws://echo.websocket.org', '');
