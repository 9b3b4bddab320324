/* What `bench echo` makes of its rounds: the summary, the table, and the list of what failed. */
import { OURS } from './clients.mjs';
import { figure, median, printVersions, ratio, table } from './report.mjs';
import { describeRow } from './rows.mjs';

/** Per row and client the messages per second over all rounds that did not fail; undefined if all did. */
export function summarize(plan, results) {
  return plan.rows.map((row) => {
    const clients = {};
    for (const { name } of plan.clients) {
      clients[name] = spread(results.filter((one) => one.row === row.name && one.client === name && !one.error));
    }
    return { row: row.name, unit: 'messages/s', bytes: row.bytes, inFlight: row.inFlight, clients };
  });
}

function spread(results) {
  const rates = results.map((one) => one.messagesPerSecond).sort((a, b) => a - b);
  return { median: median(rates), min: rates.at(0), max: rates.at(-1) };
}

export function print(plan, about, summary) {
  const { rounds, warmup, seconds, cpus } = plan;
  process.stdout.write(`\nechoes: medians; rounds: ${rounds}, warm-up: ${warmup} s, measured: ${seconds} s\n`);
  process.stdout.write(`${cpus.description}; load average before: ${about.conditions.loadBefore.toFixed(2)}\n`);
  printVersions(about.versions);
  const lines = summary.flatMap((row) => Object.keys(row.clients).map((client) => tableLine(row, client)));
  process.stdout.write(table([['row', 'client', 'msg/s', 'MiB/s', 'min', 'max', `${OURS} / it`], ...lines], 2));
  process.stdout.write(`\n${plan.rows.map(describeRow).join('\n')}\n`);
}

function tableLine({ row, bytes, clients }, name) {
  const rate = clients[name];
  const mebibytes = rate.median === undefined ? undefined : (rate.median * bytes) / 2 ** 20;
  const against = name === OURS ? '' : ratio(clients[OURS]?.median, rate.median);
  return [row, name, figure(rate.median), figure(mebibytes), figure(rate.min), figure(rate.max), against];
}

/** True if anything failed. */
export function reportFailures(results) {
  const failures = results.filter((one) => one.error);
  for (const { round, row, client, error } of failures) {
    process.stderr.write(`bench: round ${round}, ${row}, ${client}: ${error}\n`);
  }
  return failures.length > 0;
}
