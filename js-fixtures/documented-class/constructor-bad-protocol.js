/*
shows: a subprotocol that is none, or is there twice, is a SyntaxError that names it
covers: constructor (reference)
server: refused
console:
  SyntaxError WebSocket: "" is not a subprotocol: use letters, digits and !#$%&'*+-.^_`|~
  SyntaxError WebSocket: "a b" is not a subprotocol: use letters, digits and !#$%&'*+-.^_`|~
  SyntaxError WebSocket: the subprotocol "Chat" is offered twice
*/
for (const protocols of ['', 'a b', ['chat', 'Chat']]) {
  try {
    new WebSocket('ws://example.org/chat', protocols);
  } catch (error) {
    console.log(error.name, error.message);
  }
}
