/*
shows: the echo of what was sent at once comes back as a message
covers: send (Chinese)
server:
  accept
  echo 1
  close 1000
  expect close 1000
console:
  onmessage {
    type: 'message',
    data: 'over here',
    origin: 'ws://echo.websocket.org'
  }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.send('over here');
ws.onmessage = (event) => console.log('onmessage', event);
