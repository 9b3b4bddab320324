/*
shows: a server that agrees to a protocol nobody offered is not talked to
covers: WebSocket (both)
server:
  accept protocol chat
  expect end
console:
  onerror {
    type: 'error',
    data: 'the server chose subprotocol "chat", but none was offered'
  }
  onclose { type: 'close', code: 1006, reason: '', wasClean: false }
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen = (event) => console.log('onopen', event);
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
