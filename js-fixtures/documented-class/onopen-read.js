/*
shows: what was assigned is read back, null for what is no function and no object
covers: onopen (reference)
server:
  accept
  close 1000
  expect close 1000
console:
  null
  true
  null
  null
*/
const ws = new WebSocket('ws://example.org/chat');
const hear = () => console.log('open');
console.log(ws.onopen);
ws.onopen = hear;
console.log(ws.onopen === hear);
ws.onopen = 'text';
console.log(ws.onopen);
ws.onopen = null;
console.log(ws.onopen);
