/*
shows: without a handler, a server that isn't there is worth a warning
covers: WebSocket (both)
server: refused
console:
  warn: webSocket: can't connect to {server}: connection refused
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
