/*
shows: messages of all kinds arrive in the order in which they were sent
covers: send (events)
server:
  accept
  expect text a
  expect binary 01
  expect text b
  expect binary 63
  expect text d
  close 1000
  expect close 1000
console:
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => {
  ws.send('a');
  ws.send(new Uint8Array([1]));
  ws.send('b');
  ws.send(new Blob(['c']));
  ws.send('d');
};
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
