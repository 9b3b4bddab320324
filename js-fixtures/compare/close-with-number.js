// A code that is a number is honoured by Android only.
// Diverges: CLOSE_WITH_NUMBER

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
on('onopen', () => ws.close(4000, 'bye'));
on('onclose', ({ code }) => console.log('close', code));
