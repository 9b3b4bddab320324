/*
shows: a handler assigned after WebSocket() hears the server's text
covers: onmessage (English)
server:
  accept
  send text hello from the server
  close 1000
  expect close 1000
console:
  onmessage {
    type: 'message',
    data: 'hello from the server',
    origin: 'ws://echo.websocket.org'
  }
*/
const socket = weex.requireModule('webSocket');
socket.WebSocket('ws://echo.websocket.org', '');

socket.onmessage = function heard(event) {
  console.log('onmessage', event);
};
