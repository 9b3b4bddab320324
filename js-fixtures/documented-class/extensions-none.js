/*
shows: no extension is ever offered, so that none is chosen
covers: extensions (reference)
server:
  accept
  close 1000
  expect close 1000
console:
  ""
  open ""
  close ""
*/
const ws = new WebSocket('ws://example.org/chat');
const show = (type) => console.log(type, JSON.stringify(ws.extensions));
console.log(JSON.stringify(ws.extensions));
ws.onopen = () => show('open');
ws.onclose = () => show('close');
