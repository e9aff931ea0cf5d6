import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMilliseconds, isRefused, millisOf } from '../../core/kernel/kernel.ts';
import { testServer, type TestServer } from '../http/testkit.ts';
import { signHandOver } from './hand-over.ts';
import { addStaff, createJoinLink, createSession, createSignInLink, forgetCallers, forgetExpiredSignIns } from './people.ts';
import { routes } from './routes.ts';

let server: TestServer;
let operator: { session: string };
const keys = generateKeyPairSync('ed25519');
const spki = keys.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

interface Registered {
  marketplace: { id: string; slug: string };
  key: { id: string; token: string };
  webhookSecret: string;
}

async function staffSession(roles: ('adjudicator' | 'operator')[], email: string): Promise<{ session: string; id: string }> {
  const id = server.world.newId();
  const added = await addStaff(server.database, { id, name: '王一', email, locale: 'zh-CN', roles, at: server.world.now() });
  if (isRefused(added)) throw new Error(added.refusal.code);
  const { token } = await createSession(server.world, server.database, { personId: id });
  return { session: token, id };
}

async function register(slug: string): Promise<Registered> {
  const json = { slug, name: `Market ${slug}`, handOverKey: spki };
  const answer = await server.request('/marketplaces', { json }, operator);
  expect(answer.status).toBe(201);
  return (await answer.json()) as Registered;
}

let jti = 0;
function claims(slug: string, more: object = {}) {
  const iat = Math.floor(millisOf(server.world.now()) / 1000);
  return { iss: slug, sub: 'u-1', name: '李雷', role: 'buyer' as const, iat, exp: iat + 120, jti: `jti-00000${(jti += 1)}`, ...more };
}

async function handOver(token: string): Promise<Response> {
  return server.request('/sessions/hand-over', { json: { token } });
}

function cookieOf(answer: Response): { session: string } {
  const cookie = answer.headers.get('set-cookie') ?? '';
  return { session: /redress_session=([^;]+)/.exec(cookie)![1]! };
}

beforeAll(async () => {
  server = await testServer(routes);
  operator = await staffSession(['operator'], 'operator@redress.test');
});
afterAll(() => server.close());

describe('a marketplace', () => {
  test('is registered by an operator only, and its key opens the API', async () => {
    const adjudicator = await staffSession(['adjudicator'], 'adjudicator@redress.test');
    const json = { slug: 'denied', name: 'Denied' };
    expect((await server.request('/marketplaces', { json })).status).toBe(401);
    expect((await server.request('/marketplaces', { json }, adjudicator)).status).toBe(403);
    const made = await register('taobei');
    const own = await server.request(`/marketplaces/${made.marketplace.id}`, {}, { key: made.key.token });
    expect(own.status).toBe(200);
    expect(JSON.stringify(await own.json())).not.toContain('whsec_');
    expect(made.webhookSecret).toMatch(/^whsec_/);
  });

  test('repeating the registration answers the same key; another body under the same key is refused', async () => {
    const json = { slug: 'again', name: 'Again' };
    const first = await server.request('/marketplaces', { json, key: 'register-again-1' }, operator);
    const second = await server.request('/marketplaces', { json, key: 'register-again-1' }, operator);
    expect(await second.json()).toEqual(await first.json());
    const other = await server.request('/marketplaces', { json: { ...json, name: 'Other' }, key: 'register-again-1' }, operator);
    expect(other.status).toBe(409);
    expect(await other.json()).toMatchObject({ code: 'idempotency_key_reused' });
    const taken = await server.request('/marketplaces', { json }, operator);
    expect(await taken.json()).toMatchObject({ code: 'already_done', field: 'slug' });
  });

  test('sees nothing of another marketplace', async () => {
    const [a, b] = [await register('first-of-two'), await register('second-of-two')];
    for (const path of [`/marketplaces/${b.marketplace.id}`, `/marketplaces/${b.marketplace.id}/keys`]) {
      expect((await server.request(path, {}, { key: a.key.token })).status).toBe(404);
    }
    const revoke = await server.request(`/marketplaces/${b.marketplace.id}/keys/${b.key.id}`, { method: 'DELETE' }, { key: a.key.token });
    expect(revoke.status).toBe(404);
  });

  test('rotates its key: the new one works, the revoked one does not, no secret is stored', async () => {
    const made = await register('rotates');
    const path = `/marketplaces/${made.marketplace.id}/keys`;
    const fresh = (await (await server.request(path, { json: { label: 'two' } }, { key: made.key.token })).json()) as { token: string };
    const gone = await server.request(`${path}/${made.key.id}`, { method: 'DELETE' }, { key: fresh.token });
    expect(gone.status).toBe(204);
    const old = await server.request(path, {}, { key: made.key.token });
    expect(await old.json()).toMatchObject({ code: 'key_invalid', status: 401 });
    const rows = await server.owner.query({ text: 'select row_to_json(api_key)::text as row from api_key' });
    expect(JSON.stringify(rows)).not.toContain(fresh.token);
  });

  test('is refused a hand-over key that is not Ed25519', async () => {
    const rsa = generateKeyPairSync('x25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    for (const handOverKey of [rsa, 'AAAA', 'not base64 at all']) {
      const answer = await server.request('/marketplaces', { json: { slug: 'bad-key', name: 'x', handOverKey } }, operator);
      expect(await answer.json()).toMatchObject({ code: 'field_invalid', field: 'handOverKey' });
    }
  });

  test('is listed in pages', async () => {
    const seen: string[] = [];
    let path = '/marketplaces?limit=2';
    for (;;) {
      const page = (await (await server.request(path, {}, operator)).json()) as { items: { slug: string }[]; next: string | null };
      seen.push(...page.items.map((item) => item.slug));
      if (page.next === null) break;
      path = `/marketplaces?limit=2&cursor=${page.next}`;
    }
    expect(seen).toEqual([...seen].sort());
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toContain('taobei');
  });
});

describe('a hand-over', () => {
  test('signs a buyer in once, and the same person again later', async () => {
    const { marketplace } = await register('hands-over');
    const token = signHandOver(claims('hands-over', { order: 'T-1', locale: 'en' }), keys.privateKey);
    const answer = await handOver(token);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax$/);
    const opened = (await answer.json()) as { personId: string; orderExternalId: string };
    expect(opened.orderExternalId).toBe('T-1');
    const me = await server.request('/me', {}, cookieOf(answer));
    expect(await me.json()).toMatchObject({
      personId: opened.personId,
      name: '李雷',
      locale: 'en',
      staffRoles: [],
      marketplace: { id: marketplace.id, slug: 'hands-over' },
      onlyDisputeId: null,
    });
    expect(await (await handOver(token)).json()).toMatchObject({ code: 'hand_over_invalid', facts: { reason: 'used' } });
    const later = await handOver(signHandOver(claims('hands-over', { name: '李雷雷' }), keys.privateKey));
    expect(await later.json()).toMatchObject({ personId: opened.personId });
  });

  test('signs in once even when the token arrives many times at the same moment', async () => {
    await register('at-once');
    const token = signHandOver(claims('at-once'), keys.privateKey);
    const answers = await Promise.all(Array.from({ length: 6 }, () => handOver(token)));
    expect(answers.map((one) => one.status).sort()).toEqual([201, 401, 401, 401, 401, 401]);
  });

  test('makes a merchant act for its shop, and for no unknown one', async () => {
    const { marketplace } = await register('with-shops');
    const merchantId = server.world.newId();
    await server.owner.query({
      text: `insert into merchant (id, marketplace_id, external_id, name, status, contact_email, category, created_at)
             values ($1, $2, 'shop-1', 'Shop', 'open', 'shop@redress.test', 'home', $3)`,
      values: [merchantId, marketplace.id, server.world.now()],
    });
    const merchant = { role: 'merchant', sub: 'm-1', merchant: 'shop-1' };
    const answer = await handOver(signHandOver(claims('with-shops', merchant), keys.privateKey));
    const me = await server.request('/me', {}, cookieOf(answer));
    expect(await me.json()).toMatchObject({ merchantIds: [merchantId] });
    const unknown = await handOver(signHandOver(claims('with-shops', { ...merchant, merchant: 'shop-2' }), keys.privateKey));
    expect(await unknown.json()).toMatchObject({ code: 'merchant_unknown' });
  });

  test('is refused when forged, stale, for another house, or of another algorithm', async () => {
    await register('forged');
    const good = claims('forged');
    const other = generateKeyPairSync('ed25519');
    const sign = (more: object): string => signHandOver({ ...claims('forged'), ...more } as typeof good, keys.privateKey);
    const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const cases: Record<string, [string, string]> = {
      'another key': [signHandOver(good, other.privateKey), 'signature'],
      'alg none': [`${encode({ alg: 'none' })}.${encode(good)}.AAAA`, 'algorithm'],
      'alg HS256': [`${encode({ alg: 'HS256' })}.${encode(good)}.AAAA`, 'algorithm'],
      'unknown crit': [`${encode({ alg: 'EdDSA', crit: ['x'] })}.${encode(good)}.AAAA`, 'algorithm'],
      'changed payload': [sign({}).replace(/\.[^.]+\./, `.${encode({ ...good, sub: 'u-2' })}.`), 'signature'],
      expired: [sign({ iat: good.iat - 400, exp: good.iat - 200 }), 'time'],
      'too long a life': [sign({ exp: good.iat + 301 }), 'time'],
      'from the future': [sign({ iat: good.iat + 120, exp: good.iat + 240 }), 'time'],
      'another house': [sign({ aud: 'https://other.example' }), 'audience'],
      'merchant without shop': [sign({ role: 'merchant' }), 'claims'],
      'name of control characters': [sign({ name: 'a\u0007b' }), 'claims'],
      'two parts': ['abc.def', 'issuer'],
      'unknown issuer': [sign({ iss: 'nobody-here' }), 'issuer'],
    };
    for (const [name, [token, reason]] of Object.entries(cases)) {
      const answer = await handOver(token);
      const problem = (await answer.json()) as { code: string; facts: { reason: string } };
      expect([name, answer.status, problem.code], name).toEqual([name, 401, 'hand_over_invalid']);
      if (name !== 'two parts') expect(problem.facts.reason, name).toBe(reason);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
  });
});

describe('a link', () => {
  test('invites staff and works once', async () => {
    const json = { name: '赵处理', email: 'zhao@redress.test', locale: 'zh-CN', roles: ['adjudicator'] };
    const answer = await server.request('/staff', { json, key: 'invite-zhao-1' }, operator);
    expect(answer.status).toBe(201);
    const invited = (await answer.json()) as { url: string; member: { id: string } };
    const again = await server.request('/staff', { json, key: 'invite-zhao-1' }, operator);
    expect(await again.json()).toEqual(invited);
    const token = new URL(invited.url).searchParams.get('token')!;
    const uses = await Promise.all([1, 2, 3].map(() => server.request('/sessions/link', { json: { token } })));
    expect(uses.map((use) => use.status).sort()).toEqual([201, 401, 401]);
    const me = await server.request('/me', {}, cookieOf(uses.find((use) => use.status === 201)!));
    expect(await me.json()).toMatchObject({ staffRoles: ['adjudicator'], name: '赵处理' });
    const taken = await server.request('/staff', { json }, operator);
    expect(await taken.json()).toMatchObject({ code: 'already_done', field: 'email' });
  });

  test('joins a merchant to one dispute, many times until it expires', async () => {
    const { marketplace } = await register('joins');
    const [disputeId, merchantId] = [server.world.newId(), server.world.newId()];
    const at = server.world.now();
    const link = { disputeId, marketplaceId: marketplace.id, merchantId, name: 'Shop', email: 'Shop@redress.test', at };
    const made = await createJoinLink(server.world, server.database, { ...link, expiresAt: addMilliseconds(at, 60_000) });
    const second = await createJoinLink(server.world, server.database, { ...link, expiresAt: addMilliseconds(at, 60_000) });
    expect(second.personId).toBe(made.personId);
    for (let use = 0; use < 2; use += 1) {
      const answer = await server.request('/sessions/link', { json: { token: made.token } });
      expect(await answer.clone().json()).toMatchObject({ disputeId });
      const me = await server.request('/me', {}, cookieOf(answer));
      expect(await me.json()).toMatchObject({ onlyDisputeId: disputeId, merchantIds: [merchantId] });
    }
    server.world.clock.advance(60_000);
    const late = await server.request('/sessions/link', { json: { token: made.token } });
    expect(await late.json()).toMatchObject({ code: 'link_expired' });
    server.world.clock.advance(-60_000);
  });

  test('of one dispute never acts as staff', async () => {
    const both = await staffSession(['operator'], 'both@redress.test');
    const only = await createSession(server.world, server.database, { personId: both.id, onlyDisputeId: server.world.newId() });
    expect((await server.request('/staff', {}, { session: only.token })).status).toBe(403);
  });

  test('of the demo signs in many times', async () => {
    const { id } = await staffSession(['operator'], 'demo@redress.test');
    const expiresAt = addMilliseconds(server.world.now(), 86_400_000);
    const { token } = await createSignInLink(server.world, server.database, { personId: id, purpose: 'demo', expiresAt });
    for (let use = 0; use < 3; use += 1) {
      expect((await server.request('/sessions/link', { json: { token } })).status).toBe(201);
    }
  });
});

describe('a session', () => {
  test('ends by signing out, by time, and with the last role', async () => {
    const one = await staffSession(['operator'], 'ends-1@redress.test');
    const out = await server.request('/session', { method: 'DELETE' }, one);
    expect(out.headers.get('set-cookie')).toMatch(/Max-Age=0/);
    expect((await server.request('/me', {}, one)).status).toBe(401);
    const two = await staffSession(['adjudicator'], 'ends-2@redress.test');
    const roles = await server.request(`/staff/${two.id}/roles`, { method: 'PUT', json: { roles: [] } }, operator);
    expect(await roles.json()).toMatchObject({ roles: [] });
    expect((await server.request('/me', {}, two)).status).toBe(401);
    const three = await staffSession(['operator'], 'ends-3@redress.test');
    const self = await server.request(`/staff/${three.id}/roles`, { method: 'PUT', json: { roles: [] } }, three);
    expect(await self.json()).toMatchObject({ code: 'same_person' });
    const before = server.world.now();
    server.world.clock.advance({ hours: 12 });
    expect((await server.request('/me', {}, three)).status).toBe(401);
    expect(await forgetExpiredSignIns(server.world)).toBeGreaterThan(0);
    server.world.clock.set(before);
    forgetCallers(server.world);
    operator = await staffSession(['operator'], 'operator-2@redress.test');
  });

  test('is not believed when the write comes from another site', async () => {
    const json = { locale: 'en' };
    const put = (headers: Record<string, string>): Promise<Response> =>
      server.request('/me/locale', { method: 'PUT', json, headers }, operator);
    expect((await put({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await put({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await put({ 'sec-fetch-site': 'same-origin' })).status).toBe(204);
  });

  test('of an unknown or broken cookie is nobody', async () => {
    for (const session of ['x'.repeat(43), '../../etc', "' or 1=1 --", 'a']) {
      expect((await server.request('/me', {}, { session })).status).toBe(401);
    }
  });
});
