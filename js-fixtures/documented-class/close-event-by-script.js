/*
shows: close() makes it come too
covers: close event (events)
server:
  accept
  expect close 1000 "Closing normally"
  close 1000
console:
  CloseEvent close 1000  true 3
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => ws.close(1000, 'Closing normally');
ws.onclose = (e) =>
  console.log(e.constructor.name, e.type, e.code, e.reason, e.wasClean, ws.readyState);
