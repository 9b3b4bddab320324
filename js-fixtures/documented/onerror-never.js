/*
shows: a connection that opens, talks and closes as it should has no error
covers: onerror (both)
server:
  accept
  send text fine
  close 1000 done
  expect close 1000
console: nothing
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onerror = (event) => console.log('onerror', event);
