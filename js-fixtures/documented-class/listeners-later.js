/*
shows: nothing is asked of the server: its messages come when it sends them, after the script has run
covers: listeners (events)
server:
  accept
  send text a
  send text b
  close 1000
  expect close 1000
console:
  script
  open
  message a
  message b
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => console.log('open');
ws.onmessage = ({ data }) => console.log('message', data);
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
console.log('script');
