// A connection that fails is never closed on a phone.
// Server: refused.server
// Diverges: NETWORK_FAILURE

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
on('onerror', () => console.log('error'));
on('onclose', ({ code }) => console.log('close', code));
