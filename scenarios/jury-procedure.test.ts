import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { ActName } from '../core/dispute/dispute.ts';
import { questionsOf, REMEDY } from '../core/jury/questions.ts';
import { mapTexts } from '../core/privacy/texts.ts';
import type { Verdict } from '../core/jury/verdict.ts';
import { conveneJury, returnVerdict } from '../server/dispute/dispute.ts';
import type { As } from '../server/http/testkit.ts';
import { currentRules } from '../server/rules/rules.ts';
import { testWeb, type Reader, type TestWeb } from '../web/testkit.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from './support/shop.ts';
import { answerOf, fileStory, type Story } from './support/story.ts';

/** A Monday, 10:00 in Shanghai. */
const START = '2026-11-02T02:00:00.000Z';
const FILING = {
  type: 'D-02',
  items: [{ itemId: 'lamp', quantity: 1 }],
  facts: { attribute: 'material', discovered_on: '2026-11-01', personal_use: 'yes', danger: 'none' },
  narrative: '页面写的是黄铜，收到的是喷漆铁皮。',
  wanted: [{ kind: 'refund', amountMinor: 39_900 }],
};
const WROTE = '页面写的是黄铜，照片里明显是喷漆铁皮。';
const NONCE = '7a'.repeat(32);

describe('a jury in a dispute', () => {
  let shop: Shop;
  let merchant: Merchant;
  let one: Staff;
  let two: Staff;
  let web: TestWeb;
  let count = 0;

  const newOrder = (): Promise<Order> => shop.order({ externalId: `J-${(count += 1)}`, merchant: 'lamps', items: [{ itemId: 'lamp', title: '台灯', quantity: 1, paidMinor: 39_900 }] });
  const reader = (as: As, locale: 'en' | 'zh-CN' = 'en'): Reader => ({ session: (as as { session: string }).session, locale });
  const post = async (story: Story, act: ActName, as: As, fields: Record<string, string> = {}): Promise<void> => {
    const path = `/disputes/${story.id}/acts/${act.replaceAll('_', '-')}`;
    const done = await web.submit(path, await web.open(path, reader(as)), fields, reader(as));
    expect(done.status, done.text).toBe(303);
  };
  const allowed = async (story: Story, as: As): Promise<string[]> => ((await story.seenBy(as))['allowed'] as { act: string }[]).map((each) => each.act);
  const opened = async (filing: object = FILING): Promise<{ story: Story; order: Order }> => {
    const order = await newOrder();
    const story = await fileStory(shop, order, filing);
    await story.does('respond', merchant.as, { position: 'contest', text: '页面写明是铁皮镀铜。' });
    await story.does('end_negotiation', order.buyer);
    const { choiceTextVersion: textVersion } = await story.seenBy(order.buyer);
    await story.does('choose', order.buyer, { consents: true, textVersion });
    await story.does('choose', merchant.as, { consents: true, textVersion });
    return { story, order };
  };
  const convenes = async (story: Story, randomness: 'drand' | 'vrf' = 'drand'): Promise<void> => {
    const { world } = shop.server;
    expect(await conveneJury(world, story.id, { roundId: world.newId(), drawId: world.newId(), poolRoot: 'ab'.repeat(32), randomness })).toEqual({ ok: true, value: true });
  };
  const verdict = async (story: Story, as: As, remedy: 'as_claimed' | 'dismissed' | null): Promise<Verdict> => {
    const seen = await story.seenBy(as);
    const { roundId, drawId, size, threshold } = seen['jury'].rounds.at(-1);
    const common = { roundId, drawId, size, threshold };
    if (remedy === null) return { ...common, outcome: 'tie', counts: [{ question: REMEDY, option: 'as_claimed', votes: 8 }, { question: REMEDY, option: 'dismissed', votes: 8 }], remedy, reasons: [], votesRoot: 'cd'.repeat(32) };
    const counts = questionsOf(seen['claim'], currentRules(START)).flatMap(({ id }) => {
      if (id === REMEDY) return [{ question: id, option: remedy, votes: threshold }, { question: id, option: remedy === 'dismissed' ? 'as_claimed' : 'dismissed', votes: 3 }];
      const excuse = ['claimant_trickery', 'harmless_flaw', 'both_in_breach'].includes(id);
      return [{ question: id, option: excuse || remedy === 'dismissed' ? 'not_established' : 'established', votes: threshold }];
    });
    return { ...common, outcome: 'decided', counts, remedy, reasons: [{ question: REMEDY, option: remedy, texts: [{ text: WROTE }] }], votesRoot: 'cd'.repeat(32) };
  };
  const hands = async (story: Story, as: As, remedy: 'as_claimed' | 'dismissed' | null) => returnVerdict(shop.server.world, story.id, await verdict(story, as, remedy));

  beforeAll(async () => {
    shop = await openShop({ now: START });
    web = testWeb(shop.server);
    merchant = await shop.merchant('lamps', { depositMinor: 100_000, name: '灯具店' });
    one = await shop.adjudicator('one');
    two = await shop.adjudicator('two');
  });
  afterAll(() => shop.close());

  it('is never proposed or joined by a key, and the acts of the house are nobody’s', async () => {
    const { story, order } = await opened();
    for (const actingFor of ['claimant', 'respondent']) expect((await story.tries('propose_jury', shop.marketplace, { actingFor })).status).toBeGreaterThanOrEqual(400);
    await post(story, 'propose_jury', order.buyer);
    expect((await story.tries('join_jury', shop.marketplace, {})).body).toMatchObject({ code: expect.stringMatching(/not_allowed|not_authorised|forbidden/) });
    for (const act of ['convene-jury', 'return-verdict']) {
      expect((await shop.server.request(`/disputes/${story.id}/acts/${act}`, { method: 'POST', json: {} }, order.buyer)).status).toBe(404);
    }
    expect(await allowed(story, one.as)).not.toContain('return_verdict');
  });

  it('says on the page what it is, what silence means, and the same to both; nothing is chosen before', async () => {
    const { story, order } = await opened();
    const before = await web.open(`/disputes/${story.id}`, reader(order.buyer, 'zh-CN'));
    expect(before.text).toContain('双方都愿意的话，可以交给评审团');
    const form = await web.open(`/disputes/${story.id}/acts/propose-jury`, reader(order.buyer));
    expect(form.text).toContain('17 trained volunteers are drawn by lot. 9 votes');
    expect(form.text).toContain('a larger jury of 35');
    await post(story, 'propose_jury', order.buyer);
    const asked = await web.open(`/disputes/${story.id}`, reader(merchant.as, 'zh-CN'));
    expect(asked.text).toContain('您同意才会适用；不同意或者不表态没有任何不利影响');
    expect((await web.open(`/disputes/${story.id}`, reader(order.buyer))).text).toContain('You proposed a jury');
    const { body } = await answerOf(await shop.server.request(`/disputes/${story.id}/deliveries`, {}, order.buyer));
    expect(JSON.stringify(body)).toContain('jury_proposed');
    // an invitation is no turn of the merchant's, and no date of the dispute
    expect((await story.seenBy(merchant.as))['deadlines'].map((clock: { name: string }) => clock.name)).toContain('join_jury');
    await post(story, 'decline_jury', merchant.as, { reason: '想请处理员看检测报告。' });
    const no = await web.open(`/disputes/${story.id}`, reader(order.buyer));
    expect(no.text).toContain('灯具店 said no to a jury');
    expect(no.text).toContain('想请处理员看检测报告。');
  });

  it('names the rule that keeps a subject from it', async () => {
    const { story, order } = await opened({ ...FILING, facts: { ...FILING.facts, personal_use: 'no' } });
    expect((await story.seenBy(order.buyer))['juryExcluded']).toBe('jury.track.business');
    expect(await allowed(story, order.buyer)).not.toContain('propose_jury');
    const page = await web.open(`/disputes/${story.id}`, reader(order.buyer));
    expect(page.text).toContain('No jury for this dispute');
    expect(page.text).toContain('jury.track.business');
  });

  it('goes from the word of both to a determination a person signed, with votes and reasons and no names', async () => {
    const { story, order } = await opened();
    await post(story, 'propose_jury', merchant.as);
    await post(story, 'join_jury', order.buyer);
    expect((await web.open(`/disputes/${story.id}`, reader(order.buyer))).text).toContain('Until then either side can leave');
    await convenes(story);
    const running = await web.open(`/disputes/${story.id}`, reader(merchant.as));
    expect(running.text).toContain('17 jurors; 9 votes for one answer make a verdict');
    expect(running.text).not.toMatch(/\d+ votes\b(?! for one answer| are enough)/);
    expect(await hands(story, order.buyer, 'as_claimed')).toEqual({ ok: true, value: true });
    expect(await hands(story, order.buyer, 'as_claimed')).toEqual({ ok: true, value: false });
    const told = await web.open(`/disputes/${story.id}`, reader(order.buyer));
    for (const text of ['9 votes', '3 votes', WROTE, 'Until it is signed it binds nobody']) expect(told.text).toContain(text);
    const seen = await story.seenBy(order.buyer);
    expect([seen['determination'], seen['draft'], seen['stage']]).toEqual([null, null, 'determination']);
    // the record a party keeps has the verdict and what the rules made of it: nothing of it is a secret
    const record = (await answerOf(await shop.server.request(`/disputes/${story.id}/record`, {}, order.buyer))).body as { acts: { act: string; events: { type: string }[] | null }[] };
    expect(record.acts.find((act) => act.act === 'return_verdict')?.events?.map((event) => event.type)).toEqual(expect.arrayContaining(['verdict_returned', 'verdict_drafted']));
    const bench = await web.open(`/disputes/${story.id}/workbench`, reader(one.as));
    expect(bench.text).toContain('The rules made this draft of the jury’s verdict');
    expect(bench.text).toContain(WROTE);
    await story.does('sign_determination', one.as);
    const done = await story.seenBy(order.buyer);
    expect(done).toMatchObject({ stage: 'decided', determination: { result: 'allowed', terms: [{ kind: 'refund', amountMinor: 39_900 }] }, jury: { rounds: [{ check: { followed: true } }] } });
    const page = await web.open(`/disputes/${story.id}`, reader(merchant.as, 'zh-CN'));
    expect(page.text).toContain('处理员核对后签署了由评审意见得出的处理结果');
    await post(story, 'appeal', merchant.as, { grounds: '请更多的人看出库视频。', to: 'jury' });
    await convenes(story);
    expect((await story.seenBy(merchant.as))['jury'].rounds[1]).toMatchObject({ size: 35, threshold: 18, instance: 'appeal' });
    await hands(story, order.buyer, 'dismissed');
    expect(await allowed(story, one.as)).not.toContain('sign_determination');
    await story.does('sign_determination', two.as);
    expect(await story.seenBy(order.buyer)).toMatchObject({ stage: 'closed', outcome: 'dismissed', appeal: { result: 'varied' } });
  });

  it('a person who does not follow it says why, to both', async () => {
    const { story, order } = await opened();
    await story.does('propose_jury', order.buyer);
    await story.does('join_jury', merchant.as);
    await convenes(story);
    await hands(story, order.buyer, 'dismissed');
    const path = `/disputes/${story.id}/workbench/return`;
    const sent = await web.submit(path, await web.open(path, reader(one.as)), { reason: '没有考虑检测报告，另行处理。' }, reader(one.as));
    expect(sent.status, sent.text).toBe(303);
    for (const who of [order.buyer, merchant.as]) expect((await web.open(`/disputes/${story.id}`, reader(who))).text).toContain('没有考虑检测报告，另行处理。');
    await story.does('take_case', one.as);
    expect(await allowed(story, one.as)).toContain('issue_determination');
  });

  it('a tie goes on to an adjudicator, and the time it took is not counted', async () => {
    const { story, order } = await opened();
    const due = async (): Promise<string> => (await story.seenBy(order.buyer))['deadlines'].find((clock: { name: string }) => clock.name === 'decide').due;
    const first = await due();
    await story.does('propose_jury', order.buyer);
    await story.does('join_jury', merchant.as);
    await convenes(story);
    await shop.pass({ hours: 50 });
    await hands(story, order.buyer, null);
    expect((await due()) > first).toBe(true);
    expect((await web.open(`/disputes/${story.id}`, reader(order.buyer))).text).toContain('No answer got enough votes. An adjudicator decides.');
    expect((await web.open(`/disputes/${story.id}`, reader(merchant.as, 'zh-CN'))).text).toContain('没有哪个选项得到足够的票');
  });

  it('takes a number of a side’s own, where there is no beacon, by the pages', async () => {
    const { story, order } = await opened();
    const commitment = createHash('sha256').update(Buffer.from(NONCE, 'hex')).digest('hex');
    await post(story, 'propose_jury', order.buyer, { commitment });
    await post(story, 'join_jury', merchant.as);
    await convenes(story, 'vrf');
    expect(await allowed(story, merchant.as)).not.toContain('reveal_nonce');
    const path = `/disputes/${story.id}/acts/reveal-nonce`;
    const wrong = await web.submit(path, await web.open(path, reader(order.buyer)), { nonce: '00'.repeat(32) }, reader(order.buyer));
    expect([wrong.status, wrong.text.includes('This is not the number you committed to')]).toEqual([422, true]);
    await post(story, 'reveal_nonce', order.buyer, { nonce: NONCE });
    expect((await story.seenBy(merchant.as))['jury'].nonces).toEqual({ claimant: NONCE, respondent: null });
  });

  it('what jurors wrote is sealed where texts are, and not read by the operator', async () => {
    const { story, order } = await opened();
    await story.does('propose_jury', order.buyer);
    await story.does('join_jury', merchant.as);
    await convenes(story);
    await hands(story, order.buyer, 'as_claimed');
    const [row] = await shop.server.owner.query<{ state: object }>({ text: `select state from dispute where id = $1`, values: [story.id] });
    expect(JSON.stringify(row!.state)).toContain(WROTE);
    expect(JSON.stringify(mapTexts(row!.state, () => ''))).not.toContain(WROTE);
    const operator = await shop.operator('house');
    const { jury } = await story.seenBy(operator.as);
    expect([jury.status, jury.rounds[0].verdict.counts.length > 0, JSON.stringify(jury).includes(WROTE)]).toEqual(['returned', true, false]);
  });
});

it('names its words in both languages', () => {
  for (const locale of ['zh-CN', 'en']) {
    const said = JSON.parse(readFileSync(new URL(`../core/words/messages/${locale}/dispute.json`, import.meta.url), 'utf8')) as Record<string, string>;
    for (const way of ['decided', 'tie', 'timed_out', 'too_few', 'beacon_silent', 'overdue', 'settled']) expect([said[`dispute.jury.${way}`], said[`dispute.jury.how.${way}`]]).not.toContain(undefined);
  }
});
