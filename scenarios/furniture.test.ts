import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Merchant, type Order, type Shop, type Staff } from './support/shop.ts';
import { answerOf, fileStory, type Story } from './support/story.ts';

/**
 * The court case of paper S0 §3.2: furniture for over 40,000 yuan, the shop closed, the platform for the buyer, a
 * deposit of 2,000. What each side sees, what is paid, what stays open and where it goes next.
 */
describe('furniture for 41,900 yuan, and the shop has closed', () => {
  let shop: Shop;
  let merchant: Merchant;
  let order: Order;
  let story: Story;
  let first: Staff;
  let second: Staff;

  beforeAll(async () => {
    shop = await openShop();
    merchant = await shop.merchant('furniture', { depositMinor: 200_000, name: '某家具店' });
    const items = [{ itemId: 'bed', title: '实木床', quantity: 1, paidMinor: 4_190_000 }];
    // The price was paid out to the shop before anything came to light: no escrow is left.
    order = await shop.order({ externalId: 'F-1', merchant: 'furniture', items, escrowMinor: 0 });
    first = await shop.adjudicator('first');
    second = await shop.adjudicator('second');
    const json = { name: '某家具店', contactEmail: 'shop@example.org', category: 'general', status: 'closed' };
    await shop.server.request('/merchants/furniture', { method: 'PUT', json }, shop.marketplace);
  });
  afterAll(() => shop.close());

  it('the buyer files, and is told what could pay today: 2,000 of 41,900', async () => {
    story = await fileStory(shop, order, {
      type: 'D-02',
      items: [{ itemId: 'bed', quantity: 1 }],
      facts: { attribute: 'material', discovered_on: '2026-02-27', personal_use: 'yes' },
      narrative: '页面写的是实木，送来的是刨花板。',
      wanted: [{ kind: 'refund', amountMinor: 4_190_000 }],
    });
    const seen = await story.seenBy(order.buyer);
    expect(seen['cover']).toEqual({ heldMinor: 0, depositMinor: 200_000, setOffMinor: 0, guaranteeMinor: 0 });
    expect(seen['respondent']).toEqual({ name: '某家具店', open: false });
    expect(seen['allowed'].map((one: { act: string }) => one.act)).not.toContain('end_negotiation');
  });

  it('the shop is silent for 72 hours; the buyer need not wait for the end of the negotiation', async () => {
    await shop.pass({ hours: 72 });
    const seen = await story.seenBy(order.buyer);
    expect(seen['replyOverdue']).toBe(true);
    await story.does('end_negotiation', order.buyer);
    expect((await story.seenBy(order.buyer))['stage']).toBe('choice');
  });

  it('the buyer chooses a determination; the shop’s silence is no consent, so it reaches what is held', async () => {
    const { choiceTextVersion } = await story.seenBy(order.buyer);
    await story.does('choose', order.buyer, { consents: true, textVersion: choiceTextVersion });
    await shop.pass({ days: 7 });
    const seen = await story.seenBy(order.buyer);
    expect([seen['stage'], seen['reach']]).toEqual(['determination', 'held_funds']);
  });

  it('an adjudicator decides, and a second one signs, because of the value', async () => {
    await story.does('take_case', first.as);
    const issued = {
      result: 'allowed',
      findings: [
        { issue: 'breach', result: 'established', reasons: '页面与实物材质不符。', evidence: [] },
        { issue: 'return_unreasonable', result: 'established', reasons: '店铺已关闭，无处可退。', evidence: [] },
      ],
      remedies: [{ kind: 'refund' }],
      reasons: '商品页面写明实木，实物为刨花板，店铺未作答复，退还全部价款。',
    };
    await story.does('issue_determination', first.as, issued);
    expect((await story.seenBy(order.buyer))['determination']).toBeNull();
    const logged = async (): Promise<object> => (await answerOf(await shop.server.request(`/disputes/${story.id}/log`, {}, order.buyer))).body['items'].at(-1);
    // that something was done is in the log from now on; that it is a draft is nobody's but the adjudicators'
    expect(await logged()).toMatchObject({ role: 'adjudicator', act: null, event: null, entry: null });
    expect((await story.tries('sign_determination', first.as)).body['code']).toBe('same_person');
    await story.does('sign_determination', second.as);
    expect(await logged()).toMatchObject({ act: 'sign_determination', event: 'determination_issued' });
    const seen = await story.seenBy(order.buyer);
    expect(seen['stage']).toBe('decided');
    expect(seen['determination'].terms).toEqual([{ kind: 'refund', amountMinor: 4_190_000 }]);
    expect(seen['determination'].computation[0].resultMinor).toBe(4_190_000);
    expect(seen['determination'].signedBy).toEqual(['first', 'second']);
  });

  it('nobody appeals; the shop does not pay; notice of a deduction is given for 2,000', async () => {
    await shop.pass({ days: 14 });
    const final = await story.seenBy(order.buyer);
    expect(final['stage']).toBe('performance');
    await shop.pass({ days: 10 });
    const seen = await story.seenBy(merchant.as);
    expect(seen['depositNotice'].amountMinor).toBe(200_000);
    expect(seen['allowed'].map((one: { act: string }) => one.act)).toContain('object_to_deduction');
  });

  it('the deposit pays 2,000; 39,900 stays open, with its next measures', async () => {
    await shop.pass({ days: 14 });
    const seen = await story.seenBy(order.buyer);
    const [refund] = seen['obligations'];
    expect(refund.paidMinor).toBe(200_000);
    expect(refund.status).toBe('open');
    expect(refund.amountMinor - refund.paidMinor).toBe(3_990_000);
    expect(refund.nextMeasures).toContain('identity_disclosure');
    expect(refund.nextMeasures).toContain('court');
    expect(seen['cover'].depositMinor).toBe(0);
  });

  it('the buyer goes to court; the dispute is closed and the obligation stands open in the record', async () => {
    await story.does('refer_out', order.buyer, { measure: 'court' });
    const seen = await story.seenBy(order.buyer);
    expect([seen['stage'], seen['outcome']]).toEqual(['closed', 'referred']);
    expect(seen['obligations'][0].status).toBe('open');
    expect(seen['allowed']).toEqual([]);
  });

  it('the books balance', async () => {
    const rows = await shop.server.owner.query<{ proof: string; looked_at: number; wrong: number }>({
      text: 'select * from ledger_proof($1)',
      values: [shop.marketplaceId],
    });
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter((row) => row.wrong > 0)).toEqual([]);
  });
});
