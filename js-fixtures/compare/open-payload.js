// The event that a connection is open is empty on a phone.
// Server: goodbye.server
// Diverges: OPEN_PAYLOAD

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
on('onopen', (event) => {
  console.log(event.type);
  ws.send('hello');
});
