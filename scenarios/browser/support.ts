import { AxeBuilder } from '@axe-core/playwright';
import { existsSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';

/** Levels A and AA of WCAG 2.0, 2.1 and 2.2. */
export const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The browser of the machine: `REDRESS_BROWSER` (set by `npm test`), else Debian's. */
export async function launchBrowser(): Promise<Browser> {
  const path = [process.env['REDRESS_BROWSER'], '/usr/bin/chromium'].find((one) => one !== undefined && existsSync(one));
  return chromium.launch({
    ...(path === undefined ? {} : { executablePath: path }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-extensions', '--font-render-hinting=none', '--lang=en-US'],
  });
}

/** What axe finds wrong on a page, one line each: empty when nothing is. */
export async function axe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map(
    (violation) => `${violation.id}: ${violation.help} (${violation.nodes.map((node) => node.target.join(' ')).slice(0, 3).join('; ')})`,
  );
}

/** How many pixels the page is wider than its window; more than 0 means sideways scrolling. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
