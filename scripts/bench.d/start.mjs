/*
 * `bench start`: how long a script that does nothing takes, from exec to exit: our launcher with its class-data
 * archive, the same without, and node. Interleaved; the first rounds only warm the file cache, and let the
 * launcher make its archive.
 */
import { firstComplaint, run } from './children.mjs';
import { BenchError, main, number, readOptions, writableFile } from './options.mjs';
import { LAUNCHER } from './paths.mjs';
import { ensureJavaBuild, ensureLauncher } from './prepare.mjs';
import { figure, median, printVersions, ratio, table, writeJson } from './report.mjs';
import { baseVersions, conditions, javaVersions } from './versions.mjs';

const WARM_UP_ROUNDS = 2;
const DEADLINE_MILLIS = 60_000;
const NODE = 'node';

const { WEEX_NO_CDS: _, ...environment } = process.env;
const STARTERS = [
  { name: 'weex, archive', command: [LAUNCHER, 'run', '-e', '1'], env: environment },
  { name: 'weex, no archive', command: [LAUNCHER, 'run', '-e', '1'], env: { ...environment, WEEX_NO_CDS: '1' } },
  { name: NODE, command: [process.execPath, '-e', '1'], env: environment },
];

await main(async () => {
  const options = readOptions({ rounds: '15', json: undefined });
  const rounds = number('rounds', options.rounds, { min: 1, whole: true });
  const json = writableFile(options.json);
  ensureLauncher();
  ensureJavaBuild();
  const about = { conditions: conditions(), versions: { ...baseVersions(), ...javaVersions() } };
  const results = await measure(rounds);
  const summary = summarize(results);
  print(rounds, about, summary);
  writeJson(json, { benchmark: 'start', ...about, settings: { rounds }, rounds: results, summary });
  return 0;
});

async function measure(rounds) {
  const results = [];
  for (let round = 1 - WARM_UP_ROUNDS; round <= rounds; round++) {
    for (const starter of STARTERS) {
      const millis = await timeOnce(starter);
      if (round > 0) {
        results.push({ round, what: starter.name, millis });
      }
    }
  }
  return results;
}

async function timeOnce({ name, command, env }) {
  const began = performance.now();
  const { status, stderr, error } = await run(command, { deadlineMillis: DEADLINE_MILLIS, env });
  const millis = performance.now() - began;
  if (status !== 0) {
    throw new BenchError(`${name} failed: ${error ?? (firstComplaint(stderr) || `exit status ${status}`)}.`);
  }
  return millis;
}

function summarize(results) {
  return STARTERS.map(({ name }) => {
    const millis = results.filter((one) => one.what === name).map((one) => one.millis);
    return { what: name, medianMillis: median(millis), minMillis: Math.min(...millis), maxMillis: Math.max(...millis) };
  });
}

function print(rounds, about, summary) {
  const node = summary.find((one) => one.what === NODE).medianMillis;
  process.stdout.write(`start to exit of an empty script: medians; rounds: ${rounds}\n`);
  printVersions(about.versions);
  const lines = summary.map(({ what, medianMillis, minMillis, maxMillis }) =>
    [what, figure(medianMillis), figure(minMillis), figure(maxMillis), ratio(medianMillis, node)]);
  process.stdout.write(table([['what', 'ms', 'min', 'max', 'it / node'], ...lines], 1));
}
