// Single-file components as weex-vue-loader compiles them: the same compilers, the same joined
// options object, with esbuild in webpack's place. Vue itself comes from the framework.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const { parseComponent } = require('vue-template-compiler');
const template = require('weex-template-compiler');
const withoutWith = require('vue-template-es2015-compiler');
const styler = require('weex-styler');

const PAGES = fileURLToPath(new URL('../', import.meta.url));
const PARTS = /\.vue\?(script|template|style)$/;

/** The bundle of a page in the pages' folder, as text: its root component becomes the instance's root. */
export async function compileVue(file) {
  const { outputFiles } = await build({
    stdin: { contents: entry(file), sourcefile: file + '?entry', resolveDir: PAGES },
    absWorkingDir: PAGES,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2015',
    charset: 'utf8',
    banner: { js: '// { "framework": "Vue"} ' },
    plugins: [singleFileComponents],
  });
  return outputFiles[0].text;
}

const entry = (name) => `import App from './${name}';\nApp.el = '#root';\nnew Vue(App);\n`;

const singleFileComponents = {
  name: 'single-file-components',
  setup(builder) {
    builder.onResolve({ filter: PARTS }, ({ path }) => ({ path, namespace: 'part' }));
    builder.onLoad({ filter: /\.vue$/ }, ({ path }) => ({ contents: joined(basename(path)) }));
    builder.onLoad({ filter: PARTS, namespace: 'part' }, ({ path }) => part(path));
  },
};

/** The module that puts the parts of a component together. */
function joined(file) {
  const id = 'data-v-' + createHash('sha256').update(file).digest('hex').slice(0, 8);
  return `
import options from ${JSON.stringify(file + '?script')};
import compiled from ${JSON.stringify(file + '?template')};
import style from ${JSON.stringify(file + '?style')};
options.render = compiled.render;
options.staticRenderFns = compiled.staticRenderFns;
options._scopeId = '${id}';
options.style = style;
if (typeof __register_static_styles__ === 'function') {
  __register_static_styles__(options._scopeId, [style]);
}
export default options;
`;
}

async function part(path) {
  const [file, kind] = path.split('?');
  const component = parseComponent(await readFile(PAGES + file, 'utf8'));
  if (kind === 'script') return { contents: component.script.content };
  if (kind === 'template') return { contents: templateModule(component.template.content) };
  return { contents: styleModule(component.styles.map(({ content }) => content).join('\n')) };
}

function templateModule(source) {
  const { render, staticRenderFns, errors } = template.compile(source);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  const functionOf = (body) => `function () {${body}}`;
  const statics = staticRenderFns.map(functionOf).join(',');
  const code = `module.exports = {render: ${functionOf(render)}, staticRenderFns: [${statics}]}`;
  return withoutWith(code).replace('module.exports =', 'export default');
}

/** Rules by class name; lengths lose their unit, as weex-vue-loader's do. */
function styleModule(source) {
  let rules;
  styler.parse(source, (error, { jsonStyle, log }) => {
    const refused = log.filter(({ reason }) => reason.startsWith('ERROR'));
    if (error || refused.length > 0) throw new Error(JSON.stringify(error ?? refused));
    rules = jsonStyle;
  });
  const withoutUnit = (key, value) =>
    typeof value === 'string' ? value.replace(/^([-+]?[0-9]*\.?[0-9]+)px$/, '$1') : value;
  return 'export default ' + JSON.stringify(rules, withoutUnit, 2);
}
