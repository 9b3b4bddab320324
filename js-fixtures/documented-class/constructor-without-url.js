/*
shows: the document shows a call without a URL, which the standard has throw: there is nothing to connect to
covers: constructor (reference)
server: refused
console:
  TypeError WebSocket: 1 argument needed, 0 given
  TypeError WebSocket: 1 argument needed, 0 given
*/
for (const connect of [() => WebSocket(), () => new WebSocket()]) {
  try {
    connect();
  } catch (error) {
    console.log(error.name, error.message);
  }
}
