/*
shows: nobody listens: an error, then a close
covers: error event (both)
server: refused
console:
  warn: WebSocket ws://example.org/chat: can't connect to {server}: connection refused
  error
  close 1006  false
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => console.log('open');
ws.onmessage = ({ data }) => console.log('message', data);
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
