/*
shows: it is closed when the close event comes, after a close by the server as well
covers: readyState (reference)
server:
  accept
  send text bye
  close 1000
  expect close 1000
console:
  1
  3
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onmessage = () => console.log(ws.readyState);
ws.onclose = () => console.log(ws.readyState);
