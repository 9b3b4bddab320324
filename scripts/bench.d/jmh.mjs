/* `bench jmh`: the JMH benchmarks of src/jmh; what follows the name goes to JMH as it is, -h lists its options. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { BenchError, FAILED, main } from './options.mjs';
import { JAVA, TARGET } from './paths.mjs';
import { ensureJavaBuild } from './prepare.mjs';

const CLASS_PATH = ['bench-classes', 'classes', path.join('lib', '*'), path.join('bench-lib', '*')]
  .map((name) => path.join(TARGET, name)).join(path.delimiter);

await main(async () => {
  ensureJavaBuild();
  const command = ['-cp', CLASS_PATH, 'org.openjdk.jmh.Main', ...process.argv.slice(2)];
  const { error, status } = spawnSync(JAVA, command, { stdio: 'inherit' });
  if (error) {
    throw new BenchError(`java could not be started: ${error.message}.`);
  }
  return status === 0 ? 0 : FAILED;
});
