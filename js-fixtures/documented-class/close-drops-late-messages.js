/*
shows: what arrives after close() is not heard of
covers: close (events)
server:
  accept
  expect close 1000
  send text late
  close 1000
console:
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => ws.close(1000);
ws.onmessage = ({ data }) => console.log('message', data);
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
