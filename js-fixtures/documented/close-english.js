/*
shows: closing right after WebSocket() gives the attempt up
covers: close (English)
server: refused
console:
  warn: webSocket: the connection was closed before it was established
*/
const ws = weex.requireModule('webSocket');
ws.WebSocket('ws://echo.websocket.org', '');
ws.close();
