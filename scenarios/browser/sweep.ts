import axe from 'axe-core';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../core/kernel/kernel.ts';
import { MESSAGES } from '../../core/words/generated.ts';
import { NIGHT } from '../../scripts/sizes.ts';
import { allPlaces, type Place } from './places.ts';
import type { Stage } from './stage.ts';
import { RULES, overflow } from './support.ts';
import { visitor, type Visitor } from './visitor.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const NAMESPACES = [...new Set(Object.keys(MESSAGES['zh-CN']).map((key) => key.split('.')[0]))].join('|');
/** A key shown instead of its text, a place of a value left open, a value that is none. */
const UNSAID = new RegExp(`(?:^|\\s)(?:${NAMESPACES})\\.[a-z_]+[a-z_.]*|\\{[a-z]+\\}|undefined|NaN|\\[object`);

/** What axe finds wrong, one line each; by all rules, or by the named ones. */
async function faults(page: Page, only: readonly string[] = []): Promise<string[]> {
  return page.evaluate(
    async ([tags, rules]) => {
      const runOnly = rules.length === 0 ? { type: 'tag', values: tags } : { type: 'rule', values: rules };
      const { violations } = await (globalThis as any).axe.run(document, { runOnly, resultTypes: ['violations'] });
      // axe counts what is seen of a target: one that is cut by the edge of a pane that scrolls is as large as it is
      const small = (id: string, target: string): boolean => {
        const box = id === 'target-size' ? document.querySelector(target)?.getBoundingClientRect() : undefined;
        return box === undefined || box.width < 24 || box.height < 24;
      };
      return violations.flatMap((one: any) => {
        const targets = one.nodes.map((node: any) => node.target.join(' ')).filter((target: string) => small(one.id, target));
        return targets.length === 0 ? [] : [`axe ${one.id}: ${one.help} (${targets.slice(0, 3).join('; ')})`];
      });
    },
    [RULES, only] as const,
  );
}

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

/** `npm run screens`: `all`, or a pattern of the names of the places it takes. */
const SCREENS = process.env['REDRESS_SCREENS'];

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

/** What of a page is looked at besides the phone by day: the desk by all rules, and its contrast in the dark. */
interface Views {
  readonly desk: boolean;
  readonly dark: boolean;
}

/**
 * A page differs between languages in its words, and between views in its layout and colours: at night each is seen in
 * every one of the four; else on a phone in both languages, on the desk in one and in the dark in the other, turn about.
 */
function viewsOf(at: number, locale: Locale): Views {
  const turn = (at % 2 === 0) === (locale === 'zh-CN');
  return { desk: NIGHT || turn, dark: NIGHT || !turn };
}

/** Looks at one page in all widths, and for its contrast in the dark. */
async function look(who: Visitor, place: Place, views: Views): Promise<string[]> {
  const found: string[] = [];
  // a page opens on a phone first: what folds there is folded
  await who.page.setViewportSize({ width: 360, height: 740 });
  const status = await who.go(place.path);
  if (status !== (place.status ?? 200)) found.push(`answered ${status}`);
  found.push(...(await shape(who.page, who.locale)));
  await who.page.evaluate(axe.source);
  for (const width of WIDTHS) {
    await who.page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
    const wide = await overflow(who.page);
    if (wide > 0) found.push(`${wide} px too wide at ${width}`);
    if (width === 360 || (width === 1280 && views.desk)) found.push(...(await faults(who.page)).map((fault) => `${width}: ${fault}`));
  }
  if (views.dark) {
    await who.page.emulateMedia({ colorScheme: 'dark' });
    found.push(...(await faults(who.page, ['color-contrast'])).map((fault) => `dark: ${fault}`));
    await who.page.emulateMedia({ colorScheme: 'light' });
  }
  if (SCREENS !== undefined) await pictures(who, place.name);
  return found.map((fault) => `${who.locale} ${place.name} ${place.path}: ${fault}`);
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

/** Looks at pages whose state only a journey makes, in both languages and widths. @returns what is wrong with them */
export async function looksAt(stage: Stage, places: readonly Place[]): Promise<string[]> {
  const found: string[] = [];
  for (const locale of LOCALES) {
    const who = await visitor(stage, { locale });
    for (const [at, place] of places.entries()) {
      if (place.session !== undefined) await who.context.addCookies([{ name: 'redress_session', value: place.session, url: stage.url }]);
      found.push(...(await look(who, place, viewsOf(at, locale))));
    }
    found.push(...who.complaints);
    await who.leave();
  }
  return found;
}

/** Every page of every audience in both languages and widths: accessible, whole, in one language, never sideways. */
export function sweep(stage: () => Stage): void {
  it('is right on a phone and on a desk, in both languages, for every audience', async () => {
    const places = await allPlaces(stage());
    const found: string[] = [];
    const inLanguage = async (locale: Locale): Promise<void> => {
      const who = await visitor(stage(), { locale });
      for (const [at, place] of places.filter(asked).entries()) {
        await who.context.clearCookies({ name: 'redress_session' });
        if (place.session !== undefined) await who.context.addCookies([{ name: 'redress_session', value: place.session, url: stage().url }]);
        found.push(...(await look(who, place, viewsOf(at, locale))));
      }
      found.push(...who.complaints);
      await who.leave();
    };
    await Promise.all(LOCALES.map(inLanguage));
    expect(found).toEqual([]);
    expect(await unseen(places)).toEqual([]);
  });
}
