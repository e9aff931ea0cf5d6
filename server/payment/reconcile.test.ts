import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMilliseconds, type Instant, type Uuid } from '../../core/kernel/kernel.ts';
import { derivedId } from '../../core/ledger/ledger.ts';
import { GRACE_MS, lineOf, reconcile, type Expectation } from '../../core/payment/reconcile.ts';
import type { RailLine, RailName } from '../../core/payment/rail.ts';
import { testDatabase, type TestDatabase } from '../database/testkit.ts';
import { testWorld, type TestWorld } from '../testkit.ts';
import { keepLines, reconcileRail } from './reconcile.ts';

let kept: TestDatabase;
let world: TestWorld;
beforeAll(async () => {
  kept = await testDatabase();
  world = testWorld({ database: kept.database });
});
afterAll(() => kept.drop());

const OLD = (): Instant => addMilliseconds(world.now(), -GRACE_MS - 1000);

/** A row of our books as payments and instructions leave it, without the acts that made it. */
async function book(one: Expectation & { readonly verb: 'refund' | 'payout' | 'capture'; readonly paymentId?: Uuid }, rail: RailName): Promise<void> {
  const market = derivedId('market');
  const state = { booked: 'done', open: 'sent', other_amount: 'failed', not_done: 'failed' }[one.standing];
  const transferId = one.standing === 'booked' ? derivedId('moved', one.id) : null;
  await kept.owner.query({
    text: `insert into payment_instruction (id, marketplace_id, transfer_id, payment_id, rail, direction, source, verb, currency, amount_minor, state, next_at, code, created_at, changed_at, done_at)
           values ($1, $2, $3, $11, $4, case when $5 = 'capture' then 'to_merchant' else 'to_consumer' end, 'escrow', $5, $6, $7, $8::text, case when $8::text = 'sent' then $9::timestamptz end, case when $10::text = 'other_amount' then 'amount_differs' end, $9, $9, case when $10::text = 'booked' then $9::timestamptz end)`,
    values: [one.id, market, transferId, rail, one.verb, one.currency, Math.abs(one.effectMinor), state, one.at, one.standing, one.paymentId ?? null],
  });
  if (transferId === null) return;
  await kept.owner.query({
    text: `insert into transfer (id, kind, debit_account, credit_account, amount_minor, currency, reason, at, debit_hot, credit_hot)
           values (payment_derived_id('settled', $1::text), 'post', $2, $3, $4, $5, 'rail', $6, true, true)`,
    values: [one.id, derivedId('from'), derivedId('to'), Math.abs(one.effectMinor), one.currency, one.at],
  });
}

async function payIn(rail: RailName, reference: string, amountMinor: number): Promise<Uuid> {
  const id = derivedId('payment', reference);
  await kept.owner.query({
    text: `insert into payment (id, marketplace_id, order_id, position, rail, reference, currency, amount_minor, paid_at, state) values ($1, $2, $1, 0, $3, $4, 'CNY', $5, $6, 'captured')`,
    values: [id, derivedId('market'), rail, reference, amountMinor, OLD()],
  });
  return id;
}

const line = (rail: RailName, lineId: string, more: Partial<RailLine>): RailLine => ({
  ...{ rail, lineId, bookedAt: OLD(), kind: 'refunded', paymentReference: null, instructionId: null, currency: 'CNY', amountMinor: 1 },
  ...more,
});
const differences = (rail: RailName) =>
  kept.database.query<{ kind: string; lineId: string | null; effectMinor: number; state: string }>({
    text: `select kind, line_id as "lineId", effect_minor as "effectMinor", state from payment_difference where rail = $1 order by line_id nulls last, currency`,
    values: [rail],
  });

describe('a statement against our books', () => {
  test('every kind of difference has its life: found once, gone when it ends, kept when a person settled it', async () => {
    await payIn('institution', 'P-1', 10_000);
    const told = (n: number, more: Partial<Expectation> = {}) => ({ id: derivedId('told', String(n)), key: '', currency: 'CNY', effectMinor: -1000, standing: 'booked' as const, at: OLD(), verb: 'refund' as const, ...more });
    for (const one of [told(1), told(2), told(3, { standing: 'open' }), told(4, { at: world.now() })]) await book(one, 'institution');
    const lines = [
      line('institution', 'A', { kind: 'paid_in', paymentReference: 'P-1', amountMinor: 10_000 }),
      line('institution', 'B', { instructionId: derivedId('told', '1'), amountMinor: 997 }),
      line('institution', 'C', { instructionId: derivedId('told', '3'), amountMinor: 1000 }),
      line('institution', 'D', { kind: 'fee', amountMinor: 6 }),
      line('institution', 'E', { kind: 'released', paymentReference: 'P-1', amountMinor: 5 }),
      line('institution', 'F', { kind: 'paid_out', amountMinor: 8 }),
      line('institution', 'G', { kind: 'paid_in', paymentReference: 'P-1', amountMinor: 10_000 }),
    ];
    expect(await keepLines(kept.database, 'institution', world.now(), lines)).toBe(7);
    expect(await keepLines(kept.database, 'institution', world.now(), lines)).toBe(0);
    const run = await reconcileRail(world, 'institution');
    expect(run).toMatchObject({ lines: 7, matched: 1, open: 5, unexplained: false, sums: [{ currency: 'CNY', theirsMinor: 10_000 - 997 - 1000 - 6 - 5 - 8 + 10_000, oursMinor: 7000, unexplainedMinor: 0 }] });
    const first = [
      ['amount', 'B', 3, 'open'], ['timing', 'C', -1000, 'explained'], ['fee', 'D', -6, 'explained'], ['missing_here', 'E', -5, 'open'],
      ['unexpected', 'F', -8, 'open'], ['duplicate', 'G', 10_000, 'open'],
    ];
    const said = async () => (await differences('institution')).map((one) => [one.kind, one.lineId, one.effectMinor, one.state]);
    const found = await said();
    expect(found.slice(0, 6)).toEqual(first);
    expect(found.slice(6).sort()).toEqual([['missing_there', null, 1000, 'open'], ['timing', null, 1000, 'explained']].sort());
    expect(await reconcileRail(world, 'institution')).toMatchObject({ matched: 0, open: 5 });

    // what is under way is booked, the late line comes, and the desk says what the unexpected one was
    await kept.owner.query({ text: `update payment_instruction set state = 'done', next_at = null, done_at = changed_at where id = $1`, values: [derivedId('told', '3')] });
    await kept.owner.query({ text: `insert into transfer (id, kind, debit_account, credit_account, amount_minor, currency, reason, at, debit_hot, credit_hot)
       values (payment_derived_id('settled', $1::text), 'post', $2, $3, 1000, 'CNY', 'rail', now(), true, true)`, values: [derivedId('told', '3'), derivedId('from'), derivedId('to')] });
    await keepLines(kept.database, 'institution', world.now(), [line('institution', 'H', { instructionId: derivedId('told', '2'), amountMinor: 1000 }), line('institution', 'I', { instructionId: derivedId('told', '4'), amountMinor: 1000 })]);
    const settle = `select difference_settle(id, $1, $2, 'bank charge') as done from payment_difference where line_id = 'F'`;
    expect(await kept.database.query({ text: settle, values: [derivedId('wu'), world.now()] })).toEqual([{ done: true }]);
    expect(await kept.database.query({ text: settle, values: [derivedId('wu'), world.now()] })).toEqual([{ done: false }]);
    const later = await reconcileRail(world, 'institution');
    expect(later).toMatchObject({ lines: 9, matched: 3, open: 3, unexplained: false });
    const now = await said();
    expect(now.filter(([, , , state]) => state === 'gone').map(([kind]) => kind).sort()).toEqual(['missing_there', 'timing', 'timing']);
    expect(now.find(([, id]) => id === 'F')).toEqual(['unexpected', 'F', -8, 'settled']);
  });

  test('a rail that changes a line after the fact has both lines kept, and lines cannot be changed here', async () => {
    const one = line('alipay', 'X', { kind: 'paid_out', amountMinor: 5 });
    await keepLines(kept.database, 'alipay', world.now(), [one]);
    expect(await keepLines(kept.database, 'alipay', world.now(), [{ ...one, amountMinor: 6 }])).toBe(1);
    expect(await keepLines(kept.database, 'alipay', world.now(), [{ ...one, amountMinor: 6 }])).toBe(0);
    expect((await differences('alipay')).length).toBe(0);
    expect(await reconcileRail(world, 'alipay')).toMatchObject({ lines: 2, open: 2, unexplained: false });
    await expect(kept.owner.query({ text: `update rail_line set amount_minor = 1 where line_id = 'X'` })).rejects.toThrow();
  });

  test('what nobody can explain pages somebody', async () => {
    await kept.owner.query({ text: `delete from payment_difference where rail = 'alipay' and line_id = 'X'` });
    await kept.owner.query({ text: `insert into rail_match (rail, line_id, run_id) values ('alipay', 'X', $1)`, values: [world.newId()] });
    await kept.owner.query({ text: `delete from rail_line_open where rail = 'alipay' and line_id = 'X'` });
    await kept.owner.query({ text: `insert into marketplace (id, slug, name, hand_over_key, created_at) values ($1, 'market', 'M', repeat('x', 32), now()) on conflict do nothing`, values: [derivedId('market')] });
    const errors: unknown[] = [];
    const run = await reconcileRail({ ...world, log: { ...world.log, error: (event: string, facts?: object) => void errors.push([event, facts]) } }, 'alipay');
    expect(run.unexplained).toBe(true);
    expect(errors).toMatchObject([['payment.reconciliation_unexplained', { sums: [{ unexplainedMinor: -5 }] }]]);
    const letters = () => kept.owner.query<{ body: { number: string; summary: string } }>({ text: `select channel, recipient ->> 'kind' as kind, body from outbox where template = 'reconciliation_unexplained' order by created_at, id` });
    expect(await letters()).toMatchObject([{ channel: 'in_product', kind: 'marketplace', body: { summary: expect.stringContaining('0.05') } }]);
    await kept.owner.query({ text: `insert into person (id, name, email, locale, staff_roles, created_at) values ($1, 'wu', 'wu@example.org', 'en', array['operator'], now())`, values: [derivedId('wu')] });
    await reconcileRail(world, 'alipay');
    expect((await letters()).at(-1)).toMatchObject({ channel: 'email', kind: 'staff', body: { number: 'Alipay' } });
  });

  test('the database agrees with the arithmetic of core on any statement', async () => {
    const entry = fc.record({ taken: fc.integer({ min: 0, max: 2 }), effectMinor: fc.integer({ min: -5000, max: -1 }), currency: fc.constantFrom('CNY', 'USD'), standing: fc.constantFrom<Expectation['standing'][]>('booked', 'booked', 'open', 'not_done', 'other_amount'), late: fc.boolean() });
    const harm = fc.record({ grouped: fc.boolean(), which: fc.nat({ max: 20 }), amountMinor: fc.integer({ min: 1, max: 5000 }), exact: fc.boolean(), currency: fc.constantFrom('CNY', 'CNY', 'EUR'), kind: fc.constantFrom<RailLine['kind'][]>('refunded', 'refunded', 'refunded', 'fee', 'paid_out') });
    const cases = fc.sample(fc.tuple(fc.array(entry, { maxLength: 12 }), fc.array(harm, { maxLength: 15 })), { numRuns: 60, seed: 20_261_121 });
    for (const [number, [entries, harms]] of cases.entries()) {
      await kept.owner.query({ text: `alter table rail_line disable trigger rail_line_immutable` });
      await kept.owner.query({ text: `delete from payment_instruction where rail = 'stripe'` });
      for (const table of ['rail_line', 'rail_match', 'payment_difference', 'rail_expectation', 'rail_line_open', 'rail_total']) await kept.owner.query({ text: `delete from ${table} where rail = 'stripe'` });
      await payIn('stripe', `pay-${number}`, 1_000_000);
      await kept.owner.query({ text: `delete from rail_expectation where rail = 'stripe'` });
      const expectations = entries.map(({ late, taken, ...one }, n): Expectation & { verb: 'refund' | 'capture'; paymentId?: Uuid } => {
        const id = derivedId('case', String(number), String(n));
        const common = { ...one, id, key: id, at: late ? OLD() : world.now() };
        if (taken > 0) return { ...common, verb: 'refund' };
        // captures of one payment, of which the rail's lines do not always say which it was
        return { ...common, effectMinor: -one.effectMinor, verb: 'capture', group: `captured:pay-${number}`, paymentId: derivedId('payment', `pay-${number}`) };
      });
      for (const one of expectations) await book(one, 'stripe');
      const lines = harms.map(({ which, amountMinor, exact, currency, kind, grouped }, n) => {
        const target = expectations[which];
        const more = exact && target !== undefined ? { amountMinor: Math.abs(target.effectMinor), currency: target.currency as RailLine['currency'] } : { amountMinor, currency: currency as RailLine['currency'] };
        if (target?.verb === 'capture' && kind !== 'fee') return line('stripe', `S${String(n).padStart(3, '0')}`, { kind: 'captured', instructionId: grouped ? null : target.id, paymentReference: `pay-${number}`, ...more });
        return line('stripe', `S${String(n).padStart(3, '0')}`, { kind, instructionId: target?.id ?? derivedId('nobody', String(which)), ...more });
      });
      await keepLines(kept.database, 'stripe', world.now(), lines);
      const run = await reconcileRail(world, 'stripe');
      const pure = reconcile(lines.map((one) => lineOf(one, one.paymentReference !== null || expectations.some((each) => each.id === one.instructionId))), expectations, world.now());
      const sorted = (list: readonly object[]) => list.map((one) => JSON.stringify(one)).sort();
      const found = await kept.database.query<{ kind: string }>({ text: `select kind, line_id as "lineId", expectation_id as "expectationId", currency, effect_minor as "effectMinor" from payment_difference where rail = 'stripe'` });
      const without = pure.differences.map(({ kind, lineId, expectationId, currency, effectMinor }) => ({ kind, lineId, expectationId, currency, effectMinor }));
      expect(sorted(found)).toEqual(sorted(without));
      expect(run.matched).toBe(pure.matched.length);
      expect(sorted(run.sums)).toEqual(sorted(pure.sums.map(({ currency, theirsMinor, oursMinor, explainedMinor, unexplainedMinor }) => ({ currency, oursMinor, theirsMinor, explainedMinor, unexplainedMinor }))));
      expect(run.unexplained).toBe(false);
    }
  });
});
