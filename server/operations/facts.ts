import { readFile, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { millisOf, type Instant } from '../../core/kernel/kernel.ts';
import type { World } from '../world.ts';
import { believed } from './believed.ts';
import { examineRunning, type Finding } from './doctor.ts';

/** Where a backup notes that it was made, in the data folder. */
const NOTE = 'last-backup.json';

/** How a running installation is, as far as it sees it itself. */
export interface HealthFacts {
  readonly asOf: Instant;
  readonly findings: readonly Finding[];
  readonly database: { readonly milliseconds: number; readonly bytes: number; readonly version: string; readonly connections: number };
  readonly disk: { readonly freeBytes: number; readonly totalBytes: number } | null;
  /** how far the demo's clock runs ahead */
  readonly aheadMs: number;
  readonly lastBackup: { readonly at: Instant } | null;
}

/** Notes that a backup was made, for the operator's page. */
export async function noteBackup(dataDir: string, at: Instant): Promise<void> {
  await writeFile(join(dataDir, NOTE), `${JSON.stringify({ at })}\n`);
}

/** When the last backup was made with this data folder; null when none is known. */
async function lastBackup(dataDir: string): Promise<{ at: Instant } | null> {
  try {
    const { at } = JSON.parse(await readFile(join(dataDir, NOTE), 'utf8')) as { at: unknown };
    return typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? { at } : null;
  } catch {
    return null;
  }
}

async function diskOf(dataDir: string): Promise<HealthFacts['disk']> {
  try {
    const disk = await statfs(dataDir);
    return { freeBytes: disk.bavail * disk.bsize, totalBytes: disk.blocks * disk.bsize };
  } catch {
    return null;
  }
}

/** What the server sees of its own health now (some seconds old when many look). */
export async function healthFacts(world: World, at: Instant): Promise<HealthFacts> {
  return believed(world, 'health', async () => {
    const aheadMs = world.demoClock?.offsetMs() ?? 0;
    const begun = performance.now();
    const [row] = await world.database.query<{ bytes: number; version: string; connections: number }>({
      text: `select pg_database_size(current_database()) as bytes, current_setting('server_version') as version,
                    (select count(*) from pg_stat_activity where datname = current_database()) as connections`,
    });
    const milliseconds = Math.round((performance.now() - begun) * 10) / 10;
    const { bytes = 0, version = '', connections = 0 } = row ?? {};
    const [findings, disk, backup] = await Promise.all([
      examineRunning(world, () => millisOf(world.now()) - aheadMs),
      diskOf(world.config.dataDir),
      lastBackup(world.config.dataDir),
    ]);
    return { asOf: at, findings, database: { milliseconds, bytes: Number(bytes), version, connections: Number(connections) }, disk, aheadMs, lastBackup: backup };
  });
}
