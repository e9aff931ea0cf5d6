import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accountId } from '../../core/ledger/ledger.ts';
import { testServer, type TestServer } from '../http/testkit.ts';
import { applyLedger, balancesOf, proofOf } from '../ledger/ledger.ts';
import { addApiKey, addMarketplace, createSession } from '../people/people.ts';
import { releaseDueOrders } from './commerce.ts';
import { routes } from './routes.ts';

let server: TestServer;
/** An answer of the API, looked into by the tests. */
type Answer = Record<string, string> & { problem?: Record<string, string>; buyer: { id: string }; merchant: { id: string } };
interface Market {
  readonly id: string;
  readonly key: { readonly key: string };
}
let market: Market;
let other: Market;

async function register(slug: string): Promise<Market> {
  const [id, at] = [server.world.newId(), server.world.now()];
  await addMarketplace(server.owner, { id, slug, name: slug, at } as Parameters<typeof addMarketplace>[1]);
  await addApiKey(server.owner, { id: server.world.newId(), marketplaceId: id, token: `rdk_${slug.padEnd(43, "0")}`, label: 'test', at });
  return { id, key: { key: `rdk_${slug.padEnd(43, "0")}` } };
}

const MERCHANT = { name: '红木家具', contactEmail: 'shop@example.org' };

beforeAll(async () => {
  server = await testServer(routes);
  [market, other] = [await register('taobei'), await register('elsewhere')];
  const made = await server.request('/merchants/shop-1', { method: 'PUT', json: MERCHANT }, market.key);
  expect(made.status).toBe(200);
});
afterAll(() => server.close());

function order(externalId: string, more: object = {}): Record<string, unknown> {
  return {
    externalId,
    merchantExternalId: 'shop-1',
    buyer: { externalId: 'u-1', name: '李雷' },
    currency: 'CNY',
    placedAt: '2026-03-01T10:00:00+08:00',
    paidMinor: 10_000,
    escrowMinor: 10_000,
    items: [{ itemId: 'a', title: '椅子', quantity: 1, unitPriceMinor: 10_000, paidMinor: 10_000 }],
    ...more,
  };
}

async function push(json: unknown, as = market.key): Promise<{ status: number; body: Answer }> {
  const answer = await server.request('/orders', { json }, as);
  return { status: answer.status, body: (await answer.json()) as Answer };
}

async function pushAll(lines: readonly string[], as = market.key): Promise<Answer[]> {
  const answer = await server.request('/orders/bulk', { method: 'POST', body: lines.join('\n'), headers: { 'content-type': 'application/x-ndjson' } }, as);
  expect(answer.status).toBe(200);
  return (await answer.text()).trim().split('\n').map((line) => JSON.parse(line) as Answer);
}

async function escrowOf(orderId: string) {
  return (await balancesOf(server.database, [accountId('escrow', orderId, 'CNY')]))[0];
}

describe('a merchant', () => {
  test('is registered, changed, and found by its own marketplace only', async () => {
    const json = { ...MERCHANT, status: 'closed', secondContactEmail: 'boss@example.org' };
    const changed = await server.request('/merchants/shop-2', { method: 'PUT', json }, market.key);
    const again = await server.request('/merchants/shop-2', { method: 'PUT', json: { ...json, status: 'open' } }, market.key);
    const [first, second] = [(await changed.json()) as { id: string }, (await again.json()) as { id: string; status: string }];
    expect(second).toMatchObject({ id: first.id, status: 'open', secondContactEmail: 'boss@example.org', deposits: [] });
    expect((await server.request('/merchants/shop-2', {}, other.key)).status).toBe(404);
    expect((await server.request('/merchants/shop-2', {})).status).toBe(401);
  });

  test('pays its deposit once for one key', async () => {
    const pay = (json: object, key: string) => server.request('/merchants/shop-1/deposits', { json, key }, market.key);
    const first = await pay({ amountMinor: 200_000, currency: 'CNY' }, 'deposit-1');
    expect(first.status).toBe(201);
    const again = await pay({ amountMinor: 200_000, currency: 'CNY' }, 'deposit-1');
    expect(await again.json()).toEqual(await first.json());
    const reused = await pay({ amountMinor: 1, currency: 'CNY' }, 'deposit-1');
    expect(await reused.json()).toMatchObject({ code: 'idempotency_key_reused' });
    await pay({ amountMinor: 50, currency: 'CNY' }, 'deposit-2');
    const seen = await server.request('/merchants/shop-1', {}, market.key);
    expect(await seen.json()).toMatchObject({ deposits: [{ currency: 'CNY', balanceMinor: 200_050, availableMinor: 200_050 }] });
    expect((await server.request('/merchants/nobody/deposits', { json: { amountMinor: 1, currency: 'CNY' } }, market.key)).status).toBe(404);
  });
});

describe('an order', () => {
  test('is taken once; the same again is unchanged, another under its id is refused', async () => {
    const first = await push(order('one'));
    expect(first).toMatchObject({ status: 200, body: { outcome: 'created', externalId: 'one' } });
    expect(await push(order('one'))).toMatchObject({ status: 200, body: { outcome: 'unchanged', orderId: first.body['orderId'] } });
    expect(await push(order('one', { escrowMinor: 9_999 }))).toMatchObject({ status: 409, body: { code: 'order_conflicts', field: 'externalId' } });
    expect(await push(order('one', { merchantExternalId: 'nobody', externalId: 'x' }))).toMatchObject({ status: 422, body: { code: 'merchant_unknown' } });
    expect(await push(order('one', { paidMinor: 9_999 }))).toMatchObject({ status: 422, body: { field: 'paidMinor' } });
    expect(await escrowOf(first.body['orderId']!)).toMatchObject({ availableMinor: 10_000, heldMinor: 0 });
  });

  test('of one marketplace is nothing to another', async () => {
    expect(await push(order('one'), other.key)).toMatchObject({ body: { code: 'merchant_unknown' } });
    const mine = await push(order('one'));
    expect((await server.request(`/orders/${mine.body['orderId']}`, {}, other.key)).status).toBe(404);
    const list = await server.request('/orders?externalId=one', {}, other.key);
    expect(await list.json()).toEqual({ items: [], next: null });
  });

  test('is seen by its buyer and its merchant, not by others, and not by one who joined another matter', async () => {
    const { body } = await push(order('seen', { buyer: { externalId: 'u-seen', name: '韩梅梅' } }));
    const path = `/orders/${body['orderId']}`;
    const view = (await (await server.request(path, {}, market.key)).json()) as Answer;
    const stranger = server.world.newId();
    await server.owner.query({
      text: `insert into person (id, marketplace_id, external_id, name, created_at) values ($1, $2, 'u-else', 'X', $3)`,
      values: [stranger, market.id, server.world.now()],
    });
    const signIn = async (personId: string, onlyDisputeId?: string) => {
      const made = await createSession(server.world, server.owner, { personId, ...(onlyDisputeId ? { onlyDisputeId } : {}) });
      return { session: made.token };
    };
    const buyer = await signIn(view.buyer.id);
    expect(await (await server.request(path, {}, buyer)).json()).toEqual(view);
    expect((await server.request(path, {}, await signIn(stranger))).status).toBe(404);
    expect((await server.request(path, {}, await signIn(view.buyer.id, server.world.newId()))).status).toBe(404);
    await server.owner.query({ text: 'insert into merchant_member values ($1, $2)', values: [view.merchant.id, stranger] });
    const seller = await signIn(stranger);
    expect((await server.request(path, {}, seller)).status).toBe(200);
    const sold = (await (await server.request('/my/orders?as=merchant&limit=1', {}, seller)).json()) as { items: object[]; next: string };
    expect(sold.items).toHaveLength(1);
    expect((await server.request(`/my/orders?as=merchant&cursor=${sold.next}`, {}, seller)).status).toBe(200);
    const bought = (await (await server.request('/my/orders', {}, buyer)).json()) as { items: object[] };
    expect(bought.items).toMatchObject([{ externalId: 'seen' }]);
    const forged = Buffer.from('["yesterday","me"]').toString('base64url');
    expect((await server.request(`/my/orders?cursor=${forged}`, {}, buyer)).status).toBe(422);
  });

  test('is received: the day of release follows, unless the marketplace had named it', async () => {
    await push(order('sent'));
    const tell = async (externalId: string, json: object) => {
      const answer = await server.request(`/orders/${externalId}/shipment`, { json }, market.key);
      return { status: answer.status, body: (await answer.json()) as Answer };
    };
    await tell('sent', { carrier: 'SF', tracking: 'SF1' });
    const told = await tell('sent', { receivedAt: '2026-03-04T00:00:00Z' });
    expect(told.body).toMatchObject({
      receivedAt: '2026-03-04T00:00:00.000Z',
      shipment: { carrier: 'SF', tracking: 'SF1', receivedAt: '2026-03-04T00:00:00.000Z' },
      escrow: { paidInMinor: 10_000, heldMinor: 0, availableMinor: 10_000, releaseAt: '2026-03-11T00:00:00.000Z' },
    });
    expect(await push(order('sent'))).toMatchObject({ body: { outcome: 'unchanged' } });
    await push(order('named', { releaseAt: '2026-05-01T00:00:00Z' }));
    expect((await tell('named', { receivedAt: '2026-03-04T00:00:00Z' })).body).toMatchObject({ escrow: { releaseAt: '2026-05-01T00:00:00.000Z' } });
    expect(await tell('named', { receivedAt: '2025-03-04T00:00:00Z' })).toMatchObject({ status: 422, body: { field: 'receivedAt' } });
    expect(await tell('nobody', { tracking: 'x' })).toMatchObject({ status: 404 });
  });
});

describe('escrow', () => {
  test('goes to the merchant on its day; what is held for a dispute stays until it is free', async () => {
    const far = { placedAt: '2026-03-01T10:00:00+08:00', releaseAt: '2026-03-20T00:00:00Z' };
    const [free, disputed, none] = await Promise.all(['free', 'disputed', 'none'].map((id) => push(order(id, { ...far, ...(id === 'none' ? { escrowMinor: 0 } : {}) }))));
    const orderId = disputed!.body['orderId']!;
    const context = { marketplaceId: market.id, disputeId: server.world.newId(), at: server.world.now() };
    const holdId = server.world.newId();
    const credit = accountId('consumer_payout', market.id, 'CNY');
    const held = await applyLedger(server.database, context, [
      { op: 'hold', id: holdId, debit: accountId('escrow', orderId, 'CNY'), credit, amountMinor: 6_000, reason: 'dispute' },
    ]);
    expect(held.ok).toBe(true);
    await releaseDueOrders(server.world);
    expect(await escrowOf(free!.body['orderId']!)).toMatchObject({ availableMinor: 10_000 });
    server.world.clock.set('2026-03-20T00:00:00.000Z');
    await Promise.all([releaseDueOrders(server.world), releaseDueOrders(server.world)]);
    expect(await escrowOf(free!.body['orderId']!)).toMatchObject({ balanceMinor: 0 });
    expect(await escrowOf(orderId)).toMatchObject({ balanceMinor: 6_000, heldMinor: 6_000, availableMinor: 0 });
    expect(await escrowOf(none!.body['orderId']!)).toMatchObject({ balanceMinor: 0 });
    await applyLedger(server.database, context, [
      { op: 'capture', id: server.world.newId(), holdId, amountMinor: 2_000 },
      { op: 'release', id: server.world.newId(), holdId, amountMinor: null },
    ]);
    expect(await releaseDueOrders(server.world)).toBe(0);
    server.world.clock.advance({ hours: 1 });
    expect(await releaseDueOrders(server.world)).toBe(1);
    expect(await escrowOf(orderId)).toMatchObject({ balanceMinor: 0, heldMinor: 0 });
    server.world.clock.advance({ hours: 2 });
    expect(await releaseDueOrders(server.world)).toBe(0);
    for (const line of await proofOf(server.database, market.id)) expect(line).toMatchObject({ wrong: 0 });
  });
});

describe('many orders at once', () => {
  test('each line is answered by its number, and a bad line spoils no other', async () => {
    const lines = [
      JSON.stringify(order('b1')),
      '',
      '{"externalId":',
      JSON.stringify(order('b2', { paidMinor: 1 })),
      JSON.stringify(order('b3', { merchantExternalId: 'nobody' })),
      JSON.stringify(order('b1')),
      JSON.stringify(order('b1', { escrowMinor: 1 })),
      '[]',
      JSON.stringify(order('b4')),
    ];
    const answers = await pushAll(lines);
    expect(answers.map((one) => [one['line'], one['externalId'], one['outcome'], one.problem?.['code'], one.problem?.['field']])).toEqual([
      [1, 'b1', 'created', undefined, undefined],
      [3, null, 'refused', 'body_malformed', undefined],
      [4, 'b2', 'refused', 'field_invalid', 'paidMinor'],
      [5, 'b3', 'refused', 'merchant_unknown', 'merchantExternalId'],
      [6, 'b1', 'unchanged', undefined, undefined],
      [7, 'b1', 'refused', 'order_conflicts', 'externalId'],
      [8, null, 'refused', 'field_invalid', 'order'],
      [9, 'b4', 'created', undefined, undefined],
    ]);
    expect(answers[4]!['orderId']).toBe(answers[0]!['orderId']);
  });

  test('ten thousand on tables without statistics, twice, at once from two callers', async () => {
    const lines = Array.from({ length: 10_000 }, (_, n) => JSON.stringify(order(`many-${n}`, { buyer: { externalId: `u-${n % 700}`, name: '买家' } })));
    const started = performance.now();
    const [first, second] = await Promise.all([pushAll(lines), pushAll([...lines].reverse())]);
    expect(performance.now() - started).toBeLessThan(60_000);
    const created = [...first, ...second].filter((one) => one['outcome'] === 'created');
    expect(created).toHaveLength(10_000);
    expect([...first, ...second].filter((one) => one['outcome'] === 'unchanged')).toHaveLength(10_000);
    const [sums] = await server.owner.query({
      text: `select count(*) as orders, count(distinct buyer_id) as buyers from purchase_order where external_id like 'many-%'`,
    });
    expect(sums).toEqual({ orders: 10_000, buyers: 700 });
    for (const line of await proofOf(server.database, market.id)) expect(line).toMatchObject({ wrong: 0 });
  });

  test('more than ten thousand lines, or bytes that are no text, are refused whole', async () => {
    const bulk = (body: BodyInit) => server.request('/orders/bulk', { method: 'POST', body, headers: { 'content-type': 'application/x-ndjson' } }, market.key);
    expect((await bulk('{}\n'.repeat(10_001))).status).toBe(413);
    expect((await bulk(new Uint8Array([0xff, 0xfe]))).status).toBe(400);
    expect((await server.request('/orders/bulk', { json: {} }, market.key)).status).toBe(415);
  });
});
