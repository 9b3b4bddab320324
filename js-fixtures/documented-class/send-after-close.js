/*
shows: the document says that it throws after the end, too; by the standard it does not: what is sent is lost
covers: send (events)
server:
  accept
  expect close 1000
  close 1000
console:
  2
  close 1000  true
  3
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => {
  ws.close(1000);
  ws.send('lost');
  console.log(ws.readyState);
};
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => {
  console.log('close', code, reason, wasClean);
  ws.send('lost');
  console.log(ws.readyState);
};
