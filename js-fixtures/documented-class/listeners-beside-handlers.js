/*
shows: functions are assigned or added as listeners, and called in that order
covers: listeners (events)
server:
  accept
  send text a
  close 1000
  expect close 1000
console:
  listener open
  handler open
  listener message
  handler message
  listener close
  handler close
*/
const ws = new WebSocket('ws://example.org/chat');
for (const type of ['open', 'message', 'error', 'close']) {
  ws.addEventListener(type, (event) => console.log('listener', event.type));
  ws[`on${type}`] = (event) => console.log('handler', event.type);
}
