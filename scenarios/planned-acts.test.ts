import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { performAct } from '../server/dispute/dispute.ts';
import { forgetPlannedJob, plannedJob } from '../server/dispute/planned.ts';
import { drainJobs } from '../server/jobs/jobs.ts';
import { forgetCallers, personCaller } from '../server/people/people.ts';
import type { As } from '../server/http/testkit.ts';
import { openShop, type Merchant, type Shop } from './support/shop.ts';
import { answerOf, fileStory, type Answer, type Story } from './support/story.ts';

let shop: Shop;
let seller: Merchant;
let other: Merchant;
let buyer: As;
let count = 0;

async function file(): Promise<Story> {
  count += 1;
  const order = await shop.order({ externalId: `P-${count}`, merchant: 'planned', paidMinor: 10_000 });
  buyer = order.buyer;
  const facts = { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' };
  return fileStory(shop, order, { type: 'D-02', items: [{ itemId: '1', quantity: 1 }], facts, narrative: '与页面描述的材质不符。', wanted: [{ kind: 'price_reduction', amountMinor: 1_000 }] });
}

interface PlanOptions {
  readonly waitSeconds?: number;
  readonly as?: As;
  readonly key?: string;
  readonly ifVersion?: number;
}

async function versionOf(story: Story): Promise<number> {
  return (await story.seenBy(seller.as))['version'] as number;
}

/** Plans an offer of 8.00 in each. */
async function plan(stories: readonly Story[], options: PlanOptions = {}): Promise<Answer> {
  const acts = [];
  for (const story of stories) {
    const ifVersion = options.ifVersion ?? (await versionOf(story));
    acts.push({ disputeId: story.id, act: 'make_offer', body: { terms: [{ kind: 'price_reduction', amountMinor: 800 }], note: '' }, ifVersion });
  }
  const headers = options.key === undefined ? {} : { 'idempotency-key': options.key };
  const json = { acts, waitSeconds: options.waitSeconds ?? 30 };
  return answerOf(await shop.server.request('/my/planned-acts', { method: 'POST', json, headers }, options.as ?? seller.as));
}

async function batch(id: unknown, as: As = seller.as, method = 'GET'): Promise<Answer> {
  return answerOf(await shop.server.request(`/my/planned-acts/${String(id)}`, { method }, as));
}

const states = (answer: Answer): string[] => answer.body['items'].map((one: { state: string }) => one.state);

async function offersIn(story: Story): Promise<number> {
  return ((await story.seenBy(seller.as))['offers'] as { by: string }[]).filter((offer) => offer.by === 'respondent').length;
}

const run = (): Promise<number> => drainJobs(shop.server.world, [plannedJob]);

beforeAll(async () => {
  shop = await openShop({ now: '2026-03-02T02:00:00.000Z' });
  seller = await shop.merchant('planned', { depositMinor: 100_000 });
  other = await shop.merchant('elsewhere', {});
});
beforeEach(() => forgetCallers(shop.server.world));
afterAll(() => shop.close());

describe('planned acts', () => {
  it('are done when their moment has come, not before, each once, and told one by one', async () => {
    const [one, two] = [await file(), await file()];
    const planned = await plan([one, two]);
    expect(planned.status, JSON.stringify(planned.body)).toBe(201);
    expect(states(planned)).toEqual(['waiting', 'waiting']);
    shop.server.world.clock.advance(29_999);
    expect(await run()).toBe(0);
    expect(await offersIn(one)).toBe(0);
    shop.server.world.clock.advance(1);
    expect(await run()).toBe(2);
    expect(await run()).toBe(0);
    expect(states(await batch(planned.body['batchId']))).toEqual(['done', 'done']);
    expect([await offersIn(one), await offersIn(two)]).toEqual([1, 1]);
  });

  it('are one batch however often the same request is sent, and another under another key', async () => {
    const story = await file();
    const key = 'the-same-form-twice';
    const ifVersion = await versionOf(story);
    const first = await plan([story], { key, ifVersion });
    const second = await plan([story], { key, ifVersion });
    expect(second.body['batchId']).toBe(first.body['batchId']);
    expect(second.body['items']).toHaveLength(1);
    expect((await plan([story], { key, ifVersion, waitSeconds: 60 })).body['code']).toBe('idempotency_key_reused');
    await batch(first.body['batchId'], seller.as, 'DELETE');
  });

  it('can be cancelled until then; afterwards it is too late, and what is recorded stays', async () => {
    const [one, two] = [await file(), await file()];
    const cancelled = await plan([one]);
    expect((await batch(cancelled.body['batchId'], seller.as, 'DELETE')).body).toEqual({ cancelled: 1 });
    // a second press finds nothing more to cancel, and is no fault
    expect((await batch(cancelled.body['batchId'], seller.as, 'DELETE')).body).toEqual({ cancelled: 0 });
    const done = await plan([two]);
    shop.server.world.clock.advance(30_000);
    // its moment has come, whether or not a server was there to do it
    expect((await batch(done.body['batchId'], seller.as, 'DELETE')).body['code']).toBe('too_late');
    expect(await run()).toBe(1);
    expect((await batch(done.body['batchId'], seller.as, 'DELETE')).body['code']).toBe('too_late');
    expect([await offersIn(one), await offersIn(two)]).toEqual([0, 1]);
  });

  it('are validated when they run: what changed in between is refused with its reason, the rest is done', async () => {
    const [moved, quiet, withdrawn] = [await file(), await file(), await file()];
    const planned = await plan([moved, quiet, withdrawn]);
    await moved.does('post_message', seller.as, { text: '请稍等' });
    await withdrawn.does('withdraw', buyer);
    shop.server.world.clock.advance(30_000);
    await run();
    const seen = await batch(planned.body['batchId']);
    expect(states(seen)).toEqual(['refused', 'done', 'refused']);
    expect(seen.body['items'][0]['refusal']).toEqual({ code: 'changed_meanwhile', title: expect.stringContaining('') });
    expect(seen.body['items'][0]['refusal'].title.length).toBeGreaterThan(5);
    expect([await offersIn(moved), await offersIn(quiet)]).toEqual([0, 1]);
  });

  it('are done as their person is by then: a part taken away in between holds', async () => {
    const story = await file();
    const planned = await plan([story]);
    const role = (name: string): Promise<unknown> =>
      shop.server.owner.query({ text: 'update merchant_member set role = $2 where person_id = $1', values: [seller.personId, name] });
    await role('viewer');
    shop.server.world.clock.advance(30_000);
    await run();
    await role('owner');
    expect((await batch(planned.body['batchId'])).body['items'][0]).toMatchObject({ state: 'refused', refusal: { code: 'role_reads_only' } });
    expect(await offersIn(story)).toBe(0);
  });

  it('survive a server that dies after doing and before noting: the act is done once', async () => {
    const story = await file();
    const planned = await plan([story]);
    const [item] = planned.body['items'];
    shop.server.world.clock.advance(30_000);
    // what the job does, up to where the process ends
    await shop.server.owner.query({ text: 'select claim_planned_acts($1, 10)', values: [shop.server.world.now()] });
    const caller = (await personCaller(shop.server.world, seller.personId))!;
    const act = { act: 'make_offer', body: item.body } as const;
    expect((await performAct(shop.server.world, { caller, disputeId: story.id, act, key: `planned-${item.id}`, ifVersion: item.ifVersion })).ok).toBe(true);
    expect(await run()).toBe(0);
    // while it is claimed it cannot be cancelled: it may be done already
    expect((await batch(planned.body['batchId'], seller.as, 'DELETE')).body['code']).toBe('too_late');
    shop.server.world.clock.advance(60_000);
    expect(await run()).toBe(1);
    expect(states(await batch(planned.body['batchId']))).toEqual(['done']);
    expect(await offersIn(story)).toBe(1);
  });

  it('are taken by one worker each, however many there are', async () => {
    const stories = [];
    for (let index = 0; index < 6; index += 1) stories.push(await file());
    const planned = await plan(stories);
    shop.server.world.clock.advance(30_000);
    const done = await Promise.all([plannedJob.run(shop.server.world), plannedJob.run(shop.server.world), plannedJob.run(shop.server.world)]);
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(6);
    expect(new Set(states(await batch(planned.body['batchId'])))).toEqual(new Set(['done']));
    for (const story of stories) expect(await offersIn(story)).toBe(1);
  });

  it('are refused at once for a dispute of somebody else, and seen by nobody else', async () => {
    const story = await file();
    const ifVersion = await versionOf(story);
    expect((await plan([story], { as: other.as, ifVersion })).body['code']).toBe('not_found');
    expect((await plan([story], { as: buyer, ifVersion })).body['code']).toBe('not_allowed');
    expect((await plan([story], { ifVersion, waitSeconds: 5 })).body).toMatchObject({ code: 'field_invalid', field: 'waitSeconds' });
    const planned = await plan([story], { ifVersion });
    for (const as of [other.as, buyer]) {
      expect((await batch(planned.body['batchId'], as)).status).toBe(404);
      expect((await batch(planned.body['batchId'], as, 'DELETE')).status).toBe(404);
    }
    await batch(planned.body['batchId'], seller.as, 'DELETE');
  });

  it('are listed by batch, and forgotten a month after', async () => {
    const list = await answerOf(await shop.server.request('/my/planned-acts', {}, seller.as));
    expect(list.body['items'].length).toBeGreaterThan(5);
    expect(list.body['items'][0]).toMatchObject({ waiting: 0, cancelled: 1 });
    shop.server.world.clock.advance({ days: 31 });
    await forgetPlannedJob.run(shop.server.world);
    const [left] = await shop.server.owner.query<{ left: number }>({ text: 'select count(*)::int as left from planned_act' });
    expect(left).toEqual({ left: 0 });
  });
});
