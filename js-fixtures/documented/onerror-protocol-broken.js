/*
shows: a server that breaks the protocol is told 1002 and left
covers: onerror (both)
server:
  accept
  # A frame with a reserved bit.
  send raw c1 01 61
  expect close 1002
console:
  onerror {
    type: 'error',
    data: 'the server set reserved bits of a frame though no extension was agreed on'
  }
  onclose { type: 'close', code: 1006, reason: '', wasClean: false }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onmessage = (event) => console.log('onmessage', event);
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
