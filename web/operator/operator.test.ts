import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemo } from '../../server/demo/demo.ts';
import { testServer, type TestServer } from '../../server/http/testkit.ts';
import { ROUTES } from '../../server/house.ts';
import { testWeb, type Reader, type TestWeb } from '../testkit.ts';

// Ids are the same in every run: two files at once must not meet in one folder.
const dataDir = mkdtempSync(join(tmpdir(), 'redress-demo-'));
let server: TestServer;
let web: TestWeb;
let operator: Reader;

beforeAll(async () => {
  server = await testServer(ROUTES, { now: '2026-11-20T02:00:00.000Z', config: { publicUrl: 'http://redress.test', dataDir } });
  await loadDemo(server.world);
  web = testWeb(server, { demo: true });
  operator = await signIn('wu');
});
afterAll(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Signs in on the demo's own page, with one click. */
async function signIn(key: string): Promise<Reader> {
  const demo = (await (await server.request('/demo')).json()) as { people: { key: string; token: string }[] };
  const page = await web.open('/demo');
  const token = demo.people.find((person) => person.key === key)!.token;
  const opened = await web.post('/demo', { _key: page.fields['_key']!, do: 'sign_in', token });
  expect([opened.status, opened.location]).toEqual([303, '/home']);
  return { session: /redress_session=([^;]+)/.exec(opened.headers.get('set-cookie') ?? '')![1]!, locale: 'en' };
}

describe('the operator', () => {
  test('sees how the house stands, with proved books and numbers with their denominator', async () => {
    const first = await web.open('/operator', operator);
    expect(first.text).toContain('Not checked yet');
    const marketplaceId = /name="marketplaceId" value="([0-9a-f-]{36})"/.exec(first.html)![1]!;
    await web.submit('/operator', first, { do: 'prove', marketplaceId }, operator);
    const page = await web.open('/operator', operator);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Books balance');
    expect(page.text).toMatch(/\d of 7 \(/);
    expect(page.text).toContain('Time limits to fire');
    expect((await web.open('/operator', { ...operator, locale: 'zh-CN' })).text).toContain('账目相符');
    expect((await web.open('/home', operator)).location).toBe('/operator');
  });

  test('registers a marketplace whose key is shown once, rotates and revokes it', async () => {
    const form = await web.open('/operator/marketplaces/new', operator);
    const faulty = await web.submit('/operator/marketplaces/new', form, { slug: 'No Slug', name: '' }, operator);
    expect(faulty.status).toBe(422);
    const made = await web.submit('/operator/marketplaces/new', form, { slug: 'second', name: 'Second Market' }, operator);
    expect(made.status).toBe(200);
    const token = /rdk_[A-Za-z0-9_-]+/.exec(made.html)![0];
    expect((await server.request('/orders', {}, { key: token })).status).toBe(200);
    const place = /\/operator\/marketplaces\/[0-9a-f-]{36}/.exec(made.html)![0];
    const page = await web.open(place, operator);
    expect(page.html).not.toContain(token);
    const second = await web.post(place, { _key: page.fields['_key']!, do: 'key', label: 'November' }, operator);
    expect(/rdk_[A-Za-z0-9_-]+/.exec(second.html)![0]).not.toBe(token);
    const revoked = await web.post(place, { _key: 'another-key-1', do: 'revoke', keyId: page.fields['keyId']! }, operator);
    expect(revoked.status).toBe(303);
    expect((await server.request('/orders', {}, { key: token })).status).toBe(401);
    const again = await web.submit('/operator/marketplaces/new', await web.open('/operator/marketplaces/new', operator), { slug: 'second', name: 'x' }, operator);
    expect(again.status).toBe(422);
  });

  test('invites staff and takes roles away', async () => {
    const page = await web.open('/operator/staff', operator);
    expect(page.text).toContain('Grace Lin');
    const invited = await web.post(
      '/operator/staff',
      { _key: page.fields['_key']!, do: 'invite', name: 'New One', email: 'new@redress.test', roles: 'adjudicator', locale: 'en' },
      operator,
    );
    expect(invited.text).toContain('/sign-in?token=');
    const list = await web.open('/operator/staff', operator);
    const member = /\/operator\/staff\/[0-9a-f-]{36}(?=">New One)/.exec(list.html)![0];
    expect((await web.post(member, { _key: 'roles-key-1' }, operator)).status).toBe(422);
    const saved = await web.post(member, { _key: 'roles-key-2', roles: ['adjudicator', 'operator'] }, operator);
    expect(saved.status).toBe(303);
    const gone = await web.submit(`${member}/deactivate`, await web.open(`${member}/deactivate`, operator), {}, operator);
    expect([gone.status, gone.location]).toEqual([303, '/operator/staff']);
    expect((await web.open(member, operator)).html).not.toContain('/deactivate');
    expect((await web.open('/operator/staff/00000000-0000-0000-0000-000000000000', operator)).status).toBe(404);
  });

  test('assigns an appeal to an adjudicator, not to the one who decided it', async () => {
    const queue = await web.open('/operator/queue', operator);
    const place = /\/operator\/queue\/[0-9a-f-]{36}(?=" dir="auto">真丝)/.exec(queue.html)![0];
    const form = await web.open(place, operator);
    const ids = Object.fromEntries([...form.html.matchAll(/<option value="([0-9a-f-]{36})">([^<]+)/g)].map((found) => [found[2]!, found[1]!]));
    const none = await web.submit(place, form, { adjudicatorId: '' }, operator);
    expect(none.status).toBe(422);
    const same = await web.submit(place, form, { adjudicatorId: ids['Grace Lin (demo adjudicator)']! }, operator);
    expect(same.status).toBe(422);
    const done = await web.submit(place, form, { adjudicatorId: ids['陈明（示例处理员）']! }, operator);
    expect([done.status, done.location]).toEqual([303, '/operator/queue']);
  });

  test('reads the delivery log and sends a dead letter again', async () => {
    await server.owner.query({ text: `update outbox set state = 'dead' where id = (select id from outbox where channel = 'email' order by id limit 1)` });
    const page = await web.open('/operator/deliveries?show=dead', operator);
    expect(page.text).toContain('Gave up');
    const replayed = await web.post('/operator/deliveries', { _key: page.fields['_key']!, id: page.fields['id']!, show: 'dead' }, operator);
    expect([replayed.status, replayed.location]).toEqual([303, '/operator/deliveries?show=dead']);
    expect((await web.open('/operator/deliveries?show=dead', operator)).text).not.toContain('Gave up');
    for (const shown of ['webhooks', 'mail', 'all']) expect((await web.open(`/operator/deliveries?show=${shown}`, operator)).status).toBe(200);
  });

  test('is nobody else', async () => {
    const buyer = await signIn('anna');
    for (const path of ['/operator', '/operator/figures', '/operator/figures.csv', '/operator/ending?from=2026-11-20', '/operator/rules', '/operator/log', '/operator/deliveries/retry', '/operator/queue', '/operator/marketplaces', '/operator/staff', '/operator/deliveries']) {
      expect((await web.open(path, buyer)).status).toBe(403);
      expect((await web.open(path)).status).toBe(401);
    }
  });
});

describe('the demo’s pages', () => {
  test('name everybody and the time', async () => {
    const page = await web.open('/demo', { ...operator, locale: 'zh-CN' });
    for (const words of ['周岚（示例）', '往前 3 个工作日', '你现在是', '发件箱']) expect(page.text).toContain(words);
  });

  test('show letters whose join links are links', async () => {
    const page = await web.open('/outbox');
    expect(page.status).toBe(200);
    expect(page.html).toMatch(/<a href="\/join\?token=/);
  });

  test('are not there without a demo', async () => {
    const real = await testServer(ROUTES, { config: { demo: false } });
    try {
      const pages = testWeb(real);
      expect((await pages.open('/demo')).status).toBe(404);
      expect((await pages.open('/outbox')).status).toBe(404);
      expect((await pages.post('/demo', { _key: 'demo-key-1', do: 'move', move: 'day' })).status).toBe(404);
    } finally {
      await real.close();
    }
  });
});
