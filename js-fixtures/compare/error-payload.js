// What an error says is a matter of the platform.
// Server: refused.server
// Diverges: NETWORK_FAILURE

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
on('onerror', ({ data }) => console.log('error', data));
