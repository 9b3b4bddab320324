/*
shows: a reason has at most 123 bytes of UTF-8
covers: close (both)
server:
  accept
  expect close 1000 "üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüü!"
  close 1000
console:
  SyntaxError the close reason is 124 bytes long in UTF-8: at most 123 are allowed
  onclose { type: 'close', code: 1000, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen = function () {
  try {
    ws.close(1000, 'ü'.repeat(62));
  } catch (error) {
    console.log(error.name, error.message);
  }
  ws.close(1000, 'ü'.repeat(61) + '!');
};
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
