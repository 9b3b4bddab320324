/*
shows: what came before the connection broke is still a message
covers: onmessage (both)
server:
  accept
  send text half of it
  drop
console:
  onmessage {
    type: 'message',
    data: 'half of it',
    origin: 'ws://echo.websocket.org'
  }
  onerror {
    type: 'error',
    data: 'the server ended the connection without a close frame'
  }
  onclose { type: 'close', code: 1006, reason: '', wasClean: false }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onmessage = (event) => console.log('onmessage', event);
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
