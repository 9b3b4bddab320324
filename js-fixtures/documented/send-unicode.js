/*
shows: text is UTF-8; half a surrogate pair becomes the replacement character
covers: send (both)
server:
  accept
  expect text "grüß dich, 世界 🚀"
  expect text "half \ufffd pair"
  expect text
  close 1000
  expect close 1000
console:
  onclose { type: 'close', code: 1000, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.send('grüß dich, 世界 🚀');
ws.send('half \ud83d pair');
ws.send('');
ws.onclose = (event) => console.log('onclose', event);
