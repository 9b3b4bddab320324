// Writes url-cases.txt with the npm packages whatwg-url and tr46 as they come, where our classes have our own IDNA, UTF-8
// and percent-encoding; Node's own URL class is behind the standard. To be run by hand after a build, which installs them:
//
//     node url-cases.mjs

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const packages = new URL('../../../../../../main/npm/package.json', import.meta.url);
const { URL: Theirs, URLSearchParams } = createRequire(packages)('whatwg-url');

const here = (name) => new URL(name, import.meta.url);
const lines = [];
const run = (0, eval)(readFileSync(here('url-cases.js'), 'utf8'));
run(Theirs, URLSearchParams, (line) => lines.push(line));
writeFileSync(here('url-cases.txt'), `${lines.join('\n')}\n`);
