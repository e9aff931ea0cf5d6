import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DECISION } from './support/stages.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from './support/shop.ts';
import { fileStory, type Story } from './support/story.ts';

const START = '2026-03-02T02:00:00.000Z';
const COAT = {
  type: 'D-02',
  items: [{ itemId: 'coat', quantity: 1 }],
  facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' },
  narrative: '页面写的是羊毛，收到的是化纤。',
  wanted: [{ kind: 'refund', amountMinor: 80_000 }],
};

describe('what the parties cannot settle, a person decides', () => {
  let shop: Shop;
  let merchant: Merchant;
  let one: Staff;
  let two: Staff;
  let count = 0;

  /** A dispute before an adjudicator, with both consents, and its order. */
  const before = async (respondentConsents = true): Promise<{ story: Story; order: Order }> => {
    shop.server.world.clock.set(START);
    const items = [{ itemId: 'coat', title: '羊毛大衣', quantity: 1, paidMinor: 80_000 }];
    const order = await shop.order({ externalId: `C-${(count += 1)}`, merchant: 'coats', items });
    const story = await fileStory(shop, order, COAT);
    await story.does('respond', merchant.as, { position: 'contest', text: '是羊毛混纺，页面写明。' });
    await story.does('end_negotiation', merchant.as);
    const { choiceTextVersion: textVersion } = await story.seenBy(order.buyer);
    await story.does('choose', order.buyer, { consents: true, textVersion });
    await story.does('choose', merchant.as, { consents: respondentConsents, textVersion });
    await story.does('take_case', one.as);
    return { story, order };
  };

  beforeAll(async () => {
    shop = await openShop();
    merchant = await shop.merchant('coats', { depositMinor: 500_000, name: '大衣店' });
    one = await shop.adjudicator('one');
    two = await shop.adjudicator('two');
  });
  afterAll(() => shop.close());

  it('consent needs the text in force: an old version is refused, and nothing is recorded', async () => {
    shop.server.world.clock.set(START);
    const order = await shop.order({ externalId: `C-${(count += 1)}`, merchant: 'coats', items: [{ itemId: 'coat', title: '大衣', quantity: 1, paidMinor: 80_000 }] });
    const story = await fileStory(shop, order, COAT);
    await story.does('respond', merchant.as, { position: 'contest', text: '不同意。' });
    await story.does('end_negotiation', order.buyer);
    const old = await story.tries('choose', order.buyer, { consents: true, textVersion: 'consent@0' });
    expect([old.status, old.body['code'], old.body['field']]).toEqual([409, 'consent_text_outdated', 'textVersion']);
    expect((await story.seenBy(order.buyer))['choices']).toEqual({ claimant: null, respondent: null });
  });

  it('the claimant chooses none: the dispute ends, the money goes back, every other route stays open', async () => {
    shop.server.world.clock.set(START);
    const order = await shop.order({ externalId: `C-${(count += 1)}`, merchant: 'coats', items: [{ itemId: 'coat', title: '大衣', quantity: 1, paidMinor: 80_000 }] });
    const story = await fileStory(shop, order, COAT);
    await story.does('respond', merchant.as, { position: 'contest', text: '不同意。' });
    await story.does('end_negotiation', order.buyer);
    await shop.pass({ days: 8 });
    const seen = await story.seenBy(order.buyer);
    expect([seen['stage'], seen['outcome'], seen['held'].remainingMinor]).toEqual(['closed', 'exited', 0]);
  });

  it('a question has a clock; without an answer it is decided on what there is', async () => {
    const { story, order } = await before();
    await story.does('ask_question', one.as, { to: 'respondent', text: '请提供检测报告。' });
    await story.does('ask_question', one.as, { to: 'claimant', text: '吊牌还在吗？' });
    await story.does('answer_question', order.buyer, { no: 2, text: '在，已拍照。' });
    const stranger = await story.tries('answer_question', order.buyer, { no: 1, text: '我来答' });
    expect([stranger.status, stranger.body['code']]).toEqual([409, 'act_not_allowed_now']);
    await shop.pass({ days: 6 });
    const late = await story.tries('answer_question', merchant.as, { no: 1, text: '报告在此' });
    expect(late.status).toBe(409);
    expect((await story.seenBy(one.as))['questions'].map((q: any) => [q.answer !== null, q.lapsed])).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('every row that matters is found on; the remedy is computed, not typed; a remedy without its finding is refused', async () => {
    const { story } = await before();
    const bare = await story.tries('issue_determination', one.as, { ...DECISION, findings: [] });
    expect([bare.status, bare.body['code']]).toEqual([422, 'findings_incomplete']);
    const treble = { ...DECISION, remedies: [{ kind: 'refund' }, { kind: 'punitive_treble' }] };
    const refused = await story.tries('issue_determination', one.as, treble);
    expect(refused.status).toBe(422);
    const reduced = {
      ...DECISION,
      result: 'part',
      remedies: [{ kind: 'price_reduction', actualValuePer10000: 6500 }],
    };
    await story.does('issue_determination', one.as, reduced);
    const seen = await story.seenBy(merchant.as);
    expect(seen['determination'].terms).toEqual([{ kind: 'price_reduction', amountMinor: 28_000 }]);
    expect(seen['determination'].computation.at(-1)).toMatchObject({ rule: 'price_reduction.reduction', resultMinor: 28_000, source: 'CC 582' });
  });

  it('an appeal goes to another adjudicator, who may vary; then escrow pays and the dispute is performed', async () => {
    const { story, order } = await before();
    await story.does('issue_determination', one.as, DECISION);
    await story.does('appeal', merchant.as, { grounds: '页面写明混纺比例。' });
    expect((await story.tries('take_case', one.as)).body['code']).toBe('same_person');
    await story.does('take_case', two.as);
    const vary = {
      result: 'varied',
      reasons: '页面下方写明混纺，但字号过小，减价即可。',
      determination: { ...DECISION, result: 'part', remedies: [{ kind: 'price_reduction', actualValuePer10000: 7500 }] },
    };
    await story.does('decide_appeal', two.as, vary);
    const seen = await story.seenBy(order.buyer);
    expect([seen['stage'], seen['outcome']]).toEqual(['closed', 'performed']);
    expect(seen['obligations'][0].payments).toMatchObject([{ source: 'escrow', amountMinor: 20_000 }]);
  });

  it('a slip of the pen is corrected by whoever wrote it, without changing what is ordered', async () => {
    const { story, order } = await before();
    await story.does('issue_determination', one.as, DECISION);
    await story.does('correct_determination', one.as, { was: '双方陈述', now: '双方的陈述' });
    const { determination } = await story.seenBy(order.buyer);
    expect(determination.reasons).toContain('双方的陈述');
    expect(determination.terms).toEqual([{ kind: 'refund', amountMinor: 80_000 }]);
    expect((await story.tries('correct_determination', two.as, { was: '双方', now: '两方' })).body['code']).toBe('not_yours');
  });

  it('staff that miss their own clock are reported, and the clock runs again; nobody loses a right by it', async () => {
    const { story, order } = await before();
    await shop.pass({ days: 20 });
    const overdue = (await story.historyFor(order.buyer)).filter((entry) => entry.type === 'staff_overdue');
    expect(overdue.length).toBe(1);
    const seen = await story.seenBy(order.buyer);
    expect(seen['stage']).toBe('determination');
    expect(seen['deadlines'].map((one: any) => one.rule)).toContain('decide');
  });

  it('whoever has ties to the merchant cannot take the case, nor read its evidence', async () => {
    const { story } = await before();
    await story.does('recuse', one.as, { reason: '店主是我的同学。' });
    expect((await story.tries('take_case', one.as)).body['code']).toBe('conflict_of_interest');
    await shop.server.owner.query({
      text: 'insert into interest (person_id, merchant_id, reason, declared_at) values ($1, $2, $3, $4)',
      values: [two.id, merchant.id, 'shares', START],
    });
    expect((await story.tries('take_case', two.as)).body['code']).toBe('conflict_of_interest');
    const seen = await story.seenBy(two.as);
    expect([seen['claim'].narrative, seen['response'], seen['conflicted']]).toEqual(['', null, true]);
    expect(await story.historyFor(two.as)).toEqual([]);
    await shop.server.owner.query({ text: 'delete from interest' });
  });
});
