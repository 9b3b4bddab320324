/*
shows: a message that waited for a connection which never came is not lost silently
covers: send (both)
server: refused
console:
  onerror {
    type: 'error',
    data: "can't connect to {server}: connection refused; 1 message was not sent"
  }
  onclose { type: 'close', code: 1006, reason: '', wasClean: false }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.send('over here');
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
