/*
 * The Graal compiler for a stock JDK 25: four jars that Maven brings once, and the options with which Java takes them.
 * No part of the build: without them the engine interprets, as it does for who uses the jar.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { BenchError } from './options.mjs';
import { JAVA, ROOT, TARGET } from './paths.mjs';
import { tool } from './prepare.mjs';

/** A compiler refuses a JDK that is older than its own; any newer 25.0.x is fine. */
const COMPILER = '25.0.3';
const OLDEST_JDK = [25, 0, 3];

const FOLDER = path.join(TARGET, 'graal');
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy';

/** Java's options. */
export function ensureGraal() {
  checkJdk();
  ensureCompiler();
  const jars = readdirSync(path.join(TARGET, 'lib'))
    .filter((name) => /^(truffle-compiler|collections|word)-/.test(name))
    .map((name) => path.join(TARGET, 'lib', name));
  const modules = [path.join(FOLDER, `compiler-${COMPILER}.jar`), ...jars].join(path.delimiter);
  return ['-XX:+UnlockExperimentalVMOptions', '-XX:+EnableJVMCI', `--upgrade-module-path=${modules}`,
    '--enable-native-access=ALL-UNNAMED', '--sun-misc-unsafe-memory-access=allow'];
}

function checkJdk() {
  const { stderr } = spawnSync(JAVA, ['-version'], { encoding: 'utf8' });
  const version = /"([\d.]+)/.exec(stderr ?? '')?.[1] ?? 'unknown';
  const [feature, , update = 0] = version.split('.').map(Number);
  if (feature !== OLDEST_JDK[0] || update < OLDEST_JDK[2]) {
    throw new BenchError(`--graal needs JDK ${OLDEST_JDK.join('.')} or a later 25.0.x, and this is ${version}: ` +
      'set JAVA_HOME to one.');
  }
}

function ensureCompiler() {
  if (!existsSync(path.join(FOLDER, `compiler-${COMPILER}.jar`))) {
    process.stderr.write('fetching the Graal compiler with Maven ...\n');
    const artifact = `-Dartifact=org.graalvm.compiler:compiler:${COMPILER}`;
    const missing = 'mvn is missing: install Maven 3.8 or newer and put it on the PATH.';
    tool('mvn', ['-q', '-B', '-ntp', COPY, artifact, `-DoutputDirectory=${FOLDER}`], ROOT, missing);
  }
}
