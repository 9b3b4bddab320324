/*
shows: a server that chooses none of the offered subprotocols fails the connection, by the standard
covers: constructor (reference)
server:
  accept
  expect end
console:
  warn: WebSocket ws://example.org/chat: the server chose no subprotocol, but chat was offered
  error
  close 1006  false
*/
const ws = new WebSocket('ws://example.org/chat', 'chat');
ws.onopen = () => console.log('open');
ws.onmessage = ({ data }) => console.log('message', data);
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
