// Pages in the dialect before Vue, by its own compiler.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';

const require = createRequire(import.meta.url);
const transformer = require('weex-transformer');

const folder = new URL('../', import.meta.url);

/** The bundle of a page in the pages' folder, as text. */
export async function compileLegacy(file) {
  const source = await readFile(new URL(file, folder), 'utf8');
  const { result, logs } = transformer.transform(basename(file, '.we'), source, '.', {}, {});
  const errors = logs.filter(({ reason }) => reason.startsWith('ERROR'));
  if (errors.length > 0) throw new Error(`${file}: ${JSON.stringify(errors)}`);
  return result + '\n';
}
