/*
 * The echo server: npm ws, no compression, no delay. Prints its port; ends when its standard input does, so it
 * cannot outlive the benchmark that started it.
 */
import http from 'node:http';
import { WebSocketServer } from 'ws';

const MAX_MESSAGE_BYTES = 64 * 1024 * 1024;

const server = http.createServer({ noDelay: true });
const sockets = new WebSocketServer({ server, perMessageDeflate: false, maxPayload: MAX_MESSAGE_BYTES });
sockets.on('connection', (socket) => {
  socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
  socket.on('error', (e) => process.stderr.write(`echo server: ${e.message}\n`));
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
process.stdin.on('end', () => process.exit(0)).resume();
