/*
shows: what was sent before close() still goes out
covers: close (events)
server:
  accept
  expect text one
  expect text two
  expect close 1000
  close 1000
console:
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => {
  ws.send('one');
  ws.send('two');
  ws.close(1000);
};
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
