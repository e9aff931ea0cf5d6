import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { checkEd25519 } from '../adapters/signer.ts';
import { testDatabase, type TestDatabase } from '../database/testkit.ts';
import { drainJobs, type Job } from '../jobs/jobs.ts';
import { testWorld, type TestWorld } from '../testkit.ts';
import { openAlarms, raise } from './alarm.ts';
import { auditing } from './audit.ts';
import { logJobs } from './jobs.ts';
import { LogFault } from './ports.ts';
import { checkStart, sequence } from './sequencer.ts';
import { headOf } from './store.ts';
import { commitment, queue, testMemory, testPorts, testSigner } from './testkit.ts';

let base: TestDatabase;
let world: TestWorld;

beforeEach(async () => {
  base = await testDatabase();
  world = testWorld({ database: base.database });
  await base.owner.query({ text: 'delete from log_pending' });
});
afterEach(async () => {
  await base.drop();
});

const kinds = async (): Promise<string[]> => (await openAlarms(base.database)).map((alarm) => alarm.kind);

/** Changes what no program of ours may change, as somebody at the database could. */
async function behind(table: string, statement: string, values: readonly unknown[] = []): Promise<void> {
  await base.owner.query({ text: `alter table ${table} disable trigger user` });
  await base.owner.query({ text: statement, values });
  await base.owner.query({ text: `alter table ${table} enable trigger user` });
}

describe('what is in the log stays', () => {
  test('the application cannot change or remove an entry, a tile or a head’s past', async () => {
    await queue(base.database, 0, 300);
    await sequence(world, testPorts());
    const refused = [
      `update log_entry set kind = 'act'`, 'delete from log_entry', 'truncate log_entry', 'delete from log_tile', 'truncate log_tile',
      `update log_tile set hashes = substring(hashes for 32)`, `update log_tile set hashes = overlay(hashes placing '\\x00' from 1)`,
    ];
    for (const text of refused) {
      await expect(base.owner.query({ text })).rejects.toThrow();
      await expect(base.database.query({ text })).rejects.toThrow();
    }
    await expect(base.database.query({ text: `select log_append(7, '{}', '\\x', '', now(), '{}', '{}', '{}')` })).rejects.toMatchObject({ code: 'RD102' });
  });
});

describe('a log that is not what was published stops, and says so', () => {
  const memory = testMemory();
  beforeEach(async () => {
    memory.head = undefined;
    await queue(base.database, 0, 300);
    await sequence(world, testPorts({ memory }));
    await queue(base.database, 300, 10);
  });

  test('rollback: the database was put back', async () => {
    memory.head = { size: 400, root: Buffer.alloc(32, 1) };
    expect(await sequence(world, testPorts({ memory }))).toBe(0);
    expect(await kinds()).toEqual(['rollback']);
    expect((await headOf(base.database)).size).toBe(300);
    // whoever puts the right database in place goes on
    memory.head = undefined;
    expect(await sequence(world, testPorts({ memory }))).toBe(10);
    expect(await kinds()).toEqual([]);
  });

  test('another past of the same size, and of a smaller size', async () => {
    memory.head = { size: 300, root: Buffer.alloc(32, 1) };
    expect(await sequence(world, testPorts({ memory }))).toBe(0);
    expect(await kinds()).toEqual(['tampered']);
    memory.head = { size: 270, root: Buffer.alloc(32, 1) };
    await expect(checkStart(world, testPorts({ memory }))).rejects.toMatchObject({ kind: 'tampered' });
    memory.head = { size: 310, root: Buffer.alloc(32, 1) };
    await expect(checkStart(world, testPorts({ memory }))).rejects.toBeInstanceOf(LogFault);
  });

  test('the beginning that was published is found again at the start', async () => {
    memory.head = undefined;
    await checkStart(world, testPorts({ memory }));
    memory.head = { size: 300, root: Buffer.from((await headOf(base.database)).root) };
    await sequence(world, testPorts());
    await checkStart(world, testPorts({ memory }));
  });

  test('another server’s key', async () => {
    expect(await sequence(world, testPorts({ signer: testSigner('another') }))).toBe(0);
    expect(await kinds()).toEqual(['foreign_key']);
    // a key that is being changed: the new one first, the old one beside it
    const [fresh, old] = [testSigner('another'), testSigner()];
    const both = { origin: fresh.origin, keys: [...fresh.keys, ...old.keys], sign: async (text: string) => [...(await fresh.sign(text)), ...(await old.sign(text))] };
    expect(await sequence(world, testPorts({ signer: both }))).toBe(10);
    expect(await kinds()).toEqual([]);
    await queue(base.database, 310, 1);
    expect(await sequence(world, testPorts({ signer: fresh }))).toBe(1);
  });

  test('a second sequencer that keeps to no lead', async () => {
    const ports = testPorts();
    const rude = {
      ...ports,
      signer: {
        ...ports.signer,
        // while we sign, somebody else appends past the lock
        sign: async (text: string) => {
          await behind('log_entry', `insert into log_entry (idx, commitment, at, waited_ms, kind) values (300, $1, now(), 0, 'act')`, [commitment('rude')]);
          return ports.signer.sign(text);
        },
      },
    };
    expect(await sequence(world, rude)).toBe(0);
    expect(await kinds()).toEqual(['second_sequencer']);
    expect((await headOf(base.database)).size).toBe(300);
  });

  test.each([
    ['a growing tile that was cut', `update log_tile set hashes = substring(hashes for 32) where level = 0 and n = 1`, 'truncated'],
    ['a growing tile that was changed', `update log_tile set hashes = overlay(hashes placing '\\x00' from 7) where level = 0 and n = 1`, 'tampered'],
    ['a growing tile that is gone', 'delete from log_tile where level = 1', 'truncated'],
  ])('%s', async (_, statement, kind) => {
    await behind('log_tile', statement);
    expect(await sequence(world, testPorts())).toBe(0);
    expect(await kinds()).toEqual([kind]);
  });
});

describe('the audit reads everything again', () => {
  async function pass(): Promise<number> {
    const run = auditing(checkEd25519);
    let portions = 0;
    while ((await run(world)) > 0) portions += 1;
    return portions;
  }
  // five thousand entries are logged once, and each test changes a copy of its own
  let logged: TestDatabase;
  let name: string;
  beforeAll(async () => {
    logged = await testDatabase();
    await logged.owner.query({ text: 'delete from log_pending' });
    await queue(logged.database, 0, 5000);
    await sequence(testWorld({ database: logged.database, seed: 'before' }), testPorts());
    name = await logged.rest();
  });
  afterAll(() => logged?.drop());
  beforeEach(async () => {
    await base.drop();
    base = await testDatabase(name);
    world = testWorld({ database: base.database });
  });

  test('a whole log passes, some tiles at a time, and the pass is noted', async () => {
    expect(await pass()).toBeGreaterThanOrEqual(1);
    expect(await kinds()).toEqual([]);
    const [row] = await base.owner.query<{ at: string | null }>({ text: 'select audited_at as at from log_head' });
    expect(row?.at).toBe(world.now());
  });

  test.each([
    ['an entry that says something else', 'log_entry', `update log_entry set kind = 'act' where idx = 77`, 'tampered'],
    ['an entry that is gone', 'log_entry', 'delete from log_entry where idx = 4500', 'truncated'],
    ['an entry of the edge that is gone', 'log_entry', 'delete from log_entry where idx = 4999', 'truncated'],
    ['a whole tile that was changed', 'log_tile', `update log_tile set hashes = overlay(hashes placing '\\x00' from 7) where level = 0 and n = 3`, 'tampered'],
    ['a whole tile that is gone', 'log_tile', 'delete from log_tile where level = 0 and n = 3', 'truncated'],
    ['a tile above that was changed', 'log_tile', `update log_tile set hashes = overlay(hashes placing '\\x00' from 40) where level = 1`, 'tampered'],
    ['a head that was put back', 'log_head', `update log_head set size = 4000`, 'tampered'],
    ['a checkpoint of another root', 'log_checkpoint', `update log_checkpoint set note = replace(note, '5000', '5001')`, 'tampered'],
    ['a checkpoint that nobody signed', 'log_checkpoint', `update log_checkpoint set note = overlay(note placing 'AAAA' from length(note) - 20)`, 'tampered'],
  ])('%s', async (_, table, statement, kind) => {
    await behind(table, statement);
    await pass();
    expect(await kinds()).toEqual([kind]);
  });

  test('an alarm goes when a whole pass finds nothing any more', async () => {
    await behind('log_entry', `update log_entry set kind = 'act' where idx = 77`);
    await pass();
    expect(await kinds()).toEqual(['tampered']);
    await behind('log_entry', `update log_entry set kind = 'evidence' where idx = 77`);
    await pass();
    expect(await kinds()).toEqual([]);
  });
});

describe('a log that stands still', () => {
  const jobsOf = (ports: Parameters<typeof logJobs>[0]): readonly Job[] => logJobs(ports, checkEd25519);

  test('is told of by any server, whoever leads, and goes when it moves again', async () => {
    await base.owner.query({ text: `insert into log_pending (kind, ref, leaf, queued_at) values ('evidence', 'old', $1, now() - interval '61 seconds')`, values: [commitment('old')] });
    await drainJobs(world, jobsOf(testPorts()).filter((job) => job.name === 'log.watch'));
    expect(jobsOf(undefined)).toEqual([]);
    expect(await openAlarms(base.database)).toMatchObject([{ kind: 'stopped', facts: { waiting: 1 } }]);
    await drainJobs(world, jobsOf(testPorts()));
    expect(await kinds()).toEqual([]);
    const told = world.lines.filter((line) => line.event === 'log.alarm' || line.event === 'log.alarm_cleared');
    expect(told.map((line) => line.event)).toEqual(['log.alarm', 'log.alarm_cleared']);
  });

  test('every operator gets one letter, however often it is met', async () => {
    const at = world.now();
    await base.owner.query({ text: `insert into marketplace (id, name, slug, created_at) values ($1, 'Shop', 'shop', $2)`, values: [world.newId(), at] });
    const operator = world.newId();
    await base.owner.query({ text: `insert into person (id, name, locale, staff_roles, created_at) values ($1, 'Ops', 'zh-CN', '{operator}', $2)`, values: [operator, at] });
    for (let n = 0; n < 3; n += 1) await raise(world, 'split_view', { witness: 'w' });
    const letters = await base.owner.query<{ template: string; body: { summary: string } }>({ text: `select template, body from outbox where template = 'log_alarm'` });
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body.summary).toContain('见证人');
  });

  test('old checkpoints are thinned to one an hour; those that are kept or signed by a witness stay', async () => {
    const ports = testPorts();
    for (let n = 0; n < 6; n += 1) {
      await queue(base.database, n, 1);
      await sequence(world, ports);
      world.clock.advance({ minutes: 5 });
    }
    await base.owner.query({ text: `update log_checkpoint set keep = true where size = 2` });
    await base.owner.query({ text: `insert into log_cosignature (size, witness, line, at) values (3, 'w', '', now())` });
    world.clock.advance({ days: 2 });
    await drainJobs(world, jobsOf(ports));
    const left = await base.owner.query<{ size: number }>({ text: 'select size from log_checkpoint order by size' });
    expect(left.map((one) => one.size)).toEqual([2, 3, 6]);
  });
});
