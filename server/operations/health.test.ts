/** Who may read the metrics. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../database/testkit.ts';
import { answerHealth } from './health.ts';
import { createMetrics } from './metrics.ts';

const TOKEN = 'a-token-of-the-scraper';
let kept: TestDatabase;

beforeAll(async () => {
  kept = await testDatabase();
});
afterAll(() => kept.drop());

async function ask(address: string | undefined, headers: Record<string, string> = {}, metricsToken?: string): Promise<number> {
  const health = {
    database: kept.database,
    metrics: createMetrics(),
    ready: () => true,
    now: () => '2026-03-02T02:00:00.000Z',
    offsetMs: () => 0,
    ...(metricsToken === undefined ? {} : { metricsToken }),
  };
  const answer = await answerHealth(health, new Request('http://redress.test/metrics', { headers }), address);
  return answer!.status;
}

test.each([
  ['this machine', '127.0.0.1', {}, undefined, 200],
  ['this machine by IPv6', '::1', {}, undefined, 200],
  ['this machine by IPv4 in IPv6', '::ffff:127.0.0.1', {}, undefined, 200],
  ['the world through a proxy of this machine', '127.0.0.1', { 'x-forwarded-for': '203.0.113.7' }, undefined, 403],
  ['the world through a proxy that says so otherwise', '127.0.0.1', { forwarded: 'for=203.0.113.7' }, undefined, 403],
  ['the world', '203.0.113.7', {}, undefined, 403],
  ['the world with a token where none is set', '203.0.113.7', { authorization: `Bearer ${TOKEN}` }, undefined, 403],
  ['the scraper', '203.0.113.7', { authorization: `Bearer ${TOKEN}` }, TOKEN, 200],
  ['the scraper through a proxy', '127.0.0.1', { authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '203.0.113.7' }, TOKEN, 200],
  ['a wrong token', '203.0.113.7', { authorization: `Bearer ${TOKEN}x` }, TOKEN, 403],
  ['a wrong token from this machine', '127.0.0.1', { authorization: 'Bearer no' }, TOKEN, 403],
  ['nobody’s socket', undefined, {}, undefined, 403],
])('%s', async (_who, address, headers, token, status) => expect(await ask(address, headers as Record<string, string>, token)).toBe(status));
