/* What was measured, where: recorded with every result, because figures without it mean nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BENCH, JAVA, ROOT, TARGET } from './paths.mjs';

export function machine() {
  return {
    cpus: os.cpus().length,
    model: os.cpus()[0]?.model,
    memoryMiB: Math.round(os.totalmem() / 2 ** 20),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
  };
}

export function versions({ jvm }) {
  const common = {
    'weex-jvm': firstLine('git', ['-C', ROOT, 'describe', '--always', '--dirty'], 'stdout'),
    node: process.version,
    ws: packageVersion('ws'),
    undici: packageVersion('undici'),
  };
  return jvm ? { ...common, java: firstLine(JAVA, ['-version'], 'stderr'), ...jarVersions() } : common;
}

function jarVersions() {
  return { 'Java-WebSocket': jarVersion('Java-WebSocket'), GraalJS: jarVersion('js-language') };
}

function firstLine(command, args, stream) {
  const result = spawnSync(command, args, { encoding: 'utf8' });
  return result.status === 0 ? result[stream].split('\n')[0].trim() : undefined;
}

function packageVersion(name) {
  const file = path.join(BENCH, 'node_modules', name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

function jarVersion(name) {
  const folder = path.join(TARGET, 'lib');
  const jars = existsSync(folder) ? readdirSync(folder) : [];
  const jar = jars.find((file) => file.startsWith(`${name}-`) && file.endsWith('.jar'));
  return jar?.slice(name.length + 1, -'.jar'.length);
}
