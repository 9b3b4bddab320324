/*
 * The racers: how each is started. Each prints one JSON line, {"echoes","millis"} or {"error"}, and ends. The
 * JavaScript ones run the same file; java-websocket is the same thing in Java.
 */
import path from 'node:path';
import { BENCH, JAVA, LAUNCHER, TARGET } from './paths.mjs';

export const OURS = 'weex-jvm';

const SCRIPT = path.join(BENCH, 'echo-client.js');
const JAVA_CLIENT = 'io.github.weexjvm.bench.EchoClient';
const CLASS_PATH = [path.join(TARGET, 'bench-classes'), path.join(TARGET, 'lib', '*')].join(path.delimiter);

/** weex-jvm by its module (`weex`) or by the standard class (`standard`). */
function ours(host, args, options = []) {
  return [LAUNCHER, 'run', ...options, SCRIPT, '--', host, ...args];
}

/** What `Weex.open` and `weex render` give a turn of script, and `weex run` does not by itself. */
const BUDGETS = ['--max-turn', '5s', '--max-turn-allocation', '4G'];

/** `command(args)` is the command line; `jvm` says that the Java build is needed. */
export const CLIENTS = [
  { name: OURS, jvm: true, command: (args) => ours('weex', args) },
  { name: 'weex-budgets', jvm: true, command: (args) => ours('weex', args, BUDGETS) },
  { name: 'weex-class', jvm: true, command: (args) => ours('standard', args) },
  { name: 'java-websocket', jvm: true, command: (args) => [JAVA, '-cp', CLASS_PATH, JAVA_CLIENT, ...args] },
  { name: 'ws', jvm: false, command: (args) => [process.execPath, SCRIPT, 'ws', ...args] },
  { name: 'undici', jvm: false, command: (args) => [process.execPath, SCRIPT, 'undici', ...args] },
];
