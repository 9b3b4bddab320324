/*
shows: a failed connection is closed already when its error is told
covers: readyState (reference)
server:
  accept
  drop
console:
  1
  warn: WebSocket ws://example.org/chat: the server ended the connection without a close frame
  3
  3
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => console.log(ws.readyState);
ws.onerror = () => console.log(ws.readyState);
ws.onclose = () => console.log(ws.readyState);
