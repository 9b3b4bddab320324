/*
shows: the function gets each message in an event with its data and where it is from
covers: onmessage (reference)
server:
  accept
  send text hello
  send text ""
  close 1000
  expect close 1000
console:
  message hello ws://example.org
  message  ws://example.org
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onmessage = ({ type, data, origin }) => console.log(type, data, origin);
