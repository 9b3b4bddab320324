/*
shows: a handler that throws hears the next message all the same
covers: onmessage (both)
server:
  accept
  send text not json
  send text {"a":1}
  close 1000
  expect close 1000
console:
  { a: 1 }
fault:
  TypeError: no JSON: not json
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onmessage = function (event) {
  if (!event.data.startsWith('{')) {
    throw new TypeError(`no JSON: ${event.data}`);
  }
  console.log(JSON.parse(event.data));
};
