// A second connection opens unheard on Android, where a handler is called once.
// Server: twice.server
// Diverges: HANDLER_BEFORE_CONNECT, KEPT_CALLBACKS, INSTANCE_END

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
let again = true;
on('onopen', () => ws.send('hello'));
on('onclose', ({ reason }) => {
  console.log(reason);
  if (again) {
    again = false;
    ws.WebSocket('ws://chat.example/', 'chat');
  }
});
