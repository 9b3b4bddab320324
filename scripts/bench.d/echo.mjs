/*
 * `bench echo`: one echo server, and every client in a process of its own, in turn. In each round every row is run by every
 * client before the next row; who goes first rotates, so that no client always has the machine at its coolest or busiest.
 */
import { CLIENTS, OURS } from './clients.mjs';
import { run, startServer } from './children.mjs';
import { choice, FAILED, main, number, pick, readOptions, writableFile } from './options.mjs';
import { placement, PLACEMENTS } from './placement.mjs';
import { ensureJavaBuild, ensureLauncher, ensurePackages } from './prepare.mjs';
import { figure, median, printVersions, ratio, table, writeJson } from './report.mjs';
import { describeRow, ROWS, rowSpec } from './rows.mjs';
import { machine, versions } from './versions.mjs';

/** What a client may take beyond warming up and measuring: to start, to connect, to close. */
const GRACE_SECONDS = 20;

await main(async () => {
  const plan = readPlan();
  prepare(plan);
  const jvm = plan.clients.some((client) => client.jvm);
  const about = { machine: machine(), versions: versions({ jvm }) };
  const results = await measure(plan);
  const summary = summarize(plan, results);
  print(plan, about, summary);
  writeJson(plan.json, { benchmark: 'echo', date: new Date().toISOString(), ...about, ...settings(plan), rounds: results, summary });
  return reportFailures(results);
});

function readPlan() {
  const options = readOptions({ rounds: '5', seconds: '4', warmup: '3', cpus: 'apart', json: undefined, only: undefined, 'only-rows': undefined });
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
  if (plan.clients.some((client) => client.jvm)) {
    ensureJavaBuild();
  }
}

async function measure(plan) {
  const results = [];
  const server = await startServer(plan.cpus.server);
  for (let round = 1; round <= plan.rounds; round++) {
    for (const row of plan.rows) {
      for (const client of rotated(plan.clients, round - 1)) {
        const result = { round, row: row.name, client: client.name, ...(await raceOnce(client, row, server.url, plan)) };
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
  const outcome = await run([...cpus.client, ...client.command(args)], { deadlineMillis: (warmup + seconds + GRACE_SECONDS) * 1000 });
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
    const why = stderr.trim().split('\n')[0] || 'no message';
    return { error: `printed no result and ended with ${status}: ${why}` };
  }
}

function showProgress(plan, { round, row, client, messagesPerSecond, error }) {
  const outcome = error ?? `${figure(messagesPerSecond)} msg/s`;
  process.stderr.write(`round ${round}/${plan.rounds}  ${row}  ${client}: ${outcome}\n`);
}

function summarize(plan, results) {
  return plan.rows.map((row) => {
    const clients = {};
    for (const { name } of plan.clients) {
      const rates = results.filter((one) => one.row === row.name && one.client === name && !one.error).map((one) => one.messagesPerSecond);
      clients[name] = { median: median(rates), min: rates.length ? Math.min(...rates) : undefined, max: rates.length ? Math.max(...rates) : undefined };
    }
    return { row: row.name, unit: 'messages/s', bytes: row.bytes, inFlight: row.inFlight, clients };
  });
}

function print(plan, about, summary) {
  process.stdout.write(`\nechoes: median of ${plan.rounds} rounds, ${plan.warmup} s warm-up, ${plan.seconds} s measured\n${plan.cpus.description}\n`);
  printVersions(about.versions);
  const lines = [['row', 'client', 'msg/s', 'MiB/s', 'min', 'max', `${OURS} / it`]];
  for (const { row, bytes, clients } of summary) {
    for (const [name, rate] of Object.entries(clients)) {
      lines.push(tableLine(row, bytes, name, rate, clients[OURS]?.median));
    }
  }
  process.stdout.write(`${table(lines, 2)}\n${plan.rows.map(describeRow).join('\n')}\n`);
}

function tableLine(row, bytes, name, rate, ours) {
  const mebibytes = rate.median === undefined ? undefined : (rate.median * bytes) / 2 ** 20;
  const against = name === OURS ? '' : ratio(ours, rate.median);
  return [row, name, figure(rate.median), figure(mebibytes), figure(rate.min), figure(rate.max), against];
}

function settings({ rounds, seconds, warmup, cpus }) {
  return { settings: { rounds, measuredSeconds: seconds, warmUpSeconds: warmup, placement: cpus.description } };
}

function reportFailures(results) {
  const failures = results.filter((one) => one.error);
  for (const { round, row, client, error } of failures) {
    process.stderr.write(`bench: round ${round}, ${row}, ${client}: ${error}\n`);
  }
  return failures.length === 0 ? 0 : FAILED;
}
