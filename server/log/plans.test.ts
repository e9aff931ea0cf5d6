import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rowsRead, testDatabase, watchPlans, type PlanWatch, type TestDatabase } from '../database/testkit.ts';
import { testWorld } from '../testkit.ts';
import { sequence } from './sequencer.ts';
import { testPorts } from './testkit.ts';
import * as store from './store.ts';

/**
 * A proof by the database itself, as server/database/plans.test.ts has it: the statements of the log over a long log and a
 * long queue read no table whole, and no more rows than they answer.
 */
const ENTRIES = 60_000;
const WAITING = 60_000;
const BIG = ['log_entry', 'log_tile', 'log_checkpoint', 'log_pending', 'log_cosignature'];
const RUNS = 7;

describe(`plans over a log of ${ENTRIES} entries`, () => {
  let base: TestDatabase;
  let watch: PlanWatch;
  let someCommitment: Buffer = Buffer.alloc(0);
  let someDispute = '';

  beforeAll(async () => {
    base = await testDatabase();
    const world = testWorld({ database: base.database });
    const fill = (from: number, count: number): Promise<unknown> =>
      base.owner.query({
        text: `insert into log_pending (dispute_id, first_seq, leaf, kind, ref)
               select case when n % 5 > 0 then ('01900000-0000-7000-8000-' || lpad(to_hex(n / 5), 12, '0'))::uuid end, case when n % 5 > 0 then n % 5 end,
                      sha256(int8send(n)), case when n % 5 > 0 then 'act' else 'evidence' end, case when n % 5 = 0 then 'item-' || n end
                 from generate_series($1::bigint, $1::bigint + $2::bigint - 1) n`,
        values: [from, count],
      });
    for (let from = 0; from < ENTRIES; from += 5000) {
      await fill(from, 5000);
      // many checkpoints, as a running log has them
      await sequence(world, testPorts(), 100);
    }
    await fill(ENTRIES, WAITING);
    await base.owner.query({ text: `insert into log_cosignature (size, witness, line, at) select size, w, '', at from log_checkpoint, unnest('{a,b,c}'::text[]) w` });
    // as many tiles as a log of five million entries has
    await base.owner.query({ text: `insert into log_tile (level, n, hashes) select 0, n, '' from generate_series(10000, 30000) n` });
    await base.owner.query({ text: 'vacuum (analyze)' });
    const [row] = await base.owner.query<{ commitment: Buffer; dispute: string }>({ text: `select commitment, dispute_id as dispute from log_entry where idx > 30000 and kind = 'act' limit 1` });
    someCommitment = row!.commitment;
    someDispute = row!.dispute;
    watch = await watchPlans(base.url);
  }, 300_000);
  afterAll(async () => {
    await watch.end();
    await base.drop();
  });

  const on = {
    query: async (statement: { name?: string; text: string; values?: readonly unknown[] }): Promise<never[]> =>
      (await watch.client.query(statement as pg.QueryConfig)).rows as never[],
  };

  test.each<[string, number, () => Promise<unknown>]>([
    ['the proof of a commitment', 10, () => store.proofParts(on, { commitments: [someCommitment] })],
    ['a commitment that is not there', 5, () => store.proofParts(on, { commitments: [Buffer.alloc(32, 9)] })],
    ['the proof of an act', 10, () => store.proofParts(on, { refs: [{ kind: 'act', ref: `${someDispute}/1` }] })],
    ['the proof of an item', 10, () => store.proofParts(on, { refs: [{ kind: 'evidence', ref: 'item-30000' }] })],
    ['proofs of many things', 60, () => store.proofParts(on, { refs: Array.from({ length: 50 }, (_, at) => ({ kind: 'evidence', ref: `item-${1000 + at * 5}` })) })],
    ['the newest checkpoint', 5, () => store.newestCheckpoint(on)],
    ['a checkpoint for a proof', 5, () => store.checkpointFor(on, 30_000)],
    ['a bundle of entries', 256, () => store.entriesFrom(on, 25_600, 256)],
    ['tiles of a proof', 10, () => store.tilesOf(on, [{ level: 0, n: 100 }, { level: 1, n: 0 }])],
    ['what waits, for a batch', 500, () => store.waitingIn(on, 500)],
  ])('%s reads no table whole', async (_, most, run) => {
    watch.taken();
    for (let round = 0; round < RUNS; round += 1) await run();
    const scans = watch.taken().filter((node) => BIG.includes(node['Relation Name'] ?? ''));
    expect(scans.length).toBeGreaterThan(0);
    expect(scans.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name'])).toEqual([]);
    expect(Math.max(...scans.map(rowsRead))).toBeLessThanOrEqual(most);
  });

  test('a stopped log with a long queue is looked at in part only', async () => {
    watch.taken();
    await store.isWaiting(on, Buffer.alloc(32, 9));
    expect(await store.backlog(on)).toMatchObject({ waiting: 50_000 });
    expect(Math.max(...watch.taken().map(rowsRead))).toBeLessThanOrEqual(50_000);
  });
});
