import { existsSync } from 'node:fs';
import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from '../running.ts';

/** False only where the system can tell that the process is something else (a number used again after a reboot). */
async function maybePostgres(pid: number): Promise<boolean> {
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  return line === undefined ? !existsSync('/proc/self/cmdline') : line.includes('postgres');
}

/** The processes that work inside the cluster's folder; where the system cannot tell, none. */
async function helpersOf(cluster: string): Promise<number[]> {
  const found: number[] = [];
  for (const pid of await readdir('/proc').catch(() => [])) {
    if (!/^\d+$/.test(pid)) continue;
    if ((await readlink(`/proc/${pid}/cwd`).catch(() => '')) === cluster) found.push(Number(pid));
  }
  return found;
}

/**
 * Waits until the helpers of an ended postmaster have noticed, and ends those that do not: one that waits for a lock
 * in shared memory whose holder was killed waits for ever. What they had not committed is undone by the next start.
 */
export async function endHelpers(cluster: string, milliseconds: number = HELPERS_MS): Promise<void> {
  for (let waited = 0; (await helpersOf(cluster)).length > 0; waited += 50) {
    if (waited >= milliseconds) for (const pid of await helpersOf(cluster)) kill(pid);
    await sleep(50);
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as { code?: string }).code !== 'ESRCH') throw error;
  }
}

async function waitForEnd(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 50) {
    if (!(await isRunning(pid))) return true;
    await sleep(50);
  }
  return !(await isRunning(pid));
}

/** The number on the first line of a lock file of PostgreSQL. */
async function holderOf(lock: string): Promise<number | undefined> {
  const pid = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0]);
  return Number.isInteger(pid) && pid > 1 ? pid : undefined;
}

/**
 * Clears the lock beside the socket when whoever it names has ended or is another program: a killed postmaster leaves
 * it, and PostgreSQL refuses to start while any process has that number. The folder is ours alone, and the cluster's
 * own lock is what keeps two postmasters apart.
 */
export async function clearSocketLock(socketFolder: string, port: number): Promise<void> {
  const lock = join(socketFolder, `.s.PGSQL.${port}.lock`);
  const pid = await holderOf(lock);
  if (pid === undefined || ((await isRunning(pid)) && (await maybePostgres(pid)))) return;
  await rm(lock, { force: true });
}

/** Removes a lock that names nobody of ours, once no helper works in the cluster any more. */
async function clearLock(cluster: string, lock: string): Promise<void> {
  await endHelpers(cluster);
  await rm(lock, { force: true });
}

/** How long the helpers of a killed postmaster may take to notice. */
const HELPERS_MS = 10_000;

/**
 * Stops the postmaster a killed server left behind, and clears a lock whose number now belongs to another program, or
 * to a postmaster that has ended and is not taken notice of: PostgreSQL would take either for a living one. PostgreSQL
 * itself judges every other stale lock: it alone knows whether helpers still hold the shared memory.
 * @returns true when a running postmaster was stopped
 */
export async function endOrphan(cluster: string): Promise<boolean> {
  const lock = join(cluster, 'postmaster.pid');
  const pid = await holderOf(lock);
  if (pid === undefined) return false;
  if (!(await isRunning(pid))) {
    await endHelpers(cluster);
    if (existsSync(`/proc/${pid}`)) await rm(lock, { force: true });
    return false;
  }
  if (!(await maybePostgres(pid))) {
    await clearLock(cluster, lock);
    return false;
  }
  process.kill(pid, 'SIGINT');
  if (await waitForEnd(pid, 30_000)) return true;
  process.kill(pid, 'SIGQUIT');
  if (await waitForEnd(pid, 10_000)) return true;
  throw new Error(`A PostgreSQL left over from an earlier start (process ${pid}) does not stop; end it and start again.`);
}
