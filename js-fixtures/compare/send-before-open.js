// What is sent before the connection is open has four fates.
// Server: goodbye.server
// Diverges: SEND_BEFORE_OPEN, INSTANCE_END

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
on('onerror', () => console.log('error'));
on('onmessage', ({ data }) => console.log(data));
ws.send('hello');
