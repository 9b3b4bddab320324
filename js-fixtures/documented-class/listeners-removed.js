/*
shows: a listener that was removed is not called, and one for once not again
covers: listeners (events)
server:
  accept
  send text a
  send text b
  close 1000
  expect close 1000
console:
  once a
  always a
  always b
*/
const ws = new WebSocket('ws://example.org/chat');
const never = () => console.log('never');
ws.addEventListener('message', never);
ws.removeEventListener('message', never);
ws.addEventListener('message', ({ data }) => console.log('once', data), { once: true });
ws.addEventListener('message', ({ data }) => console.log('always', data));
