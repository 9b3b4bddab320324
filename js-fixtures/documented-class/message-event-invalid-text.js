/*
shows: a text that is not UTF-8 fails the connection and is not shown
covers: message event (reference)
server:
  accept
  send raw 81 01 ff
  expect close 1007
console:
  open
  warn: WebSocket ws://example.org/chat: the server sent a text message that is not UTF-8
  error
  close 1006  false
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => console.log('open');
ws.onmessage = ({ data }) => console.log('message', data);
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
