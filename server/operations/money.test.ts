import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMilliseconds } from '../../core/kernel/kernel.ts';
import { derivedId } from '../../core/ledger/ledger.ts';
import { testDatabase, type TestDatabase } from '../database/testkit.ts';
import { testWorld, type TestWorld } from '../testkit.ts';
import { ofPayments } from './money.ts';

let kept: TestDatabase;
let world: TestWorld;
beforeAll(async () => {
  kept = await testDatabase();
  world = testWorld({ database: kept.database });
});
afterAll(() => kept.drop());

async function instruction(name: string, state: 'due' | 'failed', minutesAgo: number): Promise<void> {
  const at = addMilliseconds(world.now(), -minutesAgo * 60_000);
  await kept.owner.query({
    text: `insert into payment_instruction (id, marketplace_id, rail, direction, currency, amount_minor, state, next_at, created_at, changed_at)
           values ($1, $2, 'institution', 'to_consumer', 'CNY', 1, $3::text, case $3::text when 'due' then $4::timestamptz end, $4, $4)`,
    values: [derivedId(name), derivedId('market'), state, at],
  });
}
async function compared(daysAgo: number, unexplained: boolean): Promise<void> {
  await kept.owner.query({ text: `insert into reconciliation_run (id, rail, at, lines, matched, open, sums, unexplained) values ($1, 'institution', $2, 0, 0, 0, '[]', $3)`, values: [world.newId(), addMilliseconds(world.now(), -daysAgo * 86_400_000), unexplained] });
}
const found = () => ofPayments(kept.database, world.now());

test('what is wrong with payments is said, the worst first; an institution that is down is noticed', async () => {
  expect(await found()).toMatchObject({ name: 'payments', state: 'good' });
  await instruction('fresh', 'due', 5);
  expect(await found()).toMatchObject({ state: 'good' });
  await compared(3, false);
  expect(await found()).toMatchObject({ state: 'notice', sentence: expect.stringContaining('not been compared') });
  await instruction('failed', 'failed', 1);
  expect(await found()).toMatchObject({ state: 'notice', sentence: expect.stringContaining('1 payments failed') });
  await instruction('slow', 'due', 31);
  expect(await found()).toMatchObject({ state: 'notice', sentence: expect.stringContaining('1 payments have waited') });
  await compared(1, true);
  expect(await found()).toMatchObject({ state: 'bad', sentence: expect.stringContaining('nobody can explain') });
  await compared(0, false);
  expect(await found()).toMatchObject({ state: 'notice', sentence: expect.stringContaining('waited') });
});
