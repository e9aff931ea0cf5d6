/** Connecting a marketplace: a test event that really goes out, to receivers that behave and misbehave. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { webhookSender } from '../adapters/webhook.ts';

let shop: Shop;
let operator: Staff;
let secret = '';

beforeAll(async () => {
  shop = await openShop();
  operator = await shop.operator('op');
});
afterAll(() => shop.close());

/** A receiver that checks what it gets like a marketplace's own server would. */
async function receiver(answer: (response: ServerResponse, good: boolean) => void): Promise<{ url: string; seen: IncomingHttpHeaders[]; close(): Promise<void> }> {
  const seen: IncomingHttpHeaders[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      seen.push(request.headers);
      let good = true;
      try {
        new Webhook(secret).verify(Buffer.concat(parts).toString('utf8'), request.headers as Record<string, string>);
      } catch {
        good = false;
      }
      answer(response, good);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    seen,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function setUrl(url: string): Promise<void> {
  const answer = await shop.server.request('/webhooks/endpoint', { method: 'PUT', json: { url, newSecret: true } }, shop.marketplace);
  secret = ((await answer.json()) as { secret: string }).secret;
}

interface TrialBody {
  status: number | null;
  problem: string | null;
  milliseconds: number;
  excerpt: string;
  location: string | null;
  headers: Record<string, string>;
  body: string;
}

async function send(): Promise<TrialBody> {
  const answer = await shop.server.request(`/marketplaces/${shop.marketplaceId}/test-event`, { json: {} }, operator.as);
  expect(answer.status).toBe(200);
  return (await answer.json()) as TrialBody;
}

describe('a test event', () => {
  test('goes out signed, verifies with the library every receiver has, and shows what was answered', async () => {
    const target = await receiver((response, good) => response.writeHead(good ? 202 : 401).end(good ? 'thank you \u0007' : 'no'));
    await setUrl(target.url);
    const trial = await send();
    expect([trial.status, trial.problem, trial.excerpt]).toEqual([202, null, 'thank you \uFFFD']);
    for (const name of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) expect(trial.headers[name]).toBe(target.seen[0]![name]);
    expect(JSON.parse(trial.body)).toMatchObject({ type: 'redress.test', data: { marketplace: 'lamp' } });
    await target.close();
  });

  test('a receiver with another secret says so, and that is shown', async () => {
    const target = await receiver((response, good) => response.writeHead(good ? 200 : 401).end('bad signature'));
    await setUrl(target.url);
    secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
    const trial = await send();
    expect([trial.status, trial.excerpt]).toEqual([401, 'bad signature']);
    await target.close();
  });

  test('a redirect is not followed, a fault is shown with the beginning of a long answer', async () => {
    const elsewhere = await receiver((response) => response.writeHead(200).end());
    const moved = await receiver((response) => response.writeHead(308, { location: elsewhere.url }).end());
    await setUrl(moved.url);
    expect(await send()).toMatchObject({ status: 308, location: elsewhere.url, problem: null });
    expect(elsewhere.seen).toEqual([]);
    const broken = await receiver((response) => response.writeHead(500).end('x'.repeat(50_000)));
    await setUrl(broken.url);
    const trial = await send();
    expect([trial.status, trial.excerpt.length]).toEqual([500, 1000]);
    for (const one of [elsewhere, moved, broken]) await one.close();
  });

  test('nobody there, somebody too slow, a place that is not allowed', async () => {
    const gone = await receiver((response) => response.end());
    await setUrl(gone.url);
    await gone.close();
    expect(await send()).toMatchObject({ status: null, problem: 'connection' });
    const slow = await receiver(() => undefined);
    const message = { id: 'm', url: slow.url, secrets: [`whsec_${Buffer.alloc(32, 1).toString('base64')}`], body: '{}' };
    const hasty = webhookSender({ allowPrivate: true, timeoutMs: 200 });
    expect(await hasty.attempt(message)).toMatchObject({ status: null, problem: 'timeout', detail: 'no answer in time' });
    await hasty.close();
    await slow.close();
    const careful = webhookSender({ allowPrivate: false });
    expect(await careful.attempt(message)).toMatchObject({ status: null, problem: 'target_refused', detail: 'only https is allowed' });
    await careful.close();
  });

  test('what came of the last one is a fact of the connection, with what else is there', async () => {
    const read = async () => (await (await shop.server.request(`/marketplaces/${shop.marketplaceId}/connection`, {}, operator.as)).json()) as Record<string, unknown>;
    expect(await read()).toMatchObject({ keys: 1, handOverKey: true, lastTrial: { status: null, problem: 'connection' }, merchants: false, orders: false, delivered: false, disputes: false, ratePerMinute: 6000 });
    const target = await receiver((response) => response.writeHead(204).end());
    await setUrl(target.url);
    await send();
    await target.close();
    await shop.merchant('lamps');
    await shop.order({ externalId: 'L-1', merchant: 'lamps' });
    expect(await read()).toMatchObject({ lastTrial: { status: 204, problem: null }, merchants: true, orders: true });
  });

  test('without an endpoint, for another’s marketplace, for one that is not there', async () => {
    await shop.server.request('/webhooks/endpoint', { method: 'PUT', json: { url: null } }, shop.marketplace);
    const post = async (id: string, as: typeof operator.as) => (await shop.server.request(`/marketplaces/${id}/test-event`, { json: {} }, as)).status;
    expect(await post(shop.marketplaceId, operator.as)).toBe(409);
    expect(await post(shop.server.world.newId(), operator.as)).toBe(404);
    expect(await post(shop.server.world.newId(), shop.marketplace)).toBe(404);
  });
});

test('an order is read as a push would read it, and nothing is kept', async () => {
  const order = {
    externalId: 'C-1', merchantExternalId: 'lamps', buyer: { externalId: 'u', name: '李雷' }, currency: 'CNY', placedAt: '2026-03-01T10:00:00+08:00',
    paidMinor: 9900, escrowMinor: 9900, items: [{ itemId: 'a', title: '台灯', quantity: 1, unitPriceMinor: 9900, paidMinor: 9900 }],
  };
  const check = async (json: object) => shop.server.request(`/marketplaces/${shop.marketplaceId}/orders/check`, { json }, operator.as);
  const good = await check(order);
  expect(await good.json()).toMatchObject({ externalId: 'C-1', merchant: '某家具店', releaseAt: '2026-03-16T02:00:00.000Z', items: [{ title: '台灯' }] });
  expect(await (await check({ ...order, merchantExternalId: 'nobody' })).json()).toMatchObject({ merchant: null });
  expect(await (await check({ ...order, paidMinor: 1 })).json()).toMatchObject({ status: 422 });
  const rows = await shop.server.owner.query({ text: `select 1 from purchase_order where external_id = 'C-1'` });
  expect(rows).toEqual([]);
});
