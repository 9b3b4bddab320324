/*
shows: an attempt that is given up ends in an error and a close event
covers: close (Chinese)
server: refused
console:
  onerror {
    type: 'error',
    data: 'the connection was closed before it was established'
  }
  onclose { type: 'close', code: 1006, reason: '', wasClean: false }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.close();
ws.onopen = (event) => console.log('onopen', event);
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
