import axeCore from 'axe-core';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

/** Levels A and AA of WCAG 2.0, 2.1 and 2.2. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Which pictures are kept, and of which places: nothing unless `npm run screens` asks, because each costs as much as a page. */
export const SCREENS = process.env['REDRESS_SCREENS'];

/** The browser of the machine: `REDRESS_BROWSER` (set by `npm test`), else Debian's. */
export async function launchBrowser(): Promise<Browser> {
  const path = [process.env['REDRESS_BROWSER'], '/usr/bin/chromium'].find((one) => one !== undefined && existsSync(one));
  return chromium.launch({
    ...(path === undefined ? {} : { executablePath: path }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-extensions', '--font-render-hinting=none', '--lang=en-US'],
  });
}

/** Has axe in every page of a window before it is asked for: half a megabyte then goes to the browser once, not per page. */
export async function bringAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: axeCore.source });
}

/**
 * What axe finds wrong on a page by all rules, or by the named ones, one line each: empty when nothing is. It runs in the page itself: none has frames, and
 * a second page for the sum, as `@axe-core/playwright` opens it, costs more than the rules.
 */
export async function axe(page: Page, only: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeCore.source);
  const runOnly = only.length === 0 ? { type: 'tag', values: RULES } : { type: 'rule', values: only };
  return page.evaluate(async (asked) => {
    const { violations } = await (globalThis as any).axe.run(document, { runOnly: asked, resultTypes: ['violations'] });
    // axe counts what is seen of a target: one that is cut by the edge of a pane that scrolls is as large as it is
    const small = (id: string, target: string): boolean => {
      const box = id === 'target-size' ? document.querySelector(target)?.getBoundingClientRect() : undefined;
      return box === undefined || box.width < 24 || box.height < 24;
    };
    return violations.flatMap((one: any) => {
      const targets = one.nodes.map((node: any) => node.target.join(' ')).filter((target: string) => small(one.id, target));
      return targets.length === 0 ? [] : [`axe ${one.id}: ${one.help} (${targets.slice(0, 3).join('; ')})`];
    });
  }, runOnly);
}

/** How many pixels the page is wider than its window; more than 0 means sideways scrolling. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
