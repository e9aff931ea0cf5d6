import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Merchant, type Order, type Shop } from '../../scenarios/support/shop.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import type { As } from '../../server/http/testkit.ts';
import { drainJobs } from '../../server/jobs/jobs.ts';
import { traceJob } from '../../server/trace/trace.ts';
import { testWeb, type Reader, type TestWeb } from '../testkit.ts';

let shop: Shop;
let web: TestWeb;
let seller: Merchant;
let order: Order;
let story: Story;

function reader(as: As, locale: 'en' | 'zh-CN' = 'en'): Reader {
  if (as === undefined || !('session' in as)) throw new Error('not a person');
  return { session: as.session, locale };
}

beforeAll(async () => {
  shop = await openShop();
  web = testWeb(shop.server);
  seller = await shop.merchant('desks', { depositMinor: 200_000, name: '木匠铺' });
  order = await shop.order({ externalId: 'W-1', merchant: 'desks', items: [{ itemId: '1', title: '书桌', quantity: 2, paidMinor: 68_000 }] });
  story = await fileStory(shop, order, {
    type: 'D-02',
    items: [{ itemId: '1', quantity: 2 }],
    facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' },
    narrative: '页面写实木，收到的是密度板，边角还有破损。',
    wanted: [{ kind: 'price_reduction', amountMinor: 20_000 }],
  });
});
afterAll(() => shop.close());

describe('why', () => {
  test('says that it is being written up, then every step in both languages, for both sides', async () => {
    const path = `/disputes/${story.id}/reasons`;
    expect((await web.open(path, reader(order.buyer))).text).toContain('still being written up');
    await drainJobs(shop.server.world, [traceJob]);
    const en = await web.open(path, reader(order.buyer));
    for (const heading of ['Whether it can be taken', 'What can be asked for, and how much', 'Who must prove what', 'Which ways are open', 'Time limit: Response']) expect(en.text).toContain(heading);
    expect(en.text).toContain('680.00');
    const zh = await web.open(path, reader(seller.as, 'zh-CN'));
    for (const heading of ['能不能受理', '可以要什么、多少钱', '谁来证明什么', '时限：答复']) expect(zh.text).toContain(heading);
    expect(zh.text).not.toMatch(/reasons\.|deadline\./);
  });

  test('stands beside each running time limit, and leads to what was known, the rules, the arithmetic and the file to check', async () => {
    const room = await web.open(`/disputes/${story.id}`, reader(order.buyer));
    expect(room.html).toContain(`/disputes/${story.id}/reasons#clock-respond`);
    const list = await web.open(`/disputes/${story.id}/reasons`, reader(order.buyer));
    expect(list.html).toContain('id="clock-respond"');
    const [, no] = /id="amount"[\s\S]*?reasons\/(\d+)"/.exec(list.html) ?? [];
    const one = await web.open(`/disputes/${story.id}/reasons/${no}`, reader(order.buyer));
    expect(one.status).toBe(200);
    for (const words of ['What was known', 'The arithmetic', 'Rules that were asked', 'npx redress rules replay']) expect(one.text).toContain(words);
    expect(one.html).toContain(`/api/v1/disputes/${story.id}/traces/${no}`);
    expect(one.html).toContain('/rules/cn/2026-1/articles/');
  });

  test('is closed to whoever is no side of it', async () => {
    const other = await shop.order({ externalId: 'W-2', buyer: 'other', merchant: 'desks' });
    expect((await web.open(`/disputes/${story.id}/reasons`, reader(other.buyer))).status).toBe(404);
    const operator = await shop.operator('house');
    expect((await web.open(`/disputes/${story.id}/reasons`, reader(operator.as))).status).toBe(403);
  });
});
