/*
shows: it is called for a connection that never was, too
covers: onclose (reference)
server: refused
console:
  warn: WebSocket ws://example.org/chat: can't connect to {server}: connection refused
  close 1006  false
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
