import { readdirSync, readFileSync } from 'node:fs';

/** Length of one tick of the kernel's process clock, in microseconds (USER_HZ is 100 on Linux). */
const TICK_US = 10_000;

interface Stat {
  readonly parent: number;
  readonly ownTicks: number;
  readonly endedTicks: number;
}

/** One process from `/proc/PID/stat`; undefined when it ended meanwhile. */
function statOf(pid: number | string): Stat | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the name in brackets may hold anything, so fields are counted from after it
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ').map(Number);
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15);
    return { parent: fields[1] ?? 0, ownTicks: user + system, endedTicks: endedUser + endedSystem };
  } catch {
    return undefined;
  }
}

/** Processor time of one process so far, in microseconds. */
export function cpuOf(pid: number): number {
  return (statOf(pid)?.ownTicks ?? 0) * TICK_US;
}

/** Milliseconds a process was on a processor so far, to the nanosecond as Linux counts them; 0 where it does not. */
export function onProcessor(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return 0;
  }
}

/** Processor time of a postmaster, everything it started, and what of that has ended, in microseconds. */
export function cpuOfFamily(pid: number): number {
  const root = statOf(pid);
  if (root === undefined) return 0;
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => statOf(name))
    .filter((stat) => stat?.parent === pid);
  const ticks = children.reduce((sum, child) => sum + (child?.ownTicks ?? 0), root.ownTicks + root.endedTicks);
  return ticks * TICK_US;
}

/** Resident memory of a process, in bytes. */
export function residentOf(pid: number): number {
  const kib = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kib ?? 0) * 1024;
}
