/*
shows: it decides about messages that arrive from then on; the document says that it is of the connection
covers: binaryType (reference)
server:
  accept
  send binary 01
  send binary 02 03
  close 1000
  expect close 1000
console:
  true 1
  true 2
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.binaryType = 'arraybuffer';
ws.onmessage = ({ data }) => {
  if (ws.binaryType === 'arraybuffer') {
    console.log(data instanceof ArrayBuffer, data.byteLength);
    ws.binaryType = 'blob';
  } else {
    console.log(data instanceof Blob, data.size);
  }
};
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
