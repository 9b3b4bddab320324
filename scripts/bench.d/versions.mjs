/* What was measured, where: recorded with every result, because figures without it mean nothing. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { BENCH, JAVA, ROOT, TARGET } from './paths.mjs';

export function conditions() {
  return {
    date: new Date().toISOString(),
    cpus: os.cpus().length,
    model: os.cpus()[0]?.model,
    loadBefore: os.loadavg()[0],
    memoryMiB: Math.round(os.totalmem() / 2 ** 20),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
  };
}

/** Ours (undefined outside a git checkout) and Node's. */
export function baseVersions() {
  const { stdout } = spawnSync('git', ['-C', ROOT, 'describe', '--always', '--dirty'], { encoding: 'utf8' });
  return { 'weex-jvm': stdout?.trim() || undefined, node: process.version };
}

export function packageVersions() {
  return { ws: packageVersion('ws'), undici: packageVersion('undici') };
}

/** Java's, and those of the jars that the build has copied. */
export function javaVersions() {
  const { stderr } = spawnSync(JAVA, ['-version'], { encoding: 'utf8' });
  return {
    java: /"(.+?)"/.exec(stderr)?.[1],
    'Java-WebSocket': jarVersion('Java-WebSocket'),
    GraalJS: jarVersion('js-language'),
  };
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
