// A code that is a string is honoured everywhere but on the web.
// Diverges: CLOSE_WITH_STRING

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
on('onopen', () => ws.close('4000', 'bye'));
on('onclose', ({ code }) => console.log('close', code));
