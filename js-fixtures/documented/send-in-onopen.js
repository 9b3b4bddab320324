/*
shows: sending once the connection is open
covers: send (both)
server:
  accept
  echo 1
  close 1000
  expect close 1000
console:
  onopen { type: 'open' }
  onmessage { type: 'message', data: 'hello', origin: 'ws://echo.websocket.org' }
  onclose { type: 'close', code: 1000, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen = function (event) {
  console.log('onopen', event);
  ws.send('hello');
};
ws.onmessage = (event) => console.log('onmessage', event);
ws.onclose = (event) => console.log('onclose', event);
