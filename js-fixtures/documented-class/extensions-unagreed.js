/*
shows: a server that sends a frame as an extension would have it fails the connection
covers: extensions (reference)
server:
  accept
  # The bit that says: compressed.
  send raw c1 01 61
  expect close 1002
console:
  warn: WebSocket ws://example.org/chat: the server set reserved bits of a frame though no extension was agreed on
  error ""
  close 1006
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onerror = () => console.log('error', JSON.stringify(ws.extensions));
ws.onclose = ({ code }) => console.log('close', code);
