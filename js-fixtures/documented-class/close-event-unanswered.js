/*
shows: a server that does not answer close() was not closed cleanly; that is no error
covers: close event (reference)
server:
  accept
  expect close 1000
  drop
console:
  open
  close 1006  false
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => {
  console.log('open');
  ws.close(1000);
};
ws.onmessage = ({ data }) => console.log('message', data);
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
