/*
shows: a new connection when one has ended
covers: close event (events)
server:
  accept
  close 1012 restarting
  expect close 1012
  connection
  accept
  close 1000
  expect close 1000
console:
  open
  close 1012 restarting
  open
  close 1000 
*/
function connect() {
  const ws = new WebSocket('ws://example.org/chat');
  ws.onopen = () => console.log('open');
  ws.onclose = ({ code, reason }) => {
    console.log('close', code, reason);
    if (code !== 1000) {
      connect();
    }
  };
}
connect();
