import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { Locator } from 'playwright-core';
import { until } from '../support/server.ts';
import { filed, uploads, type Filed } from './cases.ts';
import type { As, Stage } from './stage.ts';
import { axe, overflow } from './support.ts';
import { visitor, type Visitor } from './visitor.ts';

/** The address of the page that covers a photograph of the buyer, once it was drawn for viewing. */
async function coverPage(stage: Stage, dispute: Filed): Promise<string> {
  const evidenceId = await uploads(stage, dispute.buyer);
  await dispute.act('submit_evidence', dispute.buyer, { items: [{ evidenceId, shows: '收到时边角的样子', type: 'media', source: { capturedBy: 'self', how: 'photo' } }] });
  await until('the photograph is drawn', async () => (await stage.does('GET', `/evidence/${evidenceId}/record`, undefined, dispute.buyer)).views.state === 'made');
  return `/disputes/${dispute.id}/evidence/${evidenceId}/cover`;
}

async function drag(who: Visitor, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const frame = who.page.locator('.cover-frame');
  await frame.scrollIntoViewIfNeeded();
  const box = (await frame.boundingBox())!;
  const at = ([x, y]: readonly [number, number]): [number, number] => [box.x + (box.width * x) / 100, box.y + (box.height * y) / 100];
  await who.page.mouse.move(...at(from));
  await who.page.mouse.down();
  await who.page.mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]));
  await who.page.mouse.move(...at(to));
  await who.page.mouse.up();
}

async function fields(who: Visitor, no: number): Promise<number[]> {
  return Promise.all(['x', 'y', 'width', 'height'].map(async (side) => Number(await who.page.locator(`[name=${side}${no}]`).inputValue())));
}

const part = (who: Visitor, no: number): Locator => who.page.locator(`.cover-box[data-no="${no}"]`);

/** One part by mouse, one by keys; a third is drawn and taken away again. */
async function draws(who: Visitor): Promise<void> {
  const { page } = who;
  expect(await page.locator('[name=x1]').isVisible()).toBe(false);
  await drag(who, [10.4, 10.4], [39.6, 29.6]);
  expect(await fields(who, 1)).toEqual([10, 10, 30, 20]);
  expect(await part(who, 1).getAttribute('aria-label')).toBe(who.say('evidence.cover.box', { no: '1', x: '10', y: '10', width: '30', height: '20' }));
  // moved by its middle, made larger by its corner
  await drag(who, [20, 20], [25, 20]);
  await drag(who, [45, 30], [55, 40]);
  expect(await fields(who, 1)).toEqual([15, 10, 40, 30]);
  await page.getByRole('button', { name: who.say('evidence.cover.add') }).press('Enter');
  expect(await part(who, 2).evaluate((box) => box === document.activeElement)).toBe(true);
  const [x, y, width, height] = (await fields(who, 2)) as [number, number, number, number];
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown']) await page.keyboard.press(key);
  expect(await fields(who, 2)).toEqual([x + 2, y + 1, width + 1, height + 2]);
  await page.getByRole('button', { name: who.say('evidence.cover.add') }).press('Enter');
  await page.keyboard.press('Delete');
  expect(await page.locator('.cover-box').count()).toBe(2);
  expect(await fields(who, 3)).toEqual([0, 0, 0, 0]);
}

/** Two presses are two corners, for whoever cannot drag; what is typed in numbers is drawn. */
async function withoutDragging(who: Visitor): Promise<void> {
  const { page } = who;
  await page.getByRole('button', { name: who.say('evidence.cover.draw'), exact: true }).click();
  await drag(who, [60.4, 86.4], [60.4, 86.4]);
  expect(await page.locator('[data-cover-said]').innerText()).toBe(who.say('evidence.cover.corner'));
  await drag(who, [79.6, 95.6], [79.6, 95.6]);
  expect(await fields(who, 3)).toEqual([60, 86, 20, 10]);
  await page.locator('summary', { hasText: who.say('evidence.cover.numbers') }).click();
  await who.fill('height3', '12');
  expect(await part(who, 3).getAttribute('aria-label')).toBe(who.say('evidence.cover.box', { no: '3', x: '60', y: '86', width: '20', height: '12' }));
  await page.getByRole('button', { name: who.say('evidence.cover.remove', { no: '3' }) }).click();
  expect(await fields(who, 3)).toEqual([0, 0, 0, 0]);
  expect(await page.locator('.cover-box').count()).toBe(2);
}

/** True where the copy is black, at a place in per cent of it. */
async function blackAt(copy: Buffer, x: number, y: number): Promise<boolean> {
  const { data, info } = await sharp(copy).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const from = (Math.floor((y * info.height) / 100) * info.width + Math.floor((x * info.width) / 100)) * info.channels;
  return data.subarray(from, from + 3).every((value) => value < 32);
}

async function copyOf(stage: Stage, who: Visitor, as: As): Promise<Buffer> {
  const id = new URL(who.page.url()).pathname.split('/').at(-1)!;
  const record = await stage.does('GET', `/evidence/${id}/record`, undefined, as);
  expect(who.page.url()).not.toContain(record.file.redactionOf);
  const answer = await fetch(`${stage.url}/api/v1/evidence/${id}`, { headers: { cookie: `redress_session=${(as as { session: string }).session}` } });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

async function coversByDrawing(stage: Stage): Promise<void> {
  const dispute = await filed(stage, 'cover');
  const address = await coverPage(stage, dispute);
  const who = await visitor(stage, { session: dispute.buyer.session });
  await who.go(address);
  await draws(who);
  await who.shot('cover');
  await withoutDragging(who);
  expect(await axe(who.page)).toEqual([]);
  expect(await overflow(who.page)).toBeLessThanOrEqual(0);
  const parts = [await fields(who, 1), await fields(who, 2)] as [number, number, number, number][];
  await who.fill('shows', '姓名和地址');
  // the first press shows the copy and sends nothing
  await who.page.getByRole('button', { name: who.say('evidence.cover.button') }).click();
  expect(new URL(who.page.url()).pathname).toBe(address);
  expect(await part(who, 1).evaluate((box) => getComputedStyle(box).backgroundColor)).toBe('rgb(0, 0, 0)');
  expect(await who.page.locator('[data-cover-said]').innerText()).toBe(who.say('evidence.cover.check'));
  await who.shot('cover-seen');
  await who.press('evidence.cover.button');
  const copy = await copyOf(stage, who, dispute.buyer);
  for (const [x, y, width, height] of parts) {
    for (const [at, down] of [[x + 0.5, y + 0.5], [x + width / 2, y + height / 2], [x + width - 0.5, y + height - 0.5]] as const) expect(await blackAt(copy, at, down), `${at} ${down}`).toBe(true);
  }
  for (const [at, down] of [[5, 5], [13, 20], [58, 20], [65, 90]] as const) expect(await blackAt(copy, at, down), `${at} ${down}`).toBe(false);
  expect(who.complaints).toEqual([]);
  await who.leave();
}

/** What a side covers before others see its evidence. */
export function coverJourney(stage: () => Stage): void {
  it('parts of a picture are covered by drawing, looked at, and black in the copy', () => coversByDrawing(stage()));
}
