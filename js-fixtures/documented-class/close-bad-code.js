/*
shows: a code that is not for scripts throws, and the connection stays open
covers: close (both)
server:
  accept
  expect text still open
  expect close 1000
  close 1000
console:
  InvalidAccessError WebSocket.close: the code 0 is not a close code: use 1000 or 3000 to 4999
  InvalidAccessError WebSocket.close: the code 1001 is reserved: use 1000 or 3000 to 4999
  InvalidAccessError WebSocket.close: the code 1005 is reserved: use 1000 or 3000 to 4999
  InvalidAccessError WebSocket.close: the code 5000 is not a close code: use 1000 or 3000 to 4999
  InvalidAccessError WebSocket.close: the code NaN is not a close code: use 1000 or 3000 to 4999
  InvalidAccessError WebSocket.close: the code 'bye' is not a close code: use 1000 or 3000 to 4999
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => {
  for (const code of [0, 1001, 1005, 5000, NaN, 'bye']) {
    try {
      ws.close(code);
    } catch (error) {
      console.log(error.name, error.message);
    }
  }
  ws.send('still open');
  ws.close(1000);
};
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
