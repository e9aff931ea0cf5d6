import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning } from '../running.ts';

/** The data folder is in use, said in a sentence. */
export class FolderInUseError extends Error {}

interface Holder {
  readonly pid: number;
  /** When the process began, in the system's own count; tells a number used again from the same process. */
  readonly began: string;
}

/** Ticks since the machine started at which a process began, with the id of that start; empty where unknown. */
async function beganOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  if (stat === '') return '';
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  // the name in brackets may hold spaces; the 22nd field counts from behind it
  return `${boot.trim()} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`;
}

async function isHeld(holder: Holder): Promise<boolean> {
  return (await isRunning(holder.pid)) && holder.began === (await beganOf(holder.pid));
}

/**
 * Claims a data folder for this process. The claim of a killed process is recognised and taken over; a living one is
 * waited for, because it may be stopping.
 * @param patienceMs how long to wait for a living holder
 * @returns lets go of the folder
 * @throws FolderInUseError naming the folder and the process that holds it
 */
export async function lockFolder(folder: string, patienceMs: number = 3000): Promise<() => Promise<void>> {
  const file = join(folder, 'server.lock');
  const mine: Holder = { pid: process.pid, began: await beganOf(process.pid) };
  for (let waited = 0; ; waited += 100) {
    try {
      await writeFile(file, JSON.stringify(mine), { flag: 'wx' });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw error;
    }
    const text = await readFile(file, 'utf8').catch(() => '');
    const holder = readHolder(text);
    if (!holder || !(await isHeld(holder))) {
      // an empty file may be one just being written: it is given a moment
      if (holder || waited >= 300) await rm(file, { force: true });
    } else if (waited >= patienceMs) {
      throw new FolderInUseError(
        `The data folder ${folder} is in use by another Redress (process ${holder.pid}); stop that one, or choose another folder with --data.`,
      );
    }
    await sleep(100);
  }
}

function readHolder(text: string): Holder | undefined {
  try {
    const value = JSON.parse(text) as Partial<Holder>;
    return typeof value.pid === 'number' && typeof value.began === 'string'
      ? { pid: value.pid, began: value.began }
      : undefined;
  } catch {
    return undefined;
  }
}
