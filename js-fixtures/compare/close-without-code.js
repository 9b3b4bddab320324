// A close without arguments says 1000 on a phone.
// Diverges: CLOSE_WITHOUT_CODE

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
on('onopen', () => ws.close());
on('onclose', ({ code }) => console.log('close', code));
