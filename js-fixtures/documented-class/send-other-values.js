/*
shows: whatever else is sent becomes a text
covers: send (reference)
server:
  accept
  expect text 5
  expect text null
  expect text [object Object]
  expect text 1,2
  close 1000
  expect close 1000
console:
  close 1000  true
*/
const ws = new WebSocket('ws://example.org/chat');
ws.onopen = () => {
  for (const value of [5, null, {}, [1, 2]]) {
    ws.send(value);
  }
};
ws.onerror = () => console.log('error');
ws.onclose = ({ code, reason, wasClean }) => console.log('close', code, reason, wasClean);
