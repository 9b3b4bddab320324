/*
shows: sending after the end is an error event
covers: send (both)
server:
  accept
  close 1000
  expect close 1000
console:
  onclose { type: 'close', code: 1000, reason: '', wasClean: true }
  onerror {
    type: 'error',
    data: 'send() after the connection was closed: nothing was sent'
  }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = function (event) {
  console.log('onclose', event);
  ws.send('too late');
};
