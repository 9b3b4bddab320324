/*
shows: the document calls send() without an argument, which throws
covers: send (events)
server:
  accept
  close 1000
  expect close 1000
console:
  TypeError WebSocket.send: 1 argument needed, 0 given
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => {
  try {
    ws.send();
  } catch (error) {
    console.log(error.name, error.message);
  }
};
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
