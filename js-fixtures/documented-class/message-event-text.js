/*
shows: a text is a string
covers: message event (both)
server:
  accept
  send text hello
  close 1000
  expect close 1000
console:
  string hello
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onmessage = (e) => {
  if (typeof e.data === 'string') {
    console.log('string', e.data);
  } else {
    console.log('other', e.data);
  }
};
