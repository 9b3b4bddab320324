/*
 * npm's ws as a client: node ws-client.mjs DIR, where DIR has the package.json that names ws. Reads URLs, one a line;
 * listens to each until its connection ends, and then prints [url, event, ...]. Ends with its standard input.
 */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
const { ensurePackages } = await import(pathToFileURL(path.join(folder, 'prepare.mjs')));
ensurePackages();
const WebSocket = createRequire(path.join(folder, 'package.json'))('ws');

const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

function digest(data) {
  return `${data.length} ${createHash('sha1').update(data).digest('hex')}`;
}

function listen(url) {
  const events = [];
  const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: MAX_MESSAGE_BYTES });
  socket.on('open', () => events.push('open'));
  socket.on('message', (data, isBinary) => events.push(`${isBinary ? 'binary' : 'text'} ${digest(data)}`));
  socket.on('error', () => {}); // The close code on the wire says more.
  socket.addEventListener('close', ({ code, reason, wasClean }) => {
    events.push(`close ${code} "${reason}" ${wasClean ? 'clean' : 'unclean'}`);
    process.stdout.write(`${JSON.stringify([url, ...events])}\n`);
  });
}

createInterface(process.stdin).on('line', listen).on('close', () => process.exit(0));
