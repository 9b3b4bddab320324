/*
shows: the function gets an event that says nothing, by the standard; the console has the reason
covers: onerror (reference)
server:
  refuse 503
console:
  warn: WebSocket ws://example.org/chat: the server answered 503 Refused instead of 101 Switching Protocols
  error true true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onerror = (event) =>
  console.log(event.type, event.constructor === Event, event.message === undefined);
