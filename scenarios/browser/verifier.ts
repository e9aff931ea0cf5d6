import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  expect(await choose(page, Buffer.from('no package'))).toBe('This file cannot be read');
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

export function verifierJourneys(stage: () => Stage): void {
  it('somebody checks a case file with the line cut, and sees a changed one fail', () => fromTheSite(stage()));
  it('the page saved to a disk does the same, and asks nobody anything', () => fromTheDisk(stage()));
}
