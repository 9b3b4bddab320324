/*
shows: a reason of more than 123 bytes in UTF-8 throws, and one of 123 is sent
covers: close (reference)
server:
  accept
  expect close 1000 "üüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüüa"
  close 1000
console:
  SyntaxError WebSocket.close: the reason is 124 bytes long in UTF-8: at most 123 are allowed
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => {
  try {
    ws.close(1000, 'ü'.repeat(62));
  } catch (error) {
    console.log(error.name, error.message);
  }
  ws.close(1000, `${'ü'.repeat(61)}a`);
};
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
