/*
shows: an object in the place of the protocols gives the handshake headers, which no standard knows
covers: constructor (reference)
server:
  accept protocol chat
  close 1000
  expect close 1000
console:
  open
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat', {
  protocols: ['chat'],
  headers: { Authorization: 'Bearer abc' },
});
ws.onopen = () => console.log('open');
ws.onmessage = ({ data }) => console.log('message', data);
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
