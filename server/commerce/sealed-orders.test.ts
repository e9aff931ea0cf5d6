import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ERASED } from '../../core/privacy/privacy.ts';
import { testServer, type TestServer } from '../http/testkit.ts';
import { addApiKey, addMarketplace } from '../people/people.ts';
import { loadFiling } from '../dispute/store.ts';
import { pushOrder } from './push.ts';
import { routes } from './routes.ts';

const KEY = { key: `rdk_${'sealed'.padEnd(43, '0')}` };
const SECRETS = ['胰岛素笔', '糖尿病用品', '13911112222', '幸福路77号', 'SF7712345678', 'CARD-6222', '控糖'];
let server: TestServer;
let marketplaceId: string;

function order(externalId: string, more: object = {}): Record<string, unknown> {
  return {
    ...{ externalId, merchantExternalId: 'shop-1', buyer: { externalId: 'u-1', name: '李雷', email: 'lilei@example.org' }, currency: 'CNY' },
    ...{ placedAt: '2026-03-01T02:00:00.000Z', paidMinor: 10_000, escrowMinor: 10_000, freightMinor: 1_000 },
    items: [
      { itemId: 'a', title: '胰岛素笔', category: '糖尿病用品', quantity: 1, unitPriceMinor: 8_000, paidMinor: 8_000 },
      { itemId: 'b', title: '胰岛素笔针头', quantity: 2, unitPriceMinor: 500, paidMinor: 1_000 },
    ],
    payments: [{ method: 'card', amountMinor: 10_000, reference: 'CARD-6222' }],
    shipment: { carrier: '顺丰', tracking: 'SF7712345678', shippedAt: '2026-03-01T03:00:00.000Z' },
    listing: { title: '胰岛素笔', words: ['控糖', 3, null, { deep: '幸福路77号' }] },
    chat: [{ at: '2026-03-01T02:30:00.000Z', from: 'buyer', text: '送到幸福路77号，电话13911112222，"王"\n谢谢' }],
    ...more,
  };
}

async function push(json: unknown): Promise<{ status: number; body: any }> {
  const answer = await server.request('/orders', { json }, KEY);
  return { status: answer.status, body: await answer.json() };
}
async function read(externalId: string): Promise<any> {
  const listed: any = await (await server.request(`/orders?externalId=${externalId}`, {}, KEY)).json();
  return (await server.request(`/orders/${listed.items[0].id}`, {}, KEY)).json();
}
/** Whether an order's row holds a text as it lies: looked for inside the database, where nothing is opened. */
async function holds(externalId: string, text: string): Promise<boolean> {
  const [row] = await server.owner.query<{ met: boolean }>({ text: `select strpos(o::text, $2) > 0 as met from purchase_order o where external_id = $1`, values: [externalId, text] });
  return row!.met;
}

beforeAll(async () => {
  server = await testServer(routes);
  marketplaceId = server.world.newId();
  const at = server.world.now();
  await addMarketplace(server.owner, { id: marketplaceId, slug: 'sealed', name: 'sealed', at } as Parameters<typeof addMarketplace>[1]);
  await addApiKey(server.owner, { id: server.world.newId(), marketplaceId, token: KEY.key, label: 'test', at });
  await server.request('/merchants/shop-1', { method: 'PUT', json: { name: '健康之家', contactEmail: 'shop@example.org' } }, KEY);
});
afterAll(() => server.close());

describe('what tells of somebody in an order', () => {
  test('is nowhere plain, and read as it was pushed; what SQL reads stays plain', async () => {
    expect((await push(order('s-1'))).body).toMatchObject({ outcome: 'created' });
    for (const secret of SECRETS) expect(await holds('s-1', secret), secret).toBe(false);
    expect(await holds('s-1', 'releaseGiven')).toBe(true);
    const [plain] = await server.owner.query({
      text: `select body -> 'items' -> 0 as item, body -> 'payments' as payments, body -> 'freightMinor' as freight, body -> 'shipment' ->> 'shippedAt' as sent from purchase_order where external_id = 's-1'`,
    });
    expect(plain).toEqual({ item: { itemId: 'a', quantity: 1, unitPriceMinor: 8_000, paidMinor: 8_000 }, payments: [{ method: 'card', amountMinor: 10_000 }], freight: 1_000, sent: '2026-03-01T03:00:00.000Z' });
    const { items, payments, shipment, listing, chat } = order('s-1') as any;
    expect(await read('s-1')).toMatchObject({ items, payments, shipment, listing, chat });
    expect((await push(order('s-1'))).body).toMatchObject({ outcome: 'unchanged' });
    expect((await push(order('s-1', { chat: [] }))).body).toMatchObject({ code: 'order_conflicts' });
  });

  test('has a key of its own, which is the buyer’s; what is kept of its hash is keyed', async () => {
    await push(order('s-2', { listing: undefined, chat: [], payments: [] }));
    const keys = await server.owner.query<{ mine: boolean; order: string }>({
      text: `select k.subject_id = o.buyer_id as mine, o.external_id as order from purchase_order o join data_key k on k.id = o.id and k.kind = 'order' where o.external_id like 's-%' order by 2`,
    });
    expect(keys).toEqual([{ mine: true, order: 's-1' }, { mine: true, order: 's-2' }]);
    expect(await read('s-2')).toMatchObject({ listing: null, chat: [], payments: [] });
    const [row] = await server.owner.query<{ body: Record<string, unknown> }>({ text: `select body - 'sealedItems' as body from purchase_order where external_id = 's-2'` });
    expect(Object.keys(row!.body)).not.toContain('sealedRest');
  });

  test('comes sealed in bulk too: one buyer’s contact once, two of one name each with a key', async () => {
    const lines = ['m-1', 'm-2', 'm-3'].map((id, index) => JSON.stringify(order(id, { buyer: { externalId: index < 2 ? 'u-8' : 'u-9', name: '同名' } })));
    const answer = await server.request('/orders/bulk', { method: 'POST', body: lines.join('\n'), headers: { 'content-type': 'application/x-ndjson' } }, KEY);
    expect((await answer.text()).match(/"created"/g)).toHaveLength(3);
    for (const id of ['m-1', 'm-2', 'm-3']) {
      expect(await holds(id, '胰岛素笔')).toBe(false);
      expect(await read(id)).toMatchObject({ buyer: { name: '同名' }, items: [{ title: '胰岛素笔' }, {}] });
    }
  });

  test('news of the shipment are sealed with it', async () => {
    const news = await server.request('/orders/s-2/shipment', { method: 'POST', json: { tracking: 'YT9900' } }, KEY);
    expect(news.status, await news.clone().text()).toBe(200);
    expect(await holds('s-2', 'YT9900')).toBe(false);
    expect((await read('s-2')).shipment).toMatchObject({ tracking: 'YT9900', carrier: '顺丰' });
  });

  test('a filing reads it in the one statement it took before', async () => {
    const fresh = server.beside();
    try {
      const asked: string[] = [];
      const { database } = fresh;
      const counted = { vault: database.vault!, query: ((statement) => (asked.push(statement.text), database.query(statement))) as typeof database.query };
      expect((await loadFiling(counted, { marketplaceId, externalId: 's-1' }))!.ord.items).toMatchObject([{ itemId: 'a', title: '胰岛素笔', category: '糖尿病用品' }, { itemId: 'b', title: '胰岛素笔针头' }]);
      expect(asked).toHaveLength(1);
    } finally {
      await fresh.close();
    }
  });

  test('with its key nobody reads it any more; the order stays, and takes no number of a shipment', async () => {
    await push(order('s-3', { buyer: { externalId: 'u-3', name: '韩梅梅' } }));
    await server.owner.query({ text: `update data_key set wrapped = null, destroyed_at = now(), destroyed_why = 'asked' where subject_id = (select buyer_id from purchase_order where external_id = 's-3')` });
    const seen = await read('s-3');
    expect(seen).toMatchObject({ buyer: { name: ERASED }, items: [{ itemId: 'a', title: ERASED, paidMinor: 8_000 }, { title: ERASED }], listing: null, chat: [], shipment: { tracking: ERASED }, paidMinor: 10_000 });
    expect(JSON.stringify(seen)).not.toContain('CARD-6222');
    const news = await server.request('/orders/s-3/shipment', { method: 'POST', json: { tracking: 'YT9901', carrier: '圆通' } }, KEY);
    expect(news.status).toBe(200);
    expect(await holds('s-3', 'YT9901')).toBe(false);
  });
});

describe('an order of a release before', () => {
  test('is read as it lies, known again when it is pushed again, and filed about; its next number of a shipment is sealed', async () => {
    const context = { world: { ...server.world, database: { query: server.owner.query, transaction: server.owner.transaction, close: server.owner.close } }, marketplaceId, at: server.world.now(), locale: 'en', requestId: 'r' } as const;
    expect(await pushOrder(context, order('old-1'))).toMatchObject({ ok: true, value: { outcome: 'created' } });
    expect(await holds('old-1', '13911112222')).toBe(true);
    const { items, payments, listing, chat } = order('old-1') as any;
    expect(await read('old-1')).toMatchObject({ items, payments, listing, chat });
    expect((await push(order('old-1'))).body).toMatchObject({ outcome: 'unchanged' });
    expect((await push(order('old-1', { chat: [] }))).body).toMatchObject({ code: 'order_conflicts' });
    expect((await loadFiling(server.database, { marketplaceId, externalId: 'old-1' }))!.ord.items).toMatchObject(items);
    for (const tracking of ['YT1', 'YT2']) await server.request('/orders/old-1/shipment', { method: 'POST', json: { tracking: `${tracking}000` } }, KEY);
    expect(await holds('old-1', 'YT2000')).toBe(false);
    expect((await read('old-1')).shipment).toMatchObject({ tracking: 'YT2000' });
  });
});
