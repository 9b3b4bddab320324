/*
shows: connecting again from onerror: the failed attempt is heard of no more
covers: onerror (both)
server:
  refuse 503
  connection
  accept
  expect text hello
  close 1000
  expect close 1000
console:
  onerror {
    type: 'error',
    data: 'the server answered 503 Refused instead of 101 Switching Protocols'
  }
  onopen { type: 'open' }
  onclose { type: 'close', code: 1000, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onerror = function (event) {
  console.log('onerror', event);
  ws.WebSocket('ws://echo.websocket.org', '');
  ws.send('hello');
};
ws.onopen = (event) => console.log('onopen', event);
ws.onclose = (event) => console.log('onclose', event);
