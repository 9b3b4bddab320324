/*
shows: an ordinary conversation has no error
covers: onerror (reference)
server:
  accept
  expect text hello
  close 1000
  expect close 1000
console:
  open
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => {
  console.log('open');
  ws.send('hello');
};
ws.onmessage = ({ data }) => console.log('message', data);
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
