/*
shows: the code goes out alone
covers: close (reference)
server:
  accept
  expect close 3001 ""
  close 3001
console:
  close 3001  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => ws.close(3001);
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
