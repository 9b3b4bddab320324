// Pages in JSX as Rax's own webpack plugin delivers them: a module defined and required, with Rax
// left to the framework, which has it built in, and native modules left as `@weex-module/…`.
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PAGES = fileURLToPath(new URL('../', import.meta.url));

/** The bundle of a page in the pages' folder, as text. */
export async function compileRax(file) {
  const name = JSON.stringify(basename(file, '.jsx'));
  const { outputFiles } = await build({
    entryPoints: [file],
    absWorkingDir: PAGES,
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'neutral',
    target: 'es2015',
    charset: 'utf8',
    external: ['rax', '@weex-module/*'],
    jsxFactory: 'createElement',
    banner: {
      js: `// {"framework" : "Rax"}\ndefine(${name}, function (require, exports, module) {`,
    },
    footer: { js: `});\nrequire(${name});` },
  });
  return outputFiles[0].text;
}
