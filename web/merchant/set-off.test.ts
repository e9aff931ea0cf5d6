import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type Merchant, type Order, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import type { As } from '../../server/http/testkit.ts';
import { testWeb, type Reader, type TestWeb } from '../testkit.ts';

let shop: Shop;
let web: TestWeb;
let seller: Merchant;
let order: Order;
let story: Story;
let desk: Staff;
let judge: Staff;

const reader = (as: As, locale: Reader['locale'] = 'en'): Reader => ({ session: (as as { session: string }).session, locale: locale ?? 'en' });
const PLACE = '/merchant/deposit/set-off';

beforeAll(async () => {
  shop = await openShop({ now: '2026-03-02T02:00:00.000Z' });
  web = testWeb(shop.server);
  seller = await shop.merchant('beds', { depositMinor: 50_000, name: '某家具店' });
  desk = await shop.operator('ops');
  judge = await shop.adjudicator('judge');
  order = await shop.order({ externalId: 'B-1', merchant: 'beds', items: [{ itemId: 'bed', title: '实木床', quantity: 1, paidMinor: 300_000 }], escrowMinor: 0 });
  await shop.order({ externalId: 'B-2', merchant: 'beds', buyer: 'buyer-2', paidMinor: 90_000, releaseAt: '2026-03-11T00:00:00.000Z' });
  story = await fileStory(shop, order, {
    ...{ type: 'D-02', items: [{ itemId: 'bed', quantity: 1 }], facts: { attribute: 'material', discovered_on: '2026-02-27', personal_use: 'yes' } },
    ...{ narrative: '页面写的是实木，送来的是刨花板。', wanted: [{ kind: 'refund', amountMinor: 300_000 }] },
  });
});
afterAll(() => shop.close());

test('nothing is required of a new shop, and nothing on the page says otherwise', async () => {
  const page = await web.open('/merchant/deposit', reader(seller.as));
  for (const text of ['Nothing is required now', 'Estimate today', 'It is not required yet']) expect(page.text).toContain(text);
  const chinese = await web.open('/merchant/deposit', reader(seller.as, 'zh-CN'));
  for (const text of ['现在没有应缴数额', '今天的预估', '还不是应缴数额']) expect(chinese.text).toContain(text);
});

test('the owner reads the whole text before agreeing, agrees, and takes it back; a buyer has no such page', async () => {
  const me = reader(seller.as);
  const page = await web.open(PLACE, me);
  for (const text of ['You may agree or not', 'What you agree to', 'Money a buyer is still protected by is not touched', '¥900.00', 'CC 568, 569']) expect(page.text).toContain(text);
  expect((await web.submit(PLACE, page, {}, me)).location).toBe(PLACE);
  const agreed = await web.open(PLACE, me);
  expect(agreed.text).toContain('cn.set_off@2026-1');
  expect(agreed.text).toContain('Withdraw the consent');
  expect((await web.open(PLACE, reader(order.buyer))).status).toBe(403);
});

test('before signing both read what set-off would pay', async () => {
  await story.does('respond', seller.as, { position: 'admit', text: 'Yes.' });
  const sign = await web.open(`/disputes/${story.id}/acts/accept-offer?no=1`, reader(seller.as));
  for (const text of ['Set off from the merchant’s other orders', '¥900.00']) expect(sign.text).toContain(text);
});

test('an offer in parts is written without script, read with its dates, and owed part by part', async () => {
  const me = reader(seller.as);
  const place = `/disputes/${story.id}/acts/make-offer`;
  const form = await web.open(place, me);
  expect(form.text).toContain('At most 12 parts, the last within 366 days');
  const plan = { terms: 'refund', 'amount.refund': '3000', 'part1.refund': '1000', 'partdays1.refund': '5', 'part2.refund': '1500', 'partdays2.refund': '40', note: '' };
  const wrong = await web.submit(place, form, plan, me);
  expect([wrong.status, wrong.text.includes('The parts must add up to the whole sum')]).toEqual([422, true]);
  const sent = await web.submit(place, form, { ...plan, 'part2.refund': '2000', 'accelerates.refund': 'yes' }, me);
  expect(sent.status).toBe(303);
  const buyer = reader(order.buyer);
  const reading = await web.open(`/disputes/${story.id}/acts/accept-offer?no=2`, buyer);
  for (const text of ['¥1,000.00 · within 5 days', '¥2,000.00 · within 40 days', 'If a part is not paid in time, the rest is due at once', 'Signed now, the last part is due on']) expect(reading.text).toContain(text);
  await story.does('accept_offer', order.buyer, { no: 2 });
  await story.does('countersign', seller.as, { no: 2 });
  const owed = await web.open(`/disputes/${story.id}`, buyer);
  for (const text of ['Part 1 of 2', 'Part 2 of 2']) expect(owed.text).toContain(text);
});

test('a late marketplace says so on the page, how it counts, and takes a claim of proven loss; the desk lists it', async () => {
  await shop.pass({ days: 8 });
  await story.does('object_to_deduction', seller.as, { reason: 'Paid already.' });
  await shop.pass({ days: 9 });
  const me = reader(order.buyer);
  expect((await web.open(`/disputes/${story.id}`, me)).text).toContain('For each day you get ¥5.00');
  await story.does('decide_objection', judge.as, { upheld: false, reason: 'No record of a payment.' });
  const page = await web.open(`/disputes/${story.id}`, me);
  for (const text of ['How it is counted', '× ¥5.00 a day', 'claim my proven loss']) expect(page.text).toContain(text);
  const place = `/disputes/${story.id}/delays/1`;
  const form = await web.open(place, me);
  expect((await web.submit(place, form, { amount: '', reason: '' }, me)).status).toBe(422);
  expect((await web.submit(place, form, { amount: '99', reason: 'A hotel, with its bill.' }, me)).location).toBe(`/disputes/${story.id}`);
  expect((await web.open(`/disputes/${story.id}`, me)).text).toContain('You claim a proven loss of ¥99.00');
  expect((await web.open(place, me)).status).toBe(409);
  const list = await web.open('/operator/delays', reader(desk.as));
  for (const text of [story.number, 'Claims a proven loss of ¥99.00', 'Owed: our own funds are short']) expect(list.text).toContain(text);
  expect((await web.open('/operator/delays', me)).status).not.toBe(200);
});
