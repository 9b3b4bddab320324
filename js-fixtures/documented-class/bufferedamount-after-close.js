/*
shows: what is sent after close() is lost, but still counted
covers: bufferedAmount (reference)
server:
  accept
  expect close none
  close
console:
  4
  close 1005 4
  8
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => {
  ws.close();
  ws.send('lost');
  console.log(ws.bufferedAmount);
};
ws.onclose = ({ code }) => {
  console.log('close', code, ws.bufferedAmount);
  ws.send('lost');
  console.log(ws.bufferedAmount);
};
