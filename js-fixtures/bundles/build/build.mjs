// Compiles the pages beside this folder. Run by hand after a change to one: `npm ci && npm run build`.
import { writeFile } from 'node:fs/promises';
import { compileRax } from './rax.mjs';
import { compileVue } from './vue.mjs';

const folder = new URL('../', import.meta.url);

const PAGES = [
  ['chat.vue', 'chat-vue.js', compileVue],
  ['device.vue', 'device-vue.js', compileVue],
  ['chat.jsx', 'chat-rax.js', compileRax],
  ['hello.jsx', 'hello-rax.js', compileRax],
  ['rows.jsx', 'rows-rax.js', compileRax],
  ['hello.vue', 'hello-vue.js', compileVue],
  ['rows.vue', 'rows-vue.js', compileVue],
];

for (const [source, bundle, compile] of PAGES) {
  await writeFile(new URL(bundle, folder), await compile(source));
  console.log(`${source} → ${bundle}`);
}
