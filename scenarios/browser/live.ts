import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { until } from '../support/server.ts';
import { filed } from './cases.ts';
import type { Stage } from './stage.ts';
import { axe } from './support.ts';
import { visitor, type Visitor } from './visitor.ts';

/** Nothing of the page was loaded anew since this was set. */
const mark = (who: Visitor): Promise<void> => who.page.evaluate(() => void Object.assign(window, { sameLoad: true }));
const sameLoad = (who: Visitor): Promise<boolean> => who.page.evaluate(() => 'sameLoad' in window);
const shows = (who: Visitor, text: string): Promise<void> => who.page.locator('main').getByText(text).first().waitFor();

/** What the other side does appears without loading; what somebody looks at and has unfolded stays. */
async function appears(stage: Stage): Promise<void> {
  const dispute = await filed(stage, 'live');
  const buyer = await visitor(stage, { session: dispute.buyer.session });
  await buyer.go(`/disputes/${dispute.id}`);
  await mark(buyer);
  await buyer.page.locator('#file').scrollIntoViewIfNeeded();
  await buyer.page.locator('#file a').first().focus();
  // what another script of the page has made or marked is that script's
  const theirs = (): Promise<number> => buyer.page.locator('#positions.marked, #positions > .made').count();
  await buyer.page.locator('#positions').evaluate((part) => {
    part.classList.add('marked');
    part.append(Object.assign(document.createElement('i'), { className: 'made' }));
  });
  const place = (): Promise<number> => buyer.page.locator('#file').evaluate((part) => Math.round(part.getBoundingClientRect().top));
  const before = await place();
  await dispute.act('respond', dispute.merchant, { position: 'part', text: '桌面确为贴皮，愿意补偿。' });
  await shows(buyer, '桌面确为贴皮，愿意补偿。');
  expect(await buyer.page.locator('[data-stream]').innerText()).toBe(buyer.say('live.fresh'));
  expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(2);
  expect(await buyer.page.evaluate(() => document.activeElement?.closest('#file') !== null)).toBe(true);
  await buyer.shot('live-fresh');
  expect(await theirs()).toBe(2);
  // a second one, and the acts that are open now
  await dispute.act('make_offer', dispute.merchant, { terms: [{ kind: 'price_reduction', amountMinor: 5_000 }], note: '一点心意' });
  await shows(buyer, '一点心意');
  expect([await sameLoad(buyer), await theirs()]).toEqual([true, 2]);
  expect(buyer.complaints).toEqual([]);
  await buyer.leave();
}

/** A list follows; a page in which somebody types only says that there is something, and keeps every letter. */
async function leavesWriters(stage: Stage): Promise<void> {
  const dispute = await filed(stage, 'live-write');
  const [buyer, seller] = [await visitor(stage, { session: dispute.buyer.session }), await visitor(stage, { session: dispute.merchant.session, width: 1280 })];
  await seller.go('/merchant');
  await mark(seller);
  await seller.page.locator('[data-notify] button').waitFor();
  await seller.page.locator('[name=q]').fill('12');
  await buyer.go(`/disputes/${dispute.id}`);
  await dispute.act('respond', dispute.merchant, { position: 'contest', text: '不同意。' });
  await shows(buyer, '不同意。');
  await seller.page.getByRole('button', { name: seller.say('live.show') }).waitFor();
  await seller.shot('live-offer', 1280);
  await seller.page.getByRole('button', { name: seller.say('live.show') }).click();
  await seller.page.locator('[data-stream]').getByText(seller.say('live.fresh')).waitFor();
  expect(await seller.page.locator('[name=q]').inputValue()).toBe('12');
  expect(await sameLoad(seller)).toBe(true);
  expect([...buyer.complaints, ...seller.complaints]).toEqual([]);
  await Promise.all([buyer.leave(), seller.leave()]);
}

/** The way to the server, which a test can cut: every connection ends and none is taken until it is mended. */
async function wayTo(stage: Stage): Promise<{ readonly url: string; cut(): Promise<void>; mend(): Promise<void> }> {
  const { hostname, port } = new URL(stage.url);
  const open = new Set<Socket>();
  let way: Server;
  let at = 0;
  const mend = (): Promise<void> =>
    new Promise((resolve) => {
      way = createServer((near) => {
        const far = connect(Number(port), hostname);
        for (const [one, other] of [[near, far], [far, near]] as const) {
          open.add(one);
          one.on('error', () => other.destroy()).on('close', () => open.delete(one)).pipe(other);
        }
      }).listen(at, hostname, () => {
        at = (way.address() as AddressInfo).port;
        resolve();
      });
    });
  await mend();
  return {
    url: `http://${hostname}:${at}`,
    cut: () =>
      new Promise((resolve) => {
        way.close(() => resolve());
        for (const one of open) one.destroy();
      }),
    mend,
  };
}

/** The server goes and comes back: what happened meanwhile is there, without anybody loading anything. */
async function comesBack(stage: Stage): Promise<void> {
  const dispute = await filed(stage, 'live-cut');
  const way = await wayTo(stage);
  const buyer = await visitor(stage, { session: dispute.buyer.session });
  const opened = buyer.page.waitForResponse((answer) => answer.url().includes('/stream'));
  await buyer.go(`${way.url}/disputes/${dispute.id}`);
  await opened;
  await mark(buyer);
  await way.cut();
  await dispute.act('post_message', dispute.merchant, { text: '断线时说的话。' });
  await way.mend();
  await shows(buyer, '断线时说的话。');
  expect(await sameLoad(buyer)).toBe(true);
  await buyer.leave();
  await way.cut();
}

/** Two browsers, one offer: while one side writes why it refuses, the other withdraws. Nothing typed is lost. */
async function tooLate(stage: Stage): Promise<void> {
  const dispute = await filed(stage, 'live-race');
  await dispute.act('respond', dispute.merchant, { position: 'part', text: '愿意协商。' });
  await dispute.act('make_offer', dispute.merchant, { terms: [{ kind: 'price_reduction', amountMinor: 5_000 }], note: '' });
  const no = (await dispute.seenBy(dispute.buyer)).offers.at(-1).no;
  const [buyer, seller] = [await visitor(stage, { session: dispute.buyer.session }), await visitor(stage, { session: dispute.merchant.session, width: 1280 })];
  await buyer.go(`/disputes/${dispute.id}/acts/reject-offer?no=${no}`);
  await buyer.fill('reason', '五十元连运费都不够。');
  await seller.go(`/disputes/${dispute.id}/acts/withdraw-offer?no=${no}`);
  await seller.press('act.withdraw_offer.button');
  // the writer is told, and may look without leaving
  const look = buyer.page.getByRole('link', { name: buyer.say('live.open') });
  await look.waitFor();
  expect([await look.getAttribute('target'), await buyer.page.locator('[name=reason]').inputValue()]).toEqual(['_blank', '五十元连运费都不够。']);
  expect(await axe(buyer.page)).toEqual([]);
  await buyer.shot('live-while-writing');
  await buyer.press('act.reject_offer.button');
  const text = await buyer.text();
  expect(text).toContain(buyer.say('act.meanwhile'));
  expect(await buyer.page.locator('main').innerHTML()).toContain('五十元连运费都不够。');
  expect(await axe(buyer.page)).toEqual([]);
  await buyer.shot('live-too-late');
  expect((await dispute.seenBy(dispute.merchant)).offers.at(-1).status).toBe('withdrawn');
  expect([...buyer.complaints, ...seller.complaints]).toEqual([]);
  await Promise.all([buyer.leave(), seller.leave()]);
}

/** The session ends while somebody writes: they sign in again in another tab and go on where they were. */
async function signedOutMeanwhile(stage: Stage, script: boolean): Promise<void> {
  const name = script ? 'live-out' : 'live-out-plain';
  const dispute = await filed(stage, name);
  const buyer = await visitor(stage, { session: dispute.buyer.session, script });
  await buyer.go(`/disputes/${dispute.id}/acts/post-message`);
  await buyer.fill('text', '第一行。\n第二行：“引号”与<括号>。');
  await stage.does('DELETE', '/session', undefined, dispute.buyer);
  await buyer.press('act.post_message.button');
  expect(await buyer.page.locator('h1').innerText()).toBe(buyer.say('common.kept.signed_out'));
  if (script) expect(await axe(buyer.page)).toEqual([]);
  await buyer.shot(`live-signed-out${script ? '' : '-plain'}`);
  const tab = await buyer.context.newPage();
  await tab.goto(`${stage.url}/hand-over?token=${stage.handOver(`buyer-${name}`)}`);
  if (!script) await tab.locator('main').getByRole('button', { name: buyer.say('public.signin.handover.button') }).click();
  await tab.waitForURL((url) => !url.pathname.startsWith('/hand-over'));
  await tab.close();
  if (script) {
    // coming back to the tab is enough
    await buyer.page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await buyer.page.getByText(buyer.say('common.kept.again')).waitFor();
  } else {
    await buyer.press('common.kept.continue');
  }
  expect(await buyer.page.locator('[name=text]').inputValue()).toBe('第一行。\n第二行：“引号”与<括号>。');
  await buyer.shot(`live-back${script ? '' : '-plain'}`);
  await buyer.press('act.post_message.button');
  expect(await buyer.text()).toContain('第二行：“引号”与<括号>。');
  expect(buyer.complaints).toEqual([]);
  await buyer.leave();
}

/** A browser whose notices a test can read, and which says when it was asked. */
function noticesOf(): void {
  const told: string[] = [];
  class Told extends EventTarget {
    static permission = 'default';
    constructor(text: string) {
      super();
      told.push(text);
    }
    static requestPermission(): Promise<string> {
      told.push('asked');
      Told.permission = 'granted';
      return Promise.resolve('granted');
    }
    close(): void {}
  }
  Object.assign(window, { told, Notification: Told });
  Object.defineProperty(document, 'hidden', { get: () => 'unseen' in window });
}

/** Notices of the browser: asked for by a button and never before, only in a tab nobody sees, without a name or a sum. */
async function tellsWhoAsked(stage: Stage): Promise<void> {
  const dispute = await filed(stage, 'live-notice');
  const seller = await visitor(stage, { session: dispute.merchant.session });
  const told = (): Promise<string[]> => seller.page.evaluate(() => (window as unknown as { told: string[] }).told);
  await seller.page.addInitScript(noticesOf);
  const opened = seller.page.waitForResponse((answer) => answer.url().includes('/stream'));
  await seller.go('/merchant');
  await opened;
  const button = seller.page.locator('[data-notify] button');
  expect([await button.innerText(), await told()]).toEqual([seller.say('live.notify.on'), []]);
  await button.click();
  await seller.page.getByRole('button', { name: seller.say('live.notify.off') }).waitFor();
  await seller.page.evaluate(() => void Object.assign(window, { unseen: true }));
  await dispute.act('respond', dispute.merchant, { position: 'contest', text: '不同意。' });
  await until('the browser tells', async () => (await told()).length > 1);
  expect(await told()).toEqual(['asked', seller.say('live.notify.message')]);
  await button.click();
  expect(await button.innerText()).toBe(seller.say('live.notify.on'));
  await seller.leave();
}

/** Journeys of pages that follow what happens. */
export function liveJourneys(stage: () => Stage): void {
  it('what the other side does appears without loading, under the eyes of who reads', () => appears(stage()));
  it('who types is told and not disturbed; a list follows', () => leavesWriters(stage()));
  it('a browser tells who asked for it, when the tab is not seen', () => tellsWhoAsked(stage()));
  it('a server that goes and comes back loses nothing', () => comesBack(stage()));
  it('two at once: who comes too late sees what happened and keeps what was typed', () => tooLate(stage()));
  it('a session that ends in the middle of a form loses nothing', () => signedOutMeanwhile(stage(), true));
  it('nor does it without script', () => signedOutMeanwhile(stage(), false));
}
