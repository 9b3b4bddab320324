/*
shows: it does not come if the server does not accept
covers: open event (events)
server:
  refuse 404
console:
  warn: WebSocket ws://example.org/chat: the server answered 404 Refused instead of 101 Switching Protocols
  error
  close 1006  false
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => console.log('open');
ws.onmessage = ({ data }) => console.log('message', data);
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
