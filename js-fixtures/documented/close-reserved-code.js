/*
shows: a code that isn't for scripts throws, and the connection stays open
covers: close (both)
server:
  accept
  expect text still open
  expect close 1000
  close 1000
console:
  InvalidAccessError close code 0 is not a close code: use 1000 or 3000–4999
  InvalidAccessError close code 999 is not a close code: use 1000 or 3000–4999
  InvalidAccessError close code 1001 is reserved: use 1000 or 3000–4999
  InvalidAccessError close code 1006 is reserved: use 1000 or 3000–4999
  InvalidAccessError close code 2999 is reserved: use 1000 or 3000–4999
  InvalidAccessError close code 5000 is not a close code: use 1000 or 3000–4999
  InvalidAccessError close code NaN is not a close code: use 1000 or 3000–4999
  InvalidAccessError close code 'bye' is not a close code: use 1000 or 3000–4999
  onclose { type: 'close', code: 1000, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen = function () {
  for (const code of [0, 999, 1001, 1006, 2999, 5000, NaN, 'bye']) {
    try {
      ws.close(code);
    } catch (error) {
      console.log(error.name, error.message);
    }
  }
  ws.send('still open');
  ws.close(1000);
};
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
