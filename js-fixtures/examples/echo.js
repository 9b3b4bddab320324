// Says something to an echo server and hangs up: scripts/weex run js-fixtures/examples/echo.js -- hello
const [words = 'hello'] = scriptArgs;

const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.send(words);

ws.onopen = (event) => console.log('onopen', event);
ws.onmessage = (event) => {
  console.log('onmessage', event);
  ws.close(1000, 'that was all');
};
ws.onerror = (event) => console.log('onerror', event);
ws.onclose = (event) => console.log('onclose', event);
