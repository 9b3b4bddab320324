/*
shows: a new connection from the place where the document puts it: the failed one still closes
covers: error event (events)
server:
  refuse 503
  connection
  accept
  expect text hello
  close 1000
  expect close 1000
console:
  warn: WebSocket ws://example.org/chat: the server answered 503 Refused instead of 101 Switching Protocols
  error 1
  close 1 1006
  open 2
  close 2 1000
*/
let attempts = 0;
function connect() {
  const number = ++attempts;
  const ws = new WebSocket('ws://example.org/chat');
  ws.onopen = () => {
    console.log('open', number);
    ws.send('hello');
  };
  ws.onerror = () => {
    console.log('error', number);
    connect();
  };
  ws.onclose = ({ code }) => console.log('close', number, code);
}
connect();
