// A binary message arrives in three forms, or not at all.
// Server: binary.server
// Diverges: BINARY_IN

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
on('onmessage', ({ data }) => console.log(Object.prototype.toString.call(data)));
