/*
shows: text that isn't UTF-8 is no message; the server is told 1007
covers: onmessage (both)
server:
  accept
  # A text frame with the bytes c3 28.
  send raw 81 02 c3 28
  expect close 1007
console:
  onerror {
    type: 'error',
    data: 'the server sent a text message that is not UTF-8'
  }
  onclose { type: 'close', code: 1006, reason: '', wasClean: false }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onmessage = (event) => console.log('onmessage', event);
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
