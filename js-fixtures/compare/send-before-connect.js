// Nothing can be sent before WebSocket(), and only the portable platform says so.
// Diverges: SEND_BEFORE_CONNECT

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

on('onerror', () => console.log('error'));
ws.send('too early');
