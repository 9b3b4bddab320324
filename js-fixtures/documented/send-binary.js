/*
shows: buffers and views go out as binary messages; a view sends its own range
covers: send (both)
server:
  accept
  expect binary 00 01 02 03
  expect binary 01 02
  expect binary 02 03
  close 1000
  expect close 1000
console:
  onclose { type: 'close', code: 1000, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
const bytes = new Uint8Array([0, 1, 2, 3]);
ws.send(bytes.buffer);
ws.send(bytes.subarray(1, 3));
ws.send(new DataView(bytes.buffer, 2));
ws.onclose = (event) => console.log('onclose', event);
