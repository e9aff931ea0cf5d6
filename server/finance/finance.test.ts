import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Merchant, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { answerOf, fileStory, type Story } from '../../scenarios/support/story.ts';
import { jobs as depositJobs } from '../deposit/deposit.ts';
import type { As } from '../http/testkit.ts';
import { drainJobs } from '../jobs/jobs.ts';
import { applyLedger } from '../ledger/ledger.ts';
import { owedLines } from './owed.ts';

let shop: Shop;
let operator: Staff;

beforeAll(async () => {
  shop = await openShop({ now: '2026-03-02T02:00:00.000Z' });
  operator = await shop.operator('wu');
  const { world, owner } = shop.server;
  const of = { ownerId: shop.marketplaceId, currency: 'CNY' };
  await applyLedger(owner, { marketplaceId: shop.marketplaceId, disputeId: null, at: world.now() }, [
    { op: 'post', id: world.newId(), debit: { kind: 'rail', ...of }, credit: { kind: 'platform_funds', ...of }, amountMinor: 10_000_000, reason: 'paid_in' },
  ]);
});
afterAll(() => shop.close());

const get = async (path: string, as: As = operator.as): Promise<Record<string, any>> => (await answerOf(await shop.server.request(path, {}, as))).body;

async function days(count: number): Promise<void> {
  for (let day = 0; day < count; day += 1) {
    await shop.pass({ days: 1 });
    await drainJobs(shop.server.world, depositJobs());
  }
}

/** A refund both sides signed; nothing of it lies in escrow. */
async function signed(merchant: Merchant, externalId: string, amountMinor: number): Promise<{ story: Story; buyer: As }> {
  const order = await shop.order({ externalId, merchant: merchant.externalId, buyer: `buyer-${externalId}`, paidMinor: amountMinor, escrowMinor: 0 });
  const facts = { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' };
  const story = await fileStory(shop, order, { type: 'D-02', items: [{ itemId: '1', quantity: 1 }], facts, narrative: '页面写的是实木，收到的是人造板。', wanted: [{ kind: 'refund', amountMinor }] });
  await story.does('accept_offer', merchant.as, { no: 1 });
  await story.does('countersign', order.buyer, { no: 1 });
  return { story, buyer: order.buyer };
}

/** Sums by name, counted anew. */
async function owed(): Promise<Record<string, readonly [count: number, amountMinor: number]>> {
  const lines = await owedLines(shop.server.database, shop.server.world.now());
  return Object.fromEntries(lines.map((one) => [one.name, [one.count, one.amountMinor] as const]));
}

describe('what is owed and unpaid', () => {
  let one: { story: Story; buyer: As };
  let merchant: Merchant;

  test('is not due yet, then being taken from the deposit, then a shortfall with its next rung; nobody but the desk sees the list', async () => {
    merchant = await shop.merchant('table', { depositMinor: 10_000 });
    one = await signed(merchant, 'T-1', 50_000);
    expect(await owed()).toEqual({ 'owed/ahead': [1, 50_000] });
    expect((await get('/finance/shortfalls'))['items']).toEqual([]);
    await days(8);
    expect((await get('/finance/shortfalls'))['items']).toMatchObject([{ number: one.story.number, missingMinor: 50_000, status: 'breached', next: { now: 'E4', reason: 'notice' } }]);
    await days(12);
    const [row] = (await get('/finance/shortfalls'))['items'];
    expect(row).toMatchObject({ merchantName: '某家具店', no: 1, kind: 'refund', missingMinor: 40_000, status: 'open', next: { reason: 'ways', deadline: 'refer_out' } });
    const [own] = (await one.story.seenBy(one.buyer))['obligations'];
    expect(row.next).toEqual(own.next);
    expect(await owed()).toEqual({ 'owed/30': [1, 40_000], shortfall: [1, 40_000] });
    for (const as of [one.buyer, merchant.as]) expect((await get('/finance/shortfalls', as))['code']).toBe('not_allowed');
  });

  test('an advance is listed with its recourse until it is recovered, and is no shortfall of the buyer any more', async () => {
    await one.story.does('ask_advance', one.buyer, { no: 1, reason: '店铺联系不上' });
    await one.story.does('decide_advance', operator.as, { no: 1, pays: true, reason: '店铺已关闭，联系不上' });
    expect((await get('/finance/shortfalls'))['items']).toEqual([]);
    const paid = { number: one.story.number, about: 1, no: 2, advancedMinor: 40_000, advancedAt: shop.server.world.now() };
    expect((await get('/finance/advances'))['items']).toMatchObject([{ ...paid, recoveredMinor: 0, leftMinor: 40_000, status: 'due', next: { now: 'E1' } }]);
    expect(await owed()).toEqual({ recourse: [1, 40_000] });
    await days(14);
    expect((await get('/finance/advances'))['items']).toMatchObject([{ ...paid, leftMinor: 40_000, status: 'open', next: { reason: 'recourse_open' } }]);
    for (const as of [one.buyer, merchant.as]) expect((await get('/finance/advances', as))['code']).toBe('not_allowed');
  });

  test('pages by dispute; a cursor of another list is refused', async () => {
    for (const name of ['T-2', 'T-3']) await signed(merchant, name, 20_000);
    await days(20);
    const first = await get('/finance/shortfalls?limit=1');
    expect(first['items']).toHaveLength(1);
    const second = await get(`/finance/shortfalls?limit=1&cursor=${first['next'] as string}`);
    expect([second['items'].length, second['next']]).toEqual([1, null]);
    expect(second['items'][0].number).not.toBe(first['items'][0].number);
    expect((await get('/finance/shortfalls?cursor=WyJ4Il0'))['code']).toBe('field_invalid');
    expect((await owed())['shortfall']).toEqual([2, 40_000]);
  });
});
