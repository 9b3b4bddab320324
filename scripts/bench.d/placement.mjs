/*
 * Which CPUs the server and the clients run on. A round trip between two processes takes about 20 us when they
 * share a CPU and 60 us when they do not (measured in a two-CPU virtual machine): more than tells any two clients
 * apart, and the scheduler chooses anew in every run. So by default the server's CPU, the first, is kept from the
 * clients, which have the others. With two CPUs that leaves a client one, a handicap for those with several
 * threads, such as java-websocket: compare with `--cpus any`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export const PLACEMENTS = ['apart', 'any'];

/** `{ server, client, description }`; the first two are what goes before a command line. */
export function placement(wanted) {
  if (wanted === 'any') {
    return unpinned('server and clients on any CPU');
  }
  const cpus = allowedCpus();
  if (cpus.length < 2) {
    return unpinned('server and clients NOT kept apart: that takes two CPUs and taskset');
  }
  const [first, ...others] = cpus;
  return {
    server: ['taskset', '-c', String(first)],
    client: ['taskset', '-c', others.join(',')],
    description: `server on CPU ${first}, clients on CPU ${others.join(',')}`,
  };
}

function unpinned(description) {
  return { server: [], client: [], description };
}

/** The CPUs this process may use, such as [0, 1, 2, 3] of `0-3`; none where taskset or Linux is missing. */
function allowedCpus() {
  if (spawnSync('taskset', ['-V']).status !== 0) {
    return [];
  }
  const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  return list.split(',').flatMap((range) => {
    const [from, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
}
