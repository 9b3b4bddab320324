/*
shows: it is what the server chose, spelled as it was offered, and empty before
covers: protocol (reference)
server:
  accept protocol superchat
  close 1000
  expect close 1000
console:
  ""
  open "superchat"
  close "superchat"
*/
const ws = new WebSocket('ws://example.org/chat', ['chat', 'superchat']);
console.log(JSON.stringify(ws.protocol));
ws.onopen = () => console.log('open', JSON.stringify(ws.protocol));
ws.onclose = () => console.log('close', JSON.stringify(ws.protocol));
