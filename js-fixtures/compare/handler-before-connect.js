// Handlers that are set before WebSocket() are lost on Android and on the web.
// Server: goodbye.server
// Diverges: HANDLER_BEFORE_CONNECT

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

on('onmessage', ({ data }) => console.log(data));
ws.WebSocket('ws://chat.example/', 'chat');
on('onopen', () => ws.send('hello'));
