/*
shows: a buffer is sent whole, a view as its own range
covers: send (both)
server:
  accept
  expect binary 00 01 02 03
  expect binary 01 02
  expect binary 02 03
  expect binary 03
  expect binary
  close 1000
  expect close 1000
console:
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => {
  const bytes = new Uint8Array([0, 1, 2, 3]);
  ws.send(bytes.buffer);
  ws.send(bytes.subarray(1, 3));
  ws.send(new Uint16Array(bytes.buffer, 2, 1));
  ws.send(new DataView(bytes.buffer, 3));
  ws.send(new ArrayBuffer(0));
};
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
