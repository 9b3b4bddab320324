/*
shows: the function gets the open event, and the socket as this
covers: onopen (reference)
server:
  accept
  close 1000
  expect close 1000
console:
  true open true true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = function (event) {
  console.log(this === ws, event.type, event.target === ws, event.isTrusted);
};
