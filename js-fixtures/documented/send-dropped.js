/*
shows: the server leaves once it has the message
covers: send (both)
server:
  accept
  expect text over here
  drop
console:
  onerror {
    type: 'error',
    data: 'the server ended the connection without a close frame'
  }
  onclose { type: 'close', code: 1006, reason: '', wasClean: false }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.send('over here');
ws.onmessage = (event) => console.log('onmessage', event);
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
