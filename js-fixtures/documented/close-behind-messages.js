/*
shows: what was sent before close() still arrives
covers: close (both)
server:
  accept
  expect text first
  expect text last
  expect close 1000
  close 1000
console:
  onclose { type: 'close', code: 1000, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.send('first');
ws.onopen = function () {
  ws.send('last');
  ws.close(1000);
};
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
