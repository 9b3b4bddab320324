/*
shows: a server that chooses one that was not offered fails the connection
covers: protocol (reference)
server:
  accept protocol other
  expect end
console:
  warn: WebSocket ws://example.org/chat: the server chose subprotocol "other", but chat was offered
  error ""
  close 1006
*/
const ws = new WebSocket('ws://example.org/chat', 'chat');
ws.onerror = () => console.log('error', JSON.stringify(ws.protocol));
ws.onclose = ({ code }) => console.log('close', code);
