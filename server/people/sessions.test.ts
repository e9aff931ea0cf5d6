import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testServer, type TestServer } from '../http/testkit.ts';
import { addStaff, callersOf, createSession, createSignInLink, forgetCallers, forgetExpiredSignIns, hashOf } from './people.ts';
import { routes } from './routes.ts';

const HOUR = 3_600_000;
const config = { sessionMs: 8 * HOUR, sessionIdleMs: HOUR };

let server: TestServer;
let personId = '';

beforeAll(async () => {
  server = await testServer(routes, { config });
  const { world, database } = server;
  personId = world.newId();
  await addStaff(database, { id: personId, name: 'Lin', email: 'lin@redress.test', locale: 'en', roles: ['operator'], at: world.now() });
});
afterAll(() => server.close());

describe('the end of a session', () => {
  let session = '';
  beforeEach(async () => {
    session = (await createSession(server.world, server.database, { personId })).token;
  });
  /** What a request is answered some minutes later, with nothing believed from before. */
  const later = async (minutes: number, headers: Record<string, string> = {}): Promise<number> => {
    server.world.clock.advance({ minutes });
    forgetCallers(server.world);
    return (await server.request('/me', { headers }, { session })).status;
  };

  test('comes an hour after it was last used, and no sooner', async () => {
    expect([await later(59), await later(59), await later(59)]).toEqual([200, 200, 200]);
    expect([await later(60), await later(0)]).toEqual([401, 401]);
  });

  test('comes eight hours after signing in, however much it is used', async () => {
    const answers: number[] = [];
    for (let half = 1; half <= 16; half += 1) answers.push(await later(30));
    expect(answers).toEqual([...Array.from({ length: 15 }, () => 200), 401]);
  });

  test('is not put off by a page that renews itself, nor by a stream', async () => {
    const id = hashOf(session).toString('hex');
    expect([await later(40, { 'redress-refresh': '1' }), (await callersOf(server.world, [id])).size]).toEqual([200, 1]);
    expect([await later(25), (await callersOf(server.world, [id])).size]).toEqual([401, 0]);
  });

  test('leaves nothing behind, and nothing for the operator to see', async () => {
    const own = await createSession(server.world, server.database, { personId });
    server.world.clock.advance({ minutes: 61 });
    const fresh = await createSession(server.world, server.database, { personId });
    const seen = await server.request(`/staff/${personId}`, {}, { session: fresh.token });
    expect(((await seen.json()) as { sessions: unknown[] }).sessions).toHaveLength(1);
    await forgetExpiredSignIns(server.world);
    const left = await server.owner.query<{ id: Buffer }>({ text: 'select id_hash as id from session where id_hash = any ($1)', values: [[own.token, fresh.token].map(hashOf)] });
    expect(left.map((row) => row.id)).toEqual([hashOf(fresh.token)]);
  });
});

describe('the cookie', () => {
  const signIn = async (at: TestServer): Promise<{ cookie: string; token: string }> => {
    const { token } = await createSignInLink(at.world, at.database, { personId, purpose: 'demo', expiresAt: '2030-01-01T00:00:00.000Z' });
    const answer = await at.request('/sessions/link', { json: { token } });
    const cookie = answer.headers.get('set-cookie')!;
    return { cookie, token: /=([^;]+)/.exec(cookie)![1]! };
  };

  test('over plain http on one’s own machine has the plain name', async () => {
    const { cookie } = await signIn(server);
    expect(cookie).toMatch(/^redress_session=[\w-]{43}; Path=\/; Max-Age=28800; HttpOnly; SameSite=Lax$/);
  });

  test('over https is one that only this host can set; the plain name opens nothing there', async () => {
    const odr = await testServer(routes, { config: { ...config, publicUrl: 'https://odr.example' } });
    try {
      await addStaff(odr.database, { id: personId, name: 'Lin', email: 'lin@redress.test', locale: 'en', roles: ['operator'], at: odr.world.now() });
      const { cookie, token } = await signIn(odr);
      expect(cookie).toMatch(/^__Host-redress_session=[\w-]{43}; Path=\/; Max-Age=28800; HttpOnly; SameSite=Lax; Secure$/);
      const me = async (name: string): Promise<number> => (await odr.request('/me', { headers: { cookie: `${name}=${token}` } })).status;
      expect([await me('__Host-redress_session'), await me('redress_session')]).toEqual([200, 401]);
      const out = await odr.request('/session', { method: 'DELETE', headers: { cookie: `__Host-redress_session=${token}` } });
      expect(out.headers.get('set-cookie')).toMatch(/^__Host-redress_session=; Path=\/; Max-Age=0;.* Secure$/);
    } finally {
      await odr.close();
    }
  });
});
