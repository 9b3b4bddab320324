/*
shows: what no longer fits into the buffer closes the socket
covers: send (reference)
server:
  accept
  expect end
console:
  2
  warn: WebSocket ws://example.org/chat: 16777217 bytes wait to be sent, more than the 16777216 allowed
  error
  close 1006  false
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => {
  ws.send(new ArrayBuffer(16 * 1024 * 1024 + 1));
  console.log(ws.readyState);
};
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
