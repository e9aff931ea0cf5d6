import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobs } from '../../server/deposit/deposit.ts';
import { drainJobs } from '../../server/jobs/jobs.ts';
import type { As } from '../../server/http/testkit.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { testWeb, type Reader, type TestWeb } from '../testkit.ts';

let shop: Shop;
let web: TestWeb;
let seller: Merchant;
let one: Staff;
let two: Staff;
let sofa: Order;

const reader = (as: As, locale: Reader['locale'] = 'en'): Reader => ({ session: (as as { session: string }).session, locale: locale ?? 'en' });
const work = (): Promise<number> => drainJobs(shop.server.world, jobs());

beforeAll(async () => {
  shop = await openShop({ now: '2026-03-02T02:00:00.000Z' });
  web = testWeb(shop.server);
  one = await shop.operator('one');
  two = await shop.operator('two');
  seller = await shop.merchant('deposit', { depositMinor: 40_000, name: '某家具店' });
  await work();
});
afterAll(() => shop.close());

describe('the deposit page', () => {
  test('shows the arithmetic line by line, the announced amount with its day, and what happens if nothing is done', async () => {
    const page = await web.open('/merchant/deposit', reader(seller.as));
    expect(page.status).toBe(200);
    for (const text of ['The required amount rises to ¥1,000.00', 'Base of the category', 'Category: General goods', '0.7 + lost 0% × 10 + not performed 0% × 20 + points 0 × 0.1', '¥1,000.00 × 1 × 0.7', 'If you do nothing, it applies on that day', '15 days before', '¥400.00']) {
      expect(page.text).toContain(text);
    }
    const chinese = await web.open('/merchant/deposit', reader(seller.as, 'zh-CN'));
    for (const text of ['类目基数', '应缴数额将上调到', '怎么算出来的', '什么会改变它', '持牌支付机构']) expect(chinese.text).toContain(text);
  });

  test('shows the clock of a shortfall with every date, and takes what was paid in with its reference', async () => {
    shop.server.world.clock.set('2026-03-17T16:00:00.000Z');
    await work();
    const me = reader(seller.as);
    const page = await web.open('/merchant/deposit', me);
    for (const text of ['¥600.00 is missing: top it up by', 'Freeze of withdrawals and new listings', 'Shop closes']) expect(page.text).toContain(text);
    const form = await web.open('/merchant/deposit/top-up', me);
    const empty = await web.submit('/merchant/deposit/top-up', form, { amount: '', reference: '' }, me);
    expect(empty.status).toBe(422);
    for (const _ of [1, 2]) {
      expect((await web.submit('/merchant/deposit/top-up', form, { amount: '600', reference: 'PI-7' }, me)).location).toBe('/merchant/deposit');
    }
    expect((await web.open('/merchant/deposit', me)).text.match(/PI-7/g)).toHaveLength(1);
  });

  test('is contested there, and decided at the operator’s desk by another than who gave the points', async () => {
    const me = reader(seller.as);
    const desk = `/operator/deposits/${seller.id}`;
    const points = await web.open(desk, reader(one.as));
    expect(points.text).toContain('某家具店');
    const given = await web.post(desk, { _key: 'points-key-1', do: 'points', points: '3', rule: 'Rule 12', points_reason: 'Late dispatch' }, reader(one.as));
    expect(given.location).toBe(desk);
    expect((await web.open('/merchant/deposit', me)).text).toContain('Late dispatch');
    const form = await web.open('/merchant/deposit/contest', me);
    expect((await web.submit('/merchant/deposit/contest', form, { about: 'amount', reason: 'Sent in time' }, me)).location).toBe('/merchant/deposit');
    const queue = await web.open('/operator/deposits', reader(two.as));
    for (const text of ['Appeals to decide', 'Sent in time', 'Deposits that are too low', '¥600.00']) expect(queue.text).toContain(text);
    const open = await web.open(desk, reader(one.as));
    const decision = { do: 'decide', result: 'changed', amount: '400', decision_reason: 'Dispatch was in time' };
    const appeal = /name="appeal" value="([0-9a-f-]{36})"/.exec(open.html)![1]!;
    const own = await web.post(desk, { _key: 'decide-key-1', appeal, ...decision }, reader(one.as));
    expect(own.status).toBe(422);
    expect((await web.post(desk, { _key: 'decide-key-2', appeal, ...decision }, reader(two.as))).location).toBe(desk);
    await work();
    const told = await web.open('/merchant/deposit', me);
    for (const text of ['Dispatch was in time', 'Set on appeal', 'Changed']) expect(told.text).toContain(text);
    expect(told.text).not.toContain('is missing');
  });

  test('is drawn over time, handed out as a file, and closed to others', async () => {
    const me = reader(seller.as);
    await shop.server.request('/merchants/deposit/deposits', { json: { amountMinor: 100_000, currency: 'CNY' } }, shop.marketplace);
    const form = await web.open('/merchant/deposit/take-out', me);
    expect((await web.submit('/merchant/deposit/take-out', form, { amount: '2000' }, me)).status).toBe(422);
    expect((await web.submit('/merchant/deposit/take-out', form, { amount: '100' }, me)).location).toBe('/merchant/deposit');
    const page = await web.open('/merchant/deposit', me);
    expect(page.html).toContain('class="column"');
    expect(page.text).toContain('−¥100.00');
    expect((await web.open('/merchant/deposit.csv', me)).headers.get('content-type')).toBe('text/csv; charset=utf-8');
    sofa = await shop.order({ externalId: 'SOFA', merchant: 'deposit', paidMinor: 4_190_000, escrowMinor: 0 });
    for (const path of ['/merchant/deposit', '/merchant/deposit/leave', '/operator/deposits']) expect((await web.open(path, reader(sofa.buyer))).status).toBe(403);
    expect((await web.open('/merchant/deposit/nonsense', me)).status).toBe(404);
  });

  test('lets a shop leave and take it back', async () => {
    const me = reader(seller.as);
    const form = await web.open('/merchant/deposit/leave', me);
    expect(form.text).toContain('30 days’ notice');
    const left = await web.submit('/merchant/deposit/leave', form, {}, me);
    expect(left.location).toBe('/merchant/deposit');
    expect((await web.open('/merchant/deposit', me)).text).toContain('The shop closes on');
    const back = await web.open('/merchant/deposit/leave', me);
    expect((await web.submit('/merchant/deposit/leave', back, {}, me)).location).toBe('/merchant/deposit');
    expect((await web.open('/merchant/deposit', me)).text).not.toContain('The shop closes on');
  });

  test('what nothing covers is told to the buyer of valuable goods on the order’s page', async () => {
    const page = await web.open(`/orders/${sofa.id}`, reader(sofa.buyer));
    for (const text of ['Part of this order is not covered', '¥40,600.00', '¥1,300.00']) expect(page.text).toContain(text);
    expect((await web.open(`/orders/${sofa.id}`, reader(sofa.buyer, 'zh-CN'))).text).toContain('这笔订单有一部分没有保障');
    expect((await web.open(`/orders/${sofa.id}`, reader(seller.as))).text).not.toContain('Part of this order');
  });
});
