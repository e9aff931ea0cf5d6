import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROUTES } from '../house.ts';
import { testServer, type TestServer } from '../http/testkit.ts';
import { testRail, type TestRail } from './testkit.ts';

let server: TestServer;
let institution: TestRail;
let stripe: TestRail;
let said = 0;

beforeAll(async () => {
  const now = (): string => server.world.now();
  [institution, stripe] = [testRail('institution', now), testRail('stripe', now)];
  // a quarter of a minute's worth comes at once: 5 of a stranger, 20 of a rail, 20 looks at a signature from an address
  server = await testServer(ROUTES, { rails: [institution, stripe], rates: { sessionPerMinute: 20, addressPerMinute: 20, marketplacePerMinute: 20, signerPerMinute: 80 } });
});
afterAll(() => server.close());

/** News that a rail, or somebody who says so, sends from an address. */
async function send(rail: TestRail, from: string, forged = false): Promise<number> {
  said += 1;
  const { headers, body } = rail.notice(`n-${said}`, { kind: 'other', type: 'ping' }, forged);
  const env = { incoming: { socket: { remoteAddress: from } } };
  const answer = await server.app.request(`/api/v1/payments/notices/${rail.capabilities.rail}`, { method: 'POST', headers, body }, env);
  return answer.status;
}

async function times(count: number, one: (index: number) => Promise<number>): Promise<Record<number, number>> {
  const seen: Record<number, number> = {};
  for (let index = 0; index < count; index += 1) {
    const status = await one(index);
    seen[status] = (seen[status] ?? 0) + 1;
  }
  return seen;
}

test('news a rail signed has a limit of that rail’s own, wider than a stranger’s and shared by its addresses', async () => {
  expect(await times(15, () => send(institution, '10.0.0.1'))).toEqual({ 200: 15 });
  expect(await times(10, (index) => send(institution, `10.0.1.${index}`))).toEqual({ 200: 5, 429: 5 });
  // another rail still speaks, and from an address the first one used
  expect(await times(3, () => send(stripe, '10.0.1.0'))).toEqual({ 200: 3 });
  server.world.clock.advance(60_000);
  expect(await send(institution, '10.0.0.1')).toBe(200);
});

test('news that is not signed is limited as a stranger is, with all else that comes from that address, and costs the rail nothing', async () => {
  server.world.clock.advance(60_000);
  expect(await times(12, () => send(institution, '10.0.2.1', true))).toEqual({ 401: 5, 429: 7 });
  const env = { incoming: { socket: { remoteAddress: '10.0.2.1' } } };
  expect((await server.app.request('/api/v1/log', {}, env)).status).toBe(429);
  // the rail behind the same address goes on, until signatures from there were looked at too often
  expect(await times(9, () => send(institution, '10.0.2.1'))).toEqual({ 200: 8, 429: 1 });
  expect(await times(12, () => send(institution, '10.0.2.2'))).toEqual({ 200: 12 });
});

test('news for a rail that is not there counts as a stranger’s', async () => {
  const ask = async (): Promise<number> => {
    const env = { incoming: { socket: { remoteAddress: '10.0.3.1' } } };
    return (await server.app.request('/api/v1/payments/notices/alipay', { method: 'POST', body: 'x' }, env)).status;
  };
  expect(await times(8, ask)).toEqual({ 404: 5, 429: 3 });
});
