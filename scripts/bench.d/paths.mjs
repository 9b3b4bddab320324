/* Where things are; everything is found from this file, so the working directory does not matter. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const BENCH = path.dirname(fileURLToPath(import.meta.url));
export const ROOT = path.resolve(BENCH, '..', '..');
export const LAUNCHER = path.join(ROOT, 'scripts', 'weex');
export const TARGET = path.join(ROOT, 'target');
export const JAVA = process.env.JAVA_HOME ? path.join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
