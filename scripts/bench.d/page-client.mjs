/*
 * The node peer of `bench pages`: the same framework file with the same bundle on a host that does nothing but keep the
 * elements. Arguments: the framework's file, the bundle, the ids of what is clicked and of what shows the click, how
 * many clicks, seconds to warm up, seconds to measure, and `fresh` or `shared`: whether each page has a context and a
 * framework of its own, as on the JVM, or all have one, as Node is at its best.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Host } from '../../js-fixtures/bundles/build/host/host.mjs';

const [framework, bundle, target, witness, clicks, warmUpSeconds, seconds, contexts] = process.argv.slice(2);
const code = readFileSync(bundle, 'utf8');
const url = `file:///${path.basename(bundle)}`;
const shared = contexts === 'shared' ? new Host(framework) : undefined;
let pages = 0;
let creations = [];
let clicked = [];

runFor(Number(warmUpSeconds));
creations = [];
clicked = [];
runFor(Number(seconds));
process.stdout.write(`${JSON.stringify({ creations, clicks: clicked })}\n`);

function runFor(time) {
  const end = performance.now() + time * 1000;
  do {
    runOnce();
  } while (performance.now() < end);
}

function runOnce() {
  const began = performance.now();
  const id = String(++pages);
  const host = shared ?? new Host(framework);
  host.create(id, code, url);
  creations.push(performance.now() - began);
  for (let i = 0; i < Number(clicks); i++) {
    (clicked[i] ??= []).push(click(host, id));
  }
  host.destroy(id);
}

function click(host, id) {
  const before = shown(host, id);
  const began = performance.now();
  host.fire(id, target, 'click');
  host.run(0);
  const millis = performance.now() - began;
  if (shown(host, id) === before) {
    throw new Error(`a click on ${target} did not change ${witness}`);
  }
  return millis;
}

function shown(host, id) {
  return textOf(host.instances.get(id).tree.byId(witness));
}

function textOf({ attr, children }) {
  return (attr.value ?? '') + children.map(textOf).join('');
}
