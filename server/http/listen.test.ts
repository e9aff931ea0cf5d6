import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from '@hono/zod-openapi';
import { accepted } from '../../core/kernel/kernel.ts';
import { listen, type Listening } from './listen.ts';
import { route } from './route.ts';
import { testServer, type TestServer } from './testkit.ts';

const base = { tag: 'test', summary: 'x', access: ['anonymous'], refusals: [] } as const;
const routes = [
  route({ ...base, method: 'get', path: '/ping/{name}', operationId: 'ping', success: { status: 200, description: 'x' }, handle: () => accepted(1) }),
  route({
    ...base,
    method: 'post',
    path: '/echo',
    operationId: 'echo',
    body: z.strictObject({ text: z.string() }),
    success: { status: 200, description: 'x' },
    handle: ({ body }) => accepted(body.text.length),
  }),
];

let server: TestServer;
let listening: Listening;
let address: string;

beforeAll(async () => {
  server = await testServer(routes, { rates: { sessionPerMinute: 1e9, addressPerMinute: 400, marketplacePerMinute: 1e9, signerPerMinute: 1e9 } });
  listening = await listen((request, env) => server.app.fetch(request, env), 0, '127.0.0.1');
  address = `http://127.0.0.1:${listening.port}/api/v1`;
});
afterAll(async () => {
  await listening.close(100);
  await server.close();
});

/** Sends bytes as they are and answers the status line. */
function rawStatus(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(listening.port, '127.0.0.1', () => socket.write(text));
    socket.once('data', (data) => {
      resolve(data.toString('latin1').split('\r\n')[0]!);
      socket.destroy();
    });
    socket.once('error', reject);
    socket.setTimeout(5000, () => reject(new Error('no answer')));
  });
}

test('addresses no browser writes are answered, never with a 500', async () => {
  for (const path of ['/api/v1/ping/%E0%A4%A', '/api/v1/ping/%ff', '/api/v1/ping/a%2Fb', '/api/v1//ping', '//api/v1/ping/x', '/api/v1/ping/x?%E0%A4%A=%', '*', 'http://other.test/api/v1/ping/x']) {
    const status = await rawStatus(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(status, path).toMatch(/^HTTP\/1\.1 (200|400|404|422) /);
  }
  expect(await rawStatus('GET /api/v1/ping/x HTTP/1.1\r\nHost: a b<>\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 4/);
});

test('HEAD is answered like GET without a body', async () => {
  const answer = await fetch(`${address}/ping/x`, { method: 'HEAD' });
  expect([answer.status, await answer.text()]).toEqual([200, '']);
});

test('a body over the limit is refused and the next request still works', async () => {
  const headers = { 'content-type': 'application/json' };
  const large = await fetch(`${address}/echo`, { method: 'POST', headers, body: JSON.stringify({ text: 'x'.repeat(3_000_000) }) });
  expect(large.status).toBe(413);
  const small = await fetch(`${address}/echo`, { method: 'POST', headers, body: JSON.stringify({ text: 'xyz' }) });
  expect(await small.json()).toBe(3);
});

test('an address that asks too often waits, and cannot change its name by a header', async () => {
  const answers: Response[] = [];
  for (let count = 0; count < 110; count += 1) {
    answers.push(await fetch(`${address}/ping/x`, { headers: { 'x-forwarded-for': `10.0.0.${count}` } }));
  }
  const refused = answers.filter((answer) => answer.status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(await refused[0]!.json()).toMatchObject({ code: 'rate_limited', facts: { retryAfterSeconds: 1 } });
  expect(refused[0]!.headers.get('retry-after')).toBe('1');
  server.world.clock.advance(60_000);
  expect((await fetch(`${address}/ping/x`)).status).toBe(200);
});
