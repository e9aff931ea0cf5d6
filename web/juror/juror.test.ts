import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type Order, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { COURSE, settleJob } from '../../server/jury/pool/testkit.ts';
import type { As } from '../../server/http/testkit.ts';
import { testWeb, type Reader, type TestWeb } from '../testkit.ts';

let shop: Shop;
let web: TestWeb;
let order: Order;
let operator: Staff;
let reader: Reader;
const readerOf = (as: As, locale: 'en' | 'zh-CN' = 'en'): Reader => ({ session: (as as { session: string }).session, locale });
const GOOD = { credit: 742, verified: true, adult: true, memberSince: '2024-01-01T00:00:00Z', reviews: 12, reviewsHelpful: 80, bought: 30, sold: 2 };
const vouch = (change: object = {}) => shop.server.request('/jurors/users/buyer-1/vouch', { method: 'PUT', json: { ...GOOD, ...change } }, shop.marketplace);

beforeAll(async () => {
  shop = await openShop();
  web = testWeb(shop.server);
  await shop.merchant('tables', { depositMinor: 100_000 });
  operator = await shop.operator('op-one');
  order = await shop.order({ externalId: 'E-1', merchant: 'tables' });
  reader = readerOf(order.buyer);
});
afterAll(() => shop.close());

async function post(path: string, fields: Record<string, string>): Promise<{ status: number; html: string; text: string; location: string | null }> {
  const page = await web.open(path, reader);
  return (await web.post(path, { _key: page.fields['_key'] ?? 'a-key-of-its-own', ...fields }, reader)) as never;
}

test('the public record is there for everybody and names nobody', async () => {
  const page = await web.open('/jury');
  expect(page.status).toBe(200);
  expect((await web.open('/jury', { locale: 'en' })).text).toMatch(/17 jurors; 9 votes/);
  expect(page.html).toContain('href="/juror"');
  expect(page.html).toContain('href="/jury/bias"');
});

test('the desk is for users: nobody signs in first, staff are told why not', async () => {
  expect((await web.open('/juror')).status).toBe(401);
  expect((await web.open('/juror', readerOf(operator.as))).text).toMatch(/Staff of the house do not sit/);
});

test('the promise has to be made; then the desk says in plain words what is missing', async () => {
  expect((await web.open('/juror', reader)).text).toMatch(/Credit of at least 700/);
  expect((await post('/juror', { do: 'join', promise: COURSE.promise.version })).status).toBe(422);
  expect((await post('/juror', { do: 'join', promise: COURSE.promise.version, agree: 'yes' })).status).toBe(303);
  expect((await web.open('/juror', reader)).text).toMatch(/has not told us anything about you yet/);
  await vouch({ credit: 655 });
  const page = await web.open('/juror', reader);
  expect(page.text).toMatch(/Your credit is 655; at least 700 is asked for/);
  expect((await web.open('/juror', readerOf(order.buyer, 'zh-CN'))).text).toMatch(/您的信用分是 655，要求不低于 700/);
  await vouch();
});

test('lessons lead on to the next; the test marks what is missing, explains, and lets nobody peek before', async () => {
  for (const [at, { id }] of COURSE.lessons.entries()) {
    const done = await post(`/juror/lessons/${id}`, {});
    expect(done.status).toBe(303);
    expect(done.location).toContain(at === COURSE.lessons.length - 1 ? '/juror' : `/juror/lessons/${COURSE.lessons[at + 1]!.id}`);
  }
  const begun = await post('/juror/test', {});
  expect(begun.status).toBe(303);
  const at = new URL(begun.location!, 'http://x').pathname;
  const page = await web.open(at, reader);
  const names = [...new Set([...page.html.matchAll(/type="radio" name="([a-z0-9-]+)"/g)].map((found) => found[1]!))];
  expect(names).toHaveLength(10);
  for (const name of names) expect(page.text).not.toContain(COURSE.questions.find((one) => one.id === name)!.why.en);
  const [first, ...rest] = names as [string, ...string[]];
  const right = (name: string): string => COURSE.questions.find((one) => one.id === name)!.right;
  const half = await web.post(at, { _key: page.fields['_key']!, ...Object.fromEntries(rest.map((name) => [name, right(name)])) }, reader);
  expect(half.status).toBe(422);
  const whole = await web.post(at, { _key: page.fields['_key']!, [first]: right(first), ...Object.fromEntries(rest.map((name) => [name, right(name)])) }, reader);
  expect(whole.status).toBe(303);
  const over = await web.open(at, reader);
  expect(over.text).toMatch(/Passed: 10 of 10 right/);
  expect(over.text).toContain(COURSE.questions.find((one) => one.id === first)!.why.en.slice(0, 30));
});

test('cases are judged and explained; then the desk says that the juror is in the pool', async () => {
  for (const { id, questions } of COURSE.cases.slice(0, 3)) {
    const done = await post(`/juror/cases/${id}`, Object.fromEntries(questions.map((question) => [question.id, question.right])));
    expect(done.status).toBe(303);
    expect((await web.open(`/juror/cases/${id}`, reader)).text).toMatch(/2 of 2 right/);
  }
  const desk = await web.open('/juror', reader);
  expect(desk.text).toMatch(/In the pool/);
  expect(desk.text).not.toMatch(/Why you cannot be drawn/);
});

test('away by a day; the day is shown again; a day that is past is refused at its field', async () => {
  expect((await post('/juror', { do: 'time', away: '2020-01-01', open: '2' })).status).toBe(422);
  const day = shop.server.world.now().slice(0, 4) === '2026' ? '2026-12-24' : '2027-12-24';
  expect((await post('/juror', { do: 'time', away: day, open: '1' })).status).toBe(303);
  const desk = await web.open('/juror', reader);
  expect(desk.text).toMatch(/Away/);
  expect(desk.html).toContain(`value="${day}"`);
  expect((await post('/juror', { do: 'time', away: '', open: '2' })).status).toBe(303);
});

test('a pause, the objection on the desk, the answer by an operator, and back', async () => {
  const { world, database } = shop.server;
  const [juror] = await database.query<{ id: string }>({ text: 'select id from juror' });
  for (let seat = 0; seat < 3; seat += 1) {
    const id = world.newId();
    await database.query({ text: 'select juror_called($1, $2, $3)', values: [id, juror!.id, world.now()] });
    await database.query({ text: `select juror_duty_ended($1, 'missed', $2)`, values: [id, world.now()] });
  }
  await settleJob.run(world);
  const paused = await web.open('/juror', reader);
  expect(paused.text).toMatch(/You missed 3 calls/);
  const pause = /name="pause" value="([^"]+)"/.exec(paused.html)![1]!;
  expect((await post('/juror', { do: 'object', pause, grounds: '' })).status).toBe(422);
  expect((await post('/juror', { do: 'object', pause, grounds: 'I was in hospital.' })).status).toBe(303);
  expect((await web.open('/juror', reader)).text).toMatch(/A person looks at it/);
  const staff = readerOf(operator.as);
  const desk = await web.open('/operator/jury', staff);
  expect(desk.html).toContain(`/operator/jury/objections/${pause}`);
  const objection = await web.open(`/operator/jury/objections/${pause}`, staff);
  expect(objection.text).toMatch(/I was in hospital/);
  expect((await web.post(`/operator/jury/objections/${pause}`, { _key: objection.fields['_key']!, outcome: 'lifted', answer: 'Get well soon.' }, staff)).status).toBe(303);
  const back = await web.open('/juror', reader);
  expect(back.text).toMatch(/In the pool/);
  expect(back.text).toMatch(/Get well soon/);
  const form = await web.open('/operator/jury', staff);
  expect((await web.post('/operator/jury', { _key: form.fields['_key']!, juror: 'no-such-id', days: '3', reason: 'Long enough.' }, staff)).status).toBe(422);
  expect((await web.open('/operator/jury', reader)).status).toBe(403);
});

test('leaving, and coming back with all that was learned', async () => {
  expect((await post('/juror', { do: 'leave' })).status).toBe(303);
  expect((await web.open('/juror', reader)).text).toMatch(/Volunteer again/);
  expect((await post('/juror', { do: 'join', promise: COURSE.promise.version, agree: 'yes' })).status).toBe(303);
  expect((await web.open('/juror', reader)).text).toMatch(/In the pool/);
});
