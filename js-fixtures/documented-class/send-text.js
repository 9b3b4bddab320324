/*
shows: a text arrives as it was sent
covers: send (both)
server:
  accept
  expect text "Grüße 😀"
  expect text ""
  close 1000
  expect close 1000
console:
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => {
  ws.send('Grüße 😀');
  ws.send('');
};
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
