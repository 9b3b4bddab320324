/*
shows: a message in several frames is one event: frames are not shown
covers: message event (events)
server:
  accept
  # Two fragments with a ping between them.
  send raw 01 03 68 65 6c 89 00 80 02 6c 6f
  expect pong
  close 1000
  expect close 1000
console:
  message hello
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onmessage = ({ data }) => console.log('message', data);
