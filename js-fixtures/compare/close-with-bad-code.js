// A code that is not allowed is refused in three ways.
// Diverges: CLOSE_WITH_BAD_CODE, INSTANCE_END

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
on('onopen', () => ws.close('1001', 'bye'));
on('onerror', () => console.log('error'));
on('onclose', ({ code }) => console.log('close', code));
