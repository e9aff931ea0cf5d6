import { expect, it } from 'vitest';
import { filed, type Filed } from './cases.ts';
import type { Stage } from './stage.ts';
import { visitor, type Visitor } from './visitor.ts';

const TALK = 12;

async function longRecord(stage: Stage, name: string): Promise<Filed> {
  const dispute = await filed(stage, name);
  for (let no = 1; no <= TALK; no += 1) await dispute.act('post_message', dispute.buyer, { text: `第 ${no} 句话` });
  return dispute;
}

/** What of the record is read on the screen; what is folded is not. */
async function read(who: Visitor): Promise<string> {
  return who.page.locator('#history').innerText();
}

/** Fold, unfold, and the addresses of entries, in a browser with or without script. */
async function fold(stage: Stage, dispute: Filed, script: boolean): Promise<void> {
  const who = await visitor(stage, { session: dispute.buyer.session, script });
  const { page } = who;
  const path = `/disputes/${dispute.id}`;
  const summary = page.locator('#history summary');
  await who.go(path);
  expect(await read(who)).toContain(`第 ${TALK} 句话`);
  expect(await read(who)).not.toContain('第 1 句话');
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.locator('#history').getByText('第 1 句话', { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('#history').getByText('第 1 句话', { exact: true }).waitFor({ state: 'hidden' });
  // the address of an entry leads to it, wherever it lies
  for (const text of ['第 1 句话', '第 3 句话', `第 ${TALK} 句话`]) {
    const id = await page.locator('#history li').filter({ has: page.getByText(text, { exact: true }) }).getAttribute('id');
    await who.go('/orders');
    await who.go(`${path}#${id}`);
    const entry = page.locator(`#${id}`);
    await entry.waitFor({ state: 'visible' });
    const box = await entry.boundingBox();
    expect(box !== null && box.y >= 0 && box.y < 740, `${text} is on the screen`).toBe(true);
  }
  // paper has no fold
  await who.go(path);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#history').getByText('第 1 句话', { exact: true }).isVisible()).toBe(true);
  expect(who.complaints).toEqual([]);
  await who.leave();
}

/** Whether a part of the page is laid out now; what is far below a phone's first screen waits until somebody comes near. */
function isLaidOut(who: Visitor, part: string): Promise<boolean> {
  return who.page.locator(`${part} h2`).evaluate((heading) => heading.checkVisibility({ contentVisibilityAuto: true }));
}

/** On a phone that shows motion: the addresses of entries, keys and paper, though most of the page was not laid out yet. */
async function afar(stage: Stage, dispute: Filed, script: boolean): Promise<void> {
  const who = await visitor(stage, { session: dispute.buyer.session, script });
  const { page } = who;
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  const path = `/disputes/${dispute.id}`;
  await who.go(path);
  expect([await isLaidOut(who, '#history'), await isLaidOut(who, '#file')]).toEqual([false, false]);
  const ids = await page.locator('#history .history > li').evaluateAll((lines) => lines.map((line) => line.id));
  for (const id of [ids[0], ids.at(-1)]) {
    await who.go('/orders');
    await who.go(`${path}#${id}`);
    const entry = page.locator(`#${id}`);
    await expect
      .poll(async () => {
        const box = await entry.boundingBox();
        return box !== null && box.height > 0 && box.y >= 0 && box.y < 740;
      })
      .toBe(true);
    expect(await isLaidOut(who, '#history')).toBe(true);
  }
  // the key that goes to the end of the page comes to its end
  await page.keyboard.press('End');
  await expect.poll(() => isLaidOut(who, '#file')).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await isLaidOut(who, '#history')).toBe(true);
  expect(who.complaints).toEqual([]);
  await who.leave();
}

/** A long record is folded behind its newest entries, and nothing of it is out of reach. */
export function foldJourney(stage: () => Stage): void {
  it('unfolds by key, by the address of an entry and on paper, with and without script', async () => {
    const dispute = await longRecord(stage(), 'fold');
    for (const script of [true, false]) await fold(stage(), dispute, script);
  });
  it('what a phone has not laid out yet is reached by address, by key and on paper', async () => {
    const dispute = await longRecord(stage(), 'afar');
    for (const script of [true, false]) await afar(stage(), dispute, script);
  });
}
