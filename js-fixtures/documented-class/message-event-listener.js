/*
shows: a listener gets it as a function assigned does
covers: message event (reference)
server:
  accept
  send text hello
  close 1000
  expect close 1000
console:
  MessageEvent hello ws://example.org true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.addEventListener('message', (e) =>
  console.log(e.constructor.name, e.data, e.origin, e.isTrusted));
