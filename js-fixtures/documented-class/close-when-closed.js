/*
shows: closing what is closing or closed does nothing
covers: close (both)
server:
  accept
  expect close 1000
  close 1000
console:
  close 1000  true
  after 3
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => {
  ws.close(1000);
  ws.close(3000, 'again');
};
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => {
  console.log('close', code, reason, wasClean);
  ws.close();
  console.log('after', ws.readyState);
};
