import { readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endOrphan } from '../server/database/orphan.ts';
import { isRunning } from '../server/running.ts';

/** How the names of the tests' folders begin, in the system's temporary folder. */
export const TEST_FOLDER = 'redress-test-';

/** Clears what earlier runs left behind when they were killed: their clusters and folders. */
export async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(TEST_FOLDER)) continue;
    const folder = join(tmpdir(), name);
    const owner = Number(await readFile(join(folder, 'owner.pid'), 'utf8').catch(() => '0'));
    if (!Number.isInteger(owner) || owner <= 1 || (await isRunning(owner))) continue;
    await endOrphan(join(folder, 'postgres', 'cluster'));
    await rm(folder, { recursive: true, force: true });
  }
}
