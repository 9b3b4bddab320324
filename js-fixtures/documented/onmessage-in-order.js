/*
shows: messages come whole, in order, however the server cuts them up
covers: onmessage (both)
server:
  accept
  send text
  send text first
  # "sec" and "ond" as two fragments, with a ping in between.
  send raw 01 03 73 65 63
  send ping 2a
  send raw 80 03 6f 6e 64
  expect pong 2a
  send text third
  close 1000
  expect close 1000
console:
  ''
  'first'
  'second'
  'third'
  onclose { type: 'close', code: 1000, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onmessage = (event) => console.dir(event.data);
ws.onclose = (event) => console.log('onclose', event);
