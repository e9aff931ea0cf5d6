import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Merchant, type Order, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import { jobs as depositJobs } from '../../server/deposit/deposit.ts';
import type { As } from '../../server/http/testkit.ts';
import { drainJobs } from '../../server/jobs/jobs.ts';
import { applyLedger } from '../../server/ledger/ledger.ts';
import { testWeb, type Reader, type TestWeb } from '../testkit.ts';

let shop: Shop;
let web: TestWeb;
let merchant: Merchant;
let operator: Staff;
let judge: Staff;
let order: Order;
let story: Story;
const by = (as: As, locale: 'en' | 'zh-CN' = 'en'): Reader => ({ ...(as as { session: string }), locale });

async function days(count: number): Promise<void> {
  for (let day = 0; day < count; day += 1) {
    await shop.pass({ days: 1 });
    await drainJobs(shop.server.world, depositJobs());
  }
}

beforeAll(async () => {
  shop = await openShop({ now: '2026-03-02T02:00:00.000Z' });
  web = testWeb(shop.server);
  merchant = await shop.merchant('furniture', { depositMinor: 200_000, name: '某家具店' });
  [operator, judge] = [await shop.operator('ops'), await shop.adjudicator('judge')];
  const { world, owner } = shop.server;
  const of = { ownerId: shop.marketplaceId, currency: 'CNY' };
  await applyLedger(owner, { marketplaceId: shop.marketplaceId, disputeId: null, at: world.now() }, [
    { op: 'post', id: world.newId(), debit: { kind: 'rail', ...of }, credit: { kind: 'platform_funds', ...of }, amountMinor: 10_000_000, reason: 'paid_in' },
  ]);
  order = await shop.order({ externalId: 'F-1', merchant: 'furniture', paidMinor: 4_190_000, escrowMinor: 0 });
  const facts = { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' };
  story = await fileStory(shop, order, { type: 'D-02', items: [{ itemId: '1', quantity: 1 }], facts, narrative: '页面写的是实木，收到的是人造板。', wanted: [{ kind: 'refund', amountMinor: 4_190_000 }] });
  await story.does('accept_offer', merchant.as, { no: 1 });
  await story.does('countersign', order.buyer, { no: 1 });
  await days(20);
});
afterAll(() => shop.close());

describe('from a shortfall to its advance and a wrong deduction put right, page by page', () => {
  test('the desk sees what is missing, the next step with its date, and the statements of the dispute', async () => {
    const page = await web.open('/operator/finance/shortfalls', by(operator.as));
    for (const text of [story.number, '某家具店', 'Refund', '39,900.00', 'No source is left']) expect(page.text).toContain(text);
    for (const form of ['csv', 'xml']) {
      expect(page.html).toContain(`/api/v1/disputes/${story.id}/statement.${form}`);
      expect((await shop.server.request(`/disputes/${story.id}/statement.${form}`, {}, operator.as)).status).toBe(200);
    }
    const overview = await web.open('/operator/finance', by(operator.as));
    expect(overview.text).toMatch(/¥39,900\.00 is owed in 1 obligation/);
    expect(overview.html).toContain('<details');
  });

  test('the operator pays first on the page, with a reason; another choice is refused without one', async () => {
    const path = `/operator/queue/${story.id}/advance`;
    expect((await web.open(path, by(operator.as))).status).toBe(404);
    await story.does('ask_advance', order.buyer, { no: 1, reason: '店铺已关闭，联系不上。' });
    const page = await web.open(path, by(operator.as));
    expect(page.text).toContain('39,900.00');
    expect((await web.open(path, by(operator.as, 'zh-CN'))).text).toContain('店铺已关闭，联系不上。');
    for (const as of [order.buyer, merchant.as, judge.as]) expect((await web.open(path, by(as))).status).toBe(403);
    const faulty = await web.submit(path, page, { pays: '', reason: '' }, by(operator.as));
    expect(faulty.status).toBe(422);
    const done = await web.submit(path, page, { pays: 'yes', reason: 'The shop has closed and nobody answers' }, by(operator.as));
    expect([done.status, done.location]).toEqual([303, `/operator/queue/${story.id}`]);
    expect((await story.seenBy(order.buyer))['obligations'][0].status).toBe('performed');
    expect((await web.open(path, by(operator.as))).status).toBe(404);
  });

  test('the advance stands in its list with what is to be recovered, its age and its recourse', async () => {
    await days(2);
    const page = await web.open('/operator/finance/advances', by(operator.as));
    for (const text of [story.number, '39,900.00', '2 days', 'Time to pay']) expect(page.text).toContain(text);
    expect((await web.open('/operator/finance/shortfalls', by(operator.as))).text).toContain('No shortfalls.');
    expect((await web.open('/operator/finance/advances', by(operator.as, 'zh-CN'))).text).toContain('限期付清');
  });

  test('a deduction the merchant calls wrong is decided by a person on the page; both sides see what came of it', async () => {
    const taken = (await story.seenBy(merchant.as))['actions'].find((one: { rung: string; status: string }) => one.rung === 'E4' && one.status === 'executed');
    const ask = `/disputes/${story.id}/acts/ask-reversal?no=${taken.no}`;
    const asking = await web.open(ask, by(merchant.as));
    expect(asking.status).toBe(200);
    const asked = await web.submit(ask, asking, { action: String(taken.no), reason: '扣款前一天已经线下付清。' }, by(merchant.as));
    expect(asked.status, asked.text).toBe(303);
    const path = `/disputes/${story.id}/workbench/reversal`;
    expect((await web.open(path, by(merchant.as))).status).not.toBe(200);
    const page = await web.open(path, by(judge.as));
    expect(page.text).toContain('扣款前一天已经线下付清。');
    const done = await web.submit(path, page, { wrong: 'yes', reason: '银行回单显示已付清。' }, by(judge.as));
    expect(done.status, done.text).toBe(303);
    for (const as of [order.buyer, merchant.as]) expect((await web.open(`/disputes/${story.id}/ladder`, by(as))).text).toContain('2,000.00');
    expect((await story.seenBy(merchant.as))['cover'].depositMinor).toBe(200_000);
  });
});
