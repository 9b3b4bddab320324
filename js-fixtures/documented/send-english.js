/*
shows: what is sent right after WebSocket() waits for the connection
covers: send (English)
server:
  accept
  expect text over here
  close 1000
  expect close 1000
console: nothing
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.send('over here');
