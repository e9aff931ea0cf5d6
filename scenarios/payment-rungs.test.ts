import { afterAll, beforeAll, expect, it } from 'vitest';
import { testRail } from '../server/payment/testkit.ts';
import { openShop, type Merchant, type Shop } from './support/shop.ts';
import { answerOf, fileStory, type Story } from './support/story.ts';

let shop: Shop;
let merchant: Merchant;

beforeAll(async () => {
  shop = await openShop({ rails: [testRail('institution', () => shop.server.world.now())] });
  merchant = await shop.merchant('beds');
});
afterAll(() => shop.close());

/** A dispute about an order paid as said, whose refund both signed. */
async function signed(reference: string, escrowMinor: number, payment: object): Promise<{ story: Story; ladder: () => Promise<Record<string, any>[]>; seen: () => Promise<Record<string, any>> }> {
  const payments = [{ method: 'card', rail: 'institution', reference, amountMinor: 300_000, ...payment }];
  const order = await shop.order({ externalId: reference, merchant: 'beds', buyer: reference, items: [{ itemId: 'bed', title: '实木床', quantity: 1, paidMinor: 300_000 }], escrowMinor, payments });
  const story = await fileStory(shop, order, {
    ...{ type: 'D-02', items: [{ itemId: 'bed', quantity: 1 }], facts: { attribute: 'material', discovered_on: '2026-02-27', personal_use: 'yes' } },
    ...{ narrative: '页面写的是实木，送来的是刨花板。', wanted: [{ kind: 'refund', amountMinor: 300_000 }] },
  });
  await story.does('respond', merchant.as, { position: 'admit', text: '同意退款。' });
  await story.does('accept_offer', merchant.as, { no: 1 });
  await story.does('countersign', order.buyer, { no: 1 });
  const ladder = async () => (await answerOf(await shop.server.request(`/disputes/${story.id}/ladder`, {}, order.buyer))).body['items'];
  return { story, ladder, seen: () => story.seenBy(order.buyer) };
}

it('E3: what is only blocked on the card is freed by the outcome, and the ladder says until when it was blocked', async () => {
  const until = new Date(Date.parse(shop.server.world.now()) + 20 * 86_400_000).toISOString();
  const { ladder, seen } = await signed('auth-1', 300_000, { state: 'authorised', authorisedUntil: until });
  const rungs = await ladder();
  expect(rungs.find((one) => one['code'] === 'E3')).toMatchObject({ state: 'done', takenMinor: 300_000, until });
  expect(rungs.find((one) => one['code'] === 'E2')).toMatchObject({ takenMinor: 0 });
  expect((await seen())['actions'].map((one: Record<string, unknown>) => [one['rung'], one['status']])).toEqual([['E3', 'executed']]);
});

it('E6: an outcome that stays unperformed opens the card issuer, with its last day and its limit, by itself', async () => {
  const { ladder, seen } = await signed('card-1', 0, {});
  await shop.pass({ days: 8 });
  const e6 = (await ladder()).find((one) => one['code'] === 'E6')!;
  expect([e6['state'], e6['mostMinor'], Math.round((Date.parse(e6['until']) - Date.parse(shop.server.world.now())) / 86_400_000)]).toEqual(['now', 300_000, 112]);
  expect((await seen())['actions'].filter((one: Record<string, unknown>) => one['rung'] === 'E6').map((one: Record<string, unknown>) => [one['status'], one['amountMinor']])).toEqual([['due', 300_000]]);
});

it('a payment that is no card, or at no rail, opens neither', async () => {
  for (const [reference, payment] of [['wallet-1', { method: 'wallet' }], ['none-1', { rail: undefined, reference: undefined, method: 'card' }]] as const) {
    const { ladder } = await signed(reference, 0, payment);
    await shop.pass({ days: 8 });
    expect((await ladder()).filter((one) => ['E3', 'E6'].includes(one['code'])).map((one) => [one['code'], one['state'] === 'now' || one['state'] === 'open', one['until']])).toEqual([['E3', false, null], ['E6', false, null]]);
  }
});
