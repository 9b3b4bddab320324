// Fills in the expected text of structured-clone-cases.txt from the structuredClone of the Node that runs it:
//
//     node structured-clone-cases.mjs        (v20)
//
// The table is the list of cases: each starts with a line "=== <JavaScript>", and the lines below are what it prints.
// Cases after the line "### ours" are where we differ from Node on purpose, or where it is the message that counts; they
// are left alone. Add a case by adding its "=== " line.

import { readFileSync, writeFileSync } from 'node:fs';

const table = new URL('structured-clone-cases.txt', import.meta.url);
const tools = (0, eval)(readFileSync(new URL('structured-clone-cases.js', import.meta.url), 'utf8'));
const [checked, ours] = readFileSync(table, 'utf8').split(/^(?=### ours)/m);

function printed(code) {
  const lines = [];
  const { look, says, fails } = tools((...texts) => lines.push(texts.join(' ').trim()));
  try {
    new Function('look', 'says', 'fails', code)(look, says, fails);
  } catch (error) {
    lines.push(`throws ${error.name}`);
  }
  return lines;
}

const cases = checked.split('\n')
  .filter((line) => line.startsWith('=== '))
  .map((line) => [line, ...printed(line.slice(4))].join('\n'));
const heading = checked.slice(0, checked.indexOf('=== '));
writeFileSync(table, `${heading}${cases.join('\n')}\n\n${ours ?? ''}`);
