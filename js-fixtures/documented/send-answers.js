/*
shows: a conversation: each message is answered from onmessage
covers: send (both)
server:
  accept
  send text 1
  expect text 2
  send text 3
  expect text 4
  close 1000 enough
  expect close 1000
console:
  received 1
  received 3
  onclose { type: 'close', code: 1000, reason: 'enough', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onmessage = (event) => {
  console.log('received', event.data);
  ws.send(String(Number(event.data) + 1));
};
ws.onclose = (event) => console.log('onclose', event);
