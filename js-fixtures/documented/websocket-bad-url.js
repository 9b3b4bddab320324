/*
shows: an address that is none throws, and names itself
covers: WebSocket (both)
server: refused
console:
  SyntaxError "echo.websocket.org" is not a WebSocket URL: it is relative and there is no base URL, start it with ws:// or wss://
  SyntaxError "ftp://echo.websocket.org" is not a WebSocket URL: its scheme is "ftp", use ws:// or wss://
  SyntaxError "ws://" is not a WebSocket URL: it has no host, write one as in ws://host/
  SyntaxError "ws://echo.websocket.org/#top" is not a WebSocket URL: it has a fragment (#top), remove it
*/
const ws = weex.requireModule('webSocket');
ws.onerror = ws.onclose = () => console.log('there is no connection to hear of');
for (const url of ['echo.websocket.org', 'ftp://echo.websocket.org', 'ws://', 'ws://echo.websocket.org/#top']) {
  try {
    ws.WebSocket(url, '');
  } catch (error) {
    console.log(error.name, error.message);
  }
}
