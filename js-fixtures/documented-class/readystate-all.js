/*
shows: connecting, open, closing, closed: each state as a script meets it
covers: readyState (reference)
server:
  accept
  expect close 1000
  close 1000
console:
  0 true
  1 true
  2 true
  3 true
*/
const ws = new WebSocket('ws://example.org/chat');
console.log(ws.readyState, ws.readyState === WebSocket.CONNECTING);
ws.onopen = () => {
  console.log(ws.readyState, ws.readyState === WebSocket.OPEN);
  ws.close(1000);
  console.log(ws.readyState, ws.readyState === WebSocket.CLOSING);
};
ws.onclose = () => console.log(ws.readyState, ws.readyState === ws.CLOSED);
