/** The operator's pages of figures, dead letters, people, connecting and the log, over disputes in every stage. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Shop } from '../../scenarios/support/shop.ts';
import { stageStories, type Cast } from '../../scenarios/support/stages.ts';
import { NOTICE_TEMPLATES } from '../../core/notice/notice.ts';
import { isMessageKey } from '../../core/words/words.ts';
import { drainJobs } from '../../server/jobs/jobs.ts';
import { OPERATIONS } from '../../server/operations/journal.ts';
import { figuresJob } from '../../server/operations/operations.ts';
import { testWeb, type Reader, type TestWeb } from '../testkit.ts';

let shop: Shop;
let cast: Cast;
let web: TestWeb;
let operator: Reader;

beforeAll(async () => {
  shop = await openShop();
  cast = await stageStories(shop);
  await shop.pass({ days: 2 });
  await drainJobs(shop.server.world, [figuresJob()]);
  web = testWeb(shop.server);
  operator = { session: (cast.operator as { session: string }).session, locale: 'en' };
});
afterAll(() => shop.close());

const links = (html: string, start: string): string[] => [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&')).filter((href) => href.startsWith(start));

describe('figures', () => {
  test.each(['week', 'day'])('by %s are plots with a finding and a table, and every point leads to its disputes', async (by) => {
    const page = await web.open(`/operator/figures?by=${by}`, operator);
    expect(page.status).toBe(200);
    expect(page.html.match(/<figure/g)?.length).toBe(8);
    expect(page.html.match(/<figcaption>/g)?.length).toBe(8);
    expect(page.text).toContain('disputes filed');
    const behind = [...new Set(links(page.html, '/operator/figures/disputes'))];
    expect(behind.length).toBeGreaterThan(3);
    for (const href of behind) {
      const list = await web.open(href, operator);
      expect(list.status, href).toBe(200);
      expect(links(list.html, '/operator/queue/').length, href).toBeGreaterThan(0);
    }
    // what the mouse can press stands in the table for the keyboard too
    const drawn = [...page.html.matchAll(/<a href="([^"]+)" tabindex="-1"/g)].map(([, href]) => href);
    for (const href of drawn) expect(page.html.split(`href="${href}"`).length).toBeGreaterThan(2);
  });

  test('a dispute behind a point opens for the operator, whatever its stage', async () => {
    const list = await web.open(links((await web.open('/operator/figures', operator)).html, '/operator/figures/disputes')[0]!, operator);
    for (const href of links(list.html, '/operator/queue/')) expect((await web.open(href, operator)).text).toMatch(/Dispute [A-Z].* Filed/);
  });

  test('are a file, and days that are none are refused', async () => {
    const file = await web.open('/operator/figures.csv?by=day', operator);
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.html).toContain('median hours to close');
    expect((await web.open('/operator/figures/disputes?what=filed&from=tomorrow', operator)).status).toBe(422);
  });
});

test('the overview draws what ends when; each bar leads to its time limits', async () => {
  const page = await web.open('/operator', operator);
  for (const words of ['Queues', 'Adjudicator workload', 'Coming up', 'Still owed', 'No mail server', 'As of']) expect(page.text).toContain(words);
  const bars = links(page.html, '/operator/ending');
  expect(bars.length).toBeGreaterThan(1);
  const list = await web.open(bars[0]!, operator);
  expect(links(list.html, '/operator/queue/').length).toBeGreaterThan(0);
  const zh = await web.open('/operator', { ...operator, locale: 'zh-CN' });
  for (const words of ['即将到期', '待履行', '处理员负荷']) expect(zh.text).toContain(words);
});

test('dead letters are filtered, told with their reason, retried together after a look, or put aside', async () => {
  const { owner } = shop.server;
  await owner.query({ text: `update outbox set state = 'failed', attempts = 1 where channel = 'email' and id in (select id from outbox where channel = 'email' and recipient ->> 'kind' = 'merchant' order by id limit 3)` });
  await owner.query({ text: `insert into delivery (outbox_id, attempt, at, outcome, detail) select id, 1, created_at, 'bounced', '550 <b>no such user</b>' from outbox where state = 'failed'` });
  const page = await web.open('/operator/deliveries', operator);
  expect(page.text).toContain('3 undelivered notices.');
  expect(page.text).toContain('The email bounced');
  expect(page.text).toContain('No second contact was tried.');
  expect(page.html).toContain('550 &lt;b>no such user');
  const template = /<option value="([a-z]+_[a-z_]+)">/.exec(page.html.slice(page.html.indexOf('name="template"')))![1]!;
  expect((await web.open(`/operator/deliveries?template=${template}&channel=webhook`, operator)).text).toContain('No undelivered notices.');
  const place = links(page.html, '/operator/deliveries/').find((href) => href.endsWith('/drop'))!;
  const form = await web.open(place, operator);
  expect((await web.submit(place, form, { reason: ' ' }, operator)).status).toBe(422);
  expect((await web.submit(place, form, { reason: 'Told by phone' }, operator)).location).toBe('/operator/deliveries?show=dead');
  const asked = await web.open(`/operator/deliveries/retry?template=${template}`, operator);
  expect(asked.text).toMatch(/Retry \d notices?\?/);
  const all = await web.open('/operator/deliveries/retry', operator);
  expect(all.text).toContain('Retry 2 notices?');
  const done = await web.submit('/operator/deliveries/retry', all, {}, operator);
  expect(done.text).toContain('2 notices will be sent again. No undelivered notice of this kind is left.');
  const log = await web.open('/operator/log', operator);
  for (const words of ['Put a notice aside', 'Told by phone', 'Retried notices']) expect(log.text).toContain(words);
});

test('a member’s open cases stand before deactivating, sessions can be ended', async () => {
  const list = await web.open('/operator/staff', operator);
  const places = [...new Set(links(list.html, '/operator/staff/'))];
  const pages = await Promise.all(places.map((place) => web.open(place, operator)));
  const busy = pages.findIndex((page) => page.html.includes('Reassign'));
  expect(busy).toBeGreaterThanOrEqual(0);
  const ask = await web.open(`${places[busy]}/deactivate`, operator);
  expect(links(ask.html, '/operator/queue/').length).toBeGreaterThan(0);
  const ended = await web.post(places[busy]!, { _key: 'end-key-01', do: 'end', sessionId: pages[busy]!.fields['sessionId']! }, operator);
  expect(ended.status).toBe(303);
  expect((await web.open(places[busy]!, operator)).text).toContain('Not signed in anywhere.');
  expect(pages.filter((page) => page.text.includes('This is your own account.')).length).toBe(1);
});

describe('connecting a marketplace', () => {
  test('is a list of facts; a test event goes out and its answer is shown with what to mend', async () => {
    const place = `/operator/marketplaces/${shop.marketplaceId}`;
    expect((await web.open(place, operator)).text).toMatch(/\d of 7 done/);
    expect((await web.open(`${place}/test`, operator)).text).toContain('Set a webhook address first.');
    let status = 500;
    const receiver = createServer((request, response) => request.resume().on('end', () => response.writeHead(status).end('<script>alert(1)</script>')));
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
    await shop.server.request('/webhooks/endpoint', { method: 'PUT', json: { url } }, shop.marketplace);
    const fixes = { 500: 'The receiver failed', 401: 'Compare the signature', 404: 'Nothing listens', 302: 'Redirects are not followed', 410: 'wants no more' };
    for (const [code, words] of Object.entries(fixes)) {
      status = Number(code);
      const result = await web.submit(`${place}/test`, await web.open(`${place}/test`, operator), {}, operator);
      expect(result.text, code).toContain(words);
      expect(result.html).toContain('&lt;script>alert(1)');
      expect(result.html).toContain('webhook-signature: v1,');
    }
    expect((await web.open(place, operator)).text).toContain('The last one failed.');
    status = 200;
    const good = await web.submit(`${place}/test`, await web.open(`${place}/test`, operator), {}, operator);
    expect(good.text).toContain('It arrived: answered 200');
    receiver.closeAllConnections();
    await new Promise((resolve) => receiver.close(resolve));
    expect((await web.open(place, operator)).text).toContain('Answered 200 in');
  });

  test('an order is read as it would be kept, or its faults are named', async () => {
    const place = `/operator/marketplaces/${shop.marketplaceId}/order`;
    const form = await web.open(place, operator);
    const sample = JSON.parse(/<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(form.html)![1]!.replaceAll('&quot;', '"')) as Record<string, unknown>;
    const submit = (order: string) => web.submit(place, form, { order }, operator);
    expect((await submit(JSON.stringify(sample))).text).toContain('Not known yet');
    expect((await submit(JSON.stringify({ ...sample, merchantExternalId: 'wool' }))).text).toContain('It can be pushed.');
    const faulty = await submit(JSON.stringify({ ...sample, paidMinor: 'x', colour: 1 }));
    expect(faulty.status).toBe(422);
    expect(faulty.text).toMatch(/paidMinor|colour/);
    const broken = await submit('{"externalId": ');
    expect([broken.status, broken.text.includes('This is not JSON')]).toEqual([422, true]);
  });
});

test('rules show the version in force, its hash and the disputes on it', async () => {
  const page = await web.open('/operator/rules', operator);
  expect(page.text).toContain('In force');
  expect(page.html).toMatch(/[0-9a-f]{64}/);
  expect(page.text).toContain('New disputes use cn/2026-1.');
});

test('every notice and every operation of the log has a word in both languages', () => {
  const missing = [...NOTICE_TEMPLATES.map((name) => `operator.template.${name}`), ...OPERATIONS.map((name) => `operator.log.what.${name}`)].filter((key) => !isMessageKey(key));
  expect(missing).toEqual([]);
});
