import { access } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { runningEmbedded, startEmbedded } from '../../server/database/embedded.ts';
import { dataFolder, startServer } from '../support/server.ts';

const undo: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const step of undo.reverse()) await step();
});

test('DATABASE_URL: somebody’s own PostgreSQL is migrated and used, and none is started in the data folder', async () => {
  const theirs = await dataFolder();
  undo.push(theirs.remove);
  const postgres = await startEmbedded({ folder: join(theirs.path, 'postgres') });
  undo.push(() => postgres.stop());
  const owner = await runningEmbedded(join(theirs.path, 'postgres'));
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  await client.query('create database elsewhere');
  await client.end();
  const address = new URL(owner ?? '');
  address.pathname = '/elsewhere';
  const ours = await dataFolder();
  undo.push(ours.remove);
  const server = await startServer(ours.path, { env: { DATABASE_URL: address.href } });
  undo.push(() => server.stop());
  expect((await fetch(`${server.url}/api/v1/rules`)).status).toBe(200);
  await expect(access(join(ours.path, 'postgres'))).rejects.toThrow(/ENOENT/);
  const look = new pg.Client({ connectionString: address.href });
  await look.connect();
  const { rows } = await look.query('select count(*)::int as disputes from dispute');
  await look.end();
  // The demo was loaded there.
  expect(rows[0].disputes).toBeGreaterThan(0);
});
