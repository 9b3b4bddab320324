/*
shows: a second WebSocket() closes the first connection, which is heard of no more
covers: WebSocket (both)
server:
  accept
  send text from the first
  expect close 1001
  connection
  accept
  send text from the second
  close 1000
  expect close 1000
console:
  onopen { type: 'open' }
  onmessage {
    type: 'message',
    data: 'from the first',
    origin: 'ws://echo.websocket.org'
  }
  onopen { type: 'open' }
  onmessage {
    type: 'message',
    data: 'from the second',
    origin: 'ws://echo.websocket.org'
  }
  onclose { type: 'close', code: 1000, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
let connections = 1;
ws.onopen = (event) => console.log('onopen', event);
ws.onclose = (event) => console.log('onclose', event);
ws.onmessage = function (event) {
  console.log('onmessage', event);
  if (connections++ === 1) {
    ws.WebSocket('ws://echo.websocket.org', '');
  }
};
