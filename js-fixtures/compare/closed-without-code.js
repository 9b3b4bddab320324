// A server that gives no code is heard as code 0 on Android.
// Server: no-code.server
// Diverges: CLOSED_WITHOUT_CODE

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
on('onopen', () => ws.send('hello'));
on('onclose', ({ code }) => console.log('close', code));
