import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../core/kernel/kernel.ts';
import { MESSAGES } from '../../core/words/generated.ts';
import { NIGHT } from '../../scripts/sizes.ts';
import { allPlaces, type Place } from './places.ts';
import type { Stage } from './stage.ts';
import { SCREENS, axe, bringAxe, overflow } from './support.ts';
import { visitor, type Visitor } from './visitor.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const NAMESPACES = [...new Set(Object.keys(MESSAGES['zh-CN']).map((key) => key.split('.')[0]))].join('|');
/** A key shown instead of its text, a place of a value left open, a value that is none. */
const UNSAID = new RegExp(`(?:^|\\s)(?:${NAMESPACES})\\.[a-z_]+[a-z_.]*|\\{[a-z]+\\}|undefined|NaN|\\[object`);

/** What a page says of itself, and every code of the API that stands where a person reads. */
function read(page: Page): Promise<{ lang: string; title: string; h1: number; text: string; codes: string[] }> {
  return page.evaluate(() => {
    const words = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    const codes: string[] = [];
    while (words.nextNode() !== null) {
      const text = words.currentNode.textContent ?? '';
      const meant = words.currentNode.parentElement?.closest('code, pre, textarea, .code') !== null;
      if (!meant && /(?:^|\s)[a-z]+(?:_[a-z]+)+(?:\s|$)/.test(text)) codes.push(text.trim().slice(0, 60));
    }
    const { title, documentElement, body } = document;
    return { lang: documentElement.lang, title, h1: document.querySelectorAll('h1').length, text: body.innerText, codes };
  });
}

async function shape(page: Page, locale: Locale): Promise<string[]> {
  const found: string[] = [];
  const seen = await read(page);
  if (seen.lang !== locale) found.push(`lang is ${seen.lang}`);
  if (!/^.+ · .+$/.test(seen.title)) found.push(`title is "${seen.title}"`);
  if (seen.h1 !== 1) found.push(`${seen.h1} h1`);
  // a file of the rules is no word that was not said
  const unsaid = UNSAID.exec(`${seen.title}\n${seen.text.replaceAll(/\S+\.json\b/g, '')}`);
  if (unsaid !== null) found.push(`unsaid: "${unsaid[0].trim()}"`);
  if (seen.codes.length > 0) found.push(`codes: ${seen.codes.join(' | ')}`);
  return found;
}

/** How a page is looked at. `npm run screens` keeps a picture of each; the sweep needs fewer. */
const WIDTHS = [360, 768, 1280] as const;

/** `npm run screens` names `all`, or a pattern of the names of the places it takes. */
function asked(place: Place): boolean {
  return SCREENS === undefined || SCREENS === 'all' || new RegExp(`^(?:${SCREENS})$`).test(place.name);
}

/** Pictures of a page in every width, light and dark, for the eye. */
async function pictures(who: Visitor, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await who.page.emulateMedia({ colorScheme });
    for (const width of WIDTHS) {
      await who.page.setViewportSize({ width, height: 900 });
      await who.shot(`page-${name}-${colorScheme}`, width);
    }
  }
  await who.page.emulateMedia({ colorScheme: 'light' });
}

/** How a page is shown while axe is asked. */
interface View {
  readonly width: 360 | 1280;
  readonly dark: boolean;
}

const PHONE: readonly View[] = [{ width: 360, dark: false }];
const DESK: readonly View[] = [{ width: 1280, dark: false }, { width: 1280, dark: true }];
const NIGHTLY: readonly View[] = [...PHONE, { width: 360, dark: true }, ...DESK];

/**
 * The views of a page in one language. A language changes its words, and a view its layout and colours: so each page is
 * seen in both languages, in one on a phone, in the other on a desk by day and in the dark. Its name says which, so that
 * a new page changes nothing for the others. At night every view is seen in both languages.
 */
function viewsOf(name: string, locale: Locale): readonly View[] {
  if (NIGHT) return NIGHTLY;
  const turn = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2 === 0;
  return turn === (locale === 'zh-CN') ? PHONE : DESK;
}

/** Looks at one page in its views, and measures it on a phone and in their widths, at night in all. */
async function look(who: Visitor, place: Place): Promise<string[]> {
  const found: string[] = [];
  const views = viewsOf(place.name, who.locale);
  const shown = async ({ dark }: View): Promise<void> => who.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  // a page opens on a phone first: what folds there is folded
  await who.page.setViewportSize({ width: 360, height: 740 });
  await shown(views[0]!);
  const status = await who.go(place.path);
  if (status !== (place.status ?? 200)) found.push(`answered ${status}`);
  found.push(...(await shape(who.page, who.locale)));
  // between a phone and a desk whoever does not see the desk measures
  const widths = WIDTHS.filter((width) => NIGHT || width === 360 || (width === 1280) === (views[0]!.width === 1280));
  for (const width of widths) {
    if (width !== 360) await who.page.setViewportSize({ width, height: 900 });
    const wide = await overflow(who.page);
    if (wide > 0) found.push(`${wide} px too wide at ${width}`);
    for (const view of views.filter((one) => one.width === width)) {
      if (views.length > 1) await shown(view);
      // the dark changes colours alone
      found.push(...(await axe(who.page, view.dark && !NIGHT ? ['color-contrast'] : [])).map((fault) => `${width}${view.dark ? ' dark' : ''}: ${fault}`));
    }
  }
  if (SCREENS !== undefined) await pictures(who, place.name);
  return found.map((fault) => `${who.locale} ${place.name} ${place.path}: ${fault}`);
}

/** Goes through places in one language, each as whoever may see it. @returns what is wrong with them */
async function looksIn(stage: Stage, locale: Locale, places: readonly Place[]): Promise<string[]> {
  const found: string[] = [];
  const who = await visitor(stage, { locale });
  await bringAxe(who.context);
  for (const { session, ...place } of places) {
    await who.context.clearCookies({ name: 'redress_session' });
    if (session !== undefined) await who.context.addCookies([{ name: 'redress_session', value: session, url: stage.url }]);
    found.push(...(await look(who, place)));
  }
  found.push(...who.complaints);
  await who.leave();
  return found;
}

/** Pages of a draw and of a seat that is being voted on: `scenarios/juror-phone.test.ts` looks at them, a round of its own around them. */
const SEEN_ELSEWHERE = ['/jury/draws/:id', '/juror/seats/:seatId', '/juror/seats/:seatId/case', '/juror/seats/:seatId/step-aside'];
/** Addresses that only lead on, change something, or are no page; and pages seen elsewhere. */
const NO_PAGES = [...SEEN_ELSEWHERE, '/juror/seats/:seatId/draft', '/rules/feed.json', '/rules/feed.xml', '/home', '/disputes', '/language', '/merchant/disputes.csv', '/merchant/trends.csv', '/operator/figures.csv', '/demo/tour/:step', '/disputes/:disputeId/workbench/notes', '/orders/:orderId/file/questions'];

/** Paths of pages, as the files of the pages name them. */
async function pathsOfPages(): Promise<string[]> {
  const paths: string[] = [];
  for await (const file of glob('web/**/*.{ts,tsx}', { cwd: ROOT, exclude: (name) => /(?:test|testkit|web)\.tsx?$/.test(String(name)) })) {
    const text = await readFile(join(ROOT, file), 'utf8');
    for (const [, path] of text.matchAll(/^ +path: '(\/[^']*)'/gm)) paths.push(path!);
  }
  return paths;
}

/** The pages that none of the places is. */
async function unseen(places: readonly Place[]): Promise<string[]> {
  const seen = places.map((place) => place.path.split('?')[0]!);
  const matches = (path: string): boolean => seen.some((one) => new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`).test(one));
  return (await pathsOfPages()).filter((path) => !NO_PAGES.includes(path) && !matches(path));
}

/** Looks at pages whose state only a journey makes, in both languages. @returns what is wrong with them */
export async function looksAt(stage: Stage, places: readonly Place[]): Promise<string[]> {
  const found: string[] = [];
  for (const locale of LOCALES) found.push(...(await looksIn(stage, locale, places)));
  return found;
}

/** Every page of every audience in both languages and its views: accessible, whole, in one language, never sideways. */
export function sweep(stage: () => Stage): void {
  it('is right on a phone and on a desk, in both languages, for every audience', async () => {
    const places = await allPlaces(stage());
    const found = await Promise.all(LOCALES.map((locale) => looksIn(stage(), locale, places.filter(asked))));
    expect(found.flat()).toEqual([]);
    expect(await unseen(places)).toEqual([]);
  });
}
