import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';

/** What a page was to a person with a phone. Times in milliseconds from the beginning of the navigation. */
export interface Seen {
  /** bytes of scripts as they came over the wire */
  readonly scriptBytes: number;
  /** bytes of everything as it came over the wire */
  readonly allBytes: number;
  /** bytes of the styles in the page, compressed as a file of their own would be */
  readonly styleBytes: number;
  /** largest contentful paint */
  readonly lcp: number;
  /** time of long tasks beyond 50 ms each, between the first paint and five seconds after loading */
  readonly tbt: number;
  /** cumulative layout shift */
  readonly cls: number;
  /** until the page is painted and its links and forms answer, for which it needs no script */
  readonly usable: number;
  /** until every script of the page has run besides */
  readonly scripted: number;
}

/**
 * A slow 4G line as Lighthouse's devtools throttling sets it: 150 ms there and back, of which a request meets 3.75
 * times as much, and 90 % of 1.6 Mbit/s down and 750 kbit/s up.
 */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: (1_474.56 * 1024) / 8, uploadThroughput: (675 * 1024) / 8 };

/** How long after loading long tasks still count. */
const SETTLE_MS = 3000;

/** Runs in the page before anything else of it. */
function watch(): void {
  const seen = { lcp: 0, tbt: 0, cls: 0 };
  Object.assign(globalThis, { seenByBench: seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.lcp = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.tbt += Math.max(0, entry.duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) seen.cls += entry.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Counts what comes over the wire. */
async function countBytes(cdp: CDPSession): Promise<{ scripts: number; all: number }> {
  const bytes = { scripts: 0, all: 0 };
  const types = new Map<string, string>();
  await cdp.send('Network.enable');
  cdp.on('Network.responseReceived', (event) => types.set(event.requestId, event.type));
  cdp.on('Network.loadingFinished', (event) => {
    bytes.all += event.encodedDataLength;
    if (types.get(event.requestId) === 'Script') bytes.scripts += event.encodedDataLength;
  });
  return bytes;
}

async function timesOf(page: Page): Promise<Pick<Seen, 'lcp' | 'tbt' | 'cls' | 'usable' | 'scripted'> & { css: string }> {
  return page.evaluate(() => {
    const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const { lcp, tbt, cls } = (globalThis as unknown as { seenByBench: { lcp: number; tbt: number; cls: number } }).seenByBench;
    const css = [...document.querySelectorAll('style')].map((style) => style.textContent).join('');
    return { lcp, tbt, cls, usable: Math.max(lcp, entry?.domInteractive ?? Number.NaN), scripted: entry?.domContentLoadedEventEnd ?? Number.NaN, css };
  });
}

/** Opens a page for the first time on a phone of 360 pixels, with a processor so many times slower, over slow 4G. */
export async function openOnPhone(browser: Browser, url: string, options: { readonly session?: string; readonly slower: number }): Promise<Seen> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: 'zh-CN', serviceWorkers: 'block' });
  try {
    if (options.session !== undefined) await context.addCookies([{ name: 'redress_session', value: options.session, url }]);
    const page = await context.newPage();
    await page.addInitScript(watch);
    const cdp = await context.newCDPSession(page);
    const bytes = await countBytes(cdp);
    await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: options.slower });
    const answer = await page.goto(url, { waitUntil: 'load' });
    if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`);
    await page.waitForTimeout(SETTLE_MS);
    const { css, ...times } = await timesOf(page);
    return { ...times, scriptBytes: bytes.scripts, allBytes: bytes.all, styleBytes: gzipSync(css).length };
  } finally {
    await context.close();
  }
}
