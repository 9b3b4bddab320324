// What documents call the socket that they talk about, open when the sample begins.
const ws = new WebSocket('ws://documents.example/');
const Socket = ws;
