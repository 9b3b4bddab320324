/*
shows: it is empty if none was offered
covers: protocol (reference)
server:
  accept
  close 1000
  expect close 1000
console:
  open ""
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => console.log('open', JSON.stringify(ws.protocol));
