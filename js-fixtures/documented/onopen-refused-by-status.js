/*
shows: a server that is too busy opens nothing
covers: onopen (both)
server:
  refuse 503
console:
  onerror {
    type: 'error',
    data: 'the server answered 503 Refused instead of 101 Switching Protocols'
  }
  onclose { type: 'close', code: 1006, reason: '', wasClean: false }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen = (event) => console.log('onopen', event);
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
