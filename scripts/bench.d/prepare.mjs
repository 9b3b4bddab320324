/* Makes ready what a run needs: the npm packages and the Java build, each only when missing or outdated. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BenchError } from './options.mjs';
import { BENCH, JAVA, LAUNCHER, ROOT, TARGET } from './paths.mjs';

const BUILD_MARK = path.join(TARGET, 'bench-classes', '.built');

export function ensurePackages() {
  const installed = path.join(BENCH, 'node_modules', '.package-lock.json');
  if (changedAt(installed) < changedAt(path.join(BENCH, 'package-lock.json'))) {
    const missing = 'npm is missing: install it, it comes with Node.js.';
    tool('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'], BENCH, missing);
  }
}

export function ensureJavaBuild() {
  if (spawnSync(JAVA, ['-version']).status !== 0) {
    throw new BenchError('java is missing: install a JDK 17 or newer and set JAVA_HOME or the PATH.');
  }
  const sources = ['pom.xml', 'src/main', 'src/jmh'].map((name) => newest(path.join(ROOT, name)));
  if (changedAt(BUILD_MARK) < Math.max(...sources)) {
    process.stderr.write('building with Maven ...\n');
    const skipped = ['-Dmaven.test.skip=true', '-Dspotless.check.skip=true'];
    const missing = 'mvn is missing: install Maven 3.8 or newer and put it on the PATH.';
    tool('mvn', ['-q', '-B', '-ntp', '-Pbench', ...skipped, 'package'], ROOT, missing);
    writeFileSync(BUILD_MARK, '');
  }
}

export function ensureLauncher() {
  try {
    accessSync(LAUNCHER, constants.X_OK);
  } catch {
    throw new BenchError('the launcher scripts/weex is missing or not executable: restore it from the repository.');
  }
}

/** Runs a command whose output is for the person at the terminal. */
export function tool(command, args, cwd, missing) {
  const { error, status } = spawnSync(command, args, { cwd, stdio: ['ignore', 2, 2] });
  if (error?.code === 'ENOENT') {
    throw new BenchError(missing);
  }
  if (status !== 0) {
    throw new BenchError(`${command} failed in ${cwd}: see its output above.`);
  }
}

/** In milliseconds; 0 for a file that does not exist. */
function changedAt(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function newest(file) {
  if (!statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    return changedAt(file);
  }
  const names = readdirSync(file).filter((name) => name !== 'node_modules');
  return Math.max(changedAt(file), ...names.map((name) => newest(path.join(file, name))));
}
