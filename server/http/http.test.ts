import { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accepted, refused, REFUSALS } from '../../core/kernel/kernel.ts';
import { readBytes, readLines } from './body.ts';
import { route, type Route } from './route.ts';
import { AmountMinor, text, Uuid } from './schemas.ts';
import { testServer, type TestServer } from './testkit.ts';

const Thing = z.strictObject({
  name: text(50),
  terms: z.array(z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('refund'), amountMinor: AmountMinor }),
    z.strictObject({ kind: z.literal('return'), payer: z.enum(['merchant', 'buyer']) }),
  ])),
  note: text(20).optional(),
});

const base = { tag: 'test', summary: 'x', success: { status: 200, description: 'x' }, refusals: [] } as const;

const routes: readonly Route[] = [
  route({
    ...base,
    method: 'post',
    path: '/things',
    operationId: 'makeThing',
    access: ['anonymous'],
    body: Thing,
    success: { status: 201, body: Thing, description: 'Made.' },
    handle: ({ body }) => accepted(body),
  }),
  route({
    ...base,
    method: 'get',
    path: '/things/{thingId}',
    operationId: 'readThing',
    access: ['anonymous'],
    params: z.strictObject({ thingId: Uuid }),
    query: z.strictObject({ limit: z.coerce.number<string>().int().max(10).optional() }),
    handle: ({ params, query }) => accepted({ params, query }),
  }),
  route({
    ...base,
    method: 'post',
    path: '/once',
    operationId: 'makeOnce',
    access: ['anonymous'],
    idempotent: true,
    handle: ({ idempotencyKey }) => accepted({ idempotencyKey }),
  }),
  route({
    ...base,
    method: 'post',
    path: '/lines',
    operationId: 'makeLines',
    access: ['anonymous'],
    bodyKind: 'ndjson',
    body: Thing,
    async handle({ request }) {
      const lines = await readLines(request, Thing, { lines: 3 });
      return lines.ok ? accepted(lines.value.map((one) => (one.ok ? 'good' : one.refusal.code))) : lines;
    },
  }),
  route({
    ...base,
    method: 'post',
    path: '/bytes',
    operationId: 'makeBytes',
    access: ['anonymous'],
    bodyKind: 'bytes',
    async handle({ request }) {
      const bytes = await readBytes(request, 10);
      return bytes.ok ? accepted(bytes.value.byteLength) : bytes;
    },
  }),
  route({ ...base, method: 'get', path: '/private', operationId: 'private', access: ['person'], handle: () => accepted(1) }),
  route({
    ...base,
    method: 'get',
    path: '/bug',
    operationId: 'bug',
    access: ['anonymous'],
    handle: () => {
      throw new Error('the secret of 13800138000');
    },
  }),
  route({
    ...base,
    method: 'get',
    path: '/raised',
    operationId: 'raised',
    access: ['anonymous'],
    async handle({ world }) {
      await world.database.query({ text: `select refuse('too_late', 'terms.0', '{"days":3}')` });
      return accepted(1);
    },
  }),
  route({
    ...base,
    method: 'get',
    path: '/away',
    operationId: 'away',
    access: ['anonymous'],
    async handle({ world }) {
      await world.database.query({ text: `do $$ begin raise exception 'x' using errcode = '57P01'; end $$` });
      return accepted(1);
    },
  }),
  route({ ...base, method: 'get', path: '/refused', operationId: 'refused', access: ['anonymous'], handle: () => refused('own_offer') }),
];

let server: TestServer;
beforeAll(async () => {
  server = await testServer(routes);
});
afterAll(() => server.close());

const good = { name: '桌子 🪑', terms: [{ kind: 'refund', amountMinor: 100 }] };

async function post(json: unknown): Promise<{ status: number; code?: string; field?: string; text: string }> {
  const answer = await server.request('/things', { json });
  const words = await answer.text();
  const { code, field } = JSON.parse(words) as { code?: string; field?: string };
  return { status: answer.status, text: words, ...(code ? { code } : {}), ...(field ? { field } : {}) };
}

async function raw(body: BodyInit, type = 'application/json'): Promise<Response> {
  return server.request('/things', { method: 'POST', body, headers: { 'content-type': type } });
}

describe('a problem names the field', () => {
  test.each([
    ['missing', { terms: [] }, 'field_missing', 'name'],
    ['null', { ...good, name: null }, 'field_invalid', 'name'],
    ['of another type', { ...good, name: 7 }, 'field_invalid', 'name'],
    ['nested and missing', { ...good, terms: [{ kind: 'refund' }] }, 'field_missing', 'terms.0.amountMinor'],
    ['nested and negative', { ...good, terms: [{ kind: 'refund', amountMinor: -1 }] }, 'field_invalid', 'terms.0.amountMinor'],
    ['a fraction', { ...good, terms: [{ kind: 'refund', amountMinor: 1.5 }] }, 'field_invalid', 'terms.0.amountMinor'],
    ['beyond safe', { ...good, terms: [{ kind: 'refund', amountMinor: 2 ** 60 }] }, 'field_invalid', 'terms.0.amountMinor'],
    ['of an unknown kind', { ...good, terms: [{ kind: 'gift' }] }, 'field_invalid', 'terms.0.kind'],
    ['unknown', { ...good, extra: 1 }, 'field_unknown', 'extra'],
    ['unknown and nested', { ...good, terms: [{ kind: 'refund', amountMinor: 1, tip: 2 }] }, 'field_unknown', 'terms.0.tip'],
    ['hostile as a name', { ...good, '<script>alert(1)</script>': 1 }, 'field_unknown', '_script_alert_1___script_'],
    ['with NUL', { ...good, name: 'a\u0000b' }, 'field_invalid', 'name'],
    ['half a surrogate pair', { ...good, name: 'a\ud800b' }, 'field_invalid', 'name'],
    ['with a control character', { ...good, name: 'a\u0007b' }, 'field_invalid', 'name'],
    ['with an escape sequence', { ...good, name: '\u001b[2Jx' }, 'field_invalid', 'name'],
    ['of spaces', { ...good, name: '  \u3000 ' }, 'field_invalid', 'name'],
    ['of invisible characters', { ...good, name: '\u200b\u2060\ufeff' }, 'field_invalid', 'name'],
    ['too long', { ...good, name: '长'.repeat(51) }, 'field_invalid', 'name'],
    ['far too long', { ...good, name: 'x'.repeat(500_000) }, 'field_invalid', 'name'],
  ])('%s', async (_name, json, code, field) => {
    const answer = await post(json);
    expect(answer).toMatchObject({ status: 422, code, field });
    expect(answer.text).not.toContain('<script>');
    expect(answer.text.length).toBeLessThan(2000);
  });

  test('and the first in precedence when several are wrong, with the others beside it', async () => {
    const answer = await post({ terms: [{ kind: 'refund', amountMinor: 'x' }], extra: 1 });
    expect(answer).toMatchObject({ code: 'field_missing', field: 'name' });
    const { errors } = JSON.parse(answer.text) as { errors: { field: string }[] };
    expect(errors.map((error) => error.field)).toEqual(['name', 'terms.0.amountMinor', 'extra']);
  });

  test('of the path and the query', async () => {
    const id = '019aa5f2-0b1c-7d3e-8f4a-5b6c7d8e9f00';
    for (const [path, code, field] of [
      ['/things/not-an-id', 'field_invalid', 'thingId'],
      ['/things/%00', 'field_invalid', 'thingId'],
      [`/things/${id}?limit=11`, 'field_invalid', 'limit'],
      [`/things/${id}?limit=x`, 'field_invalid', 'limit'],
      [`/things/${id}?limit=1&limit=2`, 'field_invalid', 'limit'],
      [`/things/${id}?other=1`, 'field_unknown', 'other'],
      [`/things/${id}?__proto__=1`, 'field_unknown', '__proto__'],
      ['/refused?x=1', 'field_unknown', 'x'],
    ] as const) {
      const answer = await server.request(path);
      expect([path, await answer.json()]).toMatchObject([path, { code, field, status: 422 }]);
    }
    expect((await server.request(`/things/${id}?limit=3`)).status).toBe(200);
  });
});

describe('text of every script passes', () => {
  test.each(['家具质量问题', 'مرحبا بالعالم', 'שלום', '😀👨‍👩‍👧‍👦', 'e\u0301', 'Ωραία', 'ไทย', '¥1,999.00', "O'Brien <b>"])('%s', async (name) => {
    const answer = await server.request('/things', { json: { ...good, name } });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ name: name.normalize('NFC') });
  });

  test('and keeps line breaks in one form', async () => {
    const answer = await server.request('/things', { json: { ...good, name: ' a\r\nb\rc ' } });
    expect(await answer.json()).toMatchObject({ name: 'a\nb\nc' });
  });
});

describe('a body that cannot be read', () => {
  test.each([
    ['nothing', '', 'body_malformed'],
    ['half a value', '{"name":', 'body_malformed'],
    ['a list', '[]', 'body_malformed'],
    ['a number', '7', 'body_malformed'],
    ['null', 'null', 'body_malformed'],
    ['very deep', '['.repeat(500_000), 'body_malformed'],
    ['deep and closed', `${'['.repeat(100)}${']'.repeat(100)}`, 'body_malformed'],
    ['deep objects', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, 'body_malformed'],
    ['a prototype', '{"name":"x","terms":[],"__proto__":{"note":"y"}}', 'field_unknown'],
    ['a nested prototype', '{"name":"x","terms":[{"__proto__":{"kind":"refund"}}]}', 'field_unknown'],
    ['a constructor', '{"name":"x","terms":[],"constructor":{"prototype":1}}', 'field_unknown'],
  ])('%s', async (_name, body, code) => {
    const answer = await raw(body);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ code });
    expect(({} as { note?: string }).note).toBeUndefined();
  });

  test('is not UTF-8', async () => {
    expect(await (await raw(new Uint8Array([0x22, 0xff, 0x22]))).json()).toMatchObject({ code: 'body_malformed' });
  });

  test('is of another type', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=gbk', 'multipart/form-data', 'application/jsonx']) {
      expect(await (await raw(JSON.stringify(good), type)).json(), type).toMatchObject({ code: 'content_type_unsupported', status: 415 });
    }
    expect((await raw(JSON.stringify(good), 'Application/JSON; charset=UTF-8')).status).toBe(201);
  });

  test('is too large, whether it says so or not', async () => {
    const large = JSON.stringify({ ...good, note: 'x'.repeat(1_100_000) });
    expect(await (await raw(large)).json()).toMatchObject({ code: 'body_too_large', status: 413, facts: { limitBytes: 1_048_576 } });
    const chunk = new TextEncoder().encode('x'.repeat(65_536));
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(chunk);
      },
    });
    const init = { method: 'POST', body: endless, duplex: 'half', headers: { 'content-type': 'application/json' } };
    const answer = await server.app.request('/api/v1/things', init as RequestInit);
    expect(answer.status).toBe(413);
    expect(sent).toBeLessThan(40);
  });

  test('spoils one line only, where there are many', async () => {
    const lines = `${JSON.stringify(good)}\n{"bad"\n\n{}\n`;
    const send = (body: string): Promise<Response> =>
      server.request('/lines', { method: 'POST', body, headers: { 'content-type': 'application/x-ndjson' } });
    expect(await (await send(lines)).json()).toEqual(['good', 'body_malformed', 'field_missing']);
    expect(await (await send('{}\n'.repeat(4))).json()).toMatchObject({ code: 'body_too_large', facts: { limitLines: 3 } });
    expect((await server.request('/bytes', { method: 'POST', body: 'x'.repeat(11) })).status).toBe(413);
    expect(await (await server.request('/bytes', { method: 'POST', body: 'x'.repeat(10) })).json()).toBe(10);
  });
});

describe('the envelope', () => {
  test('an idempotency key is required and has a shape', async () => {
    const send = (headers: Record<string, string>): Promise<Response> =>
      server.app.request('/api/v1/once', { method: 'POST', headers }) as Promise<Response>;
    expect(await (await send({})).json()).toMatchObject({ code: 'idempotency_key_missing', status: 400 });
    for (const key of ['short', 'x'.repeat(65), 'white space', '钥匙钥匙钥匙钥匙'.slice(0, 0), '../../../etc']) {
      expect(await (await send({ 'idempotency-key': key })).json(), key).toMatchObject({ code: 'idempotency_key_invalid' });
    }
    expect(await (await send({ 'idempotency-key': 'good-key_1' })).json()).toEqual({ idempotencyKey: 'good-key_1' });
  });

  test('unknown addresses and methods are problems', async () => {
    expect(await (await server.request('/nowhere')).json()).toMatchObject({ code: 'not_found', status: 404 });
    const wrong = await server.request('/things', { method: 'DELETE' });
    expect(wrong.headers.get('allow')).toBe('POST');
    expect(await wrong.json()).toMatchObject({ code: 'method_not_allowed', status: 405 });
  });

  test('a refusal has the shape of RFC 9457 and the language asked for', async () => {
    const zh = await server.request('/refused', { headers: { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' } });
    expect(await zh.json()).toEqual({
      type: 'http://localhost:3000/problems/own_offer',
      title: '不能答复自己的方案。您可以撤回，或另提方案。',
      status: 409,
      code: 'own_offer',
      requestId: zh.headers.get('x-request-id'),
    });
    const en = await server.request('/refused', { headers: { 'accept-language': 'fr, en-GB;q=0.8, zh;q=0.1' } });
    expect(await en.json()).toMatchObject({ title: 'You cannot answer your own offer. You can withdraw it, or make another.' });
    const chosen = await server.request('/refused', { headers: { 'accept-language': 'zh', cookie: 'locale=en' } });
    expect(await chosen.json()).toMatchObject({ title: 'You cannot answer your own offer. You can withdraw it, or make another.' });
    const long = await server.request('/refused', { headers: { 'accept-language': 'x'.repeat(9000), 'x-request-id': 'bad id\t' } });
    expect(long.status).toBe(409);
  });

  test('a refusal the database raised keeps its field and facts', async () => {
    expect(await (await server.request('/raised')).json()).toMatchObject({ code: 'too_late', field: 'terms.0', facts: { days: 3 } });
  });

  test('a database that is away is busy, and says when to come again', async () => {
    const answer = await server.request('/away');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1']);
  });

  test('a bug tells nothing outside and is found in the log by its request', async () => {
    const answer = await server.app.request('/api/v1/bug', { headers: { 'x-request-id': 'request-of-bug' } });
    const words = await answer.text();
    expect(answer.status).toBe(500);
    expect(words).not.toContain('secret');
    const line = server.world.lines.find((one) => one.event === 'request_failed' && JSON.stringify(one).includes('request-of-bug'));
    expect(line?.level).toBe('error');
  });

  test('each request is one line without personal data', async () => {
    await server.request('/things', { json: { ...good, name: '李雷13800138000' }, headers: { 'x-request-id': 'request-of-line' } });
    const lines = server.world.lines.filter((one) => JSON.stringify(one.facts).includes('request-of-line'));
    expect(lines).toHaveLength(1);
    expect(lines[0]!.facts).toMatchObject({ operationId: 'makeThing', status: 201, caller: 'anonymous' });
    expect(JSON.stringify(server.world.lines)).not.toContain('13800138000');
  });

  test('who is nobody is asked to sign in, a bad key is told so', async () => {
    const nobody = await server.request('/private');
    expect([nobody.status, nobody.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="redress"']);
    for (const authorization of ['Bearer rdk_unknownunknownunknown', 'Basic eDp5', 'Bearer', `Bearer ${'x'.repeat(5000)}`]) {
      expect(await (await server.request('/private', { headers: { authorization } })).json()).toMatchObject({ code: 'key_invalid' });
    }
  });

  test('every answer carries the headers that keep browsers from doing harm', async () => {
    for (const path of ['/refused', '/nowhere', '/bug', '/api/openapi.json']) {
      const answer = await server.app.request(path.startsWith('/api') ? path : `/api/v1${path}`);
      expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(answer.headers.get('content-security-policy'), path).toContain("default-src 'none'");
    }
  });

  test('every code of the catalogue has its words in both languages', async () => {
    const catalogue = (await (await server.request('/api/problems.json')).json()) as { code: string; title: Record<string, string> }[];
    expect(catalogue.map((entry) => entry.code)).toEqual(Object.keys(REFUSALS));
    for (const { code, title } of catalogue) {
      expect(title['en'], code).toMatch(/^[\x20-\x7e’“”–]+$/);
      expect(title['zh-CN'], code).toMatch(/\p{Script=Han}/u);
    }
  });
});

test('two routes never share a path or a name', async () => {
  const twice = [...routes, { ...routes[0]!, path: '/elsewhere' }];
  const { buildApp } = await import('./app.ts');
  const resolveCaller = async () => accepted({ caller: { kind: 'anonymous' } as const });
  expect(() => buildApp(server.world, twice, { resolveCaller })).toThrow('makeThing');
});
