/*
shows: code and reason reach the server, and its own come back
covers: close (both)
server:
  accept
  expect close 1000 "done for today"
  close 4000 "so are we"
console:
  close 4000 so are we true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => ws.close(1000, 'done for today');
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
