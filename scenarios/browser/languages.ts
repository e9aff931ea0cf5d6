import { expect, it } from 'vitest';
import type { Stage } from './stage.ts';
import { visitor, type Visitor } from './visitor.ts';

async function turn(who: Visitor): Promise<void> {
  await who.page.evaluate(() => document.body.setAttribute('data-left', ''));
  await who.page.locator('.languages button').click();
  await who.page.locator('body[data-left]').waitFor({ state: 'detached' });
  await who.page.waitForLoadState('load');
}

const valueOf = (who: Visitor, name: string): Promise<string> => who.page.locator(`[name="${name}"]`).first().inputValue();
const languageOf = (who: Visitor): Promise<string | null> => who.page.locator('html').getAttribute('lang');

/** A page with two forms to fill in: both keep their words, as often as the language changes. */
async function twoForms(stage: Stage, script: boolean): Promise<void> {
  const { session } = await stage.demo('wu');
  const { items } = await stage.does('GET', '/marketplaces', undefined, { session });
  const { id, name: known } = items[0];
  const who = await visitor(stage, { session, locale: 'en', width: 1280, script });
  await who.go(`/operator/marketplaces/${id}`);
  if (!script) {
    // one form is sent; the other is as it was, not empty
    await who.fill('label', 'A second key');
    await turn(who);
    expect([await languageOf(who), await valueOf(who, 'label'), await valueOf(who, 'name')]).toEqual(['zh-CN', 'A second key', known]);
    await who.leave();
    return;
  }
  await who.fill('label', 'A second key');
  await who.fill('name', 'Another name');
  await who.fill('ratePerMinute', '1234');
  for (const lang of ['zh-CN', 'en']) {
    await turn(who);
    const shown = [await languageOf(who), await valueOf(who, 'label'), await valueOf(who, 'name'), await valueOf(who, 'ratePerMinute')];
    expect(shown).toEqual([lang, 'A second key', 'Another name', '1234']);
  }
  // nothing was done by it, and what was given back is not given twice
  const after = await stage.does('GET', '/marketplaces', undefined, { session });
  expect(after.items.find((one: { id: string }) => one.id === id).name).toBe(known);
  await who.go(`/operator/marketplaces/${id}`);
  expect(await valueOf(who, 'name')).toBe(known);
  expect(who.complaints).toEqual([]);
  await who.leave();
}

/** The language changes with whatever is typed, in every form of a page. */
export function languageJourneys(stageOf: () => Stage): void {
  it('two forms on a page keep their words when the language changes, and change nothing by it', () => twoForms(stageOf(), true));
  it('without script the form that is sent keeps its words, and the other is not emptied', () => twoForms(stageOf(), false));
}
