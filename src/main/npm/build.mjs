/*
 * Bundles npm libraries into resources of the jar: node build.mjs TARGET, which Maven calls with its
 * target directory. Does nothing when nothing changed since the last time, and installs the packages
 * when package-lock.json changed.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const TARGET = path.resolve(process.argv[2] ?? path.join(HERE, '../../../target'));
const RESOURCES = path.join(TARGET, 'generated-resources', 'npm');
const STAMP = path.join(TARGET, 'npm-bundles.sha256');
const INSTALLED = path.join(HERE, 'node_modules', '.installed.sha256');
const OLDEST_NODE = 20;

/** A hash of whatever the bundles are made from. */
function inputs() {
  const hash = createHash('sha256');
  for (const file of filesIn(HERE)) {
    hash.update(path.relative(HERE, file)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  const names = readdirSync(folder).filter((name) => name !== 'node_modules').sort();
  return names.flatMap((name) => {
    const file = path.join(folder, name);
    return statSync(file).isDirectory() ? filesIn(file) : [file];
  });
}

function isStamped(file, stamp) {
  return existsSync(file) && readFileSync(file, 'utf8') === stamp;
}

/** By a hash, since npm touches its own record also when it installs nothing. */
function ensurePackages() {
  const wanted = createHash('sha256').update(readFileSync(path.join(HERE, 'package-lock.json'))).digest('hex');
  if (!isStamped(INSTALLED, wanted)) {
    install();
    writeFileSync(INSTALLED, wanted);
  }
}

function install() {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { error, status } = spawnSync('npm', args, { cwd: HERE, stdio: ['ignore', 2, 2] });
  if (error?.code === 'ENOENT') {
    fail('npm is missing: install npm, which comes with Node.js, and put it on the PATH.');
  }
  if (status !== 0) {
    fail(`npm ci failed in ${HERE}: see its output above, and check the connection to the npm registry.`);
  }
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  fail(`Node.js ${process.versions.node} is too old: install Node.js ${OLDEST_NODE} or newer with npm.`);
}
const stamp = inputs();
if (!existsSync(RESOURCES) || !isStamped(STAMP, stamp)) {
  ensurePackages();
  rmSync(RESOURCES, { recursive: true, force: true });
  const { bundleAll } = await import('./bundle.mjs');
  await bundleAll(HERE, RESOURCES);
  mkdirSync(TARGET, { recursive: true });
  writeFileSync(STAMP, stamp);
}
