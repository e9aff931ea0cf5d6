import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { LOCALES } from '../../core/kernel/kernel.ts';
import { addJurors, signedIn, type TestJuror } from '../../server/jury/round/testkit.ts';
import { testWeb, type TestWeb } from '../testkit.ts';
import { SIMULATED, type Report } from './bias.tsx';
import { pointsText } from './intervals.tsx';

let shop: Shop;
let web: TestWeb;
let operator: Staff;
let pool: TestJuror[];

beforeAll(async () => {
  shop = await openShop();
  web = testWeb(shop.server);
  operator = await shop.operator('op-one');
  pool = await addJurors(shop.server, shop.marketplaceId, 4);
});
afterAll(() => shop.close());

const interval = (value: number, low: number, high: number) => ({ value, low, high });
const REPORT = {
  from: '2026-01-01T00:00:00.000Z',
  until: '2026-03-01T00:00:00.000Z',
  rounds: 300,
  votes: 4_200,
  groups: [
    { name: 'buyer', jurors: 80, votes: 2_400, shareForSeller: interval(0.42, 0.4, 0.44) },
    { name: 'seller', jurors: 30, votes: 1_800, shareForSeller: interval(0.47, 0.45, 0.49) },
    { name: 'both', withheld: 'too_few' },
  ],
  effect: { points: interval(0.052, 0.031, 0.073), times: interval(1.12, 1.07, 1.18), cases: 280, votes: 4_100 },
  levels: [{ level: 'new', effect: interval(0.17, 0.12, 0.22) }, { level: 'practised', effect: interval(0.03, -0.01, 0.07) }, { level: 'seasoned', effect: null }],
  turned: { ifSellersLean: 0.009, ifBuyersLean: 0.038 },
  smallest: { jurors: 10, votes: 100 },
};

async function reported(report: object): Promise<void> {
  shop.server.world.clock.advance({ minutes: 1 });
  await shop.server.owner.query({ text: `insert into jury_bias_report (id, made_at, rules, body) values ($1, $2, 'cn-2026-1', $3)`, values: [shop.server.world.newId(), shop.server.world.now(), JSON.stringify(report)] });
}

describe('whether jurors favour their own', () => {
  test('before there are enough votes the page says so, and how it will be counted', async () => {
    const { status, text } = await web.open('/jury/bias', { locale: 'en' });
    expect(status).toBe(200);
    expect(text).toContain('There are too few votes for a report yet. The first one is made when 100 votes have been counted.');
    expect(text).toContain('No group with fewer than 10 jurors or 100 votes is shown.');
  });

  for (const locale of LOCALES) {
    test(`the finding with its range, the levels, the groups and what is withheld, in ${locale}`, async () => {
      await reported(REPORT);
      const { html, text } = await web.open('/jury/bias', { locale });
      expect(text).toContain(locale === 'en' ? '5.2 votes more in a hundred' : '每一百票多 5.2 票');
      expect(text).toContain(locale === 'en' ? '+17 (from +12 to +22)' : '+17（+12 至 +22）');
      expect(text).toContain(locale === 'en' ? 'At most 0.9% to 3.8% of all results' : '最多占 0.9% 到 3.8%');
      expect(text).toContain(locale === 'en' ? 'Not shown: too few' : '人数太少，不公布');
      expect(html.match(/<h1/g)).toHaveLength(1);
      // a range for the whole and for two levels; of the third there is none
      expect(html.match(/class="range"/g)).toHaveLength(3);
      expect(text).not.toMatch(/undefined|\[object|NaN/);
    });
  }

  test('what the simulation found stands on the page with the figures of its report, and no path of a file', async () => {
    const saved = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'reference', 'jury-simulation.md'), 'utf8').replace(/\s+/g, ' ');
    const { cases, seed, turned, practice, weighing } = SIMULATED;
    expect(saved).toContain(`--seed ${seed} --cases ${cases}`);
    expect(saved).toContain(`${practice.cases} calibration cases before the first seat take away ${practice.less * 100} %`);
    expect(saved).toContain(`**Weighing experience in the draw** takes away ${weighing * 100} %`);
    expect(saved).toContain(`**The rules as they are** leave ${turned * 100} % (both lean)`);
    const { html, text } = await web.open('/jury/bias', { locale: 'en' });
    expect(text).toContain('30 practice cases before the first seat take away 94%');
    expect(html).toMatch(/href="#simulated"[^]*id="simulated"/);
    expect(html).not.toContain('docs/');
  });

  test('rounds of a demo are said to be made up before any figure; without them nothing is said', async () => {
    await reported(REPORT);
    expect((await web.open('/jury/bias', { locale: 'en' })).text).not.toContain('Demo data');
    await reported({ ...REPORT, madeUpRounds: 290 });
    const { text } = await web.open('/jury/bias', { locale: 'en' });
    expect(text).toContain('290 of 300 rounds are made up');
    expect(text.indexOf('290 of 300')).toBeLessThan(text.indexOf('5.2 votes more'));
    expect((await web.open('/jury/bias', { locale: 'zh-CN' })).text).toContain('演示数据');
  });

  test.each([
    [interval(-0.05, -0.08, -0.02), 'a seller votes for the buyer more often than a buyer does: 5 votes more in a hundred'],
    [interval(0.01, -0.02, 0.04), 'No difference can be told from chance. The best guess is +1 in a hundred votes.'],
  ])('a difference the other way, and one that may be chance, are told as such', async (points, words) => {
    await reported({ ...REPORT, effect: { ...REPORT.effect, points } });
    expect((await web.open('/jury/bias', { locale: 'en' })).text).toContain(words);
  });

  test('with one group withheld there is no finding', async () => {
    await reported({ ...REPORT, effect: null, turned: null } satisfies Partial<Record<keyof Report | string, unknown>>);
    const { text, html } = await web.open('/jury/bias', { locale: 'en' });
    expect(text).toContain('One of the two groups is too small.');
    expect(html).not.toContain('class="range"');
  });

  test('votes in a hundred, with their sign', () => {
    expect([0.0524, -0.05, 0, 0.0001].map((share) => pointsText(share))).toEqual(['+5.2', '−5', '0', '0']);
  });
});

describe('a juror’s own figures', () => {
  test('are missing at first, then told with their ranges and advice; nobody else is told them', async () => {
    const juror = pool[0]!;
    const as = await signedIn(shop.server, juror.personId);
    const before = await web.open('/juror/quality', { ...as, locale: 'en' });
    expect(before.text).toContain('Not yet: 20 more are needed');
    expect(before.text).toContain('There are too few votes to say anything.');
    const figures = {
      votes: 40,
      agreement: { figure: interval(0.8, 0.65, 0.9), of: 40 },
      calibration: { figure: interval(0.9, 0.7, 0.98), of: 12 },
      timeliness: { figure: interval(1, 0.91, 1), of: 40 },
      medianMinutes: 8.4,
      lean: { figure: interval(-0.2, -0.3, -0.1), of: 40 },
    };
    await shop.server.owner.query({ text: 'insert into juror_quality (juror_id, figures, counted_at) values ($1, $2, $3)', values: [juror.id, JSON.stringify(figures), shop.server.world.now()] });
    const after = await web.open('/juror/quality', { ...as, locale: 'en' });
    expect(after.text).toContain('80% (from 65% to 90%), of 40');
    expect(after.text).toContain('8 minutes');
    expect(after.text).toContain('20 fewer in a hundred than the others on the same cases');
    expect(after.text).toContain("read the seller's side first");
    const other = await web.open('/juror/quality', { ...(await signedIn(shop.server, pool[1]!.personId)), locale: 'en' });
    expect(other.text).not.toContain('80%');
  });

  test('who is no juror is told so', async () => {
    const order = await shop.order({ externalId: 'J-1', merchant: (await shop.merchant('tea')).externalId });
    expect((await web.open('/juror/quality', { ...order.buyer, locale: 'en' })).text).toContain('You are not a juror yet.');
  });
});

describe('signs for an operator', () => {
  test('a sign is looked at on its page, with what else may explain it, and comes to those looked at', async () => {
    const id = shop.server.world.newId();
    expect((await web.open('/operator/jury/signals', { ...operator.as, locale: 'en' })).text).toContain('There are no signs.');
    await shop.server.owner.query({
      text: `insert into jury_signal (id, kind, print, jurors, rounds, times, of, chance, found_at, seen_at) values ($1, 'agreement', decode(repeat('ab', 32), 'hex'), $2, $3, 38, 40, 1e-6, $4, $4)`,
      values: [id, [pool[2]!.id, pool[3]!.id], [shop.server.world.newId()], shop.server.world.now()],
    });
    expect((await web.open('/operator/jury/signals', { ...operator.as, locale: 'en' })).text).toContain('38 of 40');
    const page = `/operator/jury/signals/${id}`;
    const shown = await web.open(page, { ...operator.as, locale: 'en' });
    expect(shown.text).toContain('What else may explain it: they read cases alike');
    expect(shown.text).toContain('once in 1,000,000 pairs');
    const empty = await web.post(page, { finding: '', note: '' }, { ...operator.as, locale: 'en' });
    expect(empty.status).toBe(422);
    const saved = await web.post(page, { finding: 'watched', note: 'Both sat in the same small pool.' }, { ...operator.as, locale: 'en' });
    expect(saved.status).toBe(303);
    const after = await web.open(page, { ...operator.as, locale: 'en' });
    expect(after.text).toContain('Both sat in the same small pool.');
    expect(after.html).not.toContain('name="finding"');
    expect((await web.open('/operator/jury/signals/00000000-0000-7000-8000-000000000000', { ...operator.as, locale: 'en' })).status).toBe(404);
  });
});
