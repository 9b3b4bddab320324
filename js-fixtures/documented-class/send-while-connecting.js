/*
shows: it throws until the connection is open
covers: send (events)
server:
  accept
  expect text now
  close 1000
  expect close 1000
console:
  InvalidStateError true 11 WebSocket.send: the connection is not open yet: wait for the open event
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat');
try {
  ws.send('too early');
} catch (error) {
  console.log(error.name, error instanceof DOMException, error.code, error.message);
}
ws.onopen = () => ws.send('now');
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
