import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemo } from '../../server/demo/demo.ts';
import { testServer, type TestServer } from '../../server/http/testkit.ts';
import { ROUTES } from '../../server/house.ts';
import { keepLines, reconcileRail } from '../../server/payment/reconcile.ts';
import { testWeb, type Reader, type TestWeb } from '../testkit.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'redress-finance-'));
let server: TestServer;
let web: TestWeb;
let wu: Reader;
let mei: Reader;
let auditor: Reader;

beforeAll(async () => {
  server = await testServer(ROUTES, { now: '2026-11-20T02:00:00.000Z', config: { publicUrl: 'http://redress.test', dataDir } });
  await loadDemo(server.world);
  web = testWeb(server, { demo: true });
  [wu, mei, auditor] = [await signIn('wu'), await signIn('mei'), await signIn('fang')];
});
afterAll(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function signIn(key: string): Promise<Reader> {
  const demo = (await (await server.request('/demo')).json()) as { people: { key: string; token: string }[] };
  const page = await web.open('/demo');
  const opened = await web.post('/demo', { _key: page.fields['_key']!, do: 'sign_in', token: demo.people.find((person) => person.key === key)!.token });
  return { session: /redress_session=([^;]+)/.exec(opened.headers.get('set-cookie') ?? '')![1]!, locale: 'en' };
}

const PATHS = ['/operator/finance', '/operator/finance/differences', '/operator/finance/holds', '/operator/finance/payments', '/operator/finance/payments?show=waiting', '/operator/finance/payments?show=authorised', '/operator/finance/releases', '/operator/finance/shortfalls', '/operator/finance/advances', '/operator/finance/insolvency'];

describe('the finance desk', () => {
  test.each(PATHS)('%s opens for an operator and an auditor, in both languages, for nobody else', async (path) => {
    for (const reader of [wu, auditor]) {
      for (const locale of ['en', 'zh-CN'] as const) expect((await web.open(path, { ...reader, locale })).status).toBe(200);
    }
    expect((await web.open(path, await signIn('zhou'))).status).toBe(403);
    expect((await web.open(path, await signIn('chen'))).status).toBe(403);
  });

  test('shows money by state over time with its table, what is held and for how long', async () => {
    const page = await web.open('/operator/finance', wu);
    expect(page.text).toContain('Money over time, CNY');
    expect(page.text).toMatch(/¥[\d,.]+ is in escrow now/);
    expect(page.html).toContain('class="state-held"');
    expect(page.html).toContain('<details');
    expect(page.text).toContain('How long money has been held');
    const holds = await web.open('/operator/finance/holds', wu);
    expect(holds.html).toMatch(/\/api\/v1\/ledger\/accounts\/[0-9a-f-]{36}\/statement\.csv/);
    expect((await web.open('/home', auditor)).location).toBe('/operator/finance');
  });

  test('a release by hand is proposed by one and approved by another, never by the same', async () => {
    const form = await web.open('/operator/finance/releases', wu);
    const faulty = await web.submit('/operator/finance/releases', form, { do: 'propose', orderExternalId: '', reason: 'no' }, wu);
    expect(faulty.status).toBe(422);
    expect(faulty.text).toContain('Enter the order number');
    const marketplaceId = /<option[^>]*value="([0-9a-f-]{36})"/.exec(form.html)![1]!;
    const made = await web.submit('/operator/finance/releases', form, { do: 'propose', marketplaceId, orderExternalId: 'DEMO-1004', direction: 'to_merchant', amount: '12.30', reason: 'The shop asked; the buyer agrees' }, wu);
    expect([made.status, made.location]).toEqual([303, '/operator/finance/releases']);
    const own = await web.open('/operator/finance/releases', wu);
    expect(own.text).toContain('Proposed by you');
    const other = await web.open('/operator/finance/releases', mei);
    const id = /name="reason-([0-9a-f-]{36})"/.exec(other.html)![1]!;
    const self = await web.post('/operator/finance/releases', { _key: 'finance-self-1', do: 'approve', id, [`reason-${id}`]: 'I say so' }, wu);
    expect(self.status).toBe(422);
    const approved = await web.post('/operator/finance/releases', { _key: 'finance-other-1', do: 'approve', id, [`reason-${id}`]: 'Checked with the order' }, mei);
    expect(approved.status).toBe(303);
    expect((await web.open('/operator/finance/releases', auditor)).text).toContain('Approved');
    expect((await web.open('/operator/log', wu)).text).toContain('Approved a release');
  });

  test('a difference is explained by a person and stays in the sums; an auditor finds no form', async () => {
    const { world, database } = server;
    await keepLines(database, 'institution', world.now(), [{ rail: 'institution', lineId: 'L-7', bookedAt: world.now(), kind: 'paid_in', paymentReference: null, instructionId: null, currency: 'CNY', amountMinor: 1234 }]);
    await reconcileRail(world, 'institution');
    const page = await web.open('/operator/finance/differences', wu);
    expect(page.text).toContain('Statement line L-7');
    expect((await web.open('/operator/finance/differences', auditor)).html).not.toContain('name="reason-');
    const id = /name="reason-([0-9a-f-]{36})"/.exec(page.html)![1]!;
    expect((await web.post('/operator/finance/differences', { _key: 'finance-diff-1', do: 'settle', id, [`reason-${id}`]: '' }, wu)).status).toBe(422);
    expect((await web.post('/operator/finance/differences', { _key: 'finance-diff-2', do: 'settle', id, [`reason-${id}`]: 'Interest of the bank' }, auditor)).status).not.toBe(303);
    expect((await web.post('/operator/finance/differences', { _key: 'finance-diff-3', do: 'settle', id, [`reason-${id}`]: 'Interest of the bank' }, wu)).status).toBe(303);
    expect((await web.open('/operator/finance/differences?state=settled', auditor)).text).toContain('Interest of the bank');
  });

  test('the overview counts shortfalls and advances, and says what is owed', async () => {
    const page = await web.open('/operator/finance', wu);
    expect(page.text).toContain('Money owed and unpaid');
    for (const part of ['Shortfalls', 'Advances to recover']) expect(page.text).toContain(part);
  });

  test('insolvency is recorded by one with source and date, confirmed by another; the page says what follows', async () => {
    const { items } = (await (await server.request('/deposits', {}, { session: wu.session! })).json()) as { items: { merchantId: string }[] };
    const merchantId = items[0]?.merchantId ?? (await server.owner.query<{ id: string }>({ text: 'select id from merchant limit 1' }))[0]!.id;
    const path = `/operator/deposits/${merchantId}/insolvency`;
    expect((await web.open(`/operator/deposits/${merchantId}`, wu)).html).toContain(path);
    const form = await web.open(path, wu);
    expect(form.text).toContain('What happens once it is confirmed');
    const faulty = await web.submit(path, form, { reference: '', dated: '2099-01-01', reason: 'no' }, wu);
    expect(faulty.status).toBe(422);
    for (const fault of ['Choose the source.', 'Enter its number or page.', 'It cannot be later than today.']) expect(faulty.text).toContain(fault);
    const made = await web.submit(path, form, { source: 'court', reference: 'HZ-2026-7', dated: '2026-11-18', reason: 'The court took the petition' }, wu);
    expect([made.status, made.location]).toEqual([303, '/operator/finance/insolvency']);
    const PATH = '/operator/finance/insolvency';
    expect((await web.open(PATH, wu)).text).toContain('Recorded by you');
    const other = await web.open(PATH, mei);
    expect(other.text).toContain('HZ-2026-7');
    const id = /name="reason-([0-9a-f-]{36})"/.exec(other.html)![1]!;
    expect((await web.post(PATH, { _key: 'insolvency-1', do: 'confirm', id, [`reason-${id}`]: 'Looked it up' }, wu)).status).toBe(422);
    expect((await web.post(PATH, { _key: 'insolvency-2', do: 'confirm', id, [`reason-${id}`]: 'no' }, mei)).status).toBe(422);
    expect((await web.post(PATH, { _key: 'insolvency-3', do: 'confirm', id, [`reason-${id}`]: 'Looked it up' }, mei)).status).toBe(303);
    expect((await web.open(PATH, auditor)).text).toContain('Confirmed');
    const desk = await web.open(`/operator/deposits/${merchantId}`, wu);
    expect(desk.text).toContain('signs of insolvency');
    expect(desk.text).toContain('Record that it is over');
    expect((await web.open('/operator/log', wu)).text).toContain('Confirmed an insolvency note');
  });

  test('the operator’s overview shows the kept proof with its time and proves anew on a button', async () => {
    const before = await web.open('/operator', wu);
    expect(before.text).toContain('Check again');
    const marketplaceId = /name="marketplaceId" value="([0-9a-f-]{36})"/.exec(before.html)![1]!;
    expect((await web.submit('/operator', before, { do: 'prove', marketplaceId }, wu)).location).toBe('/operator');
    const kept = async (): Promise<string | undefined> => (await server.owner.query<{ at: string }>({ text: 'select looked_at as at from ledger_proven where marketplace_id = $1', values: [marketplaceId] }))[0]?.at;
    const first = await kept();
    expect(first).toBe(server.world.now());
    server.world.clock.advance({ minutes: 7 });
    const page = await web.open('/operator', wu);
    expect(page.text).toContain('Books balance');
    // looking proves nothing: the kept proof is shown
    expect(await kept()).toBe(first);
    await server.owner.query({ text: `update ledger_proven set failing_since = looked_at, failed = '[{"proof":"sums_to_zero","wrong":2,"example":null}]' where marketplace_id = $1`, values: [marketplaceId] });
    expect((await web.open('/operator', wu)).text).toContain('Books do not balance');
  });
});
