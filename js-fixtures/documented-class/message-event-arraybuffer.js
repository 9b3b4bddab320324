/*
shows: or a buffer, if that was asked for
covers: message event (events)
server:
  accept
  send binary 00 ff
  send binary
  close 1000
  expect close 1000
console:
  true 0,255
  true 
*/
const ws = new WebSocket('ws://example.org/chat');
ws.binaryType = 'arraybuffer';
ws.onmessage = (e) => {
  if (e.data instanceof ArrayBuffer) {
    const bytes = new Uint8Array(e.data);
    console.log(bytes.length === e.data.byteLength, bytes.join());
  }
};
