/*
 * `bench echo`: one echo server, and every client in a process of its own, in turn. In each round every row is run
 * by every client before the next row; who goes first rotates, so that no client always has the machine at its
 * coolest or busiest.
 */
import { CLIENTS, OURS } from './clients.mjs';
import { firstComplaint, run, startServer } from './children.mjs';
import { choice, FAILED, main, number, pick, readOptions, writableFile } from './options.mjs';
import { placement, PLACEMENTS } from './placement.mjs';
import { ensureJavaBuild, ensureLauncher, ensurePackages } from './prepare.mjs';
import { print, reportFailures, summarize } from './echo-report.mjs';
import { figure, writeJson } from './report.mjs';
import { ROWS, rowSpec } from './rows.mjs';
import { baseVersions, conditions, javaVersions, packageVersions } from './versions.mjs';

/** What a client may take beyond warming up and measuring: to start, to connect, to close. */
const GRACE_SECONDS = 20;

await main(async () => {
  const plan = readPlan();
  prepare(plan);
  const about = { conditions: conditions(), versions: versionsFor(plan) };
  const results = await measure(plan);
  const summary = summarize(plan, results);
  print(plan, about, summary);
  writeJson(plan.json, { benchmark: 'echo', ...about, settings: settings(plan), rounds: results, summary });
  return reportFailures(results) ? FAILED : 0;
});

function readPlan() {
  const options = readOptions({
    rounds: '5',
    seconds: '4',
    warmup: '3',
    only: undefined,
    'only-rows': undefined,
    cpus: 'apart',
    json: undefined,
  });
  return {
    rounds: number('rounds', options.rounds, { min: 1, whole: true }),
    seconds: number('seconds', options.seconds, { min: 0.1 }),
    warmup: number('warmup', options.warmup, { min: 0 }),
    clients: pick('only', options.only, CLIENTS),
    rows: pick('only-rows', options['only-rows'], ROWS),
    cpus: placement(choice('cpus', options.cpus, PLACEMENTS)),
    json: writableFile(options.json),
  };
}

function prepare(plan) {
  if (plan.clients.some((client) => client.name === OURS)) {
    ensureLauncher();
  }
  ensurePackages();
  if (needsJava(plan)) {
    ensureJavaBuild();
  }
}

function needsJava(plan) {
  return plan.clients.some((client) => client.jvm);
}

function versionsFor(plan) {
  return { ...baseVersions(), ...packageVersions(), ...(needsJava(plan) ? javaVersions() : {}) };
}

async function measure(plan) {
  const results = [];
  const server = await startServer(plan.cpus.server);
  for (let round = 1; round <= plan.rounds; round++) {
    for (const row of plan.rows) {
      for (const client of rotated(plan.clients, round - 1)) {
        const outcome = await raceOnce(client, row, server.url, plan);
        const result = { round, row: row.name, client: client.name, ...outcome };
        results.push(result);
        showProgress(plan, result);
      }
    }
  }
  server.stop();
  return results;
}

function rotated(list, by) {
  const first = by % list.length;
  return [...list.slice(first), ...list.slice(0, first)];
}

async function raceOnce(client, row, url, { warmup, seconds, cpus }) {
  const args = [url, rowSpec(row), String(warmup), String(seconds)];
  const deadlineMillis = (warmup + seconds + GRACE_SECONDS) * 1000;
  const outcome = await run([...cpus.client, ...client.command(args)], { deadlineMillis });
  const result = outcome.error ? outcome : lastJson(outcome);
  if (result.error) {
    return { error: result.error };
  }
  const messagesPerSecond = (result.echoes * 1000) / result.millis;
  return { ...result, messagesPerSecond, mebibytesPerSecond: (messagesPerSecond * row.bytes) / 2 ** 20 };
}

function lastJson({ status, stdout, stderr }) {
  const line = stdout.split('\n').findLast((text) => text.startsWith('{'));
  try {
    return JSON.parse(line);
  } catch {
    return { error: `printed no result and ended with ${status}: ${firstComplaint(stderr) || 'no message'}` };
  }
}

function showProgress(plan, { round, row, client, messagesPerSecond, error }) {
  const outcome = error ?? `${figure(messagesPerSecond)} msg/s`;
  process.stderr.write(`round ${round}/${plan.rounds}  ${row}  ${client}: ${outcome}\n`);
}

function settings({ rounds, seconds, warmup, cpus }) {
  return { rounds, measuredSeconds: seconds, warmUpSeconds: warmup, placement: cpus.description };
}
