/*
shows: assigning to it changes nothing
covers: bufferedAmount (reference)
server:
  accept
  close 1000
  expect close 1000
console:
  0
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.bufferedAmount = 5;
console.log(ws.bufferedAmount);
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
