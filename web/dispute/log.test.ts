import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Merchant, type Order, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import type { As } from '../../server/http/testkit.ts';
import { sequence } from '../../server/log/sequencer.ts';
import { testPorts } from '../../server/log/testkit.ts';
import { testWeb, type Reader, type TestWeb } from '../testkit.ts';

let shop: Shop;
let web: TestWeb;
let merchant: Merchant;
let order: Order;
let story: Story;
let adjudicator: Staff;

function reader(as: As, locale: 'en' | 'zh-CN' = 'en'): Reader {
  if (as === undefined || !('session' in as)) throw new Error('not a person');
  return { session: as.session, locale };
}

beforeAll(async () => {
  shop = await openShop();
  web = testWeb(shop.server);
  merchant = await shop.merchant('desks', { depositMinor: 300_000 });
  adjudicator = await shop.adjudicator('Ada');
  order = await shop.order({ externalId: 'O-1', merchant: 'desks', items: [{ itemId: '1', title: '书桌', quantity: 2, paidMinor: 68_000 }] });
  story = await fileStory(shop, order, {
    type: 'D-02',
    items: [{ itemId: '1', quantity: 2 }],
    facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' },
    narrative: '页面写实木，收到的是密度板，边角还有破损。',
    wanted: [{ kind: 'price_reduction', amountMinor: 20_000 }],
  });
});
afterAll(() => shop.close());

describe('a dispute in the transparency log', () => {
  test('says that an act is on its way, then since when it is in, with its proof', async () => {
    const [before, receipt] = [await web.open(`/disputes/${story.id}/log`, reader(order.buyer)), await web.open(`/disputes/${story.id}/filed`, reader(order.buyer))];
    for (const page of [before, receipt]) expect(page.text).toContain('On its way into the log.');
    await sequence(shop.server.world, testPorts());
    for (const path of ['log', 'filed']) {
      const { html } = await web.open(`/disputes/${story.id}/${path}`, reader(order.buyer));
      expect(html).toMatch(/href="\/log\/proofs\/[0-9a-f]{64}\.tlog-proof"/);
      expect(html).not.toContain('On its way into the log.');
    }
    const zh = await web.open(`/disputes/${story.id}/log`, reader(order.buyer, 'zh-CN'));
    expect(zh.text).toContain('记入日志时间');
  });

  test('says which act each one is, in the reader’s language, with a way to its place in the history', async () => {
    await story.does('respond', merchant.as, { position: 'contest', text: '页面写明了板材，尺寸也对。' });
    const room = await web.open(`/disputes/${story.id}`, reader(order.buyer));
    const { html, text } = await web.open(`/disputes/${story.id}/log`, reader(order.buyer));
    for (const name of ['Filed the dispute', 'Answered']) expect(text).toContain(name);
    expect((await web.open(`/disputes/${story.id}/log`, reader(order.buyer, 'zh-CN'))).text).toContain('提交争议');
    const places = [...html.matchAll(/href="\/disputes\/[0-9a-f-]{36}#(entry-\d+)"/g)].map((found) => found[1]!);
    expect(places.length).toBeGreaterThanOrEqual(2);
    for (const place of places) expect(room.html).toContain(`id="${place}"`);
  });

  test('the dispute’s page leads there for a party, and it opens for nobody else', async () => {
    const room = await web.open(`/disputes/${story.id}`, reader(order.buyer));
    expect(room.html).toContain(`href="/disputes/${story.id}/log"`);
    expect((await web.open(`/disputes/${story.id}/log`, reader(adjudicator.as))).status).toBeGreaterThanOrEqual(403);
  });
});
