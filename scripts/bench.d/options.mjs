/* The command line of both subcommands, and the one way to end with a message. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

export const FAILED = 1;
export const USAGE = 2;

/** A failure whose message is for the person at the terminal; carries the exit status. */
export class BenchError extends Error {
  constructor(message, status = FAILED) {
    super(message);
    this.status = status;
  }
}

/** Options are all strings but those whose default is false, which are flags; `defaults` are their values when absent. */
export function readOptions(defaults) {
  const options = {};
  for (const name of Object.keys(defaults)) {
    options[name] = { type: defaults[name] === false ? 'boolean' : 'string' };
  }
  try {
    return { ...defaults, ...parseArgs({ options, strict: true, allowPositionals: false }).values };
  } catch (e) {
    throw new BenchError(e.message.split('. ')[0].replace(/\.$/, '') + '.', USAGE);
  }
}

export function number(name, value, { min, whole }) {
  const n = Number(value);
  if (value === '' || !Number.isFinite(n) || n < min || (whole && !Number.isInteger(n))) {
    const wanted = whole ? 'a whole number' : 'a number';
    throw new BenchError(`--${name} is ${value}: use ${wanted} of at least ${min}.`, USAGE);
  }
  return n;
}

export function choice(name, value, allowed) {
  if (!allowed.includes(value)) {
    throw new BenchError(`--${name} is ${value}: use ${allowed.join(' or ')}.`, USAGE);
  }
  return value;
}

/** The members of `all` that `list` (comma-separated) names, in the order of `all`; all of them without a list. */
export function pick(name, list, all) {
  if (list === undefined) {
    return all;
  }
  const wanted = list.split(',');
  const known = all.map((one) => one.name);
  const unknown = wanted.find((one) => !known.includes(one));
  if (unknown !== undefined) {
    throw new BenchError(`--${name} names ${unknown || 'nothing'}: use some of ${known.join(', ')}.`, USAGE);
  }
  return all.filter((one) => wanted.includes(one.name));
}

/** Finds out before minutes of measuring, not after, that the result cannot be written. */
export function writableFile(file) {
  if (file === undefined) {
    return undefined;
  }
  const absolute = path.resolve(file);
  try {
    accessSync(path.dirname(absolute), constants.W_OK);
  } catch {
    throw new BenchError(`--json ${file} cannot be written: its folder is missing or read-only.`, USAGE);
  }
  return absolute;
}

/** Runs a subcommand; its result is the exit status. */
export async function main(command) {
  try {
    process.exitCode = await command();
  } catch (e) {
    process.stderr.write(e instanceof BenchError ? `bench: ${e.message}\n` : `${e.stack}\n`);
    process.exitCode = e.status ?? FAILED;
  }
}
