import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCALES, type Uuid } from '../../core/kernel/kernel.ts';
import { openShop, type Shop } from '../../scenarios/support/shop.ts';
import { fileStory } from '../../scenarios/support/story.ts';
import { completeDraw, freezePool, nextSeat, prepareDraw, revealNonce } from '../../server/jury/draw.ts';
import { testDrawPorts } from '../../server/jury/testkit.ts';
import { currentRules } from '../../server/rules/rules.ts';
import { testWeb, type TestWeb } from '../testkit.ts';

let shop: Shop;
let web: TestWeb;
let drawId: Uuid;
let disputeId: Uuid;

beforeAll(async () => {
  shop = await openShop();
  web = testWeb(shop.server);
  const { world, owner } = shop.server;
  await shop.merchant('tea');
  await owner.query({
    text: `with made as materialized (select gen_random_uuid() as id, gen_random_uuid() as person, n from generate_series(1, 90) n),
                people as (insert into person (id, marketplace_id, name, created_at) select person, $1, '王小明', now() from made)
           insert into juror (id, marketplace_id, person_id, joined_at, promise, state, experience, history, rules_version, judged_at)
           select id, $1, person, now(), 'p', 'active', (array['new', 'practised', 'seasoned'])[n % 3 + 1], (array['buyer', 'seller', 'both'])[n % 9 / 3 + 1], '2026-1', now() from made`,
    values: [shop.marketplaceId],
  });
  const order = await shop.order({ externalId: 'O-1', merchant: 'tea', items: [{ itemId: 'shirt', title: '衬衫', quantity: 1, paidMinor: 29_900 }] });
  const facts = { attribute: 'size_colour', discovered_on: '2026-03-01', personal_use: 'yes' };
  const story = await fileStory(shop, order, { type: 'D-02', items: [{ itemId: 'shirt', quantity: 1 }], facts, narrative: '收到的是红色 L 码。', wanted: [{ kind: 'refund', amountMinor: 29_900 }] });
  disputeId = story.id;
  const nonce = Buffer.alloc(32, 5);
  await world.database.transaction((tx) => freezePool(tx, shop.marketplaceId, world.now(), world.random(32)));
  const commitments = { claimant: createHash('sha256').update(nonce).digest('hex'), respondent: null };
  const wish = { id: world.newId(), disputeId, marketplaceId: shop.marketplaceId, round: 1, size: 17, pack: currentRules(world.now()), commitments, at: world.now() };
  const announced = await world.database.transaction((tx) => prepareDraw(tx, testDrawPorts(), wish));
  drawId = announced!.drawId;
  expect((await web.open('/jury/draws', { locale: 'en' })).text).toContain('Not drawn yet');
  // the link of a dispute's page leads somewhere before the draw, too
  const waiting = await web.open(`/jury/draws/${drawId}`, { locale: 'en' });
  expect([waiting.status, waiting.text.includes('nobody can know yet who will be drawn')]).toEqual([200, true]);
  await revealNonce(world.database, drawId, 'claimant', nonce);
  await completeDraw(world.database, testDrawPorts(), drawId, world.now());
  await nextSeat(world.database, drawId, 2);
});
afterAll(() => shop.close());

describe('the page of a draw', () => {
  for (const locale of LOCALES) {
    test(`tells in ${locale} what was announced, by what it was drawn and who sits, without names or the dispute`, async () => {
      const { status, text, html } = await web.open(`/jury/draws/${drawId}`, { locale });
      expect(status).toBe(200);
      expect(text).toContain(locale === 'en' ? 'Our fixed key and the number of one side' : '平台的固定密钥和一方的随机数');
      expect(text).toContain(locale === 'en' ? 'Seat 18, in place of 3' : '席位 18，替补席位 3');
      expect(html.match(/<h1/g)).toHaveLength(1);
      expect(text).not.toMatch(/undefined|\[object|NaN/);
      expect(html).not.toContain(disputeId);
      expect(text).not.toContain('王小明');
    });
  }

  test('says that nobody could know the outcome only where a side put in a number', async () => {
    expect((await web.open(`/jury/draws/${drawId}`, { locale: 'en' })).text).toContain('nobody could know or choose it alone');
    const { world } = shop.server;
    const wish = { id: world.newId(), disputeId, marketplaceId: shop.marketplaceId, round: 2, size: 5, pack: currentRules(world.now()), commitments: { claimant: null, respondent: null }, at: world.now() };
    const { drawId: alone } = (await world.database.transaction((tx) => prepareDraw(tx, testDrawPorts(), wish)))!;
    await completeDraw(world.database, testDrawPorts(), alone, world.now());
    const shown = await web.open(`/jury/draws/${alone}`, { locale: 'en' });
    expect(shown.text).toContain('we could know the result before we announced it');
    expect(shown.text).not.toContain('nobody could know');
    expect((await web.open(`/jury/draws/${alone}`, { locale: 'zh-CN' })).text).toContain('平台在公告前就能知道结果');
  });

  test('has the file for those without script; the button waits for it', async () => {
    const { html } = await web.open(`/jury/draws/${drawId}`, { locale: 'en' });
    expect(html).toContain(`href="/api/v1/jury/draws/${drawId}" download="draw-${drawId}.json"`);
    expect(html).toMatch(/<button[^>]*hidden[^>]*data-draw=/);
  });

  test('the list leads to it; what is not there is not found', async () => {
    const { html, text } = await web.open('/jury/draws', { locale: 'en' });
    expect(html).toContain(`href="/jury/draws/${drawId}"`);
    expect(text).toContain('Fixed key, and the sides’ numbers if they gave any');
    expect((await web.open('/jury/draws/00000000-0000-7000-8000-000000000000', { locale: 'en' })).status).toBe(404);
    expect((await web.open('/jury/draws/none', { locale: 'en' })).status).toBeGreaterThanOrEqual(400);
  });
});
