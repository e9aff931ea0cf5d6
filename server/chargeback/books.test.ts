import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { accountId } from '../../core/ledger/ledger.ts';
import type { RailLine } from '../../core/payment/rail.ts';
import { openShop, type Merchant, type Order, type Shop } from '../../scenarios/support/shop.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import { applyLedger, proofOf } from '../ledger/ledger.ts';
import { execute, instruct, instructionsOfOrder, paymentProof } from '../payment/payment.ts';
import { keepLines, reconcileRail } from '../payment/reconcile.ts';
import { testRail, type TestRail } from '../payment/testkit.ts';
import { takeCardNotices, tellDisputes } from './chargeback.ts';
import { meetLater } from './store.ts';

let shop: Shop;
let stripe: TestRail;
let merchant: Merchant;
let count = 0;
const lines: RailLine[] = [];

beforeAll(async () => {
  stripe = testRail('stripe', () => shop.server.world.now());
  shop = await openShop({ rails: [stripe] });
  merchant = await shop.merchant('m-1');
  await shop.server.request('/merchants/m-1/payout-accounts/stripe', { method: 'PUT', json: { account: 'acct_1' } }, shop.marketplace);
});
afterAll(() => shop.close());

interface Scene {
  readonly order: Order;
  readonly story: Story;
  readonly reference: string;
}

/** An order of 200 yuan paid by card, a dispute over it, and the agreement to pay it back, which is about to be told. */
async function agreed(refundMinor = 20_000): Promise<Scene> {
  count += 1;
  const reference = `pi_${count}`;
  const payments = [{ method: 'card', rail: 'stripe', reference, amountMinor: 20_000 }];
  const order = await shop.order({ externalId: `o-${count}`, merchant: 'm-1', buyer: `b-${count}`, paidMinor: 20_000, payments, releaseAt: '2026-12-01T00:00:00.000Z' });
  line('paid_in', reference, 20_000);
  const story = await fileStory(shop, order, {
    ...{ type: 'D-02', items: [{ itemId: '1', quantity: 1 }], facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes', danger: 'none' } },
    ...{ narrative: '到货的木料和商品页面上写的不一样', evidence: [], wanted: [{ kind: 'price_reduction', amountMinor: refundMinor }] },
  });
  await story.does('accept_offer', merchant.as, { no: 1 });
  await story.does('countersign', order.buyer, { no: 1 });
  await instructed(order, 1);
  return { order, story, reference };
}

async function instructed(order: Order, rows: number): Promise<void> {
  await vi.waitFor(
    async () => {
      await instruct(shop.server.world);
      expect(await instructionsOfOrder(shop.server.database, order.id)).toHaveLength(rows);
    },
    { timeout: 50_000, interval: 20 },
  );
}

function line(kind: RailLine['kind'], paymentReference: string | null, amountMinor: number, instructionId: string | null = null): void {
  lines.push({ rail: 'stripe', lineId: `txn_${lines.length + 1}`, bookedAt: shop.server.world.now(), kind, paymentReference, instructionId, currency: 'CNY', amountMinor });
}

async function tells({ reference }: Scene, status: string, more: { readonly amountMinor?: number; readonly feeMinor?: number } = {}): Promise<void> {
  count += 1;
  const about = { kind: 'card_dispute' as const, paymentReference: reference, caseReference: `dp_${reference}`, status, reason: '13.1', amountMinor: 20_000, currency: 'CNY' as const, evidenceDue: null, ...more };
  expect((await shop.server.request('/payments/notices/stripe', { method: 'POST', ...stripe.notice(`evt_${count}`, about) })).status).toBe(200);
  while ((await takeCardNotices(shop.server.world)) > 0);
  await tellDisputes(shop.server.world);
}

/** Credits less debits of an account of the marketplace, from its transfers. */
async function balance(kind: 'card_disputes' | 'consumer_payout' | 'merchant_payout'): Promise<number> {
  const text = `select coalesce(sum(case when credit_account = $1 then amount_minor else - amount_minor end), 0)::int as minor from transfer where kind in ('post', 'capture') and $1 in (credit_account, debit_account)`;
  const [row] = await shop.server.owner.query<{ minor: number }>({ text, values: [accountId(kind, shop.marketplaceId, 'CNY')] });
  return row!.minor;
}

async function expectProven(): Promise<void> {
  for (const one of await proofOf(shop.server.database, shop.marketplaceId)) expect(one).toMatchObject({ wrong: 0 });
  for (const one of await paymentProof(shop.server.owner, shop.marketplaceId)) expect(one).toMatchObject({ wrong: 0 });
}

/** The rail's own statement of all that happened, against the books: every fen of it matched. */
async function expectReconciled(open = 0): Promise<void> {
  await keepLines(shop.server.database, 'stripe', shop.server.world.now(), lines);
  expect(await reconcileRail(shop.server.world, 'stripe')).toMatchObject({ open, unexplained: false });
}

describe('what a card network takes back and gives again', () => {
  test('stands in the books from the debit to the credit, comes to nothing when the merchant wins, and is matched with the statement', async () => {
    const one = await agreed();
    await tells(one, 'needs_response', { feeMinor: 1_500 });
    line('card_dispute', one.reference, 20_000);
    line('fee', one.reference, 1_500);
    expect([await balance('card_disputes'), await balance('consumer_payout')]).toEqual([-20_000, 20_000]);
    await expectProven();
    await expectReconciled();
    const [seen] = (await (await shop.server.request(`/card-cases?disputeId=${one.story.id}`, {}, merchant.as)).json() as { items: { amountMinor: number; feeMinor: number }[] }).items;
    expect(seen).toMatchObject({ amountMinor: 20_000, feeMinor: 1_500 });
    await tells(one, 'needs_response', { feeMinor: 1_500 });
    await tells(one, 'won');
    line('card_dispute_reversed', one.reference, 20_000);
    expect([await balance('card_disputes'), await balance('consumer_payout')]).toEqual([0, 20_000]);
    while ((await execute(shop.server.world)) > 0);
    const [refund] = await instructionsOfOrder(shop.server.database, one.order.id);
    expect(refund).toMatchObject({ state: 'done' });
    line('refunded', one.reference, 20_000, refund!.id);
    expect(await balance('consumer_payout')).toBe(0);
    await expectProven();
    await expectReconciled();
  });

  test('meets the refund it stands for when it is lost: nothing is owed out any more, and nothing is paid a second time', async () => {
    const one = await agreed();
    await tells(one, 'needs_response');
    line('card_dispute', one.reference, 20_000);
    await tells(one, 'lost');
    expect([await balance('card_disputes'), await balance('consumer_payout')]).toEqual([0, 0]);
    const told = stripe.heard.length;
    while ((await execute(shop.server.world)) > 0);
    expect(stripe.heard.length).toBe(told);
    await expectProven();
    await expectReconciled();
    // the network changes its decision twice: each time the books follow, by the fen
    await tells(one, 'won');
    line('card_dispute_reversed', one.reference, 20_000);
    expect([await balance('card_disputes'), await balance('consumer_payout')]).toEqual([0, 20_000]);
    await tells(one, 'lost');
    line('card_dispute', one.reference, 20_000);
    expect((await balance('card_disputes')) + (await balance('consumer_payout'))).toBe(0);
    await expectProven();
    await expectReconciled();
  });

  test('over more than the refund is borne by what later goes to the merchant; what meets nothing stays to be borne', async () => {
    const before = [await balance('card_disputes'), await balance('consumer_payout'), await balance('merchant_payout')];
    const one = await agreed(5_000);
    await tells(one, 'needs_response');
    line('card_dispute', one.reference, 20_000);
    await tells(one, 'lost');
    const now = async (): Promise<number[]> => [await balance('card_disputes'), await balance('consumer_payout'), await balance('merchant_payout')].map((each, index) => each - before[index]!);
    expect(await now()).toEqual([-15_000, 0, 0]);
    await expectProven();
    // the order's day: its rest would go to the merchant
    const moved = await applyLedger(shop.server.database, { marketplaceId: shop.marketplaceId, disputeId: null, at: shop.server.world.now() }, [
      { op: 'post', id: shop.server.world.newId(), debit: { kind: 'escrow', ownerId: one.order.id, currency: 'CNY' }, credit: { kind: 'merchant_payout', ownerId: shop.marketplaceId, currency: 'CNY' }, amountMinor: 15_000, reason: 'day' },
    ]);
    expect(moved.ok).toBe(true);
    await instructed(one.order, 2);
    expect(await meetLater(shop.server.database, shop.server.world.now(), 10)).toBe(1);
    expect(await meetLater(shop.server.database, shop.server.world.now(), 10)).toBe(0);
    expect(await now()).toEqual([0, 0, 0]);
    while ((await execute(shop.server.world)) > 0);
    expect((await instructionsOfOrder(shop.server.database, one.order.id)).map((row) => [row.state, row.code])).toEqual([['stopped', 'paid_by_card'], ['stopped', 'paid_by_card']]);
    await expectProven();
    await expectReconciled();
  });

  test('that the statement shows and nobody told of is a difference, and so is another amount: both to the fen', async () => {
    const one = await agreed();
    line('card_dispute', one.reference, 19_999);
    await expectReconciled(1);
    await tells(one, 'needs_response');
    await keepLines(shop.server.database, 'stripe', shop.server.world.now(), lines);
    const run = await reconcileRail(shop.server.world, 'stripe');
    expect(run).toMatchObject({ unexplained: false });
    const found = await shop.server.owner.query<{ kind: string; minor: number }>({ text: `select kind, effect_minor::int as minor from payment_difference where rail = 'stripe' and state <> 'gone' and kind <> 'fee' order by effect_minor` });
    expect(found).toEqual([{ kind: 'missing_here', minor: -19_999 }, { kind: 'timing', minor: 20_000 }]);
  });
});
