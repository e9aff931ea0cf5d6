import { afterAll, beforeAll, expect, it } from 'vitest';
import { openShop, type Merchant, type Order, type Shop, type Staff } from './support/shop.ts';
import { answerOf, fileStory, type Story } from './support/story.ts';

let shop: Shop;
let merchant: Merchant;
let order: Order;
let story: Story;
let operator: Staff;
let judge: Staff;

const asked = async (path: string, as: Merchant['as'], json?: object) => answerOf(await shop.server.request(path, json === undefined ? {} : { method: 'POST', json }, as));

beforeAll(async () => {
  shop = await openShop();
  merchant = await shop.merchant('beds', { depositMinor: 400_000, name: '某家具店' });
  order = await shop.order({ externalId: 'B-1', merchant: 'beds', items: [{ itemId: 'bed', title: '实木床', quantity: 1, paidMinor: 300_000 }], escrowMinor: 0 });
  operator = await shop.operator('ops');
  judge = await shop.adjudicator('judge');
  const operation = {
    ...{ op: 'post', id: shop.server.world.newId(), amountMinor: 100_000, reason: 'paid_in' },
    debit: { kind: 'rail', ownerId: shop.marketplaceId, currency: 'CNY' },
    credit: { kind: 'platform_funds', ownerId: shop.marketplaceId, currency: 'CNY' },
  };
  await shop.server.owner.query({ text: 'select ledger_apply($1, null, $2, $3)', values: [shop.marketplaceId, shop.server.world.now(), JSON.stringify([operation])] });
  story = await fileStory(shop, order, {
    ...{ type: 'D-02', items: [{ itemId: 'bed', quantity: 1 }], facts: { attribute: 'material', discovered_on: '2026-02-27', personal_use: 'yes' } },
    ...{ narrative: '页面写的是实木，送来的是刨花板。', wanted: [{ kind: 'refund', amountMinor: 300_000 }] },
  });
  const parts = [{ amountMinor: 100_000, withinDays: 5 }, { amountMinor: 200_000, withinDays: 40 }];
  await story.does('respond', merchant.as, { position: 'admit', text: '同意，分两期退。' });
  await story.does('make_offer', merchant.as, { terms: [{ kind: 'refund', amountMinor: 300_000, parts, accelerates: true }], note: '' });
  await story.does('accept_offer', order.buyer, { no: 2 });
  await story.does('countersign', merchant.as, { no: 2 });
});
afterAll(() => shop.close());

it('a plan in an offer is owed part by part; missed, the rest is due as both agreed', async () => {
  const before = await story.seenBy(order.buyer);
  expect(before['obligations'].map((one: Record<string, any>) => [one['amountMinor'], one['part'].index, one['status']])).toEqual([[100_000, 1, 'due'], [200_000, 2, 'due']]);
  await shop.pass({ days: 8 });
  const late = await story.seenBy(merchant.as);
  expect([late['obligations'].map((one: { status: string }) => one.status), late['depositNotice'].amountMinor]).toEqual([['breached', 'breached'], 300_000]);
});

it('an objection nobody decides in time costs the marketplace a daily sum, for each side, and both see how', async () => {
  await story.does('object_to_deduction', merchant.as, { reason: '我们已经线下付过。' });
  await shop.pass({ days: 9 });
  expect((await story.seenBy(order.buyer))['delays']).toEqual([expect.objectContaining({ side: 'claimant', status: 'running', dailyMinor: 500, claim: null })]);
  expect((await asked(`/disputes/${story.id}/delay-claims`, order.buyer, { no: 1, amountMinor: 9_900, reason: '住了旅馆。' })).body['code']).toBe('act_not_allowed_now');
  await story.does('decide_objection', judge.as, { upheld: false, reason: '没有付款记录。' });
  const [buyer] = (await story.seenBy(order.buyer))['delays'];
  const [seller] = (await story.seenBy(merchant.as))['delays'];
  expect([buyer.status, buyer.amountMinor === buyer.days * 500, seller.side, seller.amountMinor]).toEqual(['paid', true, 'respondent', buyer.amountMinor]);
  const moved = await shop.server.owner.query<{ kind: string; amount: number }>({
    text: `select a.kind, t.amount_minor::int as amount from transfer t join account a on a.id = t.credit_account where t.reason = 'delay_compensation' order by 1`,
  });
  expect(moved).toEqual([{ kind: 'consumer_payout', amount: buyer.amountMinor }, { kind: 'merchant_payout', amount: buyer.amountMinor }]);
});

it('a proven loss is claimed once by whoever waited, and stands in the operator’s list', async () => {
  const [buyer] = (await story.seenBy(order.buyer))['delays'];
  const path = `/disputes/${story.id}/delay-claims`;
  expect((await asked(path, merchant.as, { no: buyer.no, amountMinor: 9_900, reason: '不是我的。' })).body['code']).toBe('not_found');
  expect((await asked(path, order.buyer, { no: buyer.no, amountMinor: 9_900, reason: '住了旅馆，有发票。' })).status).toBe(201);
  expect((await asked(path, order.buyer, { no: buyer.no, amountMinor: 9_900, reason: '再来一次。' })).body['code']).toBe('already_done');
  expect((await story.seenBy(order.buyer))['delays'][0].claim).toMatchObject({ amountMinor: 9_900 });
  expect((await asked('/operator/delays', order.buyer)).body['code']).toBe('not_allowed');
  const { items } = (await asked('/operator/delays', operator.as)).body;
  expect(items.map((one: Record<string, unknown>) => [one['number'], one['side'], one['status'], one['claimMinor']])).toEqual([
    [story.number, 'claimant', 'paid', 9_900],
    [story.number, 'respondent', 'paid', null],
  ]);
});
