// What a handler reads as depends on the platform.
// Server: goodbye.server
// Diverges: HANDLER_READ_BACK

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
const greet = () => ws.send('hello');
on('onopen', greet);
console.log(ws.onopen === greet);
