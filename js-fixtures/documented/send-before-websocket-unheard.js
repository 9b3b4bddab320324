/*
shows: without a handler, that error is a warning
covers: send (both)
server: refused
console:
  warn: webSocket: send() needs a connection: call WebSocket(url) first
*/
const ws = weex.requireModule('webSocket');
ws.send('too early');
