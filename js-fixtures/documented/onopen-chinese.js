/*
shows: its event object says which event it is, and no more
covers: onopen (Chinese)
server:
  accept
  close 1000
  expect close 1000
console:
  open [ 'type' ]
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen = function (event) {
  console.log(event.type, Object.keys(event));
};
