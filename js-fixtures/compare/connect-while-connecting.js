// The first connection of two opens later on Android and in the browser.
// Diverges: CONNECT_WHILE_CONNECTING, INSTANCE_END

const ws = weex.requireModule('webSocket');
const on = (name, handler) =>
  WXEnvironment.platform === 'Web' ? (ws[name] = handler) : ws[name](handler);

ws.WebSocket('ws://chat.example/', 'chat');
ws.WebSocket('ws://chat.example/second', 'chat');
