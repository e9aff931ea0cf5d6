import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActName } from '../core/dispute/dispute.ts';
import type { As } from '../server/http/testkit.ts';
import { drainJobs } from '../server/jobs/jobs.ts';
import { traceJob } from '../server/trace/trace.ts';
import { testWeb, type Reader, type TestWeb } from '../web/testkit.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from './support/shop.ts';
import { DECISION } from './support/stages.ts';
import { answerOf, fileStory, tryFile, type Story } from './support/story.ts';

/** A Monday, 10:00 in Shanghai, on which the rule of the fast track is in force. */
const START = '2026-11-02T02:00:00.000Z';
const FILING = {
  type: 'D-02',
  items: [{ itemId: 'lamp', quantity: 1 }],
  facts: { attribute: 'material', discovered_on: '2026-11-01', personal_use: 'yes', danger: 'none' },
  narrative: '页面写的是黄铜，收到的是喷漆铁皮。',
  wanted: [{ kind: 'refund', amountMinor: 19_900 }],
};
const FAST = { ...FILING, track: 'fast' };
const NO = { position: 'contest', text: '页面写明是铁皮镀铜。' };

describe('the fast track of small claims', () => {
  let shop: Shop;
  let merchant: Merchant;
  let one: Staff;
  let web: TestWeb;
  let count = 0;

  const newOrder = (paidMinor = 19_900): Promise<Order> =>
    shop.order({ externalId: `F-${(count += 1)}`, merchant: 'lamps', items: [{ itemId: 'lamp', title: '台灯', quantity: 1, paidMinor }] });
  const reader = (as: As, locale: 'en' | 'zh-CN' = 'en'): Reader => ({ session: (as as { session: string }).session, locale });
  const clocks = async (story: Story, as: As): Promise<Record<string, string>> =>
    Object.fromEntries(((await story.seenBy(as))['deadlines'] as { name: string; due: string; fast: boolean }[]).map((clock) => [clock.name, `${clock.due.slice(0, 16)}${clock.fast ? ' fast' : ''}`]));
  const post = async (story: Story, act: ActName, as: As, fields: Record<string, string> = {}): Promise<void> => {
    const path = `/disputes/${story.id}/acts/${act.replaceAll('_', '-')}`;
    const form = await web.open(path, reader(as));
    const done = await web.submit(path, form, fields, reader(as));
    expect(done.status, done.text).toBe(303);
  };
  const choose = async (story: Story, order: Order): Promise<void> => {
    await story.does('end_negotiation', order.buyer);
    const { choiceTextVersion: textVersion } = await story.seenBy(order.buyer);
    await story.does('choose', order.buyer, { consents: true, textVersion });
    await story.does('choose', merchant.as, { consents: true, textVersion });
    await story.does('take_case', one.as);
  };

  beforeAll(async () => {
    shop = await openShop({ now: START });
    web = testWeb(shop.server);
    merchant = await shop.merchant('lamps', { depositMinor: 100_000, name: '灯具店' });
    one = await shop.adjudicator('one');
  });
  afterAll(() => shop.close());

  it('is refused where the rules do not let the case on it, and never chosen by a key', async () => {
    expect((await tryFile(shop, await newOrder(50_001), { ...FAST, wanted: [{ kind: 'refund', amountMinor: 50_001 }] })).body).toMatchObject({ code: 'fast_track_not_open' });
    const order = await newOrder();
    expect((await tryFile(shop, order, { ...FAST, facts: { ...FAST.facts, danger: 'dangerous' } })).body).toMatchObject({ code: 'fast_track_not_open' });
    const relayed = await answerOf(await shop.server.request('/disputes', { json: { orderExternalId: order.externalId, ...FAST } }, shop.marketplace));
    expect(relayed.body).toMatchObject({ code: 'not_allowed' });
    const story = await fileStory(shop, order, FAST);
    expect((await story.tries('respond', shop.marketplace, { ...NO, fastTrack: true, actingFor: 'respondent' })).body).toMatchObject({ code: 'not_allowed' });
    expect((await story.tries('respond', shop.marketplace, { ...NO, actingFor: 'respondent' })).status).toBe(200);
    expect((await story.seenBy(order.buyer))['fastTrack']).toMatchObject({ status: 'offered', rule: 'CN.TRIAGE.small' });
  });

  it('is asked for on the page before filing, with nothing chosen before', async () => {
    const order = await newOrder();
    const me = reader(order.buyer);
    const { track: _none, items, ...rest } = { ...FAST, items: FILING.items };
    const draft = { ...rest, items, asked: Object.keys(FILING.facts), enough: true, facts: { ...FILING.facts, cross_border: 'no', elsewhere: 'none' } };
    expect((await shop.server.request(`/my/drafts/${order.id}`, { method: 'PUT', json: { body: draft } }, order.buyer)).status).toBe(200);
    const path = `/orders/${order.id}/file/check`;
    const check = await web.open(path, me);
    expect(check.status, check.location ?? check.text).toBe(200);
    expect(check.fields['track']).toBeUndefined();
    for (const words of ['Which way should it take?', '48 hours', '72 hours', 'If you choose nothing, the ordinary way is taken']) expect(check.text).toContain(words);
    const filed = await web.submit(path, check, { track: 'fast' }, me);
    expect(filed.location).toMatch(/^\/disputes\/[0-9a-f-]+\/filed$/);
    const id = filed.location!.split('/')[2]!;
    const { body } = await answerOf(await shop.server.request(`/disputes/${id}`, {}, order.buyer));
    expect(body['fastTrack']).toMatchObject({ status: 'offered' });
    // too much money: nothing to choose
    const dear = await newOrder(60_000);
    await shop.server.request(`/my/drafts/${dear.id}`, { method: 'PUT', json: { body: draft } }, dear.buyer);
    expect((await web.open(`/orders/${dear.id}/file/check`, reader(dear.buyer))).html).not.toContain('name="track"');
  });

  it('decided in it: joined with the answer, short clocks, no questions, and a reason trace for each clock', async () => {
    shop.server.world.clock.set(START);
    const order = await newOrder();
    const story = await fileStory(shop, order, FAST);
    expect(await clocks(story, order.buyer)).toEqual({ join_fast_track: '2026-11-04T02:00', respond: '2026-11-05T02:00', negotiate: '2026-11-16T16:00' });
    const form = await web.open(`/disputes/${story.id}/acts/respond`, reader(merchant.as));
    expect(form.fields['fastTrack']).toBeUndefined();
    await post(story, 'respond', merchant.as, { position: 'contest', text: NO.text, fastTrack: 'yes' });
    expect(await clocks(story, order.buyer)).toEqual({ negotiate: '2026-11-05T16:00 fast' });
    expect((await web.open(`/disputes/${story.id}`, reader(order.buyer))).text).toContain('Both sides chose the fast track');
    await choose(story, order);
    expect((await story.seenBy(one.as))['fastTrack']).toMatchObject({ status: 'joined' });
    expect(await clocks(story, one.as)).toEqual({ decide: '2026-11-05T16:00 fast' });
    expect((await story.tries('ask_question', one.as, { to: 'claimant', text: '何时收到？' })).body).toMatchObject({ code: 'act_not_allowed_now' });
    const queue = await answerOf(await shop.server.request('/queue', {}, one.as));
    expect(queue.body['items'].find((row: { id: string }) => row.id === story.id)).toMatchObject({ track: 'fast' });
    const ids = async (track: string): Promise<string[]> => ((await answerOf(await shop.server.request(`/queue?track=${track}`, {}, one.as))).body['items'] as { id: string }[]).map((row) => row.id);
    expect([await ids('fast'), await ids('ordinary')]).toEqual([[story.id], []]);
    expect((await answerOf(await shop.server.request('/queue/counts?track=ordinary', {}, one.as))).body['found']).toBe(0);
    expect((await web.open('/queue?track=fast', reader(one.as))).text).toContain('Fast track');
    expect((await web.open(`/disputes/${story.id}/workbench`, reader(one.as))).text).toContain('Decide on the documents');
    await story.does('issue_determination', one.as, DECISION);
    expect(await clocks(story, order.buyer)).toEqual({ appeal: '2026-11-11T16:00' });
    await shop.pass({ days: 10 });
    expect(await story.seenBy(order.buyer)).toMatchObject({ stage: 'closed', outcome: 'performed' });

    await drainJobs(shop.server.world, [traceJob]);
    const list = (await answerOf(await shop.server.request(`/disputes/${story.id}/traces`, {}, order.buyer))).body['items'] as { no: number; kind: string; about: string | null }[];
    const detail = async (no: number): Promise<Record<string, any>> => (await answerOf(await shop.server.request(`/disputes/${story.id}/traces/${no}`, {}, order.buyer))).body;
    const admission = await detail(list.find((trace) => trace.kind === 'admission')!.no);
    expect(admission['result'].triage).toEqual(['small_claims']);
    expect(admission['steps'].find((step: { rule: string }) => step.rule === 'CN.TRIAGE.small')).toMatchObject({ answer: true, source: 'POLICY A10' });
    const [, negotiate] = list.filter((trace) => trace.kind === 'deadline' && trace.about === 'negotiate');
    expect((await detail(negotiate!.no))['steps'][0].inputs).toMatchObject({ fast: true, amount: 3, unit: 'working_days', from: START });
  });

  it('left for the ordinary way: every clock gets its ordinary length from its own start', async () => {
    shop.server.world.clock.set(START);
    const order = await newOrder();
    const story = await fileStory(shop, order, FAST);
    await post(story, 'join_fast_track', merchant.as);
    expect(await clocks(story, order.buyer)).toEqual({ respond: '2026-11-04T02:00 fast', negotiate: '2026-11-05T16:00 fast' });
    await shop.pass({ hours: 30 });
    await post(story, 'leave_fast_track', merchant.as);
    expect(await clocks(story, order.buyer)).toEqual({ respond: '2026-11-05T02:00', negotiate: '2026-11-16T16:00' });
    const page = await web.open(`/disputes/${story.id}`, reader(order.buyer));
    expect(page.text).toContain('灯具店 asked for the ordinary way');
    expect((await web.open(`/disputes/${story.id}`, reader(order.buyer, 'zh-CN'))).text).toContain('要求按一般程序处理');
    expect((await story.tries('join_fast_track', merchant.as)).body).toMatchObject({ code: 'act_not_allowed_now' });
    expect((await story.historyFor(order.buyer)).map((entry) => entry.type)).toEqual(expect.arrayContaining(['fast_track_joined', 'fast_track_left']));
    await drainJobs(shop.server.world, [traceJob]);
    const list = (await answerOf(await shop.server.request(`/disputes/${story.id}/traces`, {}, order.buyer))).body['items'] as { kind: string; about: string | null; result: { due: string } }[];
    expect(list.filter((trace) => trace.kind === 'deadline' && trace.about === 'respond').length).toBe(3);
  });

  it('moved on by the adjudicator, who then asks; and silence leaves all as it was', async () => {
    shop.server.world.clock.set(START);
    const order = await newOrder();
    const story = await fileStory(shop, order, FAST);
    await story.does('respond', merchant.as, { ...NO, fastTrack: true });
    await choose(story, order);
    const path = `/disputes/${story.id}/workbench/ordinary-way`;
    const moved = await web.submit(path, await web.open(path, reader(one.as)), { reason: '两张照片互相矛盾，需要询问双方。' }, reader(one.as));
    expect(moved.status, moved.text).toBe(303);
    expect(await clocks(story, order.buyer)).toEqual({ decide: '2026-11-16T16:00' });
    expect((await web.open(`/disputes/${story.id}`, reader(order.buyer))).text).toContain('两张照片互相矛盾');
    await story.does('ask_question', one.as, { to: 'claimant', text: '哪一张是您拍的？' });

    const silent = await fileStory(shop, await newOrder(), FAST);
    await shop.pass({ hours: 49 });
    const seen = await silent.seenBy(order.buyer);
    expect(seen).toMatchObject({ fastTrack: { status: 'left', left: { why: 'silence' } }, replyOverdue: false });
    expect(await clocks(silent, order.buyer)).toEqual({ respond: '2026-11-05T02:00', negotiate: '2026-11-16T16:00' });
  });

  it('the notice of the dispute says the track, its short time, and that silence loses nothing', async () => {
    const order = await newOrder();
    const story = await fileStory(shop, order, FAST);
    const { body } = await answerOf(await shop.server.request(`/disputes/${story.id}/deliveries`, {}, order.buyer));
    expect(JSON.stringify(body)).toContain('notice_of_dispute');
    const [row] = await shop.server.owner.query<{ body: Record<string, string> }>({ text: `select body from outbox where dispute_id = $1 and template = 'notice_of_dispute' and channel = 'email'`, values: [story.id] });
    expect(row!.body).toMatchObject({ consequence: 'respond', joinUntil: expect.any(String) });
    expect(row!.body['joinUntil']! < row!.body['dueAt']!).toBe(true);
  });
});
