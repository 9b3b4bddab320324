/*
shows: when it comes the connection is open, and takes messages
covers: open event (both)
server:
  accept
  expect text hello
  close 1000
  expect close 1000
console:
  open 1
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.addEventListener('open', () => {
  console.log('open', ws.readyState);
  ws.send('hello');
});
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
