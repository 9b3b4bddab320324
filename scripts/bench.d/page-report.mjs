/* The results of `bench pages`: medians over the rounds, and whether they reach what they are to reach. */
import { figure, median, printVersions, ratio, table } from './report.mjs';

/** How each target of a row is measured. */
const MEASURES = {
  newPage: { what: 'new page, ms', of: (result) => result.newPageMillis },
  heap: { what: 'heap, MB', of: (result) => result.pageMegabytes },
  click: { what: 'click, ms', of: (result) => median(result.clickMillis) },
};

export function summarize({ rows }, results) {
  return rows.flatMap((row) => Object.entries(row.targets).map(([name, target]) => {
    const { what, of } = MEASURES[name];
    const mid = (client) => median(results
      .filter((result) => result.row === row.name && result.client === client && !result.error)
      .map(of).filter((value) => value !== undefined));
    return judged({ row: row.name, what, ours: mid('weex-jvm'), node: mid('node'), target });
  }));
}

function judged(line) {
  const { ours, node, target } = line;
  const reached = target.timesNode === undefined ? ours : ours / node;
  const limit = target.timesNode ?? target.millis ?? target.megabytes;
  return { ...line, limit, met: reached === undefined || Number.isNaN(reached) ? undefined : reached <= limit };
}

export function print({ rounds, warmup, seconds, graal }, about, summary) {
  const compiler = graal ? 'with the Graal compiler' : 'on the interpreter';
  process.stdout.write(`pages ${compiler}: medians; rounds: ${rounds}, ${warmup} s of warm-up, ${seconds} s measured\n`);
  printVersions(about.versions);
  const lines = summary.map(({ row, what, ours, node, target, limit, met }) => [
    row, what, figure(ours), figure(node), ratio(ours, node),
    target.timesNode === undefined ? `<= ${limit}` : `<= ${limit}x`, met === undefined ? '-' : met ? 'yes' : 'no',
  ]);
  process.stdout.write(table([['row', 'what', 'weex-jvm', 'node', 'it / node', 'target', 'met'], ...lines], 2));
}
