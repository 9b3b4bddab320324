/*
shows: the document leaves new out, which works here; by the standard alone it would throw
covers: constructor (reference)
server:
  accept
  close 1000
  expect close 1000
console:
  true 0
  open
  close 1000  true
*/
const ws = WebSocket('ws://example.org/chat');
console.log(ws instanceof WebSocket, ws.readyState);
ws.onopen = () => console.log('open');
ws.onmessage = ({ data }) => console.log('message', data);
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
