/*
shows: closing what is closed does nothing
covers: close (English)
server:
  accept
  close 1000
  expect close 1000
console:
  onclose { type: 'close', code: 1000, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.close();
ws.WebSocket('ws://echo.websocket.org', '');
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = function (event) {
  console.log('onclose', event);
  ws.close();
  ws.close(4000, 'again');
};
