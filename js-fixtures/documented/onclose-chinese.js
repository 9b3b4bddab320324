/*
shows: its event object is of type close
covers: onclose (Chinese)
server:
  accept
  close 1000
  expect close 1000
console:
  close number 1000 string 0 true
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onclose = function (event) {
  const { type, code, reason, wasClean } = event;
  console.log(type, typeof code, code, typeof reason, reason.length, wasClean);
};
