/*
shows: a server that leaves during the handshake
covers: WebSocket (both)
server:
  drop
console:
  onerror {
    type: 'error',
    data: 'the server closed the connection during the handshake'
  }
  onclose { type: 'close', code: 1006, reason: '', wasClean: false }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen = (event) => console.log('onopen', event);
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
