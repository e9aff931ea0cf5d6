import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type Order, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import { retentionJob } from '../../server/privacy/routes.ts';
import type { As } from '../../server/http/testkit.ts';
import { testWeb, type Reader, type TestWeb } from '../testkit.ts';

const FILING = {
  type: 'D-02',
  items: [{ itemId: 'table', quantity: 1 }],
  facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' },
  narrative: '页面写的是实木，收到的是贴皮。',
  wanted: [{ kind: 'refund', amountMinor: 20_000 }],
};

let shop: Shop;
let web: TestWeb;
let order: Order;
let story: Story;
let one: Staff;
let two: Staff;
const readerOf = (as: As, locale: 'en' | 'zh-CN' = 'en'): Reader => ({ session: (as as { session: string }).session, locale });

beforeAll(async () => {
  shop = await openShop();
  web = testWeb(shop.server);
  await shop.merchant('tables', { depositMinor: 100_000 });
  one = await shop.operator('op-one');
  two = await shop.operator('op-two');
  order = await shop.order({ externalId: 'E-1', merchant: 'tables', items: [{ itemId: 'table', title: '桌子', quantity: 1, paidMinor: 20_000 }] });
  story = await fileStory(shop, order, FILING);
});
afterAll(() => shop.close());

test('somebody with an open case reads what stands in the way, and can take the data along', async () => {
  const page = await web.open('/account/privacy', readerOf(order.buyer));
  expect(page.status).toBe(200);
  expect(page.text).toMatch(/You have 1 open case/);
  expect(page.text).toMatch(/Nobody else has read them yet/);
  expect(page.html).toContain('href="/api/v1/my/data?format=zip"');
  expect(page.html).not.toContain('value="ask"');
  const chinese = await web.open('/account/privacy', readerOf(order.buyer, 'zh-CN'));
  expect(chinese.text).toMatch(/您还有 1 宗争议没有结案/);
  expect((await web.open('/account/privacy')).status).toBe(401);
});

test('asked for on the page, signed by two on the desk: the page of the case says when and why its texts are gone', async () => {
  await story.does('withdraw', order.buyer, { reason: '' });
  const { world, owner } = shop.server;
  world.clock.set('2029-02-05T02:00:00.000Z');
  await owner.query({ text: `update session set expires_at = '2100-01-01', seen_at = '2100-01-01'` });
  await retentionJob.run(world);
  world.clock.set('2029-03-07T02:00:00.000Z');
  await retentionJob.run(world);
  const room = await web.open(`/disputes/${story.id}`, readerOf(order.buyer));
  expect(room.status).toBe(200);
  expect(room.text).toMatch(/Personal data erased.*because the time to keep it was over/s);
  expect(room.text).not.toContain(FILING.narrative);

  const before = await web.open('/account/privacy', readerOf(order.buyer));
  expect(before.text).toMatch(/No law asks us to keep your data any longer/);
  const asked = await web.post('/account/privacy', { _key: before.fields['_key']!, do: 'ask' }, readerOf(order.buyer));
  expect(asked.status).toBe(303);
  const desk = await web.open('/operator/privacy', readerOf(one.as));
  expect(desk.text).toMatch(/Asked for/);
  const erasureId = /name="erasureId" value="([^"]+)"/.exec(desk.html)![1]!;
  expect((await web.post('/operator/privacy', { _key: desk.fields['_key']!, erasureId }, readerOf(one.as))).status).toBe(303);
  const again = await web.open('/operator/privacy', readerOf(one.as));
  const alone = await web.post('/operator/privacy', { _key: again.fields['_key']!, erasureId }, readerOf(one.as));
  expect(alone.status).toBe(422);
  const second = await web.open('/operator/privacy', readerOf(two.as, 'zh-CN'));
  expect((await web.post('/operator/privacy', { _key: second.fields['_key']!, erasureId }, readerOf(two.as))).status).toBe(303);
  expect((await web.open('/account/privacy', readerOf(order.buyer))).status).toBe(401);
  const done = await web.open('/operator/privacy', readerOf(two.as));
  expect(done.text).toMatch(/Erased.*Person/s);
});

test('the desk is the operators’ alone', async () => {
  const judge = await shop.adjudicator('judge');
  await shop.server.owner.query({ text: `update session set expires_at = '2100-01-01', seen_at = '2100-01-01'` });
  expect((await web.open('/operator/privacy', readerOf(judge.as))).status).toBe(403);
});
