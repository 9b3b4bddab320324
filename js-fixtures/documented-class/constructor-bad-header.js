/*
shows: a header that belongs to the handshake is a SyntaxError
covers: constructor (reference)
server: refused
console:
  SyntaxError WebSocket: the header Upgrade belongs to the WebSocket handshake and can't be set
*/
try {
  new WebSocket('ws://example.org/chat', { headers: { Upgrade: 'h2c' } });
} catch (error) {
  console.log(error.name, error.message);
}
