/* Bundles the libraries with esbuild, and collects the licences of what went in. */
import { build } from 'esbuild';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { BUNDLES, COPIES } from './bundles.mjs';

/** Writes the resources and META-INF/licenses, one text per package, into a directory. */
export async function bundleAll(here, resources) {
  for (const bundle of BUNDLES) {
    const packages = await write(here, resources, bundle);
    packages.forEach((name) => copyLicence(here, resources, name));
  }
  for (const { file, output } of COPIES) {
    const target = path.join(resources, output);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(here, 'node_modules', file), target);
    copyLicence(here, resources, packageOf(`node_modules/${file}`));
  }
}

/** @returns the names of the packages that are in the bundle */
async function write(here, resources, bundle) {
  const changes = new Changes(here, bundle);
  const { metafile } = await build({
    absWorkingDir: here,
    entryPoints: [path.join(here, 'entries', bundle.entry)],
    outfile: path.join(resources, bundle.output),
    bundle: true,
    metafile: true,
    format: 'iife',
    globalName: 'library',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'es2022',
    charset: 'utf8',
    banner: { js: `(function (primordials, need, host) {\n'use strict';\n${prologue(here)}` },
    footer: { js: 'return library.default;\n})' },
    plugins: [changes.plugin()],
    logLevel: 'warning',
    ...bundle.options,
  });
  changes.checkThatAllWereMet();
  const [output] = Object.values(metafile.outputs);
  return new Set(
    Object.entries(output.inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => packageOf(file))
      .filter((name) => name !== undefined),
  );
}

function prologue(here) {
  return readFileSync(path.join(here, 'prologue.js'), 'utf8');
}

function packageOf(file) {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

function copyLicence(here, resources, name) {
  const licences = path.join(resources, 'META-INF/licenses');
  mkdirSync(licences, { recursive: true });
  copyFileSync(licenceOf(here, name), path.join(licences, fileName(name)));
}

/** Some packages name a licence and leave out its text: that lies in licences/. */
function licenceOf(here, name) {
  const folder = path.join(here, 'node_modules', name);
  const own = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const file = own === undefined ? path.join(here, 'licences', fileName(name)) : path.join(folder, own);
  if (!existsSync(file)) {
    throw new Error(`the package ${name} has no licence text: check whether it may be in the jar`);
  }
  return file;
}

function fileName(name) {
  return `${name.replace('/', '-')}.txt`;
}

/** What bundles.mjs says is to be different from the packages, and which of it has been met. */
class Changes {
  #packages;
  #shims;
  #replaced;
  #mended;
  #met = new Set();

  constructor(here, { replaced = {}, mended = {} }) {
    this.#packages = path.join(here, 'node_modules');
    this.#shims = path.join(here, 'shims');
    this.#replaced = replaced;
    this.#mended = mended;
  }

  plugin() {
    return {
      name: 'changes',
      setup: (builder) => {
        builder.onResolve({ filter: /./ }, (request) => this.#resolve(builder, request));
        builder.onLoad({ filter: /\.m?js$/ }, ({ path: file }) => this.#load(file));
      },
    };
  }

  async #resolve(builder, { path: wanted, importer, resolveDir, kind, pluginData }) {
    if (pluginData === this || kind === 'entry-point') {
      return undefined; // Asked by ourselves, below: esbuild shall answer.
    }
    const found = await builder.resolve(wanted, { importer, resolveDir, kind, pluginData: this });
    const name = this.#nameOf(found.path);
    if (!Object.hasOwn(this.#replaced, name)) {
      return found;
    }
    this.#met.add(name);
    return { path: path.join(this.#shims, this.#replaced[name]) };
  }

  #nameOf(file) {
    return path.relative(this.#packages, file).split(path.sep).join('/');
  }

  #load(file) {
    const name = this.#nameOf(file);
    if (Object.hasOwn(this.#mended, name)) {
      this.#met.add(name);
      return { contents: mend(name, readFileSync(file, 'utf8'), this.#mended[name]) };
    }
    return undefined;
  }

  checkThatAllWereMet() {
    for (const name of Object.keys({ ...this.#replaced, ...this.#mended })) {
      if (!this.#met.has(name)) {
        throw new Error(`${name} is not bundled any more: take it out of bundles.mjs`);
      }
    }
  }
}

function mend(name, text, mends) {
  return mends.reduce((mended, [wrong, right]) => {
    const parts = mended.split(wrong);
    if (parts.length !== 2) {
      throw new Error(`${name} has ${parts.length - 1} times, instead of once, what bundles.mjs mends: ${wrong}`);
    }
    return parts.join(right);
  }, text);
}
