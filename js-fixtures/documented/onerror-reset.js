/*
shows: a reset connection is an error, then a close
covers: onerror (both)
server:
  accept
  expect text hello
  reset
console:
  onerror error
  onclose 1006 false
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.send('hello');
// What the system says of it is not ours to compare.
ws.onerror = (event) => console.log('onerror', event.type);
ws.onclose = (event) => console.log('onclose', event.code, event.wasClean);
