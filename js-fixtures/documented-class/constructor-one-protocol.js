/*
shows: a subprotocol as a string is offered to the server
covers: constructor (reference)
server:
  accept protocol chat
  close 1000
  expect close 1000
console:
  open
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat', 'chat');
ws.onopen = () => console.log('open');
ws.onmessage = ({ data }) => console.log('message', data);
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
