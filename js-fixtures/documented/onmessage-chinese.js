/*
shows: its event object is of type message, and data is a string
covers: onmessage (Chinese)
server:
  accept
  send text "grüß dich,\n世界"
  close 1000
  expect close 1000
console:
  message string grüß dich,
  世界
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onmessage = function (event) {
  console.log(event.type, typeof event.data, event.data);
};
