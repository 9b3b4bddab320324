// Fills in the expected text of console-cases.txt from the console of the Node that runs it:
//
//     node console-cases.mjs        (v20)
//
// The table is the list of cases: each starts with a line "=== <JavaScript>", and the lines below
// are what it prints, those of stderr marked "! ". Cases after the line "### ours" are where we
// differ from Node on purpose; they are left alone. Add a case by adding its "=== " line.

import { Console } from 'node:console';
import { readFileSync, writeFileSync } from 'node:fs';
import { Writable } from 'node:stream';

const table = new URL('console-cases.txt', import.meta.url);
const [checked, ours] = readFileSync(table, 'utf8').split(/^(?=### ours)/m);

function printed(code) {
  const lines = [];
  const into = (mark) => new Writable({
    write(chunk, encoding, done) {
      const text = chunk.toString().slice(0, -1);
      lines.push(...text.split('\n').map((line) => mark + line));
      done();
    },
  });
  const console = new Console({ stdout: into(''), stderr: into('! '), colorMode: false });
  new Function('console', code)(console);
  return lines;
}

const cases = checked.split('\n')
  .filter((line) => line.startsWith('=== '))
  .map((line) => [line, ...printed(line.slice(4))].join('\n'));
const heading = checked.slice(0, checked.indexOf('=== '));
writeFileSync(table, heading + cases.join('\n') + '\n' + (ours ?? ''));
