import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../core/kernel/kernel.ts';
import { buildAssets } from '../scripts/build.ts';
import { listen, type Listening } from '../server/http/listen.ts';
import type { As } from '../server/http/testkit.ts';
import { drainJobs } from '../server/jobs/jobs.ts';
import { drawJobs } from '../server/jury/draw-routes.ts';
import { freezePool } from '../server/jury/draw.ts';
import { roundJobs } from '../server/jury/round/house.ts';
import { addJurors } from '../server/jury/round/testkit.ts';
import { sequence } from '../server/log/sequencer.ts';
import { testPorts } from '../server/log/testkit.ts';
import { utf8 } from '../verifier/bytes.ts';
import { verifyDraw } from '../verifier/draw.ts';
import { webApp } from '../web/web.tsx';
import { axe, launchBrowser, overflow } from './browser/support.ts';
import { openShop, type Merchant, type Order, type Shop } from './support/shop.ts';
import { fileStory, type Story } from './support/story.ts';

/** A picture of one dot. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let shop: Shop;
let merchant: Merchant;
let order: Order;
let story: Story;
let house: Listening;
let browser: Browser;

beforeAll(async () => {
  shop = await openShop();
  const { server } = shop;
  const { world } = server;
  Object.assign(world, { logPorts: testPorts() });
  merchant = await shop.merchant('tea', { name: '茶马旗舰店' });
  await addJurors(server, shop.marketplaceId, 60);
  await world.database.transaction((tx) => freezePool(tx, shop.marketplaceId, world.now(), world.random(32)));
  order = await shop.order({ externalId: 'N-1', merchant: 'tea', items: [{ itemId: 'shirt', title: '衬衫', quantity: 1, paidMinor: 49_900 }] });
  story = await fileStory(shop, order, {
    ...{ type: 'D-02', items: [{ itemId: 'shirt', quantity: 1 }], wanted: [{ kind: 'refund', amountMinor: 49_900 }] },
    facts: { attribute: 'size_colour', discovered_on: '2026-03-01', personal_use: 'yes' },
    narrative: '订的是蓝色 M 码，收到的是红色 L 码。',
  });
  await story.does('respond', merchant.as, { position: 'contest', text: '发的就是页面上的颜色。' });
  await story.does('end_negotiation', order.buyer);
  const { choiceTextVersion: textVersion } = await story.seenBy(order.buyer);
  for (const as of [order.buyer, merchant.as]) await story.does('choose', as, { consents: true, textVersion });
  const answer = await server.request(`/evidence?name=${encodeURIComponent('收到的衬衫.png')}`, { method: 'POST', body: new Uint8Array(PNG), headers: { 'content-type': 'image/png' } }, order.buyer);
  const { id } = (await answer.json()) as { id: string };
  await story.does('submit_evidence', order.buyer, { items: [{ evidenceId: id, shows: '颜色不对' }] });
  const assets = await buildAssets();
  const site = webApp(async (request) => server.app.fetch(request), { publicUrl: 'http://127.0.0.1', demo: false, now: () => world.now(), newId: () => world.newId(), assets });
  house = await listen((request) => (new URL(request.url).pathname.startsWith('/api/') ? server.app.fetch(request) : site.fetch(request)), 0, '127.0.0.1');
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await house?.close(100);
  await shop?.close();
});

const url = (): string => `http://127.0.0.1:${house.port}`;

/** A browser of somebody's own. */
async function device(as: As, locale: 'en' | 'zh-CN', width: number): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, baseURL: url(), acceptDownloads: true });
  await context.addCookies([
    { name: 'redress_session', value: (as as { session: string }).session, url: url() },
    { name: 'locale', value: locale, url: url() },
  ]);
  return context;
}

async function opened(context: BrowserContext, act: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`/disputes/${story.id}/acts/${act}`);
  return page;
}

/** Nothing that axe finds, and nothing to scroll sideways. */
async function looksRight(page: Page): Promise<void> {
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await axe(page)).toEqual([]);
}

const said = (page: Page): Promise<string> => page.locator('[data-own-said]').innerText();
const sends = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForURL(new RegExp(`/disputes/${story.id}(\\?|#|$)`));
};
const sha = (number: string): string => createHash('sha256').update(Buffer.from(number, 'hex')).digest('hex');
const jury = async (): Promise<{ commitments: Record<string, string>; nonces: Record<string, string | null>; rounds: { drawId: string }[] }> => (await story.seenBy(order.buyer))['jury'];

describe('a side’s own number', () => {
  test('is made in the browser, goes along in a file, is filled in and compared when it is opened; the draw uses both', async () => {
    const desk = await device(order.buyer, 'en', 1280);
    const propose = await opened(desk, 'propose-jury');
    // all that is to be known stands before the button, and no number is asked for
    const told = await propose.locator('main').innerText();
    for (const text of ['17 trained volunteers are drawn by lot', 'A file without such a copy is not shown', 'an adjudicator decides as before', 'at most 7 days', 'a person looks at it']) expect(told).toContain(text);
    expect(told).toContain('Jurors cannot see one of your files yet');
    expect(await propose.getByRole('link', { name: '收到的衬衫.png' }).getAttribute('href')).toContain('/evidence/');
    expect(await propose.locator('input[name=commitment]').inputValue()).toBe('');
    await propose.getByText('A random number of your own').click();
    await propose.getByRole('button', { name: 'Make a number for me' }).click();
    await expect.poll(() => said(propose)).toContain('It stays in this browser');
    const first = await propose.locator('input[name=commitment]').inputValue();
    await propose.getByRole('button', { name: 'Do without a number' }).click();
    expect(await propose.locator('input[name=commitment]').inputValue()).toBe('');
    await propose.getByRole('button', { name: 'Make a number for me' }).click();
    await expect.poll(() => propose.locator('input[name=commitment]').inputValue()).toMatch(/^[0-9a-f]{64}$/);
    const commitment = await propose.locator('input[name=commitment]').inputValue();
    expect(commitment).not.toBe(first);
    await looksRight(propose);
    const [download] = await Promise.all([propose.waitForEvent('download'), propose.getByRole('button', { name: 'Save it as a file' }).click()]);
    const file = await download.path();
    const saved = JSON.parse(await readFile(file, 'utf8')) as { format: string; dispute: string; commitment: string; number: string };
    expect(saved).toMatchObject({ format: 'redress-number/1', dispute: story.id, commitment });
    expect(sha(saved.number)).toBe(commitment);
    await sends(propose, 'Propose it');
    expect((await jury()).commitments).toEqual({ claimant: commitment, respondent: null });

    const phone = await device(merchant.as, 'zh-CN', 360);
    const join = await opened(phone, 'join-jury');
    expect(await join.locator('main').innerText()).toContain('您没有提交文件');
    await join.getByText('自己的随机数').click();
    await join.getByRole('button', { name: '帮我生成' }).click();
    await expect.poll(() => said(join)).toContain('只留在这个浏览器里');
    await looksRight(join);
    await sends(join, '同意交给评审团');
    await drainJobs(shop.server.world, roundJobs);
    expect(await shop.server.owner.query({ text: 'select seed from jury_draw' })).toEqual([{ seed: null }]);
    while ((await sequence(shop.server.world, shop.server.world.logPorts!)) > 0);
    await drainJobs(shop.server.world, drawJobs);

    // the same browser has it: nothing is to be typed
    const mine = await opened(phone, 'reveal-nonce');
    await expect.poll(() => said(mine)).toContain('已经填好');
    expect(sha(await mine.locator('input[name=nonce]').inputValue())).toBe((await jury()).commitments['respondent']);
    await looksRight(mine);
    await sends(mine, '公开');

    // another does not: it says so, sends nothing that does not fit, and takes the file
    const other = await device(order.buyer, 'en', 360);
    const reveal = await opened(other, 'reveal-nonce');
    await expect.poll(() => said(reveal)).toContain('does not have your number');
    await reveal.locator('input[name=nonce]').fill('ab'.repeat(32));
    await reveal.getByRole('button', { name: 'Open it', exact: true }).click();
    await expect.poll(() => said(reveal)).toContain('not the number you committed to');
    expect((await jury()).nonces['claimant']).toBeNull();
    await looksRight(reveal);
    await reveal.locator('[data-own-file]').setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify({ ...saved, number: 'cd'.repeat(32) })) });
    await expect.poll(() => said(reveal)).toContain('is not in this file');
    await reveal.locator('[data-own-file]').setInputFiles(file);
    await expect.poll(() => said(reveal)).toBe('This is the number you committed to.');
    await sends(reveal, 'Open it');

    // nobody waits any longer: it is drawn by both numbers, as anybody can check
    shop.server.world.clock.advance({ minutes: 1 });
    await drainJobs(shop.server.world, [...roundJobs, ...drawJobs]);
    const { nonces, rounds } = await jury();
    expect([sha(nonces['claimant']!), nonces['claimant']]).toEqual([commitment, saved.number]);
    const draw = await shop.server.request(`/jury/draws/${rounds[0]!.drawId}`, {});
    expect(draw.status).toBe(200);
    const transcript = (await draw.json()) as { randomness: { nonces: object } };
    expect(transcript.randomness.nonces).toEqual(nonces);
    const report = await verifyDraw(utf8(canonicalJson(transcript)), null);
    expect(report.steps.flatMap((step) => step.remarks.filter((one) => one.kind === 'fail'))).toEqual([]);
    expect(report.passed).toBe(true);
    await Promise.all([desk, phone, other].map((context) => context.close()));
  });
});
