/*
 * `bench pages`: compiled bundles, beside the same framework files in Node. Each row is run by either client in a
 * process of its own, in turn; who goes first changes with the round.
 */
import path from 'node:path';
import { firstComplaint, run } from './children.mjs';
import { ensureGraal } from './graal.mjs';
import { FAILED, main, number, pick, readOptions, writableFile } from './options.mjs';
import { BENCH, JAVA, ROOT, TARGET } from './paths.mjs';
import { ensureJavaBuild } from './prepare.mjs';
import { print, summarize } from './page-report.mjs';
import { FRAMEWORKS, ROWS } from './page-rows.mjs';
import { figure, median, writeJson } from './report.mjs';
import { baseVersions, conditions, javaVersions } from './versions.mjs';

/** What a client may take beyond warming up and measuring: to start, to look at its heap, to end. */
const GRACE_SECONDS = 120;

/** Node's compiler is through by then. */
const NODE_WARM_UP_SECONDS = 5;

const FOLDERS = {
  bundles: path.join(ROOT, 'js-fixtures', 'bundles'),
  frameworks: path.join(TARGET, 'generated-resources', 'npm', 'io', 'github', 'weexjvm', 'bundle'),
};
const CLASS_PATH = ['bench-classes', 'classes', path.join('lib', '*')]
  .map((name) => path.join(TARGET, name)).join(path.delimiter);

const CLIENTS = [
  { name: 'weex-jvm', command: onTheJvm },
  { name: 'node', command: inNode },
];

await main(async () => {
  const plan = readPlan();
  ensureJavaBuild();
  plan.javaOptions = plan.graal ? ensureGraal() : [];
  const about = { conditions: conditions(), versions: { ...baseVersions(), ...javaVersions() } };
  const results = await measure(plan);
  const summary = summarize(plan, results);
  print(plan, about, summary);
  const { rounds, warmup, seconds, graal } = plan;
  writeJson(plan.json, { benchmark: 'pages', ...about, settings: { rounds, warmup, seconds, graal }, rounds: results, summary });
  return results.some((result) => result.error) ? FAILED : 0;
});

function readPlan() {
  const options = readOptions({
    rounds: '3',
    warmup: '20',
    seconds: '5',
    'only-rows': undefined,
    graal: false,
    json: undefined,
  });
  return {
    rounds: number('rounds', options.rounds, { min: 1, whole: true }),
    warmup: number('warmup', options.warmup, { min: 0 }),
    seconds: number('seconds', options.seconds, { min: 0.1 }),
    rows: pick('only-rows', options['only-rows'], ROWS),
    json: writableFile(options.json),
    graal: options.graal,
  };
}

async function measure(plan) {
  const results = [];
  for (let round = 1; round <= plan.rounds; round++) {
    for (const row of plan.rows) {
      for (const client of round % 2 ? CLIENTS : CLIENTS.toReversed()) {
        const result = { round, row: row.name, client: client.name, ...(await runOnce(client, row, plan)) };
        results.push(result);
        showProgress(plan, result);
      }
    }
  }
  return results;
}

async function runOnce(client, row, plan) {
  const deadlineMillis = (plan.warmup + plan.seconds + GRACE_SECONDS) * 1000;
  const { status, stdout, stderr, error } = await run(client.command(row, plan), { deadlineMillis });
  if (error || status !== 0) {
    return { error: error ?? `ended with ${status}: ${firstComplaint(stderr)}` };
  }
  const { creations, clicks, pageMegabytes } = JSON.parse(stdout.trim().split('\n').at(-1));
  return { newPageMillis: median(creations), clickMillis: clicks.map(median), pageMegabytes, pages: creations.length };
}

function onTheJvm(row, { warmup, seconds, javaOptions }) {
  const client = ['-cp', CLASS_PATH, 'io.github.weexjvm.bench.PageClient'];
  const steps = [`#${row.target}`, `#${row.witness}`, row.clicks];
  const args = [row.framework, bundle(row), ...steps, warmup, seconds, row.held];
  return [JAVA, ...javaOptions, ...client, ...args.map(String)];
}

function inNode(row, { warmup, seconds }) {
  const framework = path.join(FOLDERS.frameworks, FRAMEWORKS[row.framework]);
  const times = [Math.min(warmup, NODE_WARM_UP_SECONDS), seconds];
  const args = [framework, bundle(row), row.target, row.witness, row.clicks, ...times, row.nodeContexts];
  return [process.execPath, path.join(BENCH, 'page-client.mjs'), ...args.map(String)];
}

function bundle(row) {
  return path.join(FOLDERS.bundles, row.bundle);
}

function showProgress(plan, { round, row, client, newPageMillis, clickMillis, error }) {
  const clicks = clickMillis?.length ? `, a click ${figure(median(clickMillis))} ms` : '';
  const outcome = error ?? `a new page ${figure(newPageMillis)} ms${clicks}`;
  process.stderr.write(`round ${round}/${plan.rounds}  ${row}  ${client}: ${outcome}\n`);
}
