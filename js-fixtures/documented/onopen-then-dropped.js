/*
shows: open, and gone
covers: onopen (both)
server:
  accept
  drop
console:
  onopen { type: 'open' }
  onerror {
    type: 'error',
    data: 'the server ended the connection without a close frame'
  }
  onclose { type: 'close', code: 1006, reason: '', wasClean: false }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen = (event) => console.log('onopen', event);
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
