/*
shows: a connection that ends without a close frame was not closed cleanly
covers: onclose (both)
server:
  accept
  drop
console:
  warn: webSocket: the server ended the connection without a close frame
  onclose { type: 'close', code: 1006, reason: '', wasClean: false }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onclose = (event) => console.log('onclose', event);
