/*
shows: its event object is of type error, and data says what went wrong
covers: onerror (Chinese)
server:
  refuse 401
console:
  error the server answered 401 Refused instead of 101 Switching Protocols
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onerror = function (event) {
  console.log(event.type, event.data);
};
