// Handlers that are assigned are never called on a phone.
// Server: goodbye.server
// Diverges: HANDLER_FORM, INSTANCE_END

const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://chat.example/', 'chat');
ws.onopen = () => ws.send('hello');
ws.onmessage = ({ data }) => console.log(data);
