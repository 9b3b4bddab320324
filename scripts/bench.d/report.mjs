/* Medians, an aligned table, and the figures as a person reads them. */
import { writeFileSync } from 'node:fs';

export function median(values) {
  if (values.length === 0) {
    return undefined;
  }
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Three digits are what such a measurement is worth: 0.123, 4.56, 78.9, 12,345. */
export function figure(value) {
  if (value === undefined) {
    return '-';
  }
  const decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

export function ratio(a, b) {
  return a === undefined || b === undefined ? '-' : `${(a / b).toFixed(2)}x`;
}

/** The first row is the head; the first `left` columns are aligned to the left. */
export function table(rows, left) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const cell = (text, column) => (column < left ? text.padEnd(widths[column]) : text.padStart(widths[column]));
  return rows.map((row) => row.map(cell).join('  ').trimEnd()).join('\n') + '\n';
}

export function printVersions(all) {
  const known = Object.entries(all).filter(([, version]) => version !== undefined);
  process.stdout.write(known.map(([name, version]) => `${name} ${version}`).join(' | ') + '\n\n');
}

export function writeJson(file, result) {
  if (file !== undefined) {
    writeFileSync(file, JSON.stringify(result, null, 2) + '\n');
  }
}
