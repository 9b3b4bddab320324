/*
shows: a server that gives no code is 1005
covers: close event (reference)
server:
  accept
  close
  expect close none
console:
  open
  close 1005  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => console.log('open');
ws.onmessage = ({ data }) => console.log('message', data);
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
