// A URL that is none is an error on two platforms, and nothing on two.
// Diverges: BAD_URL

const ws = weex.requireModule('webSocket');
ws.WebSocket('no url', 'chat');
