import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { filed, type Filed } from './cases.ts';
import type { Stage } from './stage.ts';
import { axe, overflow } from './support.ts';
import { visitor, type Visitor } from './visitor.ts';

const ZIP = { name: 'case.zip', mimeType: 'application/zip' };

/** The case file as the buyer downloads it. */
async function download(stage: Stage, dispute: Filed): Promise<Buffer> {
  const answer = await fetch(`${stage.url}/api/v1/disputes/${dispute.id}/case-file?variant=full`, { headers: { cookie: `redress_session=${dispute.buyer.session}` } });
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

const verdict = (page: Page) => page.locator('#verdict h2');

async function choose(page: Page, buffer: Buffer): Promise<string> {
  await page.setInputFiles('#file', []);
  await page.setInputFiles('#file', { ...ZIP, buffer });
  await verdict(page).waitFor();
  return verdict(page).innerText();
}

async function looksWell(page: Page): Promise<void> {
  expect(await axe(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

/** With the line cut: a good file, one with another byte, and what is no case file. */
async function checks(who: Visitor, file: Buffer): Promise<void> {
  const { page } = who;
  expect(await choose(page, file)).toBe('没有发现问题');
  expect(await page.locator('[data-step=record]').getAttribute('data-state')).toBe('pass');
  expect(await page.locator('#verdict').innerText()).toContain('密钥取自文件本身');
  await looksWell(page);
  await who.shot('verifier');
  const other = Buffer.from(file);
  const at = other.indexOf('manifest-sha256.txt') + 60;
  other[at]! ^= 0x10;
  expect(await choose(page, other)).toBe('有步骤不通过');
  await looksWell(page);
  await page.getByRole('button', { name: 'English' }).click();
  expect(await verdict(page).innerText()).toBe('Something failed');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await choose(page, file.subarray(0, file.length >> 1))).toBe('Something failed');
  expect(await page.locator('#verdict').innerText()).toContain('The check ended before any key was read.');
  expect(await choose(page, Buffer.from('no package'))).toBe('This file cannot be read');
  expect(await page.locator('#verdict').innerText()).toContain('A case file is one ZIP');
  await looksWell(page);
}

async function fromTheSite(stage: Stage): Promise<void> {
  const file = await download(stage, await filed(stage, 'verifier'));
  const who = await visitor(stage, { locale: 'zh-CN' });
  await who.go('/verify');
  await who.follow('verify.open');
  await who.context.setOffline(true);
  await checks(who, file);
  expect(who.complaints).toEqual([]);
  await who.leave();
}

/** Saved to a disk, opened from there: not one request leaves it. */
async function fromTheDisk(stage: Stage): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-verifier-'));
  const who = await visitor(stage, { locale: 'en', width: 1280 });
  try {
    writeFileSync(join(folder, 'verify.html'), await (await fetch(`${stage.url}/verify/redress-verify.html`)).text());
    const file = await download(stage, await filed(stage, 'verifier-disk'));
    const asked: string[] = [];
    who.page.on('request', (request) => asked.push(request.url()));
    await who.context.setOffline(true);
    await who.page.goto(`file://${join(folder, 'verify.html')}`);
    expect(await choose(who.page, file)).toBe('Nothing failed');
    expect(asked.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
    expect(await who.page.evaluate(() => fetch('https://example.org').then(() => 'sent', () => 'refused'))).toBe('refused');
  } finally {
    await who.leave();
    rmSync(folder, { recursive: true });
  }
}

/** A draw of 17, drawn again with the line cut; and one that a page of the site handed over. */
async function drawsAgain(stage: Stage): Promise<void> {
  const draw = readFileSync(join(import.meta.dirname, '..', '..', 'vectors', 'draw', 'by-beacon.json'), 'utf8');
  const who = await visitor(stage, { locale: 'zh-CN' });
  const { page } = who;
  await who.go('/verify');
  await page.evaluate((text) => sessionStorage.setItem('redress-draw', text), draw);
  await page.goto(`${stage.url}/verify/redress-verify.html?lang=zh-CN#draw`);
  await verdict(page).waitFor();
  expect(await verdict(page).innerText()).toBe('没有发现问题');
  await who.context.setOffline(true);
  // warm, as whoever looks at a second draw has it
  const took = await page.evaluate(async () => {
    const begun = performance.now();
    document.querySelector<HTMLInputElement>('#file')!.dispatchEvent(new Event('change'));
    await new Promise<void>((done) => {
      const look = (): void => (document.querySelector('#verdict')?.getAttribute('data-state') === 'pass' ? done() : void setTimeout(look, 5));
      look();
    });
    return performance.now() - begun;
  });
  expect(took).toBeLessThan(1000);
  for (const step of ['announcement', 'randomness', 'seats']) expect(await page.locator(`[data-step=${step}]`).getAttribute('data-state')).toBe('pass');
  expect(await choose(page, Buffer.from(draw.replace('"result":"seated"', '"result":"load"')))).toBe('有步骤不通过');
  await looksWell(page);
  await who.shot('verifier-draw');
  expect(who.complaints).toEqual([]);
  await who.leave();
}

export function verifierJourneys(stage: () => Stage): void {
  it('somebody checks a case file with the line cut, and sees a changed one fail', () => fromTheSite(stage()));
  it('the page saved to a disk does the same, and asks nobody anything', () => fromTheDisk(stage()));
  it('somebody draws jurors again, in less than a second and with the line cut', () => drawsAgain(stage()));
}
