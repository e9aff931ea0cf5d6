import { existsSync } from 'node:fs';
import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // a process of another user answers EPERM: it lives
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** False only where the system can tell that the process is something else (a number used again after a reboot). */
async function maybePostgres(pid: number): Promise<boolean> {
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return line === undefined ? !existsSync('/proc/self/cmdline') : line.includes('postgres');
}

/** True while any process works inside the cluster's folder; where the system cannot tell, false. */
export async function clusterIsBusy(cluster: string): Promise<boolean> {
  for (const pid of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(pid)) continue;
    if ((await readlink(`/proc/${pid}/cwd`).catch(() => '')) === cluster) return true;
  }
  return false;
}

async function waitForEnd(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 50) {
    if (!isAlive(pid)) return true;
    await sleep(50);
  }
  return !isAlive(pid);
}

/**
 * Stops the postmaster a killed server left behind, and clears a lock whose number now belongs to another program.
 * PostgreSQL itself judges every other stale lock: it alone knows whether helpers still hold the shared memory.
 * @returns true when a running postmaster was stopped
 */
export async function endOrphan(cluster: string): Promise<boolean> {
  const lock = join(cluster, 'postmaster.pid');
  const pid = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return false;
  if (!(await maybePostgres(pid))) {
    if (!(await clusterIsBusy(cluster))) await rm(lock, { force: true });
    return false;
  }
  process.kill(pid, 'SIGINT');
  if (await waitForEnd(pid, 30_000)) return true;
  process.kill(pid, 'SIGQUIT');
  if (await waitForEnd(pid, 10_000)) return true;
  throw new Error(`A PostgreSQL left over from an earlier start (process ${pid}) does not stop; end it and start again.`);
}
