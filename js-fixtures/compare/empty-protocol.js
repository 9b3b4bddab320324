// An empty protocol becomes an empty header on Android.
// Server: any-protocol.server
// Diverges: EMPTY_PROTOCOL

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', '');
on('onopen', () => ws.send('hello'));
on('onclose', ({ code }) => console.log('close', code));
