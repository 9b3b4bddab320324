/*
shows: a server that breaks the protocol is told 1002 and left
covers: error event (events)
server:
  accept
  # A masked frame, which only a client may send.
  send raw 81 81 00 00 00 00 61
  expect close 1002
console:
  open
  warn: WebSocket ws://example.org/chat: the server masked a frame, which only a client may do
  error
  close 1006  false
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => console.log('open');
ws.onmessage = ({ data }) => console.log('message', data);
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
