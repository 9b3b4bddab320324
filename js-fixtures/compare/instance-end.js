// A connection that is left open ends with another code on iOS.
// Diverges: INSTANCE_END

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
on('onopen', () => ws.send('hello'));
on('onmessage', ({ data }) => console.log(data));
