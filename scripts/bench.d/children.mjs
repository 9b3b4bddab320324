/*
 * Child processes with deadlines. Every child is known here and ended by its own pid: at its deadline, when this
 * process ends, and on Ctrl-C.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { createInterface } from 'node:readline';
import { BenchError } from './options.mjs';
import { BENCH } from './paths.mjs';

const running = new Set();

process.on('exit', killAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => process.exit(128 + constants.signals[signal]));
}

function killAll() {
  for (const child of running) {
    child.kill('SIGKILL');
  }
}

function start([command, ...args], options) {
  const child = spawn(command, args, options);
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Runs a command to its end or its deadline: `{ status, stdout, stderr }`, or `{ error }`, a sentence. */
export function run(commandLine, { deadlineMillis, env = process.env, cwd }) {
  return new Promise((resolve) => {
    const child = start(commandLine, { stdio: ['ignore', 'pipe', 'pipe'], env, cwd });
    const watchdog = setTimeout(() => {
      child.kill('SIGKILL');
      resolve({ error: `killed after ${deadlineMillis / 1000} s` });
    }, deadlineMillis);
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    child.once('error', (e) => {
      clearTimeout(watchdog);
      resolve({ error: `cannot be started (${e.code})` });
    });
    child.once('close', (status) => {
      clearTimeout(watchdog);
      resolve({ status, stdout: stdout(), stderr: stderr() });
    });
  });
}

function collect(stream) {
  let text = '';
  stream.setEncoding('utf8').on('data', (part) => (text += part));
  return () => text;
}

/** The line of a standard error output that says what is wrong; a stack trace may open with a place in a file. */
export function firstComplaint(stderr) {
  const lines = stderr.trim().split('\n');
  return lines.find((line) => /error|exception/i.test(line)) ?? lines[0];
}

/**
 * Starts the echo server behind `prefix` (see placement.mjs): `{ url, stop }`.
 * It ends with us whatever happens, because it reads our pipe.
 */
export async function startServer(prefix) {
  const child = start([...prefix, process.execPath, 'server.mjs'], { stdio: ['pipe', 'pipe', 'inherit'], cwd: BENCH });
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    once(child, 'exit').then(() => [undefined]),
  ]);
  if (line === undefined) {
    throw new BenchError('the echo server did not start.');
  }
  return { url: `ws://127.0.0.1:${line}/`, stop: () => child.kill() };
}
