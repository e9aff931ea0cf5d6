import { createConnection, createServer, type AddressInfo } from 'node:net';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantFromText, isTransient, openDatabase, raisedRefusal } from './database.ts';
import { migrate, MIGRATIONS_FOLDER, MigrationError, pendingMigrations } from './migrate.ts';
import { emptyDatabase, testDatabase, type TestDatabase } from './testkit.ts';

let test_: TestDatabase;
beforeAll(async () => void (test_ = await testDatabase()));
afterAll(() => test_.drop());

describe('values of the database', () => {
  test('times are instants, bigints are numbers, days are texts', async () => {
    const rows = await test_.database.query({
      text: `select timestamptz '2026-11-21 18:00:00.5+08' as at, bigint '9007199254740991' as n,
             date '2026-02-03' as day, array[bigint '1', null] as list, sum(x) as total from (values (bigint '2')) v(x)`,
    });
    expect(rows).toEqual([
      { at: '2026-11-21T10:00:00.500Z', n: 9_007_199_254_740_991, day: '2026-02-03', list: [1, null], total: 2 },
    ]);
  });

  test('a number that would be rounded is an error', async () => {
    await expect(test_.database.query({ text: "select bigint '9007199254740993' as n" })).rejects.toThrow(/safe integer/);
  });

  test.each([
    ['2026-11-21 10:00:00+00', '2026-11-21T10:00:00.000Z'],
    ['2026-11-21 10:00:00.12+00', '2026-11-21T10:00:00.120Z'],
    ['2026-11-21 10:00:00.123456+00', '2026-11-21T10:00:00.123Z'],
    ['2026-11-21 18:00:00+08', '2026-11-21T10:00:00.000Z'],
  ])('%s', (text, instant) => expect(instantFromText(text)).toBe(instant));
});

/** PostgreSQL's words for "I was cut off" (protocol 3, ErrorResponse). */
function fatal(): Buffer {
  const fields = Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0');
  const head = Buffer.from('E\0\0\0\0');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

/** A way to the database that cuts each connection in the very packet that says it is ready. */
async function cutWhenReady(url: string): Promise<{ readonly url: string; close(): void }> {
  const folder = new URL(url).searchParams.get('host') ?? '';
  const relay = createServer((near) => {
    const far = createConnection(`${folder}/.s.PGSQL.${new URL(url).port}`);
    near.pipe(far);
    near.on('error', () => far.destroy());
    far.on('data', (part: Buffer) => {
      if (part.at(-6) !== 'Z'.charCodeAt(0)) return near.write(part);
      return near.end(Buffer.concat([part, fatal()]));
    });
  });
  await new Promise<void>((done) => relay.listen(0, '127.0.0.1', done));
  const address = new URL(url);
  address.searchParams.delete('host');
  address.host = `127.0.0.1:${(relay.address() as AddressInfo).port}`;
  return { url: address.href, close: () => relay.close() };
}

describe('a database that dies', () => {
  test('in the moment in which a connection is handed over: the call fails, and the process lives', async () => {
    const relay = await cutWhenReady(test_.url);
    const database = openDatabase({ url: relay.url });
    for (let times = 0; times < 5; times += 1) {
      const failing = database.transaction((tx) => tx.query({ text: 'select 1' })).catch((error: unknown) => error);
      expect(isTransient(await failing)).toBe(true);
      expect(isTransient(await database.query({ text: 'select 1' }).catch((error: unknown) => error))).toBe(true);
    }
    await database.close();
    relay.close();
  });
});

describe('the role of the server', () => {
  test('it works as redress_app and may not change the schema', async () => {
    expect(await test_.database.query({ text: 'select current_user::text as me' })).toEqual([{ me: 'redress_app' }]);
    await expect(test_.database.query({ text: 'create table mine (id int)' })).rejects.toThrow(/permission denied/);
    await expect(test_.database.query({ text: 'delete from schema_migration' })).rejects.toThrow(/permission denied/);
  });

  test('a refusal raised in SQL comes back as a value', async () => {
    const error = await test_.database
      .query({ text: `select refuse('too_late', 'terms.0', '{"days":3}')` })
      .catch((failure: unknown) => failure);
    expect(raisedRefusal(error)).toEqual({ code: 'too_late', field: 'terms.0', facts: { days: 3 } });
    expect(raisedRefusal(new Error('too_late'))).toBeUndefined();
  });

  test('a transaction that throws leaves nothing', async () => {
    const before = await test_.database.query({ text: 'select offset_ms from demo_clock' });
    const failing = test_.database.transaction(async (tx) => {
      await tx.query({ text: 'update demo_clock set offset_ms = 5' });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await test_.database.query({ text: 'select offset_ms from demo_clock' })).toEqual(before);
  });

  test('the demo clock only moves forward', async () => {
    await test_.database.query({ text: 'update demo_clock set offset_ms = 5000' });
    await expect(test_.database.query({ text: 'update demo_clock set offset_ms = 4999' })).rejects.toThrow(/forward/);
  });
});

describe('a connection that is cut', () => {
  test('inside a transaction it is told as a fault that passes, and the pool goes on', async () => {
    const cut = test_.database.transaction(async (tx) => {
      const [row] = await tx.query<{ pid: number }>({ text: 'select pg_backend_pid() as pid' });
      await test_.owner.query({ text: 'select pg_terminate_backend($1)', values: [row!.pid] });
      // the news of the cut arrives before the next statement, or by it
      for (;;) {
        await sleep(50);
        await tx.query({ text: 'select 1' });
      }
    });
    expect(await cut.catch((error: unknown) => isTransient(error))).toBe(true);
    expect(await test_.database.query({ text: 'select 1 as one' })).toEqual([{ one: 1 }]);
  });
});

describe('migrations', () => {
  let folder: string;
  let empty: { url: string; drop(): Promise<void> };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'redress-migrations-'));
    await copyFile(join(MIGRATIONS_FOLDER, '0001_base.sql'), join(folder, '0001_base.sql'));
    empty = await emptyDatabase();
  });
  afterAll(async () => {
    await empty.drop();
    await rm(folder, { recursive: true, force: true });
  });

  test('an empty database is migrated once', async () => {
    expect(await pendingMigrations(empty.url, folder)).toEqual(['0001_base.sql']);
    expect(await migrate(empty.url, folder)).toEqual(['0001_base.sql']);
    expect(await migrate(empty.url, folder)).toEqual([]);
  });

  test('a failing file leaves nothing of itself and says where', async () => {
    const file = join(folder, '9001_broken.sql');
    await writeFile(file, 'create table half (id int);\nselect nonsense;');
    await expect(migrate(empty.url, folder)).rejects.toThrow(/9001_broken.sql failed at line 2/);
    await writeFile(file, 'create table half (id int);');
    expect(await migrate(empty.url, folder)).toEqual(['9001_broken.sql']);
  });

  test('a new file is applied once, by one of two at the same time', async () => {
    await writeFile(join(folder, '9002_new.sql'), 'create table added (id int);');
    const applied = await Promise.all([migrate(empty.url, folder), migrate(empty.url, folder)]);
    expect(applied.flat()).toEqual(['9002_new.sql']);
  });

  test('a file that comes late, is missing or was changed is refused with a sentence', async () => {
    await writeFile(join(folder, '0500_late.sql'), 'select 1;');
    await expect(migrate(empty.url, folder)).rejects.toThrow(/0500_late.sql is numbered before 9002/);
    await rm(join(folder, '0500_late.sql'));
    await writeFile(join(folder, '9002_new.sql'), 'create table added (id bigint);');
    await expect(migrate(empty.url, folder)).rejects.toThrow(MigrationError);
    await expect(migrate(empty.url, folder)).rejects.toThrow(/9002_new.sql was changed after it had been applied/);
    await rm(join(folder, '9002_new.sql'));
    await expect(migrate(empty.url, folder)).rejects.toThrow(/newer Redress/);
  });
});
