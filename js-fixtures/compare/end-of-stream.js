// A server that just ends the stream is heard as a clean close on Android.
// Server: drop.server
// Diverges: END_OF_STREAM

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
on('onopen', () => ws.send('hello'));
on('onerror', () => console.log('error'));
on('onclose', ({ code }) => console.log('close', code));
