/*
shows: an attempt is given up: an error and a close event follow, later
covers: close (both)
server: refused
console:
  2
  error 3
  close 1006 3
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => console.log('open');
ws.onerror = () => console.log('error', ws.readyState);
ws.onclose = ({ code }) => console.log('close', code, ws.readyState);
ws.close();
console.log(ws.readyState);
