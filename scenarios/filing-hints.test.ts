import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disputeType } from '../core/rules/rules.ts';
import { rulesFor } from '../server/rules/rules.ts';
import type { As } from '../server/http/testkit.ts';
import { testWeb, type Reader, type TestWeb } from '../web/testkit.ts';
import { openShop, type Order, type Shop } from './support/shop.ts';
import { fileStory } from './support/story.ts';

const reader = (as: As): Reader => ({ session: (as as { session: string }).session, locale: 'en' });

describe('what helps while filing', () => {
  let shop: Shop;
  let web: TestWeb;
  let count = 0;

  const newOrder = (title: string): Promise<Order> =>
    shop.order({ externalId: `H-${(count += 1)}`, merchant: 'lamps', items: [{ itemId: 'lamp', title, quantity: 1, paidMinor: 19_900 }] });

  beforeAll(async () => {
    shop = await openShop();
    web = testWeb(shop.server);
    await shop.merchant('lamps', {});
  });
  afterAll(() => shop.close());

  it('marks what the page called the deposit, to be confirmed: nothing is answered before a button is pressed', async () => {
    const open = async (title: string) => {
      const order = await newOrder(title);
      const body = { type: 'D-08', items: [{ itemId: 'lamp', quantity: 1 }], facts: { presale_problem: 'not_dispatched' }, asked: ['presale_problem'] };
      expect((await shop.server.request(`/my/drafts/${order.id}`, { method: 'PUT', json: { body } }, order.buyer)).status).toBe(200);
      // the questions before it, none of which the person can answer
      let at = (await web.open(`/orders/${order.id}/file/questions`, reader(order.buyer))).location!;
      for (let asked = 0; !at.endsWith('/deposit_label') && asked < 12; asked += 1) {
        at = (await web.submit(at, await web.open(at, reader(order.buyer)), { answer: 'unknown' }, reader(order.buyer))).location!;
      }
      const page = await web.open(at, reader(order.buyer));
      const kept = await shop.server.request('/my/drafts', {}, order.buyer);
      const drafts = ((await kept.json()) as { items: { orderId: string; body: { facts: Record<string, string> } }[] }).items;
      return { page, facts: drafts.find((one) => one.orderId === order.id)!.body.facts };
    };
    const said = await open('台灯预售（定金100元）');
    expect(said.page.status).toBe(200);
    expect(said.page.text).toContain('The page said “定金” when you bought');
    expect(said.facts['deposit_label']).toBeUndefined();
    expect((await open('台灯')).page.text).not.toContain('The page said');
  });

  it('lets each file say which of the listed evidence it is, and the filing carries it', async () => {
    const type = disputeType(rulesFor('cn/2026-1'), 'D-02')!;
    const hint = type.evidence.find((one) => one.from !== 'respondent')!;
    const order = await newOrder('台灯');
    const me = reader(order.buyer);
    const facts = { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes', danger: 'none', elsewhere: 'none', cross_border: 'no' };
    const evidenceId = shop.server.world.newId();
    const draft = { type: 'D-02', items: [{ itemId: 'lamp', quantity: 1 }], facts, asked: Object.keys(facts), enough: true, narrative: '页面写的是黄铜，收到的是喷漆铁皮。', wanted: [{ kind: 'refund', amountMinor: 19_900 }], evidence: [{ evidenceId, name: 'a.jpg', shows: '' }] };
    expect((await shop.server.request(`/my/drafts/${order.id}`, { method: 'PUT', json: { body: draft } }, order.buyer)).status).toBe(200);
    const path = `/orders/${order.id}/file/facts`;
    const page = await web.open(path, me);
    expect(page.text).toContain(hint.label.en);
    const sent = await web.submit(path, page, { narrative: draft.narrative, [`which.${evidenceId}`]: hint.key }, me);
    expect(sent.status, sent.text).toBe(303);
    const list = (await (await shop.server.request('/my/drafts', {}, order.buyer)).json()) as { items: { orderId: string; body: { evidence: object[] } }[] };
    expect(list.items.find((one) => one.orderId === order.id)!.body.evidence).toEqual([{ evidenceId, name: 'a.jpg', shows: '', key: hint.key }]);
    expect((await web.open(`/orders/${order.id}/file/check`, me)).text).toContain(hint.label.en);
  });

  it('the notice of a dispute asks the merchant to keep the original records, and says until when', async () => {
    const order = await newOrder('台灯');
    const filing = { type: 'D-01', items: [{ itemId: 'lamp', quantity: 1 }], facts: { delivery_state: 'in_transit', personal_use: 'yes', danger: 'none' }, narrative: '一直没有收到台灯，物流停了。', wanted: [{ kind: 'refund', amountMinor: 19_900 }] };
    const story = await fileStory(shop, order, filing);
    const rows = await shop.server.owner.query<{ body: { originalsBy?: string } }>({ text: `select body from outbox where dispute_id = $1 and template = 'notice_of_dispute' and channel = 'email'`, values: [story.id] });
    expect(rows[0]!.body.originalsBy).toMatch(/^2026-/);
  });
});
