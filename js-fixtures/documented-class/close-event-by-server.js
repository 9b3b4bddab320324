/*
shows: the server closes: the event has its code and reason
covers: close event (both)
server:
  accept
  close 3000 enough
  expect close 3000
console:
  open
  close 3000 enough true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => console.log('open');
ws.onmessage = ({ data }) => console.log('message', data);
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
