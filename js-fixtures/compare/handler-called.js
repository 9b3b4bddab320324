// On the web a handler can't be registered by a call.
// Server: goodbye.server
// Diverges: HANDLER_FORM

const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://chat.example/', 'chat');
ws.onopen(() => ws.send('hello'));
ws.onmessage(({ data }) => console.log(data));
