/*
shows: a buffer is sent as it was when it was sent
covers: send (reference)
server:
  accept
  expect binary 01
  close 1000
  expect close 1000
console:
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => {
  const bytes = new Uint8Array([1]);
  ws.send(bytes);
  bytes[0] = 2;
};
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
