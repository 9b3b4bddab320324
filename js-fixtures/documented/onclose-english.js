/*
shows: the event has the server's code and reason
covers: onclose (English)
server:
  accept
  close 4001 maintenance
  expect close 4001
console:
  onclose { type: 'close', code: 4001, reason: 'maintenance', wasClean: true }
*/
const socket = weex.requireModule('webSocket');
socket.WebSocket('ws://echo.websocket.org', '');

socket.onclose = function heard(event) {
  console.log('onclose', event);
};
