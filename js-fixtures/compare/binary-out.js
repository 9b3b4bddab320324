// A view is sent as three different things.
// Server: goodbye.server
// Diverges: BINARY_OUT

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
on('onopen', () => ws.send(new Uint8Array([1, 2, 3, 4]).subarray(1, 3)));
