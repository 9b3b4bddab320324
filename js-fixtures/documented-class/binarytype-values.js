/*
shows: it is blob at first, takes blob and arraybuffer, and ignores everything else
covers: binaryType (reference)
server:
  accept
  close 1000
  expect close 1000
console:
  blob
  arraybuffer
  arraybuffer
  blob
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat');
console.log(ws.binaryType);
for (const type of ['arraybuffer', 'text', 'blob']) {
  ws.binaryType = type;
  console.log(ws.binaryType);
}
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
