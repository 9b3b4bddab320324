// On Android a connection can't be closed before it is open.
// Server: silent.server
// Diverges: CLOSE_WHILE_CONNECTING

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
on('onopen', () => console.log('open'));
on('onclose', ({ code }) => console.log('close', code));
ws.close();
