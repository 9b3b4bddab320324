/*
shows: the documented call connects, handlers or not
covers: WebSocket (English)
server:
  accept
  close 1000
  expect close 1000
console: nothing
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
