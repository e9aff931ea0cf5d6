import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { filed, yesterday } from './cases.ts';
import type { Stage } from './stage.ts';
import { visitor, type Visitor } from './visitor.ts';

/** More presses of Tab than any page has places to stop. */
const MOST_STOPS = 120;

/** What is wrong with where the focus is: not to be seen, or under something that sticks to the edge. */
async function focusFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    const label = `${at.tagName} ${at.id || at.textContent?.trim().slice(0, 30)}`;
    const style = getComputedStyle(at);
    const seen = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
    const found = seen ? [] : [`no focus to be seen: ${label}`];
    const box = at.getBoundingClientRect();
    const [x, y] = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 20)];
    const top = document.elementFromPoint(x, y);
    const own = top !== null && (at.contains(top) || top.contains(at) || [...((at as HTMLInputElement).labels ?? [])].some((one) => one.contains(top)));
    return own ? found : [...found, `covered by ${top?.tagName}.${top?.className ?? 'nothing'}: ${label}`];
  });
}

/** Goes on with Tab to an element; every stop on the way must be seen. */
async function tabTo(who: Visitor, selector: string, faults: string[]): Promise<void> {
  const wanted = who.page.locator(selector).filter({ visible: true }).first();
  await wanted.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await who.page.keyboard.press('Tab');
    faults.push(...(await focusFaults(who.page)));
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${selector}`);
}

/** Goes to a button or link and presses Enter. */
async function enter(who: Visitor, selector: string, faults: string[]): Promise<void> {
  await tabTo(who, selector, faults);
  await who.page.evaluate(() => document.body.setAttribute('data-left', ''));
  await who.page.keyboard.press('Enter');
  await who.page.locator('body[data-left]').waitFor({ state: 'detached' });
  await who.page.waitForLoadState('load');
}

/** Goes to a group of radios and moves with the arrow to one of them. */
async function choose(who: Visitor, name: string, value: string, faults: string[]): Promise<void> {
  await tabTo(who, `[name="${name}"]`, faults);
  const wanted = who.page.locator(`[name="${name}"][value="${value}"]`);
  const count = await who.page.locator(`[name="${name}"]`).count();
  await who.page.keyboard.press('Space');
  for (let step = 0; step < count && !(await wanted.isChecked()); step += 1) await who.page.keyboard.press('ArrowDown');
  expect(await wanted.isChecked()).toBe(true);
}

const CONTINUE = 'main form .actions button';

async function filesByKeyboard(stage: Stage): Promise<void> {
  await stage.merchant('key-shop', '键盘店', 50_000);
  const order = await stage.order({ buyer: 'keys', merchant: 'key-shop', items: [{ itemId: 'k', title: '机械键盘', quantity: 1, paidMinor: 45_900 }] });
  const who = await visitor(stage, { session: (await stage.session('keys')).session });
  const faults: string[] = [];
  const { keyboard } = who.page;
  await who.go(`/orders/${order.id}`);
  await enter(who, `a[href="/orders/${order.id}/file"]`, faults);
  await enter(who, 'main a[href*="group=goods"]', faults);
  await enter(who, 'button[name=type][value="D-02"]', faults);
  const answers: Record<string, string> = { danger: 'none', personal_use: 'yes', cross_border: 'no', attribute: 'function' };
  while (!who.page.url().endsWith('/rights')) {
    const key = who.page.url().split('/').at(-1)!;
    if (key === 'discovered_on') {
      await tabTo(who, '[name=answer]', faults);
      const [year, month, day] = (await yesterday(stage)).split('-');
      // the browser of these tests speaks American English, and so does its date field
      await keyboard.type(`${month}${day}${year}`);
      expect(await who.page.locator('[name=answer]').inputValue()).toBe(`${year}-${month}-${day}`);
      await enter(who, CONTINUE, faults);
    } else if (who.page.url().includes('/other-type/')) await enter(who, 'button[name=choice][value=keep]', faults);
    else if (answers[key] !== undefined) await enter(who, `button[name=answer][value="${answers[key]}"]`, faults);
    else await enter(who, 'button[name=enough]', faults);
  }
  await enter(who, 'main a[href$="/file/wanted"]', faults);
  await tabTo(who, '[name="terms"][value="price_reduction"]', faults);
  await keyboard.press('Space');
  await tabTo(who, '[name="amount.price_reduction"]', faults);
  await keyboard.press('ControlOrMeta+a');
  await keyboard.type('88.00');
  await enter(who, CONTINUE, faults);
  await tabTo(who, '[name="narrative"]', faults);
  await keyboard.type('空格键不回弹，商家不理。已经换过一次还是一样。');
  await enter(who, '.actions button', faults);
  await enter(who, '.actions button', faults);
  expect(who.page.url()).toMatch(/\/filed$/);
  expect(faults).toEqual([]);
  await who.leave();
}

async function answersByKeyboard(stage: Stage): Promise<void> {
  const dispute = await filed(stage, 'keys');
  const who = await visitor(stage, { locale: 'en', session: dispute.merchant.session });
  const faults: string[] = [];
  await who.go(`/disputes/${dispute.id}`);
  await enter(who, `main a[href^="/disputes/${dispute.id}/acts/respond"]`, faults);
  await choose(who, 'position', 'part', faults);
  await tabTo(who, '[name="text"]', faults);
  await who.page.keyboard.type('We can take part of it back.');
  await enter(who, '.actions button', faults);
  // every place of the room can be reached, and none hides under the bar
  await who.go(`/disputes/${dispute.id}`);
  await tabTo(who, 'footer li:last-child a', faults);
  expect(await who.text()).toContain('We can take part of it back.');
  expect(faults).toEqual([]);
  await who.leave();
}

/** The main path without a mouse. */
export function keyboardJourneys(stage: () => Stage): void {
  it('files a dispute by keyboard, with the focus always in sight', () => filesByKeyboard(stage()));
  it('answers it by keyboard, and nothing hides under the bar', () => answersByKeyboard(stage()));
}
