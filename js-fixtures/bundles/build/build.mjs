// Compiles the pages beside this folder. Run by hand after a change to one: `npm ci && npm run build`.
import { readFile, writeFile } from 'node:fs/promises';
import { compileLegacy } from './legacy.mjs';
import { compileRax } from './rax.mjs';
import { compileVue } from './vue.mjs';

const folder = new URL('../', import.meta.url);

const COMPILERS = { vue: compileVue, rax: compileRax, legacy: compileLegacy };
const ENDINGS = { vue: '.vue', rax: '.jsx', legacy: '.we' };

for (const page of ['chat', 'device', 'hello', 'rows']) {
  for (const dialect of Object.keys(COMPILERS)) {
    const source = page + ENDINGS[dialect];
    const bundle = `${page}-${dialect}.js`;
    await writeFile(new URL(bundle, folder), await COMPILERS[dialect](source));
    console.log(`${source} → ${bundle}`);
  }
}

// A download that broke off in the middle of a line.
const whole = await readFile(new URL('chat-vue.js', folder), 'utf8');
await writeFile(new URL('broken/truncated.js', folder), whole.slice(0, whole.length / 2));
console.log('chat-vue.js → broken/truncated.js');
