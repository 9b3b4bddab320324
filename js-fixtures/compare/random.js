// Random numbers and the date are the same everywhere, unless they are asked to be real.
// Server: goodbye.server
// Diverges: nothing

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
on('onopen', () => ws.send(Math.random() + ' ' + Date.now()));
