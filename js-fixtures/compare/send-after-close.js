// What is sent after the close has three fates.
// Server: goodbye.server
// Diverges: SEND_AFTER_CLOSE

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
on('onopen', () => ws.send('hello'));
on('onerror', () => console.log('error'));
on('onclose', () => ws.send('too late'));
