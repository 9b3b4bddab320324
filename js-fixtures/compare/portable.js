// Says hello to a server that says goodbye after the first message. It does the same everywhere,
// because it registers in the form that works, names a protocol, sends when the connection is open,
// reads what is documented of an event, and leaves the closing to the server.
// Server: goodbye.server
// Diverges: nothing

const ws = weex.requireModule('webSocket');

function on(name, handler) {
  if (WXEnvironment.platform === 'Web') {
    ws[name] = handler;
  } else {
    ws[name](handler);
  }
}

ws.WebSocket('ws://chat.example/', 'chat');
on('onopen', () => {
  console.log('open');
  ws.send('hello');
});
on('onmessage', ({ data }) => console.log('message', data));
on('onclose', ({ code, reason }) => console.log('close', code, reason));
on('onerror', () => console.log('error'));
