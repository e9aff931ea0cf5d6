import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildAssets } from '../scripts/build.ts';
import { listen, type Listening } from '../server/http/listen.ts';
import { webApp } from '../web/web.tsx';
import { axe, launchBrowser, overflow } from './browser/support.ts';
import { layWire } from './browser/wire.ts';
import { callJury, type CalledJury } from './support/jury-round.ts';
import { openShop, type Shop } from './support/shop.ts';

const REASON = 'The photos show another colour than the page, and the seller gave no explanation of that at all.';

let shop: Shop;
let jury: CalledJury;
let house: Listening;
let browser: Browser;
let phone: BrowserContext;
let page: Page;

beforeAll(async () => {
  shop = await openShop();
  const { server } = shop;
  jury = await callJury(shop);
  const assets = await buildAssets();
  const site = webApp(async (request) => server.app.fetch(request), { publicUrl: 'http://127.0.0.1', demo: false, now: () => server.world.now(), newId: () => server.world.newId(), assets });
  house = await listen((request) => (new URL(request.url).pathname.startsWith('/api/') ? server.app.fetch(request) : site.fetch(request)), 0, '127.0.0.1');
  browser = await launchBrowser();
  phone = await browser.newContext({ viewport: { width: 360, height: 740 }, baseURL: `http://127.0.0.1:${house.port}`, hasTouch: true });
  await phone.addCookies([
    { name: 'redress_session', value: jury.called[0]!.as.session, url: `http://127.0.0.1:${house.port}` },
    { name: 'locale', value: 'en', url: `http://127.0.0.1:${house.port}` },
  ]);
  page = await phone.newPage();
});
afterAll(async () => {
  await browser?.close();
  await house?.close(100);
  await shop?.close();
});

/** Nothing that axe finds, nothing to scroll sideways, on a phone and on a desk, in both languages. */
async function looksRight(path: string): Promise<void> {
  for (const locale of ['zh-CN', 'en'] as const) {
    await phone.addCookies([{ name: 'locale', value: locale, url: `http://127.0.0.1:${house.port}` }]);
    await page.goto(path);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await axe(page)).toEqual([]);
  }
}

/** The vote of a seat as the database has it. */
const votesOf = (seatId: string): Promise<{ commitment: string; plain: boolean }[]> =>
  shop.server.owner.query({ text: `select encode(commitment, 'hex') as commitment, position(convert_to('another colour', 'utf8') in opening) > 0 as plain from jury_vote where seat_id = $1`, values: [seatId] });

describe('a juror with a phone', () => {
  test('is called, declares, reads, is kept what was typed, votes when there was time to read, and has a receipt', async () => {
    const seat = `/juror/seats/${jury.called[0]!.seatId}`;
    await looksRight(seat);
    await looksRight(`${seat}/step-aside`);
    await page.goto(seat);
    await page.getByLabel('None of these').check();
    await page.getByRole('button', { name: 'Take the seat' }).click();
    await page.waitForURL(/\/case/);
    await looksRight(`${seat}/case`);
    for (const group of await page.locator('#vote fieldset').all()) await group.locator('input').first().check();
    await page.locator('textarea[name=reason]').fill(REASON.slice(0, 40));
    await expect.poll(() => page.locator('[data-saved]').textContent(), { timeout: 10_000 }).toMatch(/saved/);
    // the phone was put away: everything is there again
    await page.goto(`${seat}/case`);
    expect(await page.locator('textarea[name=reason]').inputValue()).toBe(REASON.slice(0, 40));
    expect(await page.locator('#vote input:checked').count()).toBe(await page.locator('#vote fieldset').count());
    await page.locator('textarea[name=reason]').fill(REASON);
    await page.getByRole('button', { name: 'Give my vote' }).click();
    await page.getByText('Please read the case first').first().waitFor();
    shop.server.world.clock.advance({ minutes: 5 });
    expect(await page.locator('textarea[name=reason]').inputValue()).toBe(REASON);
    await page.getByRole('button', { name: 'Give my vote' }).click();
    await page.getByText('Your vote is given and sealed').first().waitFor();
    await looksRight(seat);
    await page.goto(`/juror/seats/${jury.called[1]!.seatId}`);
    expect(await page.locator('h1').textContent()).not.toContain('seat');
  });

  test('loses the line while voting: the vote waits on the phone, is bound once when the line is back, and says so', async () => {
    const seat = jury.called[2]!;
    const wire = await layWire(`http://127.0.0.1:${house.port}`);
    const train = await browser.newContext({ viewport: { width: 360, height: 740 }, baseURL: wire.url, hasTouch: true });
    await train.addCookies([
      { name: 'redress_session', value: seat.as.session, url: wire.url },
      { name: 'locale', value: 'en', url: wire.url },
    ]);
    const on = await train.newPage();
    await on.goto(`/juror/seats/${seat.seatId}`);
    await on.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await on.getByLabel('None of these').check();
    await on.getByRole('button', { name: 'Take the seat' }).click();
    await on.waitForURL(/\/case/);
    shop.server.world.clock.advance({ minutes: 5 });
    for (const group of await on.locator('#vote fieldset').all()) await group.locator('input').first().check();
    await on.locator('textarea[name=reason]').fill(REASON);
    wire.cut();
    await on.getByRole('button', { name: 'Give my vote' }).click();
    await on.waitForURL('**/waiting');
    const waiting = on.locator('.line li');
    await waiting.first().waitFor();
    expect(await votesOf(seat.seatId)).toEqual([]);
    expect(await overflow(on)).toBeLessThanOrEqual(0);
    expect(await axe(on)).toEqual([]);

    // the answer to the first try is lost: it is sent again under its key, and is the same vote
    wire.mend();
    wire.loseAnswerTo('POST', `/juror/seats/${seat.seatId}/case`);
    await on.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(async () => (await votesOf(seat.seatId)).length).toBe(1);
    const [bound] = await votesOf(seat.seatId);
    wire.mend();
    await on.evaluate(() => dispatchEvent(new Event('online')));
    await waiting.first().waitFor({ state: 'detached' });
    expect(await votesOf(seat.seatId)).toEqual([bound]);
    expect(wire.arrived.filter((one) => one === `POST /juror/seats/${seat.seatId}/case`)).toHaveLength(2);
    await on.goto(`/juror/seats/${seat.seatId}`);
    expect(await on.textContent('main')).toContain(bound!.commitment);
    // nobody is told of it before the end: neither the page of another juror nor the database, in which it lies closed
    await page.goto(`/juror/seats/${jury.called[0]!.seatId}`);
    expect(await page.content()).not.toContain(bound!.commitment);
    expect(bound!.plain).toBe(false);
    await train.close();
    await wire.close();
  });

  test('whose vote comes back after the end of voting is told that it was too late, not that it was sent', async () => {
    const seat = jury.called[3]!;
    const wire = await layWire(`http://127.0.0.1:${house.port}`);
    const train = await browser.newContext({ viewport: { width: 360, height: 740 }, baseURL: wire.url });
    await train.addCookies([
      { name: 'redress_session', value: seat.as.session, url: wire.url },
      { name: 'locale', value: 'en', url: wire.url },
    ]);
    const on = await train.newPage();
    await on.goto(`/juror/seats/${seat.seatId}`);
    await on.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await on.getByLabel('None of these').check();
    await on.getByRole('button', { name: 'Take the seat' }).click();
    await on.waitForURL(/\/case/);
    for (const group of await on.locator('#vote fieldset').all()) await group.locator('input').first().check();
    await on.locator('textarea[name=reason]').fill(REASON);
    wire.cut();
    await on.getByRole('button', { name: 'Give my vote' }).click();
    await on.locator('.line li').first().waitFor();
    shop.server.world.clock.advance({ days: 3 });
    wire.mend();
    await on.evaluate(() => dispatchEvent(new Event('online')));
    await on.locator('.line li').filter({ hasText: /over/i }).first().waitFor();
    expect(await votesOf(seat.seatId)).toEqual([]);
    await train.close();
    await wire.close();
  });

  test('checks on that phone how the seats were drawn', async () => {
    const [draw] = await shop.server.owner.query<{ id: string }>({ text: 'select id from jury_draw' });
    await looksRight(`/jury/draws/${draw!.id}`);
    await page.getByRole('button', { name: 'Check this draw on this device' }).click();
    await page.waitForURL(/redress-verify/);
    await page.locator('[data-step=seats][data-state=pass]').waitFor();
  });
});
