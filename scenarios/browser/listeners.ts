import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../core/kernel/kernel.ts';
import { filed, type Filed } from './cases.ts';
import type { Stage } from './stage.ts';
import { visitor, type Visitor } from './visitor.ts';

/** One line of what a screen reader reads: the role of a thing, its name, and the level of a heading. */
interface Line {
  readonly role: string;
  readonly name: string;
  readonly level: number | undefined;
}

/** A page as a screen reader goes through it, from the accessibility tree of the browser. */
async function readOut(page: Page): Promise<Line[]> {
  const text = await page.locator('body').ariaSnapshot();
  return text.split('\n').flatMap((row) => {
    const found = /^\s*- '?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?(?: \[level=(\d)\])?/.exec(row);
    if (found === null) return [];
    const said = found[2] ?? /:\s*"?(.*?)"?$/.exec(row)?.[1] ?? '';
    return [{ role: found[1]!, name: said, level: found[3] === undefined ? undefined : Number(found[3]) }];
  });
}

const FIELDS = new Set(['textbox', 'checkbox', 'radio', 'combobox', 'spinbutton', 'button', 'link', 'searchbox', 'slider']);

/** What would leave a listener lost on any page. */
function lost(lines: readonly Line[]): string[] {
  const found: string[] = [];
  for (const landmark of ['banner', 'main', 'contentinfo']) {
    const times = lines.filter((line) => line.role === landmark).length;
    if (times !== 1) found.push(`${times} × ${landmark}`);
  }
  let level = 0;
  for (const line of lines) {
    if (line.level === undefined) continue;
    // an aside before the main part may begin anywhere; within it no level is left out on the way down
    if (level > 0 && line.level > level + 1) found.push(`heading ${line.level} "${line.name}" after ${level}`);
    level = line.level;
  }
  for (const line of lines) if (FIELDS.has(line.role) && line.name.trim() === '') found.push(`a ${line.role} without a name`);
  const links = lines.filter((line) => line.role === 'link');
  for (const link of links) if (/^(?:here|click|more|这里|点击|更多)$/i.test(link.name)) found.push(`a link called "${link.name}"`);
  return found;
}

/** Where a text is read first; it must be read at all. */
function at(lines: readonly Line[], name: string | RegExp): number {
  const no = lines.findIndex((line) => (typeof name === 'string' ? line.name.includes(name) : name.test(line.name)));
  if (no < 0) throw new Error(`never read: ${name}\n${lines.map((line) => `${line.role} ${line.name}`).join('\n')}`);
  return no;
}

async function hearsTheRoom(stage: Stage, dispute: Filed, locale: Locale): Promise<void> {
  const who = await visitor(stage, { locale, session: dispute.merchant.session });
  await who.go(`/disputes/${dispute.id}`);
  const lines = await readOut(who.page);
  expect(lost(lines)).toEqual([]);
  // the first heading says whose turn it is; the time limit, what silence means and the way to act come before the rest
  const headline = lines.findIndex((line) => line.level === 1);
  const act = lines.findIndex((line) => line.role === 'link' && line.name === who.say('act.respond.link'));
  const rest = lines.findIndex((line, no) => no > headline && line.level === 2);
  expect(headline).toBeGreaterThan(at(lines, who.say('common.skip')));
  expect(act).toBeGreaterThan(headline);
  expect(act).toBeLessThan(rest);
  const silence = await who.page.locator('main').innerText();
  expect(silence).toContain(locale === 'en' ? 'Not answering does not lose the dispute' : '逾期未答复不等于败诉');
  await who.leave();
}

/** The parts of the room are found by their headings alone, as many listeners move. */
async function movesByHeadings(who: Visitor, dispute: Filed): Promise<void> {
  await who.go(`/disputes/${dispute.id}`);
  const headings = (await readOut(who.page)).filter((line) => line.level !== undefined).map((line) => line.name);
  expect(new Set(headings).size).toBe(headings.length);
  expect(headings.length).toBeGreaterThanOrEqual(4);
}

/** A form sent empty: the summary of faults is where the focus is, and each leads to its field, which says its fault. */
async function hearsFaults(stage: Stage, dispute: Filed, locale: Locale): Promise<void> {
  const who = await visitor(stage, { locale, session: dispute.merchant.session });
  await who.go(`/disputes/${dispute.id}/acts/respond`);
  await who.page.evaluate(() => document.body.setAttribute('data-left', ''));
  await who.page.locator('main .actions button').first().click();
  await who.page.locator('body[data-left]').waitFor({ state: 'detached' });
  const focus = await who.page.evaluate(() => ({ role: document.activeElement?.getAttribute('role'), text: document.activeElement?.textContent ?? '' }));
  expect(focus.role).toBe('alert');
  const links = await who.page.locator('[data-focus] a').all();
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) {
    const target = (await link.getAttribute('href'))!;
    expect(target).toMatch(/^#/);
    const field = who.page.locator(`[id="${target.slice(1)}"]`);
    expect(await field.count()).toBe(1);
    const described = await field.evaluate((element) => {
      const group = element.closest('fieldset');
      const ids = `${element.getAttribute('aria-describedby') ?? ''} ${group?.getAttribute('aria-describedby') ?? ''}`.trim().split(/\s+/);
      return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    });
    expect(described).toContain((await link.innerText()).trim());
  }
  expect(await who.page.title()).toContain(locale === 'en' ? 'Error' : '有误');
  expect(lost(await readOut(who.page))).toEqual([]);
  await who.leave();
}

async function hearsEveryArea(stage: Stage, locale: Locale): Promise<void> {
  const who = await visitor(stage, { locale });
  const found: string[] = [];
  const areas: readonly (readonly [string | undefined, readonly string[]])[] = [
    [undefined, ['/', '/rules', '/time-limits', '/participation']],
    [(await stage.demo('anna')).session, ['/my', '/orders']],
    [(await stage.demo('chen')).session, ['/queue']],
    [(await stage.demo('wu')).session, ['/operator', '/operator/deliveries', '/operator/marketplaces', '/operator/staff']],
  ];
  for (const [session, paths] of areas) {
    if (session !== undefined) await who.context.addCookies([{ name: 'redress_session', value: session, url: stage.url }]);
    for (const path of paths) {
      await who.go(path);
      found.push(...lost(await readOut(who.page)).map((fault) => `${path}: ${fault}`));
    }
  }
  await who.leave();
  expect(found).toEqual([]);
}

/** The pages as somebody hears them. */
export function listenerJourneys(stage: () => Stage): void {
  for (const locale of LOCALES) {
    it(`hears whose turn it is, by when and what to do before anything else (${locale})`, async () => {
      const dispute = await filed(stage(), `heard-${locale}`);
      await hearsTheRoom(stage(), dispute, locale);
      const who = await visitor(stage(), { locale, session: dispute.buyer.session });
      await movesByHeadings(who, dispute);
      await who.leave();
    });

    it(`hears what is wrong with a form, and where (${locale})`, async () => {
      await hearsFaults(stage(), await filed(stage(), `faults-${locale}`), locale);
    });

    it(`is never lost: landmarks, headings in order, everything named (${locale})`, () => hearsEveryArea(stage(), locale));
  }
}
