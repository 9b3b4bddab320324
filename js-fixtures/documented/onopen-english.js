/*
shows: a handler assigned after WebSocket() hears of the open connection
covers: onopen (English)
server:
  accept
  close 1000
  expect close 1000
console:
  onopen { type: 'open' }
*/
const socket = weex.requireModule('webSocket');
socket.WebSocket('ws://echo.websocket.org', '');

socket.onopen = function heard(event) {
  console.log('onopen', event);
};
