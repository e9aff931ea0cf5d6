import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Merchant, type Order, type Shop, type Staff } from '../../../scenarios/support/shop.ts';
import { addMilliseconds } from '../../../core/kernel/kernel.ts';
import { currentRules } from '../../rules/rules.ts';
import type { As } from '../../http/testkit.ts';
import { eraseNow } from './testkit.ts';
import { COURSE, freezeJob, nextFreeze, settleJob, sharedFacts } from './testkit.ts';

let shop: Shop;
let order: Order;
let merchant: Merchant;
let one: Staff;
let two: Staff;

const GOOD = { credit: 742, verified: true, adult: true, memberSince: '2024-01-01T00:00:00Z', reviews: 12, reviewsHelpful: 80, bought: 30, sold: 2 };
const PROMISE = { promise: COURSE.promise.version };

beforeAll(async () => {
  shop = await openShop();
  merchant = await shop.merchant('tables', { depositMinor: 100_000 });
  one = await shop.operator('op-one');
  two = await shop.operator('op-two');
  order = await shop.order({ externalId: 'E-1', merchant: 'tables', buyer: 'juror-1' });
});
afterAll(() => shop.close());

interface Desk {
  readonly juror: { readonly id: string; readonly state: string; readonly lacks: readonly { code: string; need?: number; have?: number }[]; readonly [more: string]: unknown } | null;
}

async function send(path: string, as: As, method = 'GET', json?: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await shop.server.request(path, { method, ...(json === undefined ? {} : { json }) }, as);
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
}
const desk = async (as: As): Promise<NonNullable<Desk['juror']>> => ((await send('/jurors/me', as)).body as unknown as Desk).juror!;
const vouch = (user: string, change: object = {}) => send(`/jurors/users/${user}/vouch`, shop.marketplace, 'PUT', { ...GOOD, ...change });

/** Answers an attempt; `wrong` of its questions wrongly. */
async function take(as: As, wrong = 0): Promise<{ status: number; body: Record<string, unknown> }> {
  const begun = await send('/jurors/me/tests', as, 'POST', {});
  if (begun.status !== 200) return begun;
  const asked = begun.body['questions'] as { id: string; options: { id: string }[]; right: null }[];
  const answers = Object.fromEntries(
    asked.map(({ id, options }, index) => {
      const { right } = COURSE.questions.find((question) => question.id === id)!;
      return [id, index < wrong ? options.find((option) => option.id !== right)!.id : right];
    }),
  );
  return send(`/jurors/me/tests/${String(begun.body['id'])}`, as, 'PUT', { answers });
}

async function answerCases(as: As, count = 3): Promise<void> {
  for (const { id, questions } of COURSE.cases.slice(0, count)) {
    const answered = await send(`/jurors/me/calibration/${id}`, as, 'PUT', { answers: Object.fromEntries(questions.map((question) => [question.id, question.right])) });
    expect(answered.status).toBe(200);
  }
}

/** A buyer who volunteered, was vouched for and has learned everything. */
async function activeJuror(user: string): Promise<{ as: As; personId: string; jurorId: string }> {
  const { buyer, buyerId } = await shop.order({ externalId: `O-${user}`, merchant: 'tables', buyer: user });
  expect((await send('/jurors/me', buyer, 'POST', PROMISE)).status).toBe(204);
  expect((await vouch(user)).status).toBe(204);
  for (const { id } of COURSE.lessons) await send(`/jurors/me/lessons/${id}`, buyer, 'PUT', {});
  expect((await take(buyer)).body['passed']).toBe(true);
  await answerCases(buyer);
  const { id, state } = await desk(buyer);
  expect(state).toBe('active');
  return { as: buyer, personId: buyerId, jurorId: id };
}

/** Seats the juror did not answer, without a round around them. */
async function miss(jurorId: string, count: number): Promise<void> {
  const { database, world } = shop.server;
  for (let seat = 0; seat < count; seat += 1) {
    const id = world.newId();
    await database.query({ text: 'select juror_called($1, $2, $3)', values: [id, jurorId, world.now()] });
    await database.query({ text: `select juror_duty_ended($1, 'missed', $2)`, values: [id, world.now()] });
  }
  await settleJob.run(world);
}

const letters = async (personId: string): Promise<string[]> =>
  (await shop.server.owner.query<{ template: string }>({ text: `select template from outbox where recipient ->> 'id' = $1 and template like 'juror%' order by created_at, id`, values: [personId] })).map((row) => row.template);

describe('volunteering', () => {
  test('before volunteering the desk shows what is asked and promised; an old promise is not taken', async () => {
    const { body } = await send('/jurors/me', order.buyer);
    expect(body['juror']).toBeNull();
    expect(body['asked']).toContainEqual({ need: 'credit', atLeast: 700 });
    expect(await send('/jurors/me', order.buyer, 'POST', { promise: '2020-1' })).toMatchObject({ status: 409, body: { code: 'consent_text_outdated' } });
  });

  test('who volunteered waits for the marketplace’s word, is told what is missing in the rules’ order, and is in once all is there', async () => {
    expect((await send('/jurors/me', order.buyer, 'POST', PROMISE)).status).toBe(204);
    expect((await send('/jurors/me', order.buyer, 'POST', PROMISE)).status).toBe(409);
    expect(await desk(order.buyer)).toMatchObject({ state: 'barred', lacks: [{ code: 'no_word' }, { code: 'course' }, { code: 'test' }, { code: 'calibration' }] });
    await vouch('juror-1', { credit: 655, verified: false, sanctionUntil: '2030-01-01T00:00:00Z' });
    expect((await desk(order.buyer)).lacks.map((lack) => lack.code)).toEqual(['verified', 'credit', 'no_sanction', 'course', 'test', 'calibration']);
    await vouch('juror-1');
    expect(await desk(order.buyer)).toMatchObject({ state: 'learning', lacks: [{ code: 'course', need: COURSE.lessons.length, have: 0 }, { code: 'test' }, { code: 'calibration' }] });
  });

  test('no test before the course; a failed attempt rests; what is right is told only afterwards', async () => {
    expect(await send('/jurors/me/tests', order.buyer, 'POST', {})).toMatchObject({ status: 409, body: { code: 'course_not_read' } });
    for (const { id } of COURSE.lessons) expect((await send(`/jurors/me/lessons/${id}`, order.buyer, 'PUT', {})).status).toBe(204);
    const begun = await send('/jurors/me/tests', order.buyer, 'POST', {});
    const again = await send('/jurors/me/tests', order.buyer, 'POST', {});
    expect(again.body['id']).toBe(begun.body['id']);
    expect(JSON.stringify(begun.body)).not.toMatch(/"(right|why)":"/);
    const half = await send(`/jurors/me/tests/${String(begun.body['id'])}`, order.buyer, 'PUT', { answers: {} });
    expect(half).toMatchObject({ status: 422, body: { code: 'field_missing' } });
    const failed = await take(order.buyer, 3);
    expect(failed.body).toMatchObject({ passed: false, right: 7, pass: 8 });
    expect(JSON.stringify(failed.body)).toMatch(/"why":"/);
    expect((await send(`/jurors/me/tests/${String(begun.body['id'])}`, order.buyer, 'PUT', { answers: {} })).status).toBe(409);
    expect(await take(order.buyer)).toMatchObject({ status: 409, body: { code: 'test_rest' } });
    shop.server.world.clock.advance({ hours: 24 });
    expect((await take(order.buyer, 2)).body).toMatchObject({ passed: true, right: 8 });
    expect((await take(order.buyer)).status).toBe(409);
  });

  test('calibration cases tell the answer once they are answered, and are answered once; then the juror is in the pool', async () => {
    const first = COURSE.cases[0]!;
    expect(JSON.stringify((await send(`/jurors/me/calibration/${first.id}`, order.buyer)).body)).not.toMatch(/"why":"/);
    await answerCases(order.buyer);
    expect(JSON.stringify((await send(`/jurors/me/calibration/${first.id}`, order.buyer)).body)).toMatch(/"why":"/);
    const again = await send(`/jurors/me/calibration/${first.id}`, order.buyer, 'PUT', { answers: Object.fromEntries(first.questions.map((question) => [question.id, question.right])) });
    expect(again.status).toBe(409);
    expect(await desk(order.buyer)).toMatchObject({ state: 'active', lacks: [], points: 9, history: 'buyer', experience: 'new' });
    const eligible = await shop.server.database.query({ text: 'select * from jury_eligible where marketplace_id = $1', values: [shop.marketplaceId] });
    expect(eligible).toEqual([{ marketplace_id: shop.marketplaceId, juror_id: (await desk(order.buyer)).id, weight: 1, experience: 'new', history: 'buyer' }]);
    expect(await letters(order.buyerId)).toEqual(['juror_ready']);
  });

  test('the marketplace’s word grows old by itself, and a new one brings the juror back', async () => {
    shop.server.world.clock.advance({ days: 180 });
    await settleJob.run(shop.server.world);
    expect(await shop.server.database.query({ text: 'select 1 from jury_eligible' })).toEqual([]);
    expect(await desk(order.buyer)).toMatchObject({ state: 'barred', lacks: [{ code: 'word_old', need: 180 }] });
    await vouch('juror-1');
    expect(await desk(order.buyer)).toMatchObject({ state: 'active' });
  });

  test('the marketplace’s server is told by its own name for the user, and nothing else', async () => {
    await shop.server.owner.query({ text: `update marketplace set webhook_url = 'https://hooks.example/redress', webhook_secret = 'whsec_dGVzdA==' where id = $1`, values: [shop.marketplaceId] });
    const { buyer } = await shop.order({ externalId: 'E-2', merchant: 'tables', buyer: 'told-of' });
    await send('/jurors/me', buyer, 'POST', PROMISE);
    const told = await shop.server.owner.query<{ recipient: object; body: object }>({ text: `select recipient, body from outbox where template = 'juror_volunteered'` });
    expect(told).toEqual([{ recipient: { kind: 'marketplace', id: shop.marketplaceId }, body: { number: '', userExternalId: 'told-of' } }]);
    await shop.server.owner.query({ text: 'update marketplace set webhook_url = null, webhook_secret = null where id = $1', values: [shop.marketplaceId] });
  });

  test('away until a day and back on it; fewer seats than the rules allow, never more; leaving and coming back', async () => {
    const { world } = shop.server;
    const until = addMilliseconds(world.now(), 5 * 86_400_000);
    expect((await send('/jurors/me/availability', order.buyer, 'PUT', { awayUntil: until, ownOpen: 1 })).status).toBe(204);
    expect(await desk(order.buyer)).toMatchObject({ state: 'away', awayUntil: until, ownOpen: 1 });
    expect((await send('/jurors/me/availability', order.buyer, 'PUT', { awayUntil: null, ownOpen: 3 })).status).toBe(422);
    expect((await send('/jurors/me/availability', order.buyer, 'PUT', { awayUntil: '2020-01-01T00:00:00.000Z', ownOpen: null })).status).toBe(422);
    world.clock.advance({ days: 5 });
    await settleJob.run(world);
    expect(await desk(order.buyer)).toMatchObject({ state: 'active', awayUntil: null });
    expect((await send('/jurors/me', order.buyer, 'DELETE')).status).toBe(204);
    expect(await desk(order.buyer)).toMatchObject({ state: 'left', lacks: [] });
    expect((await send('/jurors/me/tests', order.buyer, 'POST', {})).status).toBe(404);
    expect((await send('/jurors/me', order.buyer, 'POST', PROMISE)).status).toBe(204);
    expect(await desk(order.buyer)).toMatchObject({ state: 'active' });
  });
});

describe('load, rest and skipping', () => {
  test('open seats, seats in a week, and the rest after a vote keep a juror from being seated', async () => {
    const { jurorId } = await activeJuror('loaded');
    const { database, world } = shop.server;
    const free = async (): Promise<string | null> => (await database.query<{ why: string | null }>({ text: 'select juror_unavailable($1, $2) as why', values: [jurorId, world.now()] }))[0]!.why;
    const call = async (): Promise<string> => {
      const id = world.newId();
      await database.query({ text: 'select juror_called($1, $2, $3)', values: [id, jurorId, world.now()] });
      return id;
    };
    const end = (id: string, how: string) => database.query({ text: 'select juror_duty_ended($1, $2, $3)', values: [id, how, world.now()] });
    expect(await free()).toBeNull();
    const seats = [await call(), await call()];
    expect(await free()).toBe('load');
    await end(seats[0]!, 'declined');
    expect(await free()).toBeNull();
    await end(seats[1]!, 'voted');
    expect(await free()).toBe('load'); // rests an hour
    world.clock.advance({ minutes: 61 });
    expect(await free()).toBeNull();
    for (let more = 0; more < 5; more += 1) await end(await call(), 'conflict');
    expect(await free()).toBe('load'); // seven in a week
    world.clock.advance({ days: 8 });
    expect(await free()).toBeNull();
  });

  test('two missed seats bring one letter, three a pause that can be objected to and is answered by a person', async () => {
    const { as, jurorId, personId } = await activeJuror('skipper');
    shop.server.world.clock.advance({ minutes: 1 });
    await miss(jurorId, 2);
    await settleJob.run(shop.server.world);
    expect(await letters(personId)).toEqual(['juror_ready', 'juror_warned']);
    shop.server.world.clock.advance({ minutes: 1 });
    await miss(jurorId, 1);
    expect(await letters(personId)).toEqual(['juror_ready', 'juror_warned', 'juror_suspended']);
    const mine = await desk(as);
    expect(mine).toMatchObject({ state: 'suspended', record: { called: 3, missed: 3 } });
    const [pause] = mine['suspensions'] as { id: string; why: string; missed: number }[];
    expect(pause).toMatchObject({ why: 'skipping', missed: 3 });
    shop.server.world.clock.advance({ minutes: 1 });
    const grounds = '我住院了，手机不在身边。';
    expect((await send(`/jurors/me/suspensions/${pause!.id}/objection`, as, 'POST', { grounds })).status).toBe(204);
    expect((await send(`/jurors/me/suspensions/${pause!.id}/objection`, as, 'POST', { grounds })).status).toBe(409);
    const plain = `select 1 from juror_suspension where id = $1 and objection like '%住院%'`; // asked of the database: what is read is opened
    expect(await shop.server.owner.query({ text: plain, values: [pause!.id] })).toEqual([]);
    const list = (await send('/operation/jurors', one.as)).body['suspensions'] as { id: string; objection: string; mine: boolean }[];
    expect(list[0]).toMatchObject({ id: pause!.id, objection: grounds, mine: false });
    const answered = { outcome: 'lifted', answer: 'Illness is a good reason.' };
    expect((await send(`/operation/jurors/suspensions/${pause!.id}/answer`, one.as, 'POST', answered)).status).toBe(204);
    expect((await send(`/operation/jurors/suspensions/${pause!.id}/answer`, one.as, 'POST', answered)).status).toBe(409);
    expect(await desk(as)).toMatchObject({ state: 'active' });
    expect((await letters(personId)).at(-1)).toBe('juror_objection_answered');
  });

  test('a pause ends by itself; the next is longer', async () => {
    const { as, jurorId } = await activeJuror('twice');
    const { world } = shop.server;
    await miss(jurorId, 3);
    world.clock.advance({ days: 7 });
    await settleJob.run(world);
    expect((await desk(as)).state).toBe('active');
    await miss(jurorId, 3);
    world.clock.advance({ days: 29 });
    await settleJob.run(world);
    expect((await desk(as)).state).toBe('suspended');
    world.clock.advance({ days: 1 });
    await settleJob.run(world);
    expect((await desk(as)).state).toBe('active');
  });

  test('an operator pauses a juror with a reason; another one decides on the objection', async () => {
    const { as, jurorId } = await activeJuror('paused');
    const made = await send(`/operation/jurors/${jurorId}/suspensions`, one.as, 'POST', { days: 10, reason: 'A report of a leaked file is being looked into.' });
    expect(made.status).toBe(201);
    const [pause] = (await desk(as))['suspensions'] as { id: string; reason: string }[];
    expect(pause!.reason).toMatch(/leaked file/);
    const answer = { outcome: 'kept', answer: 'It is still being looked into.' };
    const path = `/operation/jurors/suspensions/${pause!.id}/answer`;
    expect((await send(path, two.as, 'POST', answer)).body['code']).toBe('act_not_allowed_now');
    await send(`/jurors/me/suspensions/${pause!.id}/objection`, as, 'POST', { grounds: 'I leaked nothing.' });
    expect((await send(path, one.as, 'POST', answer)).body['code']).toBe('same_person');
    expect((await send(path, two.as, 'POST', answer)).status).toBe(204);
    expect((await desk(as)).state).toBe('suspended');
  });
});

describe('facts of conflict', () => {
  test('the same address in other spelling is seen as shared; nothing of it can be read back', async () => {
    const { jurorId } = await activeJuror('neighbour');
    const put = (path: string, json: object) => send(path, shop.marketplace, 'PUT', json);
    expect((await put('/jurors/users/neighbour/facts', { address: ['杭州市 西湖区，文三路 1 号 2-301'], device: ['phone-XY'], family: ['F-77'] })).body).toEqual({ kept: 3 });
    await put('/jurors/merchants/tables/facts', { address: ['杭州市西湖区文三路１号2－301'], employer: ['F-77'], device: ['other'] });
    expect(await sharedFacts(shop.server.database, jurorId, [merchant.id])).toEqual(['address']); // a token of another kind is another fact
    await put('/jurors/users/neighbour/facts', { address: [] });
    expect(await sharedFacts(shop.server.database, jurorId, [merchant.id])).toEqual([]);
    await put('/jurors/merchants/tables/facts', { device: ['Phone XY'] });
    expect(await sharedFacts(shop.server.database, jurorId, [shop.server.world.newId(), merchant.id])).toEqual(['device']);
    await expect(shop.server.database.query({ text: 'select * from juror_fact' })).rejects.toThrow(/permission denied/);
    const everything = await shop.server.owner.query<{ row: string }>({ text: 'select f::text as row from juror_fact f' });
    expect(everything.length).toBeGreaterThan(0);
    expect(JSON.stringify(everything)).not.toMatch(/文三路|phone|F-77/i);
  });
});

describe('the pool of an epoch', () => {
  test('is frozen on its day and hour, once, whoever is asked to', async () => {
    const { world, database } = shop.server;
    await freezeJob.run(world); // into the calendar
    const [row] = await database.query<{ freeze_at: string }>({ text: 'select freeze_at from jury_calendar' });
    expect(row!.freeze_at).toBe(nextFreeze(currentRules(world.now()), world.now()));
    expect(new Date(row!.freeze_at).getUTCDay()).toBe(0); // three on Monday in Beijing is Sunday in UTC
    const epochs = async (): Promise<number> => (await database.query({ text: 'select 1 from jury_epoch where root is not null' })).length;
    const before = await epochs();
    world.clock.set(addMilliseconds(row!.freeze_at, -1));
    await freezeJob.run(world);
    expect(await epochs()).toBe(before);
    world.clock.set(row!.freeze_at);
    const beside = shop.server.beside();
    beside.world.clock.set(row!.freeze_at);
    await Promise.all([freezeJob.run(world), freezeJob.run(beside.world)]);
    await freezeJob.run(world);
    await beside.close();
    expect(await epochs()).toBe(before + 1);
    const pool = (await send('/jurors/pool', undefined)).body as { epochs: { root: string; members: number }[]; active: number };
    expect(pool.epochs[0]!.root).toMatch(/^[0-9a-f]{64}$/);
    expect(pool.epochs[0]!.members).toBe(pool.active);
    expect(await shop.server.owner.query({ text: `select 1 from log_statement where kind = 'pool'` })).toHaveLength(before + 1);
  });
});

describe('who may', () => {
  test('every operation of the pool × every kind of caller', async () => {
    const { jurorId } = await activeJuror('subject');
    const id = shop.server.world.newId();
    const stranger = await shop.merchant('others');
    const judge = await shop.adjudicator('judge');
    const askers: readonly [string, As][] = [['nobody', undefined], ['marketplace', shop.marketplace], ['buyer', (await shop.order({ externalId: 'X-9', merchant: 'tables', buyer: 'nobody-special' })).buyer], ['merchant', stranger.as], ['adjudicator', judge.as], ['operator', one.as]];
    const reads = { reason: 'A reason that is long enough.', days: 3 };
    const table: readonly [string, string, unknown, Record<string, number>][] = [
      ['GET', '/jurors/pool', undefined, { nobody: 200, marketplace: 200, buyer: 200, merchant: 200, adjudicator: 200, operator: 200 }],
      ['GET', '/jurors/me', undefined, { nobody: 401, marketplace: 403, buyer: 200, merchant: 200, adjudicator: 403, operator: 403 }],
      ['PUT', '/jurors/me/availability', { awayUntil: null, ownOpen: null }, { nobody: 401, marketplace: 403, buyer: 404, merchant: 404, adjudicator: 403, operator: 403 }],
      ['PUT', '/jurors/me/lessons/round', {}, { nobody: 401, marketplace: 403, buyer: 404, merchant: 404, adjudicator: 403, operator: 403 }],
      ['POST', '/jurors/me/tests', {}, { nobody: 401, marketplace: 403, buyer: 404, merchant: 404, adjudicator: 403, operator: 403 }],
      ['GET', `/jurors/me/tests/${id}`, undefined, { nobody: 401, marketplace: 403, buyer: 404, merchant: 404, adjudicator: 403, operator: 403 }],
      ['GET', '/jurors/me/calibration/fridge', undefined, { nobody: 401, marketplace: 403, buyer: 404, merchant: 404, adjudicator: 403, operator: 403 }],
      ['PUT', '/jurors/me/calibration/fridge', { answers: {} }, { nobody: 401, marketplace: 403, buyer: 404, merchant: 404, adjudicator: 403, operator: 403 }],
      ['POST', `/jurors/me/suspensions/${id}/objection`, { grounds: 'A reason that is long.' }, { nobody: 401, marketplace: 403, buyer: 404, merchant: 404, adjudicator: 403, operator: 403 }],
      ['PUT', '/jurors/users/subject/vouch', GOOD, { nobody: 401, marketplace: 204, buyer: 403, merchant: 403, adjudicator: 403, operator: 403 }],
      ['PUT', '/jurors/users/not-there/vouch', GOOD, { marketplace: 404 }],
      ['PUT', '/jurors/users/subject/facts', { device: ['x'] }, { nobody: 401, marketplace: 200, buyer: 403, merchant: 403, adjudicator: 403, operator: 403 }],
      ['PUT', '/jurors/merchants/tables/facts', { device: ['x'] }, { nobody: 401, marketplace: 200, buyer: 403, merchant: 403, adjudicator: 403, operator: 403 }],
      ['GET', '/operation/jurors', undefined, { nobody: 401, marketplace: 403, buyer: 403, merchant: 403, adjudicator: 403, operator: 200 }],
      ['POST', `/operation/jurors/${jurorId}/suspensions`, reads, { nobody: 401, marketplace: 403, buyer: 403, merchant: 403, adjudicator: 403, operator: 201 }],
      ['POST', `/operation/jurors/suspensions/${id}/answer`, { outcome: 'kept', answer: 'A reason that is long.' }, { nobody: 401, marketplace: 403, buyer: 403, merchant: 403, adjudicator: 403, operator: 404 }],
    ];
    const wrong: string[] = [];
    for (const [method, path, json, expected] of table) {
      for (const [name, as] of askers) {
        if (expected[name] === undefined) continue;
        const { status } = await send(path, as, method, json);
        if (status !== expected[name]) wrong.push(`${name} ${method} ${path}: ${status}, not ${expected[name]}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('a juror reads no attempt of another, and objects to no pause of another', async () => {
    const mine = await activeJuror('mine');
    const other = await activeJuror('other');
    const [attempt] = await shop.server.database.query<{ id: string }>({ text: 'select id from juror_test where juror_id = $1', values: [other.jurorId] });
    expect((await send(`/jurors/me/tests/${attempt!.id}`, mine.as)).status).toBe(404);
    expect((await send(`/jurors/me/tests/${attempt!.id}`, other.as)).status).toBe(200);
    await miss(other.jurorId, 3);
    const [pause] = (await desk(other.as))['suspensions'] as { id: string }[];
    expect((await send(`/jurors/me/suspensions/${pause!.id}/objection`, mine.as, 'POST', { grounds: 'Not mine at all.' })).status).toBe(404);
  });
});

describe('personal data', () => {
  test('what is kept of a juror is in their own data, and goes with an erasure; the numbers of seats stay', async () => {
    const { as, personId, jurorId } = await activeJuror('leaving');
    await send('/jurors/users/leaving/facts', shop.marketplace, 'PUT', { device: ['phone-9'] });
    await miss(jurorId, 3);
    const [pause] = (await desk(as))['suspensions'] as { id: string }[];
    await send(`/jurors/me/suspensions/${pause!.id}/objection`, as, 'POST', { grounds: '那几天我在住院。' });
    const own = (await send('/my/data?format=json', as)).body as { juror: { vouch: object; tests: object[]; facts: object; suspensions: { objection: string }[] } };
    expect(own.juror).toMatchObject({ facts: { device: 1 }, suspensions: [{ objection: '那几天我在住院。' }] });
    expect(own.juror.tests).toHaveLength(1);
    await eraseNow(shop, personId, [one.id, two.id]);
    const count = async (table: string, column: string, id: string): Promise<number> =>
      (await shop.server.owner.query<{ n: number }>({ text: `select count(*)::int as n from ${table} where ${column} = $1`, values: [id] }))[0]!.n;
    for (const [table, column, key] of [['juror_fact', 'subject_id', personId], ['juror_vouch', 'person_id', personId], ['juror_test', 'juror_id', jurorId], ['juror_course', 'juror_id', jurorId], ['juror_calibration', 'juror_id', jurorId]] as const) {
      expect(await count(table, column, key), table).toBe(0);
    }
    expect(await count('juror_duty', 'juror_id', jurorId)).toBe(3);
    const [row] = await shop.server.owner.query({ text: 'select state, lacks, judge_at from juror where id = $1', values: [jurorId] });
    expect(row).toEqual({ state: 'left', lacks: [], judge_at: null });
    const texts = await shop.server.owner.query({ text: 'select reason, objection, answer from juror_suspension where juror_id = $1', values: [jurorId] });
    expect(texts).toEqual([{ reason: '', objection: '', answer: null }]);
  });
});
