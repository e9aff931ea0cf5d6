import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { derivedId } from '../../core/ledger/ledger.ts';
import type { Uuid } from '../../core/kernel/kernel.ts';
import { openShop, type Order, type Shop } from '../../scenarios/support/shop.ts';
import { applyLedger, proofOf } from '../ledger/ledger.ts';
import { addApiKey, addMarketplace } from '../people/people.ts';
import type { World } from '../world.ts';
import {
  execute, instruct, instructionById, instructionsOfOrder, keepAuthorisations, paymentProof, paymentsOfOrder, restartInstructions, stopInstructions, unhandledNotices,
  type InstructionRow,
} from './payment.ts';
import { testRail, type TestRail } from './testkit.ts';

let shop: Shop;
let world: World;
let rail: TestRail;
let stripe: TestRail;
let merchantId: Uuid;
let orders = 0;

beforeAll(async () => {
  const now = (): string => shop.server.world.now();
  rail = testRail('institution', now);
  stripe = testRail('stripe', now);
  shop = await openShop({ rails: [rail, stripe] });
  world = shop.server.world;
  merchantId = (await shop.merchant('m-1')).id;
});
afterAll(() => shop.close());

beforeEach(async () => {
  await shop.server.request('/merchants/m-1/payout-accounts/institution', { method: 'PUT', json: { account: 'ACC-1' } }, shop.marketplace);
  await shop.server.request('/merchants/m-1/payout-accounts/stripe', { method: 'PUT', json: { account: 'acct_1' } }, shop.marketplace);
});

interface Paid {
  readonly rail?: string;
  readonly reference?: string;
  readonly state?: string;
  readonly authorisedUntil?: string;
  readonly amountMinor: number;
}

async function order(...payments: readonly Paid[]): Promise<Order> {
  orders += 1;
  const paidMinor = payments.reduce((sum, one) => sum + one.amountMinor, 0);
  const named = payments.map((one, index) => ({ method: 'card', rail: 'institution', reference: `ref-${orders}-${index}`, ...one }));
  return shop.order({ externalId: `o-${orders}`, merchant: 'm-1', paidMinor, payments: named, releaseAt: '2026-12-01T00:00:00.000Z' });
}

/** What an act of a dispute, or the order's day, moves out of escrow. */
async function move(of: Order, to: 'consumer_payout' | 'merchant_payout', amountMinor: number): Promise<Uuid> {
  const id = world.newId();
  const moved = await applyLedger(world.database, { marketplaceId: shop.marketplaceId, disputeId: null, at: world.now() }, [
    { op: 'post', id, debit: { kind: 'escrow', ownerId: of.id, currency: 'CNY' }, credit: { kind: to, ownerId: shop.marketplaceId, currency: 'CNY' }, amountMinor, reason: 'outcome' },
  ]);
  expect(moved.ok).toBe(true);
  return id;
}

/** Instructs what has moved. The mark waits for transactions of the whole cluster, those of other tests too. */
async function instructed(of: Order, count: number): Promise<readonly InstructionRow[]> {
  return vi.waitFor(
    async () => {
      await instruct(world);
      const rows = await instructionsOfOrder(world.database, of.id);
      expect(rows).toHaveLength(count);
      return rows;
    },
    { timeout: 50_000, interval: 20 },
  );
}

/** Lets time pass and every instruction have its turns until nothing changes for two days. */
async function settleAll(): Promise<void> {
  for (let hour = 0; hour < 60; hour += 1) {
    while ((await execute(world)) > 0);
    shop.server.world.clock.advance({ hours: 1 });
  }
}

async function expectProven(): Promise<void> {
  for (const line of await proofOf(shop.server.database, shop.marketplaceId)) expect(line).toMatchObject({ wrong: 0 });
  for (const line of await paymentProof(shop.server.owner, shop.marketplaceId)) expect(line).toMatchObject({ wrong: 0 });
}

/** What was paid out for an order, by the ledger. */
async function settledMinor(of: Order): Promise<number> {
  const rows = await instructionsOfOrder(world.database, of.id);
  const ids = rows.map((row) => derivedId('settled', row.id));
  const [row] = await shop.server.owner.query<{ sum: number }>({ text: 'select coalesce(sum(amount_minor), 0)::bigint as sum from transfer where id = any ($1)', values: [ids] });
  return row!.sum;
}

describe('an order that names its payment', () => {
  test('is kept with it; a field that is wrong is named', async () => {
    const one = await order({ amountMinor: 5_000, state: 'authorised', authorisedUntil: '2026-03-20T00:00:00.000Z' });
    expect(await paymentsOfOrder(world.database, one.id)).toMatchObject([
      { id: derivedId('payment', one.id, '0'), rail: 'institution', amountMinor: 5_000, state: 'authorised', authorisedUntil: '2026-03-20T00:00:00.000Z', capturedMinor: 0 },
    ]);
    const push = async (payment: object): Promise<string> => {
      const json = {
        externalId: 'o-bad', merchantExternalId: 'm-1', buyer: { externalId: 'b', name: 'B' }, currency: 'CNY', placedAt: world.now(), paidMinor: 100, escrowMinor: 100,
        items: [{ itemId: '1', title: 'x', quantity: 1, unitPriceMinor: 100, paidMinor: 100 }], payments: [{ method: 'card', amountMinor: 100, ...payment }],
      };
      const problem = (await (await shop.server.request('/orders', { json }, shop.marketplace)).json()) as { code: string; field?: string };
      return `${problem.code} ${problem.field}`;
    };
    expect(await push({ rail: 'institution' })).toBe('field_missing payments.0.reference');
    expect(await push({ rail: 'bank', reference: 'x' })).toBe('field_invalid payments.0.rail');
    expect(await push({ rail: 'alipay', reference: 'x' })).toBe('rail_unavailable payments.0.rail');
    expect(await push({ state: 'authorised', reference: 'x' })).toBe('field_missing payments.0.rail');
    expect(await push({ rail: 'stripe', reference: 'x', state: 'authorised' })).toBe('field_missing payments.0.authorisedUntil');
    expect(await push({ rail: 'stripe', reference: 'x', authorisedUntil: '2027-01-01T00:00:00Z' })).toBe('field_invalid payments.0.authorisedUntil');
    expect(await push({ rail: 'stripe', reference: 'x', state: 'authorised', authorisedUntil: '2020-01-01T00:00:00Z' })).toBe('field_invalid payments.0.authorisedUntil');
    expect(await push({ rail: 'stripe', reference: 'x y' })).toBe('field_invalid payments.0.reference');
    const without = await shop.order({ externalId: 'o-plain', merchant: 'm-1', paidMinor: 300 });
    await move(without, 'consumer_payout', 300);
    const last = await order({ amountMinor: 100 });
    await move(last, 'consumer_payout', 100);
    await instructed(last, 1);
    expect(await instructionsOfOrder(world.database, without.id)).toEqual([]);
    await settleAll();
  });

  test('belong to the marketplace that named them first; its other orders may name them too', async () => {
    const { owner } = shop.server;
    const marketplaceId = world.newId();
    await addMarketplace(owner, { id: marketplaceId, slug: 'lantern', name: '灯火', handOverKey: 'x'.repeat(32), at: world.now() });
    await addApiKey(owner, { id: world.newId(), marketplaceId, token: 'rdk_key_of_another_marketplace', label: 'test', at: world.now() });
    const other = { key: 'rdk_key_of_another_marketplace' };
    await shop.server.request('/merchants/m-9', { method: 'PUT', json: { name: 'Nine', contactEmail: 'nine@example.org' } }, other);
    const one = await order({ amountMinor: 700, reference: 'one-payment' });
    await order({ amountMinor: 300, reference: 'one-payment' });
    const line = (externalId: string, reference: string) => ({
      externalId, merchantExternalId: 'm-9', buyer: { externalId: 'b', name: 'B' }, currency: 'CNY', placedAt: world.now(), paidMinor: 100, escrowMinor: 100,
      items: [{ itemId: '1', title: 'x', quantity: 1, unitPriceMinor: 100, paidMinor: 100 }], payments: [{ method: 'card', amountMinor: 100, rail: 'institution', reference }],
    });
    const lines = [line('a', 'their-own'), line('b', 'one-payment'), line('c', 'their-own')];
    const body = lines.map((each) => JSON.stringify(each)).join('\n');
    const answer = await shop.server.request('/orders/bulk', { method: 'POST', body, headers: { 'content-type': 'application/x-ndjson' } }, other);
    const said = (await answer.text()).trim().split('\n').map((each) => JSON.parse(each) as { line: number; outcome: string; problem?: { code: string; field: string } });
    expect(said.map((each) => [each.line, each.outcome, each.problem?.code ?? null])).toEqual([[1, 'created', null], [2, 'refused', 'payment_not_yours'], [3, 'created', null]]);
    const alone = await shop.server.request('/orders', { json: line('d', 'one-payment') }, other);
    expect([alone.status, ((await alone.json()) as { code: string }).code]).toEqual([409, 'payment_not_yours']);
    expect(await paymentsOfOrder(world.database, one.id)).toHaveLength(1);
    expect(await owner.query({ text: `select external_id from purchase_order where marketplace_id = $1 order by 1`, values: [marketplaceId] })).toEqual([{ external_id: 'a' }, { external_id: 'c' }]);
  });
});

describe('what the ledger moved is told to the rail', () => {
  test('a refund and a payout of an escrowed payment, once, and the books are proven', async () => {
    const one = await order({ amountMinor: 10_000 });
    await move(one, 'consumer_payout', 4_000);
    await move(one, 'merchant_payout', 6_000);
    await instructed(one, 2);
    const before = rail.deeds.length;
    await settleAll();
    expect(rail.deeds.slice(before).map((deed) => [deed.verb, deed.amountMinor])).toEqual([['refund', 4_000], ['payout', 6_000]]);
    expect(rail.heard.at(-1)).toMatchObject({ verb: 'payout', beneficiary: 'ACC-1', payment: { rail: 'institution' } });
    expect(await instructionsOfOrder(world.database, one.id)).toMatchObject([{ state: 'done', nextAt: null }, { state: 'done' }]);
    expect(await paymentsOfOrder(world.database, one.id)).toMatchObject([{ refundedMinor: 4_000, paidOutMinor: 6_000, capturedMinor: 10_000 }]);
    expect(await settledMinor(one)).toBe(10_000);
    await expectProven();
  });

  test('two payments give in their order; an amount above the rail’s greatest is split evenly', async () => {
    const one = await order({ amountMinor: 300 }, { amountMinor: 700, rail: 'stripe' });
    await move(one, 'consumer_payout', 200);
    await move(one, 'consumer_payout', 400);
    const rows = await instructed(one, 3);
    expect(rows.map((row) => [row.rail, row.amountMinor]).sort()).toEqual([['institution', 100], ['institution', 200], ['stripe', 300]]);
    const great = await order({ amountMinor: 250_000_001, rail: 'stripe' });
    await move(great, 'consumer_payout', 250_000_001);
    const parts = await instructed(great, 3);
    expect(parts.map((row) => row.amountMinor).sort()).toEqual([83_333_333, 83_333_334, 83_333_334]);
    await settleAll();
    expect(await settledMinor(great)).toBe(250_000_001);
    await expectProven();
  });

  test('an authorised payment is released and captured in parts where the rail can, and taken into escrow first where it cannot', async () => {
    const until = '2026-11-20T00:00:00.000Z';
    const inParts = await order({ amountMinor: 900, state: 'authorised', authorisedUntil: until });
    const whole = await order({ amountMinor: 900, state: 'authorised', authorisedUntil: until, rail: 'stripe' });
    for (const one of [inParts, whole]) {
      await move(one, 'consumer_payout', 300);
      await move(one, 'merchant_payout', 600);
    }
    await instructed(whole, 2);
    await settleAll();
    const verbs = async (of: Order): Promise<unknown> => (await instructionsOfOrder(world.database, of.id)).map((row) => [row.verb, row.direction, row.state]).sort();
    expect(await verbs(inParts)).toEqual([['capture', 'to_merchant', 'done'], ['release', 'to_consumer', 'done']]);
    expect(await verbs(whole)).toEqual([['capture', 'into_escrow', 'done'], ['payout', 'to_merchant', 'done'], ['refund', 'to_consumer', 'done']]);
    expect(await paymentsOfOrder(world.database, inParts.id)).toMatchObject([{ state: 'ended', capturedMinor: 600, releasedMinor: 300 }]);
    expect(await paymentsOfOrder(world.database, whole.id)).toMatchObject([{ state: 'captured', capturedMinor: 900, refundedMinor: 300, paidOutMinor: 600 }]);
    await expectProven();
  });
});

describe('a rail that misbehaves', () => {
  test.each([
    ['done, and the answer lost', ['done_but_silent'] as const, 1],
    ['never heard, told again under the same id', ['lost', 'lost'] as const, 1],
    ['busy for a while', ['busy', 'busy', 'busy'] as const, 1],
    ['the adapter breaks', ['throws'] as const, 1],
    ['done at once under two references by the rail’s own fault', ['done_twice'] as const, 2],
  ])('%s: settled once', async (_name, faults, deeds) => {
    const one = await order({ amountMinor: 1_000 });
    await move(one, 'consumer_payout', 1_000);
    const [row] = await instructed(one, 1);
    rail.fail(...faults);
    await settleAll();
    expect(rail.deeds.filter((deed) => deed.instructionId === row!.id)).toHaveLength(deeds);
    expect(await instructionById(world.database, row!.id)).toMatchObject({ state: 'done', nextAt: null });
    expect(await settledMinor(one)).toBe(1_000);
    await expectProven();
  });

  test('an answer that comes late, and a notice before it, after it and twice', async () => {
    const one = await order({ amountMinor: 1_000 });
    await move(one, 'consumer_payout', 1_000);
    const [row] = await instructed(one, 1);
    rail.fail('late');
    while ((await execute(world)) > 0);
    expect(await instructionById(world.database, row!.id)).toMatchObject({ state: 'sent', reference: `way-${row!.id}` });
    rail.finish();
    const send = (id: string, forged?: boolean) => {
      const notice = rail.notice(id, { kind: 'instruction', instructionId: row!.id, answer: rail.answerTo(row!.id) }, forged);
      return shop.server.request('/payments/notices/institution', { method: 'POST', ...notice });
    };
    expect((await send('n-late', true)).status).toBe(401);
    expect(await instructionById(world.database, row!.id)).toMatchObject({ state: 'sent' });
    expect(await (await send('n-late')).text()).toBe('success');
    expect(await instructionById(world.database, row!.id)).toMatchObject({ state: 'done' });
    for (const id of ['n-late', 'n-late', 'n-later']) expect((await send(id)).status).toBe(200);
    await settleAll();
    expect(await settledMinor(one)).toBe(1_000);
    expect((await shop.server.request('/payments/notices/alipay', { method: 'POST', body: 'x' })).status).toBe(404);
    await expectProven();
  });

  test('another amount is not settled, whatever is tried, until the rail says the right one', async () => {
    const one = await order({ amountMinor: 1_000 });
    await move(one, 'consumer_payout', 1_000);
    const [row] = await instructed(one, 1);
    rail.fail('other_amount');
    await settleAll();
    const failed = { state: 'failed', code: 'amount_differs', alarm: 'amount_differs', nextAt: null };
    expect(await instructionById(world.database, row!.id)).toMatchObject(failed);
    // going on means asking again, never telling a second time
    const heard = rail.heard.length;
    expect(await restartInstructions(world.database, world.now(), { ids: [row!.id] })).toEqual([row!.id]);
    await settleAll();
    expect(rail.heard.length).toBe(heard);
    expect(await instructionById(world.database, row!.id)).toMatchObject(failed);
    expect(await settledMinor(one)).toBe(0);
    await expectProven();
  });

  test('a lasting refusal stands before the desk; told anew it has another id and is paid once', async () => {
    const one = await order({ amountMinor: 1_000 });
    await move(one, 'merchant_payout', 1_000);
    const [row] = await instructed(one, 1);
    rail.fail('refused');
    await settleAll();
    expect(await instructionById(world.database, row!.id)).toMatchObject({ state: 'failed', code: 'account_closed' });
    const [again] = await restartInstructions(world.database, world.now(), { ids: [row!.id] });
    expect(again).not.toBe(row!.id);
    expect(await restartInstructions(world.database, world.now(), { ids: [row!.id] })).toEqual([]);
    await settleAll();
    expect(await instructionById(world.database, again!)).toMatchObject({ state: 'done', replaces: row!.id });
    expect(await settledMinor(one)).toBe(1_000);
    await expectProven();
  });

  test('a merchant without an account waits for one, and is paid when it is named', async () => {
    await shop.server.owner.query({ text: 'delete from payout_account where owner_id = $1', values: [merchantId] });
    const one = await order({ amountMinor: 800 });
    await move(one, 'merchant_payout', 800);
    const [row] = await instructed(one, 1);
    await settleAll();
    expect(await instructionById(world.database, row!.id)).toMatchObject({ state: 'failed', code: 'payout_account_missing' });
    const set = await shop.server.request('/merchants/m-1/payout-accounts/institution', { method: 'PUT', json: { account: 'ACC-2' } }, shop.marketplace);
    expect(await set.json()).toMatchObject({ account: 'ACC-2', goesOn: [derivedId('again', row!.id)] });
    await settleAll();
    expect(await settledMinor(one)).toBe(800);
    await expectProven();
  });

  test('a process that dies at any point leaves a question, never a second payment', async () => {
    // each way of dying: before the call, after it, and before its answer is written
    const dying = (point: 'fix' | 'call' | 'settle'): World => {
      const { database } = world;
      const die = (): never => {
        throw new Error('killed');
      };
      const query: typeof database.query = (statement) => (point === 'fix' && statement.name === 'payment_fixed' ? die() : database.query(statement));
      const transaction: typeof database.transaction = (work) => (point === 'settle' ? die() : database.transaction(work));
      const rails = point === 'call' ? new Map([['institution' as const, { ...rail, instruct: async (told: Parameters<TestRail['instruct']>[0]) => (await rail.instruct(told), new Promise<never>(() => undefined)) }]]) : world.rails;
      return { ...world, rails, database: { ...database, query, transaction } };
    };
    for (const point of ['fix', 'call', 'settle'] as const) {
      const one = await order({ amountMinor: 1_000 });
      await move(one, 'consumer_payout', 1_000);
      const [row] = await instructed(one, 1);
      if (point === 'call') void execute(dying(point));
      else await expect(execute(dying(point))).rejects.toThrow('killed');
      await vi.waitFor(async () => expect(await instructionById(world.database, row!.id)).toMatchObject({ state: 'sent' }));
      if (point === 'call') await vi.waitFor(() => expect(rail.deeds.some((deed) => deed.instructionId === row!.id)).toBe(true));
      await settleAll();
      expect(rail.deeds.filter((deed) => deed.instructionId === row!.id)).toHaveLength(1);
      expect(await settledMinor(one)).toBe(1_000);
    }
    await expectProven();
  });
});

describe('stopping', () => {
  test('an order’s money is stopped before it is told, what comes later too; it goes on when let', async () => {
    const one = await order({ amountMinor: 1_000 });
    await move(one, 'consumer_payout', 400);
    const [row] = await instructed(one, 1);
    expect(await stopInstructions(world.database, world.now(), { orderId: one.id }, 'chargeback')).toEqual([row!.id]);
    await move(one, 'merchant_payout', 600);
    await instructed(one, 2);
    const deeds = rail.deeds.length;
    await settleAll();
    expect(rail.deeds.length).toBe(deeds);
    expect((await instructionsOfOrder(world.database, one.id)).map((each) => [each.state, each.code])).toEqual([['stopped', 'chargeback'], ['stopped', 'chargeback']]);
    expect(await restartInstructions(world.database, world.now(), { orderId: one.id })).toHaveLength(2);
    await settleAll();
    expect(await settledMinor(one)).toBe(1_000);
    expect(await stopInstructions(world.database, world.now(), { orderId: one.id }, 'chargeback')).toEqual([]);
    await expectProven();
  });

  test('what was told may have been done and is not stopped; a rail that did it after all is booked, with an alarm', async () => {
    const one = await order({ amountMinor: 1_000 });
    await move(one, 'consumer_payout', 1_000);
    const [row] = await instructed(one, 1);
    rail.fail('lost');
    while ((await execute(world)) > 0);
    expect(await stopInstructions(world.database, world.now(), { ids: [row!.id] }, 'desk')).toEqual([]);
    // asked, the rail has never heard of it: it is due again, and may be stopped before it is told anew
    shop.server.world.clock.advance({ minutes: 2 });
    while ((await execute(world)) > 0);
    expect(await instructionById(world.database, row!.id)).toMatchObject({ state: 'due' });
    expect(await stopInstructions(world.database, world.now(), { ids: [row!.id] }, 'desk')).toEqual([row!.id]);
    // the first telling, lost on its way, arrives after all
    const done = { outcome: 'done', reference: 'late-1', amountMinor: 1_000, currency: 'CNY', at: world.now() } as const;
    const notice = rail.notice('n-after-stop', { kind: 'instruction', instructionId: row!.id, answer: done });
    expect((await shop.server.request('/payments/notices/institution', { method: 'POST', ...notice })).status).toBe(200);
    expect(await instructionById(world.database, row!.id)).toMatchObject({ state: 'done', alarm: 'done_after_stop' });
    expect(await settledMinor(one)).toBe(1_000);
    await expectProven();
  });
});

describe('authorisations', () => {
  test('are extended ahead of their end, then taken into escrow, while their money is needed', async () => {
    const at = (days: number): string => new Date(Date.parse(world.now()) + days * 86_400_000).toISOString();
    const one = await order({ amountMinor: 1_000, state: 'authorised', authorisedUntil: at(20) });
    shop.server.world.clock.advance({ days: 18 });
    await keepAuthorisations(world);
    expect(await instructionsOfOrder(world.database, one.id)).toEqual([]);
    shop.server.world.clock.advance({ hours: 13 });
    await keepAuthorisations(world);
    while ((await execute(world)) > 0);
    const [payment] = await paymentsOfOrder(world.database, one.id);
    expect(payment).toMatchObject({ state: 'authorised', changing: null });
    expect(Date.parse(payment!.authorisedUntil!)).toBeGreaterThan(Date.parse(world.now()) + 25 * 86_400_000);
    for (let day = 0; day < 100; day += 1) {
      shop.server.world.clock.advance({ days: 1 });
      await keepAuthorisations(world);
      while ((await execute(world)) > 0);
    }
    expect(await paymentsOfOrder(world.database, one.id)).toMatchObject([{ state: 'captured', capturedMinor: 1_000, lookAt: null }]);
    expect((await instructionsOfOrder(world.database, one.id)).map((row) => row.direction)).toEqual(['extend', 'extend', 'extend', 'into_escrow']);
    await expectProven();
  });

  test('a stop never lets an authorisation end', async () => {
    const one = await order({ amountMinor: 1_000, state: 'authorised', authorisedUntil: new Date(Date.parse(world.now()) + 86_400_000).toISOString() });
    await stopInstructions(world.database, world.now(), { orderId: one.id }, 'chargeback');
    await keepAuthorisations(world);
    while ((await execute(world)) > 0);
    expect((await instructionsOfOrder(world.database, one.id)).map((row) => [row.direction, row.state])).toEqual([['extend', 'done']]);
    await expectProven();
  });

  test('a part that must be captured first does not wait for a capture that is refused for good, and a rail that says it is over is believed', async () => {
    const part = await order({ amountMinor: 900, rail: 'stripe', state: 'authorised', authorisedUntil: '2027-12-01T00:00:00.000Z' });
    await move(part, 'consumer_payout', 300);
    await instructed(part, 1);
    stripe.fail('refused');
    await settleAll();
    expect((await instructionsOfOrder(world.database, part.id)).map((row) => [row.direction, row.state, row.code]).sort()).toEqual([
      ['into_escrow', 'failed', 'account_closed'], ['to_consumer', 'failed', 'capture_refused'],
    ]);
    const over = await order({ amountMinor: 900, rail: 'stripe', state: 'authorised', authorisedUntil: '2027-12-01T00:00:00.000Z' });
    await move(over, 'consumer_payout', 300);
    await instructed(over, 1);
    stripe.fail('over');
    await settleAll();
    expect(await paymentsOfOrder(world.database, over.id)).toMatchObject([{ state: 'ended' }]);
    expect((await instructionsOfOrder(world.database, over.id)).map((row) => [row.direction, row.verb, row.state]).sort()).toEqual([
      ['into_escrow', 'capture', 'failed'], ['to_consumer', 'release', 'done'],
    ]);
    await expectProven();
  });

  test('one that ended at its rail frees the payer and is an alarm; nothing can be taken for the merchant', async () => {
    const one = await order({ amountMinor: 1_000, state: 'authorised', authorisedUntil: '2027-06-01T00:00:00.000Z' });
    const notice = rail.notice('n-ended', { kind: 'authorisation_ended', paymentReference: `ref-${orders}-0` });
    expect((await shop.server.request('/payments/notices/institution', { method: 'POST', ...notice })).status).toBe(200);
    expect(await paymentsOfOrder(world.database, one.id)).toMatchObject([{ state: 'ended', alarm: 'authorisation_ended' }]);
    await move(one, 'consumer_payout', 300);
    await move(one, 'merchant_payout', 700);
    await instructed(one, 2);
    await settleAll();
    const states = (await instructionsOfOrder(world.database, one.id)).map((row) => [row.direction, row.state, row.code]).sort();
    expect(states).toEqual([['to_consumer', 'done', null], ['to_merchant', 'failed', 'authorisation_ended']]);
    await expectProven();
  });
});

test('a card dispute waits for whoever handles those', async () => {
  const about = { kind: 'card_dispute', paymentReference: 'pi_1', caseReference: 'dp_1', status: 'needs_response', reason: 'fraudulent', amountMinor: 100, currency: 'CNY', evidenceDue: null } as const;
  const notice = stripe.notice('evt_1', about);
  expect((await shop.server.request('/payments/notices/stripe', { method: 'POST', ...notice })).status).toBe(200);
  expect(await world.database.transaction((tx) => unhandledNotices(tx, 'card_dispute', 10))).toMatchObject([{ rail: 'stripe', noticeId: 'evt_1', about }]);
});

test('parties and staff see where the money is, others do not', async () => {
  const one = await order({ amountMinor: 1_000 });
  await move(one, 'consumer_payout', 1_000);
  await instructed(one, 1);
  await settleAll();
  const seen = await shop.server.request(`/payments/${one.id}`, {}, one.buyer);
  expect(await seen.json()).toMatchObject({ payments: [{ refundedMinor: 1_000 }], instructions: [{ verb: 'refund', state: 'done' }] });
  const operator = await shop.operator('desk');
  expect((await shop.server.request(`/payments/${one.id}`, {}, operator.as)).status).toBe(200);
  expect((await shop.server.request(`/payments/${one.id}`, {}, shop.marketplace)).status).toBe(200);
  const other = await shop.order({ externalId: 'o-other', merchant: 'm-1', buyer: 'somebody-else', paidMinor: 100 });
  expect((await shop.server.request(`/payments/${one.id}`, {}, other.buyer)).status).toBe(404);
  const desk = await shop.server.request('/payments/instructions?limit=2', {}, operator.as);
  const page = (await desk.json()) as { items: { state: string; code: string }[]; next: string };
  expect(page.items).toHaveLength(2);
  const next = await shop.server.request(`/payments/instructions?limit=2&cursor=${page.next}`, {}, operator.as);
  expect(next.status).toBe(200);
  expect((await shop.server.request('/payments/instructions', {}, one.buyer)).status).toBe(403);
});
