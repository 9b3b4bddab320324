/*
shows: what is no text and no bytes throws, and nothing of it is sent
covers: send (both)
server:
  accept
  expect text still here
  close 1000
  expect close 1000
console:
  TypeError webSocket.send: the message must be a string, an ArrayBuffer or a view, not null or undefined
  TypeError webSocket.send: the message must be a string, an ArrayBuffer or a view, not null or undefined
  TypeError webSocket.send: the message must be a string, an ArrayBuffer or a view, not an object; use JSON.stringify() on it
  TypeError webSocket.send: the message must be a string, an ArrayBuffer or a view, not an array; use JSON.stringify() on it
  TypeError webSocket.send: the message must be a string, an ArrayBuffer or a view, not a function
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
for (const value of [undefined, null, { a: 1 }, ['a'], () => {}]) {
  try {
    ws.send(value);
  } catch (error) {
    console.log(error.name, error.message);
  }
}
ws.send('still here');
