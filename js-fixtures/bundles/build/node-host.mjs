// Runs bundles in Node on a host that does nothing, for measurements and to look at their trees:
// node node-host.mjs --framework FILE BUNDLE… [--click ID]… [--times N] [--check]
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { Host } from './host/host.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    framework: { type: 'string' },
    click: { type: 'string', multiple: true, default: [] },
    times: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});
if (!values.framework || positionals.length === 0) {
  console.error('usage: node node-host.mjs --framework FILE BUNDLE… [--click ID]… [--times N] [--check]');
  process.exit(2);
}

const median = (numbers) => numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)];
const rounded = (ms) => Number(ms.toFixed(3));

// The engine's own report would show the line that threw: for a framework, all of it.
process.on('uncaughtException', ({ stack }) => {
  console.error(stack);
  process.exitCode = 1;
});

for (const file of positionals) {
  const host = new Host(values.framework);
  const code = readFileSync(file, 'utf8');
  const page = { host, code, url: 'file:///' + basename(file) };
  if (values.times) report(file, timed(page, Number(values.times)));
  else console.log(JSON.stringify(played(page, '1').tree, null, 2));
}

/** Creates the page and clicks; how long each step took, in ms. */
function played({ host, code, url }, id) {
  const steps = [taken(() => host.create(id, code, url))];
  checked(host, id);
  for (const target of values.click) {
    steps.push(taken(() => host.fire(id, target, 'click')));
    checked(host, id);
  }
  return { steps, tree: host.instances.get(id).tree.toJSON() };
}

function timed(page, times) {
  const runs = [];
  for (let run = 1; run <= times; run++) {
    runs.push(played(page, String(run)).steps);
    page.host.destroy(String(run));
  }
  return runs[0].map((_, step) => median(runs.map((run) => run[step])));
}

function checked(host, id) {
  host.run(0); // what is left over would be measured with the next step
  const { finishes, tree } = host.instances.get(id);
  assert.equal(finishes[0], 'createFinish', 'the page never finished');
  if (values.check) assert.deepEqual(tree.toJSON(), host.rootOf(id));
}

function taken(step) {
  const start = performance.now();
  step();
  return performance.now() - start;
}

function report(file, [create, ...clicks]) {
  const steps = clicks.map((ms, index) => ({ click: values.click[index], ms: rounded(ms) }));
  console.log(JSON.stringify({ bundle: basename(file), createMs: rounded(create), clicks: steps }));
}
