import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCALES } from '../../core/kernel/kernel.ts';
import { draftRules, type Proposed } from '../../scenarios/support/proposed.ts';
import { openShop, type Shop } from '../../scenarios/support/shop.ts';
import { rulesFor } from '../../server/rules/rules.ts';
import { testWeb, type TestWeb } from '../testkit.ts';

let shop: Shop;
let web: TestWeb;
let proposed: Proposed;
const V = '/rules/cn/2026-1';

beforeAll(async () => {
  shop = await openShop({ now: '2026-11-03T02:00:00.000Z' });
  web = testWeb(shop.server, { demo: true });
  proposed = await draftRules(shop, (await shop.operator('anna')).as, '2026-7');
});
afterAll(() => shop.close());

describe('permanent addresses', () => {
  const pack = rulesFor('cn/2026-1');
  const paths = [
    ...['/rules/proposed', '/rules/promises', `${V}/CN.TREBLE.TIMES`, `${V}/punitive_treble`, `${V}/respond`, `${V}/law/CRPL`],
    ...pack.rules.slice(0, 3).map((rule) => `${V}/${rule.id}`),
  ];
  for (const path of paths) {
    test.each(LOCALES)(`${path} in %s`, async (locale) => {
      const shown = await web.open(path, { locale });
      expect(shown.status).toBe(200);
      expect(shown.html.match(/<h1/g)).toHaveLength(1);
      expect(shown.text).not.toMatch(/undefined|\[object|NaN/);
    });
  }

  test('the names of the version have their pages, and its sources', async () => {
    const names = [...pack.rules.map((one) => one.id), ...Object.keys(pack.params), ...pack.remedies.map((one) => one.code), ...pack.deadlines.map((one) => one.name)];
    const sources = pack.sources.map((one) => `law/${one.id}`);
    const wrong: string[] = [];
    // one in nine: each is a page of its own
    const some = [...new Set([...names, ...sources])].filter((_name, index) => index % 9 === 0);
    for (const name of some) if ((await web.open(`${V}/${name}`)).status !== 200) wrong.push(name);
    expect(wrong).toEqual([]);
  });

  test('a name nobody has is not there', async () => {
    for (const path of [`${V}/CN.NOT.THERE`, `${V}/law/NOBODY`, '/rules/proposed/x', '/rules/changes?from=x&to=y']) expect((await web.open(path)).status, path).toBe(404);
  });

  test('a figure leads to what computes with it, and an article to every rule that rests on it', async () => {
    const figure = await web.open(`${V}/CN.TREBLE.TIMES`, { locale: 'en' });
    expect(figure.text).toContain('3 times');
    expect(figure.html).toContain(`href="${V}/punitive_treble"`);
    const law = await web.open(`${V}/law/CRPL`, { locale: 'en' });
    expect(law.html).toContain('id="a-55');
    expect(law.html).toContain(`href="${V}/CN.TREBLE.TIMES"`);
  });
});

describe('a proposed version', () => {
  test('is not shown before it is published', async () => {
    expect((await web.open('/rules/proposed')).text).not.toContain(proposed.name);
    expect((await web.open(`/rules/proposed/${proposed.id}`)).status).toBe(404);
  });

  test('then says in words what changes, and takes comments without an account', async () => {
    await proposed.publish();
    expect((await web.open('/rules', { locale: 'en' })).html).toContain(`/rules/proposed/${proposed.id}`);
    const path = `/rules/proposed/${proposed.id}`;
    const shown = await web.open(path, { locale: 'en' });
    expect(shown.text).toMatch(/from \d+ (working )?days to \d+ (working )?days/);
    expect(shown.text).toContain('15 days of notice');
    const empty = await web.submit(path, shown, { body: '' });
    expect(empty.status).toBe(422);
    const sent = await web.submit(path, shown, { body: 'A day more helps.', name: '', rule: 'choose' });
    expect([sent.status, sent.location]).toEqual([303, path]);
    expect((await web.open(path, { locale: 'en' })).text).not.toContain('A day more helps.');
  });

  test('stands in the feeds, which have validators and may be kept', async () => {
    const json = await web.open('/rules/feed.json', { locale: 'en' });
    const feed = JSON.parse(json.html) as { version: string; items: { id: string; title: string; url: string }[] };
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items.map((one) => one.title)).toEqual(expect.arrayContaining([`Version ${proposed.name}: Open for comments`, expect.stringContaining('Version cn/2026-1')]));
    expect(json.headers.get('etag')).toMatch(/^W\/"/);
    expect(json.headers.get('cache-control')).toContain('max-age');
    const again = await web.open('/rules/feed.json', { locale: 'en', headers: { 'if-none-match': json.headers.get('etag')! } });
    expect([again.status, again.html]).toEqual([304, '']);
    const atom = await web.open('/rules/feed.xml', { locale: 'zh-CN' });
    expect(atom.headers.get('content-type')).toContain('application/atom+xml');
    expect(atom.html).toContain('征求意见中');
    expect(atom.html.match(/<entry>/g)).toHaveLength(feed.items.length);
  });
});

test('promises stand in their order, and a platform rule that cuts a right says that it is not applied', async () => {
  const shown = await web.open('/rules/promises', { locale: 'en' });
  expect(shown.text).toContain('Ten times the price for a fake');
  expect(shown.text).toContain('It adds a condition the law does not have.');
  expect(shown.text).toContain('It binds nobody.');
});
