/*
shows: it grows at once by the bytes of each message, for a text those of its UTF-8, and is 0 when they are sent
covers: bufferedAmount (reference)
server:
  accept
  expect text "aü"
  expect binary 01 02
  send text got it
  close 1000
  expect close 1000
console:
  0
  3
  5
  0
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => {
  console.log(ws.bufferedAmount);
  ws.send('aü');
  console.log(ws.bufferedAmount);
  ws.send(new Uint8Array([1, 2]));
  console.log(ws.bufferedAmount);
};
ws.onmessage = () => console.log(ws.bufferedAmount);
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
