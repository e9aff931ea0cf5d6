import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addKey, openKeyFile, removeKeys } from '../adapters/keys.ts';
import { Vault } from '../adapters/vault.ts';
import { openDatabase, type Database } from '../database/database.ts';
import { testDatabase, type TestDatabase } from '../database/testkit.ts';
import { addStaff } from '../people/people.ts';
import { keysInUse, rewrapAll } from './rotate.ts';

const ID = '019cac46-1500-7011-bf19-5e8322943adf';
let folder: string;
let kept: TestDatabase;
let database: Database;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'redress-rotate-'));
  kept = await testDatabase();
  database = openDatabase({ url: kept.url, vault: new Vault(await openKeyFile(folder)) });
  const added = await addStaff(database, { id: ID, name: '陈静', email: 'chen@example.org', locale: 'zh-CN', roles: ['operator'], at: '2026-03-02T02:00:00.000Z' });
  expect(added.ok).toBe(true);
});
afterAll(async () => {
  await database.close();
  await kept.drop();
  await rm(folder, { recursive: true, force: true });
});

test('after a rotation everything opens as before, in servers that run already too, and the old key goes', async () => {
  const running = openDatabase({ url: kept.url, vault: new Vault(await openKeyFile(folder)) });
  try {
    expect(await keysInUse(database)).toEqual([{ kek: 'kek-1', count: 1 }]);
    const rotated = await addKey(folder);
    expect(await rewrapAll(kept.owner, rotated)).toBe(1);
    expect(await rewrapAll(kept.owner, rotated)).toBe(0);
    expect(await keysInUse(database)).toEqual([{ kek: 'kek-2', count: 1 }]);
    expect(await removeKeys(folder, ['kek-2'])).toEqual(['kek-1']);
    const name = { text: 'select name, email from person where id = $1', values: [ID] };
    expect(await running.query(name)).toEqual([{ name: '陈静', email: 'chen@example.org' }]);
  } finally {
    await running.close();
  }
});

test('an address is found again by its hash: the same person is not added twice, in capitals either', async () => {
  const again = await addStaff(database, { id: '019cac46-1500-7011-bf19-5e8322943ad0', name: 'Chen', email: 'CHEN@example.org', locale: 'en', roles: ['operator'], at: '2026-03-02T02:00:00.000Z' });
  expect(again).toMatchObject({ ok: false, refusal: { code: 'already_done' } });
});
