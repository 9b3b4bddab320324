/*
shows: numbers and booleans are sent as their text
covers: send (both)
server:
  accept
  expect text 42
  expect text 0.5
  expect text 1e+21
  expect text true
  close 1000
  expect close 1000
console:
  onclose { type: 'close', code: 1000, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
[42, 0.5, 1e21, true].forEach((value) => ws.send(value));
ws.onclose = (event) => console.log('onclose', event);
