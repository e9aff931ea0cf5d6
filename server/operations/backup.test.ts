import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '../database/database.ts';
import { describeSchema } from '../database/schema.ts';
import { emptyDatabase, testDatabase, type TestDatabase } from '../database/testkit.ts';
import { pack, unpack } from './archive.ts';
import { backup, BackupError, restore } from './backup.ts';

const AT = '2026-03-02T02:00:00.000Z';
let folder: string;
let source: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-backup-test-'));
  source = await testDatabase();
  await mkdir(join(folder, 'data/files/ab/cd'), { recursive: true });
  await mkdir(join(folder, 'data/postgres'), { recursive: true });
  await writeFile(join(folder, 'data/files/ab/cd/abcd'), 'evidence');
  await writeFile(join(folder, 'data/postgres/secret'), 'of the embedded database');
  await source.owner.query({
    text: `insert into marketplace (id, slug, name, hand_over_key, created_at)
           select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'shop-' || n, E'店 "\\\\" \\n' || n, 'key',
                  timestamptz '2026-01-01 00:00:00.123456+00'
             from generate_series(1, 4500) n`,
  });
  await source.owner.query({
    text: `insert into transfer (id, kind, debit_account, credit_account, amount_minor, currency, reason, at, debit_hot, credit_hot)
           select ('00000000-0000-7000-8001-' || lpad(n::text, 12, '0'))::uuid, 'post', gen_random_uuid(), gen_random_uuid(),
                  9007199254740991, 'CNY', 'test', now(), false, false from generate_series(1, 3) n`,
  });
  await source.owner.query({ text: 'update demo_clock set offset_ms = 86400000' });
  await source.owner.query({ text: "update ledger_roll set mark_xid = '999999999'" });
});
afterAll(async () => {
  await source.drop();
  await rm(folder, { recursive: true, force: true });
});

/** Every row of every table, hashed by the database. */
async function fingerprint(database: Database): Promise<Record<string, unknown>> {
  const tables = await database.query<{ name: string }>({
    text: `select relname::text as name from pg_class
            where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'schema_migration' order by 1`,
  });
  const prints: Record<string, unknown> = {};
  for (const { name } of tables) {
    const [row] = await database.query({
      text: `select count(*) as rows, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from "${name}" t`,
    });
    prints[name] = row;
  }
  return prints;
}

describe('backup and restore', () => {
  test('what was saved comes back: rows, files, secret, schema, and the numbers given out next', async () => {
    const file = join(folder, 'all.tar');
    const manifest = await backup({ url: source.url, dataDir: join(folder, 'data'), file, at: AT });
    expect(manifest.tables.find((table) => table.name === 'marketplace')?.rows).toBe(4500);
    // it holds the secret and everybody's data
    expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');

    const empty = await emptyDatabase();
    const database = openDatabase({ url: empty.url, as: 'owner', poolSize: 2 });
    try {
      await restore({ url: empty.url, dataDir: join(folder, 'new'), file });
      // a number of a transaction of the old cluster must not hold up the new one
      expect(await database.query({ text: 'select mark_xid from ledger_roll' })).toEqual([{ mark_xid: null }]);
      await source.owner.query({ text: 'update ledger_roll set mark_xid = null' });
      expect(await fingerprint(database)).toEqual(await fingerprint(source.owner));
      expect(await describeSchema(empty.url)).toBe(await describeSchema(source.url));
      expect(await readFile(join(folder, 'new/files/ab/cd/abcd'), 'utf8')).toBe('evidence');
      await expect(readFile(join(folder, 'new/postgres/secret'))).rejects.toThrow('ENOENT');
      const [next] = await database.query<{ seq: number }>({
        text: `insert into transfer (id, kind, debit_account, credit_account, amount_minor, currency, reason, at,
                 debit_hot, credit_hot)
               values (gen_random_uuid(), 'post', gen_random_uuid(), gen_random_uuid(), 1, 'CNY', 'test', now(), false, false)
               returning recorded_seq as seq`,
      });
      expect(next?.seq).toBe(4);
      await expect(database.query({ text: 'delete from transfer' })).rejects.toThrow(/never changed or removed/);
      await expect(restore({ url: empty.url, dataDir: join(folder, 'new2'), file })).rejects.toThrow(/not empty/);
    } finally {
      await database.close();
      await empty.drop();
    }
  });

  test('a file that exists is not overwritten', async () => {
    const file = join(folder, 'there.tar');
    await writeFile(file, 'mine');
    await expect(backup({ url: source.url, dataDir: join(folder, 'data'), file, at: AT })).rejects.toThrow(BackupError);
    expect(await readFile(file, 'utf8')).toBe('mine');
  });

  test('a changed row in the file is noticed before anything is restored', async () => {
    const file = join(folder, 'whole.tar');
    await backup({ url: source.url, dataDir: join(folder, 'data'), file, at: AT });
    const open = join(folder, 'open');
    await mkdir(open);
    await unpack(file, open);
    const rows = join(open, 'tables/demo_clock.ndjson');
    await writeFile(rows, (await readFile(rows, 'utf8')).replace('86400000', '1'));
    const damaged = join(folder, 'damaged.tar');
    await pack(damaged, [{ folder: open, names: ['manifest.json', 'tables', 'data'] }]);
    const empty = await emptyDatabase();
    try {
      const attempt = restore({ url: empty.url, dataDir: join(folder, 'new3'), file: damaged });
      await expect(attempt).rejects.toThrow('The backup is damaged: the rows of demo_clock are not those that were saved.');
    } finally {
      await empty.drop();
    }
  });
});
