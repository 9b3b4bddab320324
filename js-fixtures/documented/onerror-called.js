/*
shows: a handler may be passed by a call
covers: onerror (both)
server: refused
console:
  onerror {
    type: 'error',
    data: "can't connect to {server}: connection refused"
  }
  onclose { type: 'close', code: 1006, reason: '', wasClean: false }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onerror((event) => console.log('onerror', event));
ws.onclose((event) => console.log('onclose', event));
