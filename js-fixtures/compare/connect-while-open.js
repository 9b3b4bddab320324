// The first connection of two lives on in the browser.
// Diverges: CONNECT_WHILE_OPEN, HANDLER_BEFORE_CONNECT, INSTANCE_END

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
let again = true;
on('onopen', () => {
  if (again) {
    again = false;
    setTimeout(() => ws.WebSocket('ws://chat.example/second', 'chat'), 100);
  }
});
