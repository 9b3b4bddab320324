/*
shows: no code is sent, which the close event calls 1005, as the document has it
covers: close (both)
server:
  accept
  expect close none
  close
console:
  close 1005  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => ws.close();
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
