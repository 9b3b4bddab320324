/*
shows: connecting again when the connection ended, with the same handlers
covers: onclose (both)
server:
  accept
  close 1012 restarting
  expect close 1012
  connection
  accept
  close 1000
  expect close 1000
console:
  onopen { type: 'open' }
  onclose { type: 'close', code: 1012, reason: 'restarting', wasClean: true }
  onopen { type: 'open' }
  onclose { type: 'close', code: 1000, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen = (event) => console.log('onopen', event);
ws.onclose = function (event) {
  console.log('onclose', event);
  if (event.code !== 1000) {
    ws.WebSocket('ws://echo.websocket.org', '');
  }
};
