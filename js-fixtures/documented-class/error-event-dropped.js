/*
shows: a connection that ends without a close frame: an error, then a close
covers: error event (events)
server:
  accept
  drop
console:
  open
  warn: WebSocket ws://example.org/chat: the server ended the connection without a close frame
  error
  close 1006  false
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => console.log('open');
ws.onmessage = ({ data }) => console.log('message', data);
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
