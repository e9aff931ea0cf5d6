import { readFile } from 'node:fs/promises';

/**
 * True while a process of this machine runs. One that has ended and only waits for its parent to take notice does not
 * run: in a container whose first process adopts orphans and never looks after them, it keeps its number for ever.
 */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // a process of another user answers EPERM: it lives
    if ((error as { code?: string }).code !== 'EPERM') return false;
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // the name in brackets may hold anything; the state is the letter behind it (proc_pid_stat(5))
  return !/^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
}
