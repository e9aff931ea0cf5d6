/** Closed disputes asked again under a draft. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftRules, type Proposed } from '../../scenarios/support/proposed.ts';
import { openShop, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { fileStory } from '../../scenarios/support/story.ts';
import { testWeb } from '../../web/testkit.ts';
import { drainJobs } from '../jobs/jobs.ts';
import type { Replay, ReplayChange } from './replay.ts';
import { currentRules, ruleJobs } from './rules.ts';

let shop: Shop;
let anna: Staff;
let draft: Proposed;
const CLOSED = 5;

async function call<T>(path: string, json?: unknown, method?: string): Promise<T> {
  const answer = await shop.server.request(path, { ...(json === undefined ? {} : { json }), ...(method === undefined ? {} : { method }) }, anna.as);
  const body = (await answer.json()) as T;
  expect(answer.status, JSON.stringify(body)).toBeLessThan(300);
  return body;
}

beforeAll(async () => {
  shop = await openShop({ now: '2026-11-04T02:00:00.000Z' });
  anna = await shop.operator('anna');
  await shop.merchant('shop-1', { depositMinor: 500_000 });
  const type = currentRules(shop.server.world.now()).disputeTypes.find((one) => one.code === 'D-01')!;
  const facts = Object.fromEntries(type.facts.filter((one) => one.required).map((one) => [one.key, one.kind === 'choice' ? one.options![0]!.value : one.kind === 'date' ? '2026-10-20' : one.kind === 'yes_no' ? 'yes' : one.kind === 'text' ? 'x' : '1']));
  for (let index = 0; index < CLOSED; index += 1) {
    const order = await shop.order({ externalId: `T-${index}`, merchant: 'shop-1', items: [{ itemId: '1', title: '台灯', quantity: 1, paidMinor: 20_000 }] });
    const filing = { type: 'D-01', items: [{ itemId: '1', quantity: 1 }], facts, narrative: '付款已经两周，一直没有收到商品。', wanted: [{ kind: 'refund', amountMinor: 20_000 }] };
    const story = await fileStory(shop, order, filing);
    // the last one stays open: only what is closed is asked again
    if (index > 0) await story.does('withdraw', order.buyer, { reason: '已经收到商品，不再需要处理。' });
    shop.server.world.clock.advance({ minutes: 5 });
  }
  draft = await draftRules(shop, anna.as, '2026-8');
});
afterAll(() => shop.close());

/** Half of every refund, so that whatever was about a refund comes out otherwise. */
async function halveRefunds(): Promise<void> {
  const place = `/rule-desk/drafts/${draft.id}/file`;
  for (const path of ['remedies.json', 'dispute-types/D-01.json']) {
    const { text } = await call<{ text: string }>(`${place}?path=${path}`);
    const halved = text.replaceAll('"expression": "facts.paid_minor"', '"expression": "half_up(facts.paid_minor, 2)"');
    await call(place, { path, text: halved }, 'PUT');
  }
}

describe('a replay', () => {
  test('of a draft that touches nothing they are about: every dispute comes out the same', async () => {
    const begun = await call<Replay>(`/rule-desk/drafts/${draft.id}/replays`, { count: 100 });
    expect(begun).toMatchObject({ state: 'running', done: 0 });
    expect(begun.synthetic.cases).toBeGreaterThan(50);
    expect(begun.synthetic.changed).toEqual([]);
    await drainJobs(shop.server.world, ruleJobs());
    const done = await call<Replay>(`/rule-desk/replays/${begun.id}`);
    expect(done).toMatchObject({ state: 'done', done: CLOSED - 1, skipped: 0, changed: 0 });
    expect(done.afterMinor).toBe(done.beforeMinor);
    expect(await drainJobs(shop.server.world, ruleJobs())).toBe(0);
  });

  test('tells each dispute that would have come out otherwise, by how much, and the totals', async () => {
    await halveRefunds();
    const begun = await call<Replay>(`/rule-desk/drafts/${draft.id}/replays`, { count: 3 });
    expect(begun.synthetic.changed.length).toBeGreaterThan(0);
    await drainJobs(shop.server.world, ruleJobs());
    const done = await call<Replay>(`/rule-desk/replays/${begun.id}`);
    expect(done).toMatchObject({ state: 'done', done: 3, changed: 3, skipped: 0 });
    expect(done.beforeMinor - done.afterMinor).toBe(3 * 10_000);
    const first = await call<{ items: ReplayChange[]; next: string | null }>(`/rule-desk/replays/${begun.id}/changes?limit=2`);
    const rest = await call<{ items: ReplayChange[]; next: string | null }>(`/rule-desk/replays/${begun.id}/changes?limit=2&cursor=${first.next}`);
    const all = [...first.items, ...rest.items];
    expect([all.length, new Set(all.map((one) => one.disputeId)).size, rest.next]).toEqual([3, 3, null]);
    for (const one of all) {
      expect(one.deltaMinor).toBe(-10_000);
      expect(one.changes).toContainEqual(expect.objectContaining({ what: 'remedy', key: 'refund', after: expect.objectContaining({ amountMinor: 10_000 }) }));
    }
  });

  test('is stopped and goes on from there: nothing is asked twice, and a press too late changes nothing', async () => {
    const { world } = shop.server;
    const web = testWeb(shop.server, { demo: true });
    const me = { session: (anna.as as { session: string }).session, locale: 'en' } as const;
    const begun = await call<Replay>(`/rule-desk/drafts/${draft.id}/replays`, { count: 100 });
    const page = `/operator/rules/replays/${begun.id}`;
    const form = await web.open(page, me);
    expect(form.html).toContain('<progress');
    expect((await web.submit(page, form, { wish: 'stop' }, me)).status).toBe(303);
    await drainJobs(world, ruleJobs());
    expect(await call<Replay>(`/rule-desk/replays/${begun.id}`)).toMatchObject({ state: 'stopped', done: 0 });
    const again = await shop.server.request(`/rule-desk/replays/${begun.id}/state`, { method: 'PUT', json: { wish: 'stop' } }, anna.as);
    expect([again.status, ((await again.json()) as { code: string }).code]).toEqual([409, 'act_not_allowed_now']);
    expect((await web.open(page, me)).text).toContain('Go on');
    await call(`/rule-desk/replays/${begun.id}/state`, { wish: 'resume' }, 'PUT');
    await drainJobs(world, ruleJobs());
    expect(await call<Replay>(`/rule-desk/replays/${begun.id}`)).toMatchObject({ state: 'done', done: CLOSED - 1 });
  });

  test('a draft that is no pack is not asked', async () => {
    await call(`/rule-desk/drafts/${draft.id}/file`, { path: 'deadlines.json', text: '{' }, 'PUT');
    const answer = await shop.server.request(`/rule-desk/drafts/${draft.id}/replays`, { json: { count: 3 } }, anna.as);
    expect(await answer.json()).toMatchObject({ code: 'rules_faulty' });
  });

  test('is drawn on its page, with the disputes by number', async () => {
    const web = testWeb(shop.server, { demo: true });
    const session = (anna.as as { session: string }).session;
    const replay = (await call<{ items: Replay[] }>(`/rule-desk/drafts/${draft.id}/replays`)).items.find((one) => one.changed === 3);
    const shown = await web.open(`/operator/rules/replays/${replay!.id}`, { session, locale: 'en' });
    expect(shown.status).toBe(200);
    expect(shown.text).toContain('3 of 3 disputes would have come out otherwise');
    expect(shown.text).toContain('−¥100.00');
    expect(shown.text).not.toMatch(/undefined|NaN|\[object/);
  });
});
