/*
shows: the function gets the close event, and the socket as this
covers: onclose (reference)
server:
  accept
  close 1000
  expect close 1000
console:
  true close true true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onclose = function (event) {
  console.log(this === ws, event.type, event.target === ws, event.isTrusted);
};
