/*
shows: of a list of subprotocols the server chooses one
covers: constructor (reference)
server:
  accept protocol superchat
  close 1000
  expect close 1000
console:
  open
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat', ['chat', 'superchat']);
ws.onopen = () => console.log('open');
ws.onmessage = ({ data }) => console.log('message', data);
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
