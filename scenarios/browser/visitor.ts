import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Locale } from '../../core/kernel/kernel.ts';
import { say, type MessageKey } from '../../core/words/words.ts';
import type { Stage } from './stage.ts';
import { SCREENS } from './support.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'reports', 'screens');

/** Somebody at a screen: a browser of their own, a language, a width. */
export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly locale: Locale;
  /** false in a browser without script */
  readonly script: boolean;
  /** What the browser complained about. */
  readonly complaints: readonly string[];
  /** Opens an address of the site. @returns the status of the answer */
  go(path: string): Promise<number>;
  /** Presses the button with that text and waits for the page after it. */
  press(key: MessageKey, args?: Readonly<Record<string, string>>): Promise<void>;
  /** Follows the first visible link with that text. */
  follow(key: MessageKey, args?: Readonly<Record<string, string>>): Promise<void>;
  fill(name: string, value: string): Promise<void>;
  /** Chooses one answer, or ticks one box. */
  pick(name: string, value: string): Promise<void>;
  /** The text of the page as it is read. */
  text(): Promise<string>;
  /** The dispute the page's address names. */
  dispute(): string;
  /** Keeps a picture of the whole page, when pictures are asked for. */
  shot(name: string, width?: number): Promise<void>;
  say(key: MessageKey, args?: Readonly<Record<string, string>>): string;
  leave(): Promise<void>;
}

/** How somebody comes. */
export interface Arrival {
  readonly locale?: Locale;
  readonly width?: 360 | 1280;
  readonly script?: boolean;
  readonly session?: string;
}

function urlOf(stage: Stage, path: string): string {
  return path.startsWith('http') ? path : `${stage.url}${path}`;
}

function acts(page: Page, locale: Locale, script: boolean): Pick<Visitor, 'press' | 'follow' | 'fill' | 'pick' | 'text' | 'dispute'> {
  const word = (key: MessageKey, args: Readonly<Record<string, string>> = {}): string => say(locale, key as 'common.name', args as never);
  const onward = async (kind: 'button' | 'link', name: string): Promise<void> => {
    const wanted = page.locator('main').getByRole(kind, { name }).filter({ visible: true }).first();
    await wanted.waitFor();
    if (!script) {
      await Promise.all([page.waitForNavigation({ waitUntil: 'load' }), wanted.click()]);
      return;
    }
    // A page that sends files is replaced in place: whatever comes, this body goes.
    await page.evaluate(() => document.body.setAttribute('data-left', ''));
    await wanted.click();
    await page.locator('body[data-left]').waitFor({ state: 'detached' });
    await page.waitForLoadState('load');
  };
  return {
    press: (key, args) => onward('button', word(key, args)),
    follow: (key, args) => onward('link', word(key, args)),
    fill: (name, value) => page.locator(`[name="${name}"]`).fill(value),
    pick: (name, value) => page.locator(`[name="${name}"][value="${value}"]`).check(),
    text: () => page.locator('main').innerText(),
    dispute: () => /disputes\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '',
  };
}

/** Opens a browser window for somebody. */
export async function visitor(stage: Stage, arrival: Arrival = {}): Promise<Visitor> {
  const { locale = 'zh-CN', width = 360, script = true, session } = arrival;
  const context = await stage.browser.newContext({ viewport: { width, height: width === 360 ? 740 : 900 }, locale, javaScriptEnabled: script, reducedMotion: 'reduce' });
  context.setDefaultTimeout(30_000);
  await context.addCookies([
    { name: 'locale', value: locale, url: stage.url },
    ...(session === undefined ? [] : [{ name: 'redress_session', value: session, url: stage.url }]),
  ]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // a refusal shown as a page is answered with its own status, which the browser notes
    if (message.type() === 'error' && !/Failed to load resource.*4\d\d/.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  return {
    ...{ page, context, locale, script, complaints },
    ...acts(page, locale, script),
    say: (key, args = {}) => say(locale, key as 'common.name', args as never),
    async go(path) {
      const answer = await page.goto(urlOf(stage, path), { waitUntil: 'load' });
      return answer?.status() ?? 0;
    },
    async shot(name, at = width) {
      if (SCREENS === undefined) return;
      mkdirSync(FOLDER, { recursive: true });
      await page.screenshot({ path: join(FOLDER, `${name}-${locale === 'en' ? 'en' : 'zh'}-${at}.png`), fullPage: true });
    },
    leave: () => context.close(),
  };
}
