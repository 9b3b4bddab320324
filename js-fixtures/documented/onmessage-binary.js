/*
shows: a binary message is an ArrayBuffer
covers: onmessage (both)
server:
  accept
  send binary 00 7f 80 ff
  send binary
  close 1000
  expect close 1000
console:
  true 4 [ 0, 127, 128, 255 ]
  true 0 []
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onmessage = function ({ data }) {
  console.log(data instanceof ArrayBuffer, data.byteLength, Array.from(new Uint8Array(data)));
};
