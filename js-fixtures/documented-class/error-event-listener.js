/*
shows: a listener hears it, and it is a plain event: what went wrong is for the console alone
covers: error event (reference)
server:
  refuse 500
console:
  warn: WebSocket ws://example.org/chat: the server answered 500 Refused instead of 101 Switching Protocols
  Event error true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.addEventListener('error', (e) => console.log(e.constructor.name, e.type, e.target === ws));
