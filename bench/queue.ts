/**
 * The inbox of a shop with five thousand open disputes on one page, in a browser: whether it scrolls without dropping
 * frames, and how long it takes from a key pressed in its filter to the rows it leaves being painted.
 */
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { fillDisputes } from '../scenarios/support/many-disputes.ts';
import { dataFolder, startServer } from '../scenarios/support/server.ts';
import { openDatabase, type Database } from '../server/database/database.ts';
import { runningEmbedded } from '../server/database/embedded.ts';
import { systemTime } from '../server/system.ts';
import { percentile } from './load.ts';

/** Rows on the page that is measured. */
export const ROWS = 5_000;
const VIEW = { width: 1280, height: 800 } as const;
/** Scrolling: a fling of so many seconds at so many pixels a second. */
const SCROLL_SECONDS = 4;
const SPEED = 6_000;
/** What somebody types to find a row, with a word that every row has and one that none has. */
const TYPED = ['c', 'ch', 'chair', 'chair 4', 'chair 49', 'chair 499', 'many-12', 'nothing like it', 'chair 1 many', ''];

/** What was measured. */
export interface QueueSeen {
  /** frames a second while scrolling */
  readonly 'queue.fps': number;
  /** the longest of a frame's time, 95 of 100, in milliseconds */
  readonly 'queue.frame.p95.ms': number;
  /** the slowest of the filters, from the key to the paint, in milliseconds */
  readonly 'queue.filter.ms': number;
  /** processor time of the page's own thread for a 60th of a second of scrolling: under 16.7 there is room for 60 frames */
  readonly 'queue.frame.cpu.ms': number;
  /** processor time of the page's own thread for a filter, on average; both say something on a busy machine too */
  readonly 'queue.filter.cpu.ms': number;
}

/** Five thousand open disputes of one shop, and the cookie of somebody who works there. */
async function fill(owner: Database): Promise<string> {
  const at = systemTime();
  const many = await fillDisputes(owner, ROWS + 100, at);
  await owner.query({
    text: `update dispute d set merchant_id = $1, stage = 'negotiation', outcome = null, closed_at = null, asks = '{respondent}',
                  next_due = $2::timestamptz + n.no * interval '3 minutes', disputed_minor = 1000 + n.no * 37 % 90000,
                  state = jsonb_set(d.state, '{claim,items,0,title}', to_jsonb('Chair ' || n.no))
             from (select id, row_number() over (order by id) as no from dispute) n where n.id = d.id`,
    values: [many.greatMerchantId, at],
  });
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest();
  await owner.query({ text: 'insert into merchant_member (merchant_id, person_id) values ($1, $2)', values: [many.greatMerchantId, many.claimantId] });
  await owner.query({
    text: `insert into session (id_hash, person_id, expires_at, created_at) values ($1, $2, now() + interval '1 hour', now())`,
    values: [hash, many.claimantId],
  });
  await owner.query({ text: 'analyze dispute' });
  return token;
}

/** Processor time the page's own thread has used so far, in milliseconds. */
async function usedBy(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return (metrics.find((one) => one.name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** Times between frames while the page is flung down, in milliseconds, as the page's own clock of frames tells them. */
async function scroll(page: Page, cdp: CDPSession): Promise<readonly number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { framesOfBench: times });
    const next = (at: number): void => {
      times.push(at);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const distance = SPEED * SCROLL_SECONDS;
  await cdp.send('Input.synthesizeScrollGesture', { x: 640, y: 400, yDistance: -distance, speed: SPEED, preventFling: true });
  const times = await page.evaluate(() => (globalThis as unknown as { framesOfBench: number[] }).framesOfBench);
  const moved = await page.evaluate(() => scrollY);
  if (moved < distance / 2) throw new Error(`the page moved ${moved} px only`);
  return times.slice(1).map((at, index) => at - times[index]!);
}

/** From the input to the frame after it, for each text typed, in milliseconds. */
async function filter(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => scrollTo(0, 0));
  return page.evaluate(async (texts) => {
    const field = document.querySelector<HTMLInputElement>('[data-queue-filter] input')!;
    const painted = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const taken: number[] = [];
    for (const text of texts) {
      await new Promise((done) => setTimeout(done, 200));
      const begun = performance.now();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await painted();
      taken.push(performance.now() - begun);
    }
    return taken;
  }, TYPED);
}

/**
 * Starts a server with such an inbox and measures it.
 * @param browser a Chromium; it is left open
 */
export async function queueFigures(browser: Browser): Promise<QueueSeen> {
  const data = await dataFolder();
  const server = await startServer(data.path, { flags: ['--no-demo'], env: { REDRESS_JOBS: 'off' } });
  try {
    const url = await runningEmbedded(join(data.path, 'postgres'));
    if (url === undefined) throw new Error('the server keeps no database of its own');
    const owner = openDatabase({ url, as: 'owner', poolSize: 4 });
    const token = await fill(owner);
    await owner.close();
    const context = await browser.newContext({ viewport: VIEW, locale: 'en' });
    await context.addCookies([{ name: 'redress_session', value: token, url: server.url }]);
    const page = await context.newPage();
    await page.goto(`${server.url}/merchant?rows=${ROWS}`, { timeout: 120_000 });
    const rows = await page.locator('#queue tbody tr').count();
    if (rows < ROWS) throw new Error(`the page shows ${rows} rows`);
    await page.waitForTimeout(1_000);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const before = await usedBy(cdp);
    const frames = await scroll(page, cdp);
    const between = await usedBy(cdp);
    const typed = await filter(page);
    const after = await usedBy(cdp);
    await context.close();
    const seconds = frames.reduce((sum, one) => sum + one, 0) / 1000;
    return {
      'queue.fps': frames.length / seconds,
      'queue.frame.p95.ms': percentile([...frames].sort((a, b) => a - b), 0.95),
      'queue.filter.ms': Math.max(...typed),
      'queue.frame.cpu.ms': (between - before) / (SCROLL_SECONDS * 60),
      'queue.filter.cpu.ms': (after - between) / typed.length,
    };
  } finally {
    await server.stop();
    await data.remove();
  }
}
