/*
shows: a binary message is a blob, of which the document makes another without an array, which only works here
covers: message event (events)
server:
  accept
  send binary 68 69
  close 1000
  expect close 1000
console:
  true 2
  true 2
  hi
*/
const ws = new WebSocket('ws://example.org/chat');
ws.binaryType = 'blob';
ws.onmessage = async (e) => {
  console.log(e.data instanceof Blob, e.data.size);
  const blob = new Blob(e.data);
  console.log(blob instanceof Blob, blob.size);
  console.log(await blob.text());
};
