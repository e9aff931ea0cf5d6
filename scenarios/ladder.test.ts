import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Merchant, type Order, type Shop, type Staff } from './support/shop.ts';
import { answerOf, fileStory, type Story } from './support/story.ts';

const FILING = {
  type: 'D-02',
  items: [{ itemId: 'bed', quantity: 1 }],
  facts: { attribute: 'material', discovered_on: '2026-02-27', personal_use: 'yes' },
  narrative: '页面写的是实木，送来的是刨花板。',
  wanted: [{ kind: 'refund', amountMinor: 4_190_000 }],
};
const ITEMS = [{ itemId: 'bed', title: '实木床', quantity: 1, paidMinor: 4_190_000 }];

/** Both sign the refund the buyer asks for. */
async function signed(shop: Shop, order: Order, merchant: Merchant): Promise<Story> {
  const story = await fileStory(shop, order, FILING);
  await story.does('respond', merchant.as, { position: 'admit', text: '同意退款。' });
  await story.does('accept_offer', merchant.as, { no: 1 });
  await story.does('countersign', order.buyer, { no: 1 });
  return story;
}

/** Gives the marketplace money of its own, as its finance people would pay it in. */
async function payIn(shop: Shop, amountMinor: number): Promise<void> {
  const operation = {
    ...{ op: 'post', id: shop.server.world.newId(), amountMinor, reason: 'paid_in' },
    debit: { kind: 'rail', ownerId: shop.marketplaceId, currency: 'CNY' },
    credit: { kind: 'platform_funds', ownerId: shop.marketplaceId, currency: 'CNY' },
  };
  await shop.server.owner.query({
    text: 'select ledger_apply($1, null, $2, $3)',
    values: [shop.marketplaceId, shop.server.world.now(), JSON.stringify([operation])],
  });
}

/**
 * Paper S0 §3: the outcome was 41,900 yuan, the deposit 2,000, and the rest went nowhere. Here the rest has a next step, a
 * date and a reason at every moment, and whoever pays in the merchant's place gets it back by the same steps.
 */
describe('an outcome is performed or visibly on its next step', () => {
  let shop: Shop;
  let merchant: Merchant;
  let order: Order;
  let story: Story;
  let operator: Staff;
  let judge: Staff;

  beforeAll(async () => {
    shop = await openShop();
    merchant = await shop.merchant('furniture', { depositMinor: 200_000, name: '某家具店' });
    order = await shop.order({ externalId: 'F-1', merchant: 'furniture', items: ITEMS, escrowMinor: 0 });
    operator = await shop.operator('ops');
    judge = await shop.adjudicator('judge');
    await payIn(shop, 10_000_000);
    const json = { name: '某家具店', contactEmail: 'shop@example.org', category: 'general', status: 'closed' };
    await shop.server.request('/merchants/furniture', { method: 'PUT', json }, shop.marketplace);
    story = await fileStory(shop, order, FILING);
  });
  afterAll(() => shop.close());

  it('before signing both see the same: what is held, what the deposit covers, what nothing covers, and where that goes', async () => {
    await story.does('respond', merchant.as, { position: 'admit', text: '同意退款。' });
    const [buyer, seller] = [await story.seenBy(order.buyer), await story.seenBy(merchant.as)];
    const offer = buyer['coverage'].find((one: { about: string }) => one.about === 'offer');
    expect(offer).toEqual({
      ...{ about: 'offer', no: 1, totalMinor: 4_190_000, heldMinor: 0, depositMinor: 200_000, setOffMinor: 0, guaranteeMinor: 0, shortMinor: 3_990_000 },
      rungs: ['E1', 'E4', 'E5', 'E12', 'E15', 'E14', 'E17'],
    });
    expect(seller['coverage']).toEqual(buyer['coverage']);
    await story.does('accept_offer', merchant.as, { no: 1 });
    await story.does('countersign', order.buyer, { no: 1 });
  });

  it('while there is time: the merchant’s turn, then notice of the deposit', async () => {
    const { obligations } = await story.seenBy(order.buyer);
    expect(obligations[0].next).toMatchObject({ now: 'E1', next: 'E4', reason: 'perform', waitsFor: 'respondent', consequence: 'perform' });
    expect(obligations[0].next.at).toBe(obligations[0].due);
  });

  it('after notice the ledger does what was shown: 2,000 from the deposit, 39,900 open, the marketplace asked to pay first', async () => {
    await shop.pass({ days: 8 });
    expect((await story.seenBy(merchant.as))['obligations'][0].next).toMatchObject({ now: 'E4', reason: 'notice', consequence: 'deposit_objection' });
    await shop.pass({ days: 5 });
    const seen = await story.seenBy(order.buyer);
    const [refund] = seen['obligations'];
    expect([refund.paidMinor, refund.amountMinor - refund.paidMinor]).toEqual([200_000, 3_990_000]);
    expect(refund.next).toMatchObject({ now: 'E5', reason: 'advance', waitsFor: 'operator', consequence: 'decide_advance' });
    // 39,900.00 × 0.0175 % a day, once a court has made it enforceable
    expect(refund.ifEnforced.perDayMinor).toBe(698);
    const rungs = await answerOf(await shop.server.request(`/disputes/${story.id}/ladder`, {}, merchant.as));
    const stateOf = (code: string): unknown => rungs.body['items'].find((one: { code: string }) => one.code === code);
    expect(stateOf('E4')).toMatchObject({ state: 'done', takenMinor: 200_000 });
    expect(stateOf('E5')).toMatchObject({ state: 'now', mostMinor: 3_990_000 });
    expect(stateOf('E8')).toMatchObject({ state: 'waits' });
    expect(stateOf('E10')).toMatchObject({ state: 'unknown' });
  });

  it('only the operator decides whether the marketplace pays first, with reasons', async () => {
    const body = { no: 1, pays: true, reason: '店铺已关闭，且登记的联系方式无人应答。' };
    expect((await story.tries('decide_advance', order.buyer, body)).body['code']).toBe('not_allowed');
    expect((await story.tries('decide_advance', merchant.as, body)).body['code']).toBe('not_allowed');
    await story.does('decide_advance', operator.as, body);
    const seen = await story.seenBy(order.buyer);
    const [refund, recourse] = seen['obligations'];
    expect([refund.status, refund.paidMinor]).toEqual(['performed', 4_190_000]);
    expect(refund.payments.map((one: { source: string }) => one.source)).toEqual(['deposit', 'advance']);
    expect(recourse).toMatchObject({ to: 'marketplace', obligor: 'respondent', amountMinor: 3_990_000, status: 'due', next: { now: 'E1' } });
  });

  it('the recourse goes up the same steps; what the deposit cannot give ends the matter between the two sides', async () => {
    await shop.pass({ days: 14 });
    const seen = await story.seenBy(order.buyer);
    expect([seen['stage'], seen['outcome'], seen['obligations'][1].status]).toEqual(['closed', 'performed', 'open']);
  });

  it('a merchant that was debited wrongly gets it back with interest, within three working days, and the buyer keeps the money', async () => {
    const taken = (await story.seenBy(merchant.as))['actions'].find((one: { rung: string; status: string }) => one.rung === 'E4' && one.status === 'executed');
    expect((await story.tries('ask_reversal', order.buyer, { action: taken.no, reason: '不' })).body['code']).toBe('not_allowed');
    await story.does('ask_reversal', merchant.as, { action: taken.no, reason: '这笔保证金属于另一家店，转入时写错了。' });
    const open = await story.seenBy(merchant.as);
    expect([open['stage'], open['deadlines'].map((one: { rule: string }) => one.rule)]).toEqual(['performance', ['decide_reversal']]);
    await story.does('decide_reversal', judge.as, { action: taken.no, wrong: true, reason: '转账记录显示款项属于另一家店。' });
    const seen = await story.seenBy(merchant.as);
    expect([seen['stage'], seen['outcome'], seen['cover'].depositMinor, seen['obligations'][0].paidMinor]).toEqual(['closed', 'performed', 200_000, 4_190_000]);
    const { reversal } = seen['actions'].find((one: { no: number }) => one.no === taken.no);
    // 2,000.00 at 3.0 % for the days it was gone
    const days = reversal.paid.lines.reduce((sum: number, line: { days: number }) => sum + line.days, 0);
    expect(reversal.paid.interestMinor).toBe(Math.round((200_000 * days * 30_000) / (365 * 1_000_000)));
    expect((await story.tries('ask_reversal', merchant.as, { action: taken.no, reason: '再来' })).body['code']).toBe('act_not_allowed_now');
  });

  it('the books balance', async () => {
    const rows = await shop.server.owner.query<{ proof: string; wrong: number }>({ text: 'select * from ledger_proof($1)', values: [shop.marketplaceId] });
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter((row) => row.wrong > 0)).toEqual([]);
  });
});

describe('what is owed can be changed by both, and by both only', () => {
  let shop: Shop;
  let merchant: Merchant;
  let order: Order;
  let story: Story;

  beforeAll(async () => {
    shop = await openShop();
    merchant = await shop.merchant('furniture', { depositMinor: 500_000, name: '某家具店' });
    order = await shop.order({ externalId: 'F-2', merchant: 'furniture', items: ITEMS, escrowMinor: 0 });
    story = await signed(shop, order, merchant);
  });
  afterAll(() => shop.close());

  it('a plan in three dates: silence leaves all as it was, agreement makes it owed', async () => {
    const to = {
      kind: 'plan',
      instalments: [{ amountMinor: 1_190_000, withinDays: 10 }, { amountMinor: 1_500_000, withinDays: 40 }, { amountMinor: 1_500_000, withinDays: 70 }],
      interestBasisPoints: 365,
    };
    await story.does('propose_change', merchant.as, { no: 1, to, note: '周转困难，分三期付清。' });
    expect((await story.tries('accept_change', merchant.as, { no: 1 })).body['code']).toBe('act_not_allowed_now');
    await shop.pass({ days: 6 });
    expect((await story.seenBy(order.buyer))['obligations'][0].plan).toBeUndefined();
    await story.does('propose_change', merchant.as, { no: 1, to, note: '' });
    await story.does('accept_change', order.buyer, { no: 1 });
    const seen = await story.seenBy(order.buyer);
    expect(seen['obligations'][0].next).toMatchObject({ now: 'E1', reason: 'instalment', consequence: 'instalment' });
    expect(seen['changes'].map((one: { status: string }) => one.status)).toEqual(['lapsed', 'accepted']);
  });

  it('an instalment paid and confirmed leads to the next date', async () => {
    await story.does('report_performance', merchant.as, { no: 1, text: '已转账', amountMinor: 1_190_000 });
    await story.does('confirm_performance', order.buyer, { no: 1 });
    const [refund] = (await story.seenBy(order.buyer))['obligations'];
    expect([refund.paidMinor, refund.due === refund.plan.instalments[1].due]).toEqual([1_190_000, true]);
    expect((await story.tries('report_performance', merchant.as, { no: 1, text: '多付', amountMinor: 3_000_001 })).body['code']).toBe('amount_exceeds_owed');
  });

  it('a missed instalment makes the rest due: the deposit after notice, and the agreed interest line by line', async () => {
    await shop.pass({ days: 41 });
    expect((await story.seenBy(order.buyer))['obligations'][0]).toMatchObject({ status: 'breached', plan: { broken: true }, next: { now: 'E4' } });
    await shop.pass({ days: 6 });
    const [refund] = (await story.seenBy(order.buyer))['obligations'];
    const [charged] = refund.interest;
    const days = charged.lines.reduce((sum: number, line: { days: number }) => sum + line.days, 0);
    // 30,000.00 at 3.65 % a year: 3.00 a day
    expect([charged.lines[0].principalMinor, charged.amountMinor]).toEqual([3_000_000, days * 300]);
    expect([refund.status, refund.amountMinor, refund.paidMinor]).toEqual(['open', 4_190_000 + charged.amountMinor, 1_690_000]);
  });

  it('both agree on something else in place of the money; the sides alone see what was proposed', async () => {
    await story.does('propose_change', order.buyer, { no: 1, to: { kind: 'substitute', term: { kind: 'replace', withinDays: 10 } }, note: '换一张实木床即可。' });
    await story.does('accept_change', merchant.as, { no: 1 });
    const [now] = (await story.seenBy(order.buyer))['obligations'];
    expect([now.term.kind, now.proof, now.status, now.before[0].kind]).toEqual(['replace', 'tracking', 'due', 'refund']);
  });
});
