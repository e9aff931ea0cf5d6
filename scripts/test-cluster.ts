import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../server/database/embedded.ts';
import { migrate } from '../server/database/migrate.ts';
import { sweep, TEST_FOLDER } from './test-sweep.ts';

const TEMPLATE = 'redress_template';

/** Starts one PostgreSQL for the whole run with one migrated template; tests clone it. Safety is off, speed is on, and no
 * housekeeping of the database's own changes a plan at a time of its choosing: a test that needs statistics makes them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), TEST_FOLDER));
  await writeFile(join(folder, 'owner.pid'), String(process.pid));
  // the database's own user must be able to pass through
  await chmod(folder, 0o711);
  const postgres = await startEmbedded({
    folder: join(folder, 'postgres'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off', shared_buffers: '128MB' },
  });
  const onExit = (): void => postgres.kill();
  process.once('exit', onExit);
  try {
    await createTemplate(postgres.adminUrl);
  } catch (error) {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  project.provide('clusterUrl', postgres.adminUrl);
  return async () => {
    await postgres.stop();
    process.off('exit', onExit);
    await rm(folder, { recursive: true, force: true });
  };
}

async function createTemplate(adminUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE}`);
  await admin.end();
  const address = new URL(adminUrl);
  address.pathname = `/${TEMPLATE}`;
  await migrate(address.href);
}
