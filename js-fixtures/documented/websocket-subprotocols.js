/*
shows: one of several protocols, in one string, is enough
covers: WebSocket (both)
server:
  accept protocol superchat
  close 1000
  expect close 1000
console:
  onopen { type: 'open' }
  onclose { type: 'close', code: 1000, reason: '', wasClean: true }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', 'chat, superchat');
ws.onopen = (event) => console.log('onopen', event);
ws.onclose = (event) => console.log('onclose', event);
