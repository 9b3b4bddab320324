/*
shows: a URL that is none for a WebSocket is a SyntaxError at once
covers: constructor (reference)
server: refused
console:
  SyntaxError true 12 WebSocket: "ftp://example.org/" is not a WebSocket URL: its scheme is "ftp", use ws:// or wss://
  SyntaxError true 12 WebSocket: "ws://example.org/#top" is not a WebSocket URL: it has a fragment (#top), remove it
*/
for (const url of ['ftp://example.org/', 'ws://example.org/#top']) {
  try {
    new WebSocket(url);
  } catch (error) {
    console.log(error.name, error instanceof DOMException, error.code, error.message);
  }
}
