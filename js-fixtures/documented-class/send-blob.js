/*
shows: a blob is sent as a binary message; the document makes one of a text without an array around it, which only works here
covers: send (both)
server:
  accept
  expect binary 62 6c 6f 62 20 63 6f 6e 74 65 6e 74 73
  expect binary 61 01
  expect text after
  close 1000
  expect close 1000
console:
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => {
  ws.send(new Blob('blob contents'));
  ws.send(new Blob(['a', new Uint8Array([1])]));
  ws.send('after');
};
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
