import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { traceJob } from '../server/trace/trace.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from './support/shop.ts';
import { columnsWith } from './support/dump.ts';
import { DECISION } from './support/stages.ts';
import { answerOf, fileStory, type Story } from './support/story.ts';

/** Every text somebody writes in this story holds it: whatever column it is found in keeps a text of somebody plain. */
const MARK = '绝密QZX';
const mark = (what: string): string => `${what}${MARK}，电话 13800138000。`;

describe('a dump of the database', () => {
  let shop: Shop;
  let order: Order;
  let merchant: Merchant;
  let one: Staff;
  let two: Staff;
  let story: Story;

  beforeAll(async () => {
    shop = await openShop();
    const { server } = shop;
    merchant = await shop.merchant('tables', { depositMinor: 200_000 });
    one = await shop.adjudicator('one');
    two = await shop.adjudicator('two');
    const buyer = { externalId: 'b-1', name: `王小明${MARK}`, email: `qzx-secret@example.org`, locale: 'zh-CN' };
    const pushed = await answerOf(
      await server.request('/orders', {
        json: {
          ...{ externalId: 'P-1', merchantExternalId: 'tables', buyer, currency: 'CNY', placedAt: server.world.now(), paidMinor: 300_000, escrowMinor: 300_000 },
          ...{ items: [{ itemId: 'table', title: '桌子', quantity: 1, paidMinor: 300_000, unitPriceMinor: 300_000 }], payments: [{ method: 'alipay', amountMinor: 300_000 }] },
          listing: { title: '桌子', material: '实木' },
        },
      }, shop.marketplace),
    );
    const id = String(pushed.body['orderId']);
    const [row] = await server.owner.query<{ buyer_id: string }>({ text: 'select buyer_id from purchase_order where id = $1', values: [id] });
    const { createSession } = await import('../server/people/people.ts');
    const session = await createSession(server.world, server.database, { personId: row!.buyer_id });
    await server.owner.query({ text: `update session set expires_at = '2100-01-01', seen_at = '2100-01-01'` });
    order = { id, externalId: 'P-1', buyerId: row!.buyer_id, buyer: { session: session.token } };
    const draft = await server.request(`/my/drafts/${id}`, { method: 'PUT', json: { body: { narrative: mark('草稿') } } }, order.buyer);
    expect(draft.status).toBe(200);
    story = await fileStory(shop, order, {
      type: 'D-02',
      items: [{ itemId: 'table', quantity: 1 }],
      facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' },
      narrative: mark('收到的是贴皮'),
      wanted: [{ kind: 'refund', amountMinor: 300_000 }],
    });
    await story.does('respond', merchant.as, { position: 'contest', text: mark('不同意') });
    await story.does('post_message', order.buyer, { text: mark('请看照片') });
    await story.does('make_offer', merchant.as, { terms: [{ kind: 'refund', amountMinor: 5_000 }], note: mark('一点心意') });
    await story.does('reject_offer', order.buyer, { no: 2, reason: mark('太少') });
    const planned = await server.request('/my/planned-acts', { json: { acts: [{ disputeId: story.id, act: 'post_message', body: { text: mark('稍后发送') }, ifVersion: (await story.seenBy(merchant.as))['version'] }], waitSeconds: 60 } }, merchant.as);
    expect(planned.status, await planned.clone().text()).toBe(201);
    await story.does('end_negotiation', order.buyer);
    const { choiceTextVersion: textVersion } = await story.seenBy(order.buyer);
    await story.does('choose', order.buyer, { consents: true, textVersion });
    await story.does('choose', merchant.as, { consents: true, textVersion });
    await story.does('take_case', one.as);
    await story.does('ask_question', one.as, { to: 'claimant', text: mark('何时收到') });
    await story.does('answer_question', order.buyer, { no: 1, text: mark('三月一日') });
    const typed = { fields: { reasons: [mark('打到一半')] }, ifVersion: 0 };
    expect((await server.request(`/disputes/${story.id}/determination-draft`, { method: 'PUT', json: typed }, one.as)).status).toBeLessThan(300);
    await story.does('issue_determination', one.as, { ...DECISION, reasons: mark('商品页面写明与实物不符，双方陈述与照片一致，予以支持') });
    await story.does('appeal', merchant.as, { grounds: mark('从来没有检测过') });
    await story.does('take_case', two.as);
    await story.does('decide_appeal', two.as, { result: 'upheld', reasons: mark('原处理认定清楚，双方的陈述与照片一致，维持') });
    await shop.tick();
    while ((await traceJob.run(server.world)) > 0);
  });
  afterAll(() => shop.close());

  it('holds no text that somebody wrote, no name and no address of a buyer', async () => {
    // that the search finds what is there
    expect(await columnsWith(shop, '桌子')).toEqual(expect.arrayContaining(['act_record.events', 'dispute.state']));
    expect(await columnsWith(shop, MARK)).toEqual([]);
    expect(await columnsWith(shop, '13800138000')).toEqual([]);
    expect(await columnsWith(shop, 'qzx-secret@example.org')).toEqual([]);
  });

  it('is read by those who may, as it was written', async () => {
    const seen = await story.seenBy(order.buyer);
    expect(seen['claim'].narrative).toBe(mark('收到的是贴皮'));
    expect(JSON.stringify(await story.historyFor(merchant.as))).toContain(mark('请看照片'));
    const me = await answerOf(await shop.server.request('/me', {}, order.buyer));
    expect(me.body).toMatchObject({ name: `王小明${MARK}`, email: 'qzx-secret@example.org' });
  });

  it('a text of one dispute put into another is not opened', async () => {
    const [row] = await shop.server.owner.query<{ key: string }>({ text: `select id as key from data_key where subject_id = $1`, values: [story.id] });
    expect(row?.key).toMatch(/^[0-9a-f-]{36}$/);
    await shop.server.owner.query({ text: `update data_key set subject_id = $2 where subject_id = $1`, values: [story.id, order.id] });
    const other = shop.server.beside();
    const seen = await other.app.request(`/api/v1/disputes/${story.id}`, { headers: { cookie: `redress_session=${(order.buyer as { session: string }).session}` } });
    expect(seen.status).toBeGreaterThanOrEqual(500);
    await shop.server.owner.query({ text: `update data_key set subject_id = $2 where subject_id = $1`, values: [order.id, story.id] });
    await other.close();
  });
});
