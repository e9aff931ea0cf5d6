import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMilliseconds, LOCALES } from '../../core/kernel/kernel.ts';
import { ROUTES } from '../../server/house.ts';
import { testServer, type TestServer } from '../../server/http/testkit.ts';
import { createSignInLink } from '../../server/people/people.ts';
import { testWeb, type TestWeb } from '../testkit.ts';

let server: TestServer;
let web: TestWeb;
const PERSON = '00000000-0000-7000-8000-0000000000a1';

beforeAll(async () => {
  server = await testServer(ROUTES);
  web = testWeb(server, { demo: true });
  await server.owner.query({
    text: `insert into person (id, marketplace_id, name, locale, staff_roles, created_at) values ($1, null, 'Wu', 'zh-CN', '{operator}', $2)`,
    values: [PERSON, server.world.now()],
  });
});
afterAll(() => server.close());

describe('what anybody may read', () => {
  for (const locale of LOCALES) {
    for (const path of ['/', '/rules', '/rules/cn/2026-1', '/rules/cn/2026-1/D-01', '/time-limits', '/participation', '/problems/not_found']) {
      it(`${path} in ${locale}`, async () => {
        const shown = await web.open(path, { locale });
        expect(shown.status).toBe(200);
        expect(shown.html).toContain(`<html lang="${locale}">`);
        expect(shown.html.match(/<h1/g)).toHaveLength(1);
        expect(shown.text).not.toMatch(/undefined|\[object|NaN/);
      });
    }
  }

  it('shows the hash of the rules in force and the consequence of silence', async () => {
    const rules = (await (await server.request('/rules')).json()) as { packs: { hash: string }[] };
    expect((await web.open('/rules')).text).toContain(rules.packs.at(-1)!.hash);
    expect((await web.open('/time-limits')).text).toContain('Silence is not consent.');
  });

  it('says that a type or version does not exist', async () => {
    expect((await web.open('/rules/cn/2026-1/D-99')).status).toBe(404);
    expect((await web.open('/rules/cn/1999-1')).status).toBe(404);
  });
});

describe('the ways in and out', () => {
  it('opens a session only when the button is pressed, and ends it', async () => {
    const link = await createSignInLink(server.world, server.database, {
      personId: PERSON,
      purpose: 'staff_sign_in',
      expiresAt: addMilliseconds(server.world.now(), 3_600_000),
    });
    const path = `/sign-in?token=${link.token}`;
    // A mail scanner opens the link twice; it still works.
    await web.open(path);
    const shown = await web.open(path);
    const signedIn = await web.submit(path, shown, {});
    expect([signedIn.status, signedIn.location]).toEqual([303, '/home']);
    const session = /redress_session=([^;]+)/.exec(signedIn.headers.getSetCookie().join())![1]!;
    expect((await web.open('/home', { session })).location).toBe('/operator');
    expect((await web.open('/', { session })).text).toContain('Wu');
    const out = await web.submit('/sign-out', await web.open('/sign-out', { session }), {}, { session });
    expect([out.status, out.location]).toEqual([303, '/']);
    expect((await web.open('/home', { session })).status).toBe(401);
    // The link worked once.
    expect((await web.submit(path, shown, {})).status).toBe(401);
  });

  it('refuses a hand-over it cannot check, as a page', async () => {
    const shown = await web.submit('/hand-over?token=x', await web.open('/hand-over?token=x'), {});
    expect(shown.status).toBe(401);
    expect(shown.text).toContain('not valid');
  });

  it('changes the language by a form and keeps it', async () => {
    const changed = await web.post('/language', { locale: 'zh-CN', back: '/rules' });
    expect([changed.status, changed.location]).toEqual([303, '/rules']);
    expect(changed.headers.getSetCookie().join()).toContain('locale=zh-CN');
    expect((await web.post('/language', { locale: 'xx', back: '//evil.test' })).location).toBe('/');
  });
});
