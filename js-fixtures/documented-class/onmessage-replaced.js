/*
shows: a function assigned later takes the place of the one before
covers: onmessage (reference)
server:
  accept
  send text a
  send text b
  close 1000
  expect close 1000
console:
  first a
  second b
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onmessage = ({ data }) => {
  console.log('first', data);
  ws.onmessage = (event) => console.log('second', event.data);
};
