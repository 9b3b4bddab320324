/*
shows: a handler that another replaces hears nothing more
covers: onmessage (both)
server:
  accept
  send text one
  send text two
  close 1000
  expect close 1000
console:
  first one
  second two
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onmessage = function (event) {
  console.log('first', event.data);
  ws.onmessage = (next) => console.log('second', next.data);
};
