import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../database/testkit.ts';
import { testWorld, type TestWorld } from '../testkit.ts';
import { reconcileRail } from './reconcile.ts';

let kept: TestDatabase;
let world: TestWorld;
/** Instructions that were matched long ago, and those of the last night. */
const [OLD, NEW] = [10_000, 20];
const TABLES = ['payment_instruction', 'rail_line', 'rail_expectation', 'rail_match', 'payment_difference', 'transfer', 'payment'] as const;

beforeAll(async () => {
  kept = await testDatabase();
  world = testWorld({ database: kept.database });
});
afterAll(() => kept.drop());

/** Refunds that were done, with the rail's lines of them. */
async function nights(from: number, to: number): Promise<void> {
  const id = `('00000000-0000-8000-a000-' || lpad(n::text, 12, '0'))::uuid`;
  for (const text of [
    `insert into payment_instruction (id, marketplace_id, rail, direction, source, verb, currency, amount_minor, state, created_at, changed_at, done_at)
       select ${id}, ${id}, 'institution', 'to_consumer', 'escrow', 'refund', 'CNY', 100, 'done', now(), now(), now() from generate_series(${from}, ${to}) n`,
    `insert into rail_line (rail, line_id, booked_at, kind, instruction_id, currency, amount_minor, effect_minor, key, imported_at)
       select 'institution', 'L' || n, now(), 'refunded', ${id}, 'CNY', 100, -100, ${id}::text, now() from generate_series(${from}, ${to}) n`,
  ]) {
    await kept.owner.query({ text });
  }
}

test('a night reads what is open and what is new, and nothing that was settled before', async () => {
  await nights(1, OLD);
  expect(await reconcileRail(world, 'institution')).toMatchObject({ lines: OLD, matched: OLD, open: 0, unexplained: false });
  await nights(OLD + 1, OLD + NEW);
  await kept.owner.query({ text: `insert into rail_line (rail, line_id, booked_at, kind, currency, amount_minor, effect_minor, imported_at) values ('institution', 'X', now(), 'paid_out', 'CNY', 7, -7, now())` });
  await kept.owner.query({ text: 'vacuum (analyze)' });

  const read = await kept.owner.transaction(async (tx) => {
    await tx.query({ text: `select 1 from payment_reconcile('institution', now(), interval '2 days', '00000000-0000-7000-8000-000000000009')` });
    return tx.query<{ name: string; rows: number }>({
      text: `select relname as name, (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::int as rows from pg_stat_xact_user_tables where relname = any ($1) order by 1`,
      values: [TABLES],
    });
  });
  for (const { name, rows } of read) expect({ name, few: rows <= 12 * NEW }, `${name}: ${rows} rows`).toEqual({ name, few: true });
  expect(read.reduce((sum, one) => sum + one.rows, 0)).toBeGreaterThan(NEW);
  const [run] = await kept.owner.query({ text: `select lines, matched, open, unexplained, sums from reconciliation_run order by at desc, lines desc limit 1` });
  expect(run).toMatchObject({ lines: OLD + NEW + 1, matched: NEW, open: 1, unexplained: false, sums: [{ theirsMinor: -100 * (OLD + NEW) - 7, oursMinor: -100 * (OLD + NEW), unexplainedMinor: 0 }] });
});

test('what is compared is found by keys: no table that grows is read whole', async () => {
  const plan = await kept.owner.query<Record<string, string>>({ text: `explain select * from rail_compared('institution')` });
  const lines = plan.map((row) => Object.values(row)[0]!);
  expect(lines.some((line) => line.includes('rail_expectation_open'))).toBe(true);
  expect(lines.filter((line) => /Seq Scan on (rail_line|rail_expectation|payment_instruction|payment)\b(?!_open)/.test(line))).toEqual([]);
});
