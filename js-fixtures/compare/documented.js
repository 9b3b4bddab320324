// A chat as the documents write it: on a phone its handlers are never called, and what it sends
// before the connection is open arrives nowhere but from the portable platform.
// Diverges: HANDLER_FORM, SEND_BEFORE_OPEN, EMPTY_PROTOCOL, INSTANCE_END

const ws = weex.requireModule('webSocket');

ws.WebSocket('ws://echo.websocket.org', '');
ws.onopen = function () {
  console.log('open');
};
ws.onmessage = function (event) {
  console.log('message', event.data);
  ws.close();
};
ws.onclose = function (event) {
  console.log('close', event.code);
};
ws.onerror = function () {
  console.log('error');
};
ws.send('hello');
