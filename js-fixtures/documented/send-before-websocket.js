/*
shows: sending without WebSocket() is an error that names the missing call
covers: send (both)
server: refused
console:
  onerror {
    type: 'error',
    data: 'send() needs a connection: call WebSocket(url) first'
  }
*/
const ws = weex.requireModule('webSocket');
ws.onerror = (event) => console.log('onerror', event);
ws.send('too early');
