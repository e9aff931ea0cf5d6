import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../core/kernel/kernel.ts';
import { ERASED } from '../../core/privacy/privacy.ts';
import { openShop, type Order, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { answerOf, fileStory, type Story } from '../../scenarios/support/story.ts';
import { drainJobs } from '../jobs/jobs.ts';
import { mailJob } from '../notice/notice.ts';
import { testWeb } from '../../web/testkit.ts';
import type { Mail } from '../adapters/mail.ts';
import { retentionJob } from './routes.ts';

const FILING = {
  type: 'D-02',
  items: [{ itemId: 'table', quantity: 1 }],
  facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' },
  narrative: '页面写的是实木，收到的是贴皮。',
  wanted: [{ kind: 'refund', amountMinor: 20_000 }],
};

describe('erasure', () => {
  let shop: Shop;
  let order: Order;
  let story: Story;
  let one: Staff;
  let two: Staff;
  const desk = async (as: Staff): Promise<Record<string, any>> => (await answerOf(await shop.server.request('/operation/privacy', {}, as.as))).body;
  const codeOf = async (response: Response): Promise<string> => `${response.status} ${((await response.json()) as { code?: string }).code ?? ''}`.trim();
  const relogin = async (): Promise<void> => void (await shop.server.owner.query({ text: `update session set expires_at = '2100-01-01', seen_at = '2100-01-01'` }));

  beforeAll(async () => {
    shop = await openShop();
    await shop.merchant('tables', { depositMinor: 100_000 });
    one = await shop.operator('op-one');
    two = await shop.operator('op-two');
    order = await shop.order({ externalId: 'E-1', merchant: 'tables', items: [{ itemId: 'table', title: '桌子', quantity: 1, paidMinor: 20_000 }] });
    story = await fileStory(shop, order, FILING);
  });
  afterAll(() => shop.close());

  const post = (path: string, json: object, as: Staff): Promise<Response> => shop.server.request(`/operation/privacy/holds${path}`, { json }, as.as);
  async function setHold(): Promise<string> {
    const wish = { kind: 'dispute', subject: story.number, reason: '法院调取本案卷宗' };
    expect(await codeOf(await post('', { ...wish, subject: 'R-0000' }, one))).toBe('404 not_found');
    const set = await answerOf(await post('', wish, one));
    expect(set.status).toBe(201);
    expect(await codeOf(await post('', wish, two))).toBe('409 already_done');
    expect((await desk(two))['holds']).toMatchObject([{ number: story.number, reason: wish.reason, by: one.id, lifting: null }]);
    return String(set.body['id']);
  }
  /** One proposes, another agrees; alone nobody lifts it. */
  async function liftHold(hold: string): Promise<void> {
    const reason = { reason: '法院已结案' };
    expect(await codeOf(await post(`/${hold}/lifting/confirm`, {}, two))).toBe('409 already_done');
    expect((await post(`/${hold}/lifting`, reason, one)).status).toBe(201);
    expect(await codeOf(await post(`/${hold}/lifting`, reason, two))).toBe('409 already_done');
    expect(await codeOf(await post(`/${hold}/lifting/confirm`, {}, one))).toBe('403 same_person');
    expect((await post(`/${hold}/lifting/decline`, {}, one)).status).toBe(200);
    expect((await desk(one))['holds']).toMatchObject([{ lifting: null }]);
    expect((await post(`/${hold}/lifting`, reason, two)).status).toBe(201);
    const web = testWeb(shop.server);
    const reader = one.as as { session: string };
    const page = await web.open('/operator/privacy', reader);
    expect(page.text).toContain('法院已结案');
    const done = await web.submit('/operator/privacy', page, { holdId: hold, do: 'confirm' }, reader);
    expect([done.status, done.location]).toEqual([303, '/operator/privacy#holds']);
    expect((await desk(one))['holds']).toEqual([]);
    const facts = await shop.server.owner.query<{ what: string }>({ text: `select what from operator_log where what like 'hold%' order by id` });
    expect(facts.map((row) => row.what)).toEqual(['hold_set', 'hold_lift_proposed', 'hold_kept', 'hold_lift_proposed', 'hold_lifted']);
  }

  test('an open case and the law stand in the way, with the day until when', async () => {
    const ask = () => shop.server.request('/my/erasure', { json: {} }, order.buyer);
    expect(await codeOf(await ask())).toBe('409 erasure_dispute_open');
    await story.does('withdraw', order.buyer, { reason: '已和解' });
    const kept = await answerOf(await ask());
    expect(kept).toMatchObject({ status: 409, body: { code: 'erasure_kept_by_law', facts: { until: '2029-03-02' } } });
    const seen = await answerOf(await shop.server.request('/my/privacy', {}, order.buyer));
    expect(seen.body).toMatchObject({ standing: { openDisputes: 0, held: false, rule: 'CN.RETAIN.TX', keptUntil: '2029-03-02T02:00:00.000Z' } });
    expect(await codeOf(await shop.server.request('/operation/privacy/erasures', { json: { kind: 'dispute', subjectId: story.id, reason: '当事人来电要求' } }, one.as))).toBe('409 erasure_kept_by_law');
  });

  test('what is kept of a person is given to the person, as JSON and as pages, and to nobody else', async () => {
    const json = await answerOf(await shop.server.request('/my/data', {}, order.buyer));
    expect(json.body).toMatchObject({ format: 'redress-own-data/1', person: { name: '张某某', email: 'zhang@example.org' }, cases: [{ number: story.number }] });
    expect(JSON.stringify(json.body)).toContain(FILING.narrative);
    const zip = await shop.server.request('/my/data?format=zip', {}, order.buyer);
    const bytes = Buffer.from(await zip.arrayBuffer());
    expect([zip.headers.get('content-type'), bytes.subarray(0, 2).toString()]).toEqual(['application/zip', 'PK']);
    const other = await shop.order({ externalId: 'E-2', merchant: 'tables', buyer: 'buyer-2' });
    const theirs = await answerOf(await shop.server.request('/my/data', {}, other.buyer));
    expect(JSON.stringify(theirs.body)).not.toContain(story.number);
    expect((await shop.server.request('/my/data')).status).toBe(401);
  });

  test('retention announces a case a month before, erases it on the day, and records both runs', async () => {
    shop.server.world.clock.set('2029-02-05T02:00:00.000Z');
    await relogin();
    expect((await desk(one))['candidates']).toMatchObject([{ id: story.id, number: story.number }]);
    await retentionJob.run(shop.server.world);
    expect((await desk(one))['waiting']).toMatchObject([{ kind: 'dispute', subjectId: story.id, state: 'announced', dueAt: '2029-03-07T02:00:00.000Z' }]);
    // those it concerns are told, with the day; their marketplace takes no messages here
    const told = await shop.server.owner.query<{ channel: string; kind: string; id: string; dueAt: string }>({
      text: `select channel, recipient ->> 'kind' as kind, recipient ->> 'id' as id, body ->> 'dueAt' as "dueAt" from outbox where template = 'erasure_announced' order by channel, kind`,
    });
    expect(told).toMatchObject([{ channel: 'email', kind: 'merchant' }, { channel: 'email', kind: 'person' }].map((row) => ({ ...row, dueAt: '2029-03-07T02:00:00.000Z' })));
    const letters: Mail[] = [];
    await drainJobs(shop.server.world, [mailJob({ send: async (mail) => (letters.push(mail), { kind: 'sent', detail: '250 ok' }), close: () => undefined })], 20);
    expect(letters.filter((mail) => mail.subject.includes(story.number) && mail.text.includes('2029年3月7日')).map((mail) => mail.to).sort()).toEqual(['shop@example.org', 'zhang@example.org']);
    // a hold puts it off; without it, it is announced anew
    const hold = await setHold();
    shop.server.world.clock.set('2029-03-07T02:00:00.000Z');
    await retentionJob.run(shop.server.world);
    expect((await story.seenBy(order.buyer))['claim'].narrative).toBe(FILING.narrative);
    await liftHold(hold);
    await retentionJob.run(shop.server.world);
    shop.server.world.clock.set('2029-04-06T02:00:00.000Z');
    await retentionJob.run(shop.server.world);
    const after = await desk(one);
    expect(after['done']).toMatchObject([{ subjectId: story.id, why: 'retention', state: 'done' }]);
    const sum = (name: string): number => after['runs'].reduce((total: number, run: Record<string, number>) => total + run[name]!, 0);
    expect([after['runs'].length, sum('announced'), sum('refused'), sum('erased')]).toEqual([4, 2, 1, 1]);
  });

  test('afterwards the numbers and the proofs stand, and the texts are gone everywhere', async () => {
    const seen = await story.seenBy(order.buyer);
    expect(seen).toMatchObject({ number: story.number, stage: 'closed', erased: { why: 'retention', at: '2029-04-06T02:00:00.000Z' } });
    expect(seen['claim'].narrative).toBe(ERASED);
    const record = await answerOf(await shop.server.request(`/disputes/${story.id}/record`, {}, order.buyer));
    expect(record.body['acts'].length).toBeGreaterThan(1);
    for (const act of record.body['acts']) expect(act).toMatchObject({ events: null, salt: null, leaf: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(JSON.stringify([seen, record.body])).not.toContain(FILING.narrative);
    const [proof] = await shop.server.owner.query<{ wrong: number }>({ text: 'select coalesce(sum(wrong), 0)::int as wrong from ledger_proof($1)', values: [shop.marketplaceId] });
    expect(proof).toEqual({ wrong: 0 });
    // another server knows of it too
    const beside = shop.server.beside();
    const there = await beside.request(`/disputes/${story.id}`, {}, order.buyer);
    expect(((await there.json()) as { claim: { narrative: string } }).claim.narrative).toBe(ERASED);
    await beside.close();
  });

  test('the destroyed key is in the log, with a commitment that its content opens', async () => {
    const [row] = await shop.server.owner.query<{ id: string; salt: Buffer; content: object; leaf: Buffer; kek: string; wrapped: Buffer | null; destroyed_why: string }>({
      text: `select e.id, e.salt, e.content, l.leaf, k.kek, k.wrapped, k.destroyed_why from erasure e
               join log_pending l on l.kind = 'key_destroyed' and l.ref = e.id::text join data_key k on k.subject_id = e.subject_id where e.state = 'done'`,
    });
    expect(row).toMatchObject({ wrapped: null, destroyed_why: 'retention' });
    expect(createHash('sha256').update(row!.salt).update(canonicalJson(row!.content as never)).digest()).toEqual(row!.leaf);
    await expect(shop.server.owner.query({ text: `update data_key set wrapped = '\\x00', destroyed_at = null, destroyed_why = null where subject_id = $1`, values: [story.id] })).rejects.toThrow(/not changed/);
  });

  test('a person is erased when two sign: one alone is refused twice, and the session ends', async () => {
    const asked = await answerOf(await shop.server.request('/my/erasure', { json: {} }, order.buyer));
    expect(asked).toMatchObject({ status: 201, body: { state: 'asked' } });
    const sign = (as: Staff) => shop.server.request(`/operation/privacy/erasures/${asked.body['id']}/signatures`, { json: {} }, as.as);
    expect((await answerOf(await sign(one))).body).toMatchObject({ state: 'signed' });
    expect(await codeOf(await sign(one))).toBe('403 same_person');
    expect((await answerOf(await sign(two))).body).toMatchObject({ state: 'done' });
    expect(await codeOf(await sign(two))).toBe('409 already_done');
    const [person] = await shop.server.owner.query({ text: 'select name, email, contact_hash, email_hash from person where id = $1', values: [order.buyerId] });
    expect(person).toEqual({ name: ERASED, email: ERASED, contact_hash: null, email_hash: null });
    shop.server.world.clock.advance({ minutes: 1 });
    expect((await shop.server.request('/me', {}, order.buyer)).status).toBe(401);
  });

  test('two people cannot be one in the database either', async () => {
    const id = shop.server.world.newId();
    const insert = `insert into erasure (id, kind, subject_id, why, asked_at, first_by, second_by, state, done_at) values ($1, 'person', $1, 'operator', now(), $2, $2, 'done', now())`;
    await expect(shop.server.owner.query({ text: insert, values: [id, one.id] })).rejects.toThrow(/erasure_check/);
  });
});
