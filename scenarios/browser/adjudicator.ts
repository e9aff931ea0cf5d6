import { expect, it } from 'vitest';
import { filed, PHOTO, toDetermination, type Filed } from './cases.ts';
import type { Stage } from './stage.ts';
import { axe } from './support.ts';
import { visitor, type Visitor } from './visitor.ts';

/** A picture put on file by the buyer. @returns its id */
async function photo(stage: Stage, dispute: Filed): Promise<string> {
  const { session } = dispute.buyer;
  const headers = { 'content-type': 'image/png', origin: stage.url, cookie: `redress_session=${session}`, 'idempotency-key': crypto.randomUUID() };
  const sent = await fetch(`${stage.url}/api/v1/evidence?name=desk.png`, { method: 'POST', headers, body: new Uint8Array(PHOTO.buffer) });
  const { id } = (await sent.json()) as { id: string };
  await dispute.act('submit_evidence', dispute.buyer, { items: [{ evidenceId: id, shows: '破损的边角' }] });
  return id;
}

/** A dispute in the hands of an adjudicator at a laptop, with two pictures on file. */
async function atTheDesk(stage: Stage, name: string): Promise<{ who: Visitor; dispute: Filed; pictures: [string, string]; desk: string }> {
  const dispute = await filed(stage, name);
  await toDetermination(dispute);
  const pictures: [string, string] = [await photo(stage, dispute), await photo(stage, dispute)];
  const { session } = await stage.demo('chen');
  await dispute.act('take_case', { session });
  const who = await visitor(stage, { session, width: 1280, locale: 'en' });
  const desk = `/disputes/${dispute.id}/workbench`;
  await who.go(`${desk}?ev=${pictures[0]}`);
  return { who, dispute, pictures, desk };
}

async function scaleOf(who: Visitor): Promise<number> {
  const transform = await who.page.locator('[data-sheet]').first().evaluate((sheet) => new DOMMatrix(getComputedStyle(sheet).transform));
  return Math.round(Math.hypot(transform.a, transform.b) * 100) / 100;
}

/** Two fingers that move apart until they are `times` as far from each other. */
async function pinch(who: Visitor, box: { x: number; y: number; width: number; height: number }, times: number): Promise<void> {
  const hand = await who.context.newCDPSession(who.page);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const fingers = (apart: number): { x: number; y: number; id: number }[] => [-1, 1].map((side, id) => ({ x: middle.x + (side * apart) / 2, y: middle.y, id }));
  await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(60) });
  for (const apart of [60 + (times - 1) * 30, 60 * times]) await hand.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(apart) });
  await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await hand.detach();
}

/** Drags over the middle half of the picture as it is seen, in its second quarter from above. @returns the place, in whole per cent */
async function marked(who: Visitor, id: string): Promise<object> {
  const view = who.page.locator(`[data-viewer="${id}"]`);
  await view.locator('[data-tool=mark]').click();
  // what turns or fits the picture ends with the next frame
  await who.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const seen = await view.locator('[data-sheet]').evaluate((sheet) => sheet.getBoundingClientRect().toJSON());
  await who.page.mouse.move(seen.x + seen.width * 0.25, seen.y + seen.height * 0.25);
  await who.page.mouse.down();
  await who.page.mouse.move(seen.x + seen.width * 0.75, seen.y + seen.height * 0.5, { steps: 4 });
  await who.page.mouse.up();
  const part = async (name: string): Promise<[string, number]> => [name, Math.round(Number(await view.locator(`[name="${name}-${id}"]`).inputValue()))];
  return Object.fromEntries(await Promise.all(['x', 'y', 'width', 'height'].map(part)));
}

/** Zoom by button, key, wheel and fingers; turn; a place marked by dragging becomes a note; another item; two beside each other. */
async function looksClosely(stage: Stage): Promise<void> {
  const { who, pictures } = await atTheDesk(stage, 'desk-look');
  const { page } = who;
  const area = page.locator('#f-reasons');
  await area.fill('half a sent');
  const [view] = [page.locator(`[data-viewer="${pictures[0]}"]`)];
  const stageBox = view.locator('[data-stage]');
  await view.locator('[data-tool=in]').click();
  await expect.poll(() => scaleOf(who)).toBe(1.25);
  await stageBox.focus();
  await page.keyboard.press('+');
  await expect.poll(() => scaleOf(who)).toBe(1.56);
  await page.keyboard.press('0');
  const box = (await stageBox.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect.poll(() => scaleOf(who)).toBeGreaterThan(1.5);
  await view.locator('[data-tool=fit]').click();
  await expect.poll(() => scaleOf(who)).toBe(1);
  await pinch(who, box, 2);
  await expect.poll(() => scaleOf(who)).toBe(2);
  await view.locator('[data-tool=fit]').click();
  await expect.poll(() => scaleOf(who)).toBe(1);

  // on a picture turned by a quarter the place is still that of the picture itself
  await view.locator('[data-tool=rotate]').click();
  expect(await marked(who, pictures[0])).toEqual({ x: 25, y: 25, width: 25, height: 50 });
  await view.locator('[data-tool=fit]').click();
  expect(await marked(who, pictures[0])).toEqual({ x: 25, y: 25, width: 50, height: 25 });
  await view.locator('textarea').fill('The corner is broken.');
  await view.getByRole('button', { name: who.say('bench.notes.keep') }).click();
  await page.locator('.note', { hasText: 'The corner is broken.' }).waitFor();
  expect(await page.locator('.marks rect').count()).toBe(1);
  // only the pane changed: what was typed beside it is there
  expect(await area.inputValue()).toBe('half a sent');

  await page.locator('a.compare').first().click();
  await page.locator('.viewers.two').waitFor();
  expect(await page.locator('[data-viewer]').count()).toBe(2);
  expect(page.url()).toContain(`compare=${pictures.join()}`);
  await page.locator('[data-viewer] [data-tool=rotate]').nth(1).click();
  expect(await area.inputValue()).toBe('half a sent');
  expect(await axe(page)).toEqual([]);
  expect(who.complaints).toEqual([]);
  await who.leave();
}

/** A rule is cited by typing, by keys alone; figures follow what is chosen. */
async function citesByTyping(stage: Stage): Promise<void> {
  const { who } = await atTheDesk(stage, 'desk-cite');
  const { page } = who;
  await page.locator('[name=remedies][value=price_reduction]').check();
  await page.locator('[name="value-price_reduction"]').fill('25');
  // 680.00 × (1 − 0.25)
  await page.locator('#figures', { hasText: '¥510.00' }).waitFor();
  await page.locator('[name="value-price_reduction"]').fill('50');
  await page.locator('#figures', { hasText: '¥340.00' }).waitFor();

  const area = page.locator('#f-reasons');
  await area.click();
  await page.keyboard.type('On 1/2 of it: ');
  expect(await page.locator('[data-cite-box]').isVisible()).toBe(false);
  await page.keyboard.type('/');
  const search = page.getByRole('combobox', { name: who.say('bench.cite.search') });
  await search.waitFor();
  expect(await search.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.type('减价 582');
  expect(await page.getByRole('option').count()).toBe(0);
  await search.fill('civil 582');
  expect(await page.getByRole('option', { selected: true }).innerText()).toContain('Civil Code, art. 582');
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.keyboard.type(' applies.');
  expect(await area.inputValue()).toBe('On 1/2 of it: [Civil Code, art. 582] applies.');
  await page.keyboard.type(' @');
  await page.keyboard.press('Escape');
  await page.keyboard.type('x');
  expect(await area.inputValue()).toBe('On 1/2 of it: [Civil Code, art. 582] applies. @x');
  expect(who.complaints).toEqual([]);
  await who.leave();
}

/** The line goes down, the page is closed, another tab writes: no word is lost, and the person chooses. */
async function losesNoWord(stage: Stage): Promise<void> {
  const { who, dispute, desk } = await atTheDesk(stage, 'desk-keep');
  const { page } = who;
  const kept = async (): Promise<string> => {
    const { draft } = await stage.does('GET', `/disputes/${dispute.id}/determination-draft`, undefined, await stage.demo('chen'));
    return draft?.fields.reasons?.[0] ?? '';
  };
  const line = page.locator('[data-kept]');
  await page.locator('#f-reasons').fill('The first sentence.');
  await page.locator('[data-kept][data-state=saved]').waitFor();
  expect(await line.innerText()).toMatch(/Saved \d\d:\d\d/);
  expect(await kept()).toBe('The first sentence.');

  await who.context.setOffline(true);
  await page.locator('#f-reasons').fill('The first sentence. The second, without a line.');
  await page.locator('[data-kept][data-state=offline]').waitFor();
  await who.context.setOffline(false);
  await page.locator('[data-kept][data-state=saved]').waitFor();
  expect(await kept()).toContain('without a line');

  // the tab is closed before anything is sent
  await page.route('**/determination-draft', (route) => route.abort());
  await page.locator('#f-reasons').fill('A third, typed just before the tab was closed.');
  const second = await who.context.newPage();
  await page.close();
  await second.goto(`${stage.url}${desk}`, { waitUntil: 'load' });
  expect(await second.locator('#f-reasons').inputValue()).toBe('A third, typed just before the tab was closed.');
  await expect.poll(kept).toContain('A third');

  // two tabs
  const other = await who.context.newPage();
  await other.goto(`${stage.url}${desk}`, { waitUntil: 'load' });
  await other.locator('#f-reasons').fill('From the other tab.');
  await other.locator('[data-kept][data-state=saved]').waitFor();
  await second.locator('#f-reasons').fill('From this tab.');
  const banner = second.locator('[data-conflict]');
  await banner.waitFor();
  expect(await kept()).toBe('From the other tab.');
  await banner.getByRole('button', { name: who.say('bench.conflict.see') }).click();
  expect(await second.locator('#f-reasons').inputValue()).toBe('From the other tab.');
  await banner.getByRole('button', { name: who.say('bench.conflict.see.mine') }).click();
  expect(await second.locator('#f-reasons').inputValue()).toBe('From this tab.');
  await banner.getByRole('button', { name: who.say('bench.conflict.keep') }).click();
  await expect.poll(kept).toBe('From this tab.');
  await who.leave();
}

/** Single keys do nothing until they are turned on; then they move between panes and evidence, and never while typing. */
async function worksByKeys(stage: Stage): Promise<void> {
  const { who, pictures } = await atTheDesk(stage, 'desk-keys');
  const { page } = who;
  await page.keyboard.press('r');
  expect(await page.locator('.desk.calm').count()).toBe(0);
  await page.locator('[data-keys] > summary').click();
  await page.locator('[data-keys-on]').check();
  await page.keyboard.press('n');
  await page.locator(`[data-viewer="${pictures[1]}"]`).waitFor();
  await page.keyboard.press('1');
  expect(await page.evaluate(() => document.activeElement?.closest('details')?.id)).toBe('pane-facts');
  await page.keyboard.press('r');
  expect(await page.locator('.desk.calm').count()).toBe(1);
  expect(await page.locator('header.head').isVisible()).toBe(false);
  await page.locator('#f-reasons').fill('');
  await page.locator('#f-reasons').pressSequentially('n1r');
  expect(await page.locator('#f-reasons').inputValue()).toBe('n1r');
  // the choice is kept for this person on this device
  await page.reload({ waitUntil: 'load' });
  expect(await page.locator('.desk.calm').count()).toBe(1);
  await page.getByRole('link', { name: who.say('bench.calm.end') }).click();
  expect(await page.locator('.desk.calm').count()).toBe(0);
  expect(who.complaints).toEqual([]);
  await who.leave();
}

/** What an adjudicator does at the desk. */
export function adjudicatorJourneys(stage: () => Stage): void {
  it('looks closely at evidence and notes a place, without losing what is typed beside it', () => looksClosely(stage()));
  it('cites a rule by typing, while the figures follow', () => citesByTyping(stage()));
  it('loses no word: a line that is down, a tab closed too early, two tabs', () => losesNoWord(stage()));
  it('works by single keys once they are turned on, and reads undisturbed', () => worksByKeys(stage()));
}
