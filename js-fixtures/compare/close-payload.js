// The close event as a whole looks different on each platform.
// Server: goodbye.server
// Diverges: CLOSE_PAYLOAD

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
on('onopen', () => ws.send('hello'));
on('onclose', (event) => console.log(Object.keys(event).join()));
