/*
shows: nobody listens there: a handler assigned after WebSocket() is told
covers: onerror (English)
server: refused
console:
  onerror {
    type: 'error',
    data: "can't connect to {server}: connection refused"
  }
*/
const socket = weex.requireModule('webSocket');
socket.WebSocket('ws://echo.websocket.org', '');

socket.onerror = function heard(event) {
  console.log('onerror', event);
};
