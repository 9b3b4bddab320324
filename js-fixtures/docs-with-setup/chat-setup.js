/* What the samples of chat.md use without declaring it. */
const screen = {
  lines: [],
  show(line) {
    this.lines.push(line);
  },
};

const chat = {
  socket: new WebSocket('ws://chat.example/'),
  say(text) {
    this.socket.send(JSON.stringify({ text }));
  },
  leave() {
    this.socket.close(1000, 'bye');
  },
};
