/**
 * One draw checked in a visitor's browser: the page of the verifier as it is served, a published draw of 17 with the signature
 * of a beacon, and one by a key with both sides' commitments. From the file to the verdict on the page.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { buildVerifier } from '../scripts/build.ts';
import type { Figure } from './figures.ts';
import { median } from './load.ts';

/** A draw may take a visitor so long. */
const ALLOWED_MS = 1000;
/** How much slower a cheap phone is than the machine, as Lighthouse sets it. */
const PHONE = 4;
const DRAWS = ['by-beacon', 'by-key'] as const;

/** Milliseconds from a file to the verdict, the median of several. */
async function checked(page: Page, address: string, buffer: Buffer, rounds: number): Promise<number> {
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.goto(address);
    const from = performance.now();
    await page.setInputFiles('#file', { name: 'draw.json', mimeType: 'application/json', buffer });
    await page.locator('#verdict h2').waitFor();
    took.push(performance.now() - from);
    if ((await page.locator('#verdict').getAttribute('data-state')) === 'fail') throw new Error('a published draw does not pass');
  }
  return median(took);
}

/** The figures of the page that checks a draw. */
export async function juryPage({ folder, quick }: { readonly folder: string; readonly quick: boolean }): Promise<Figure[]> {
  const address = join(folder, 'verify.html');
  await writeFile(address, (await buildVerifier()).body);
  const browser = await chromium.launch({ executablePath: process.env['REDRESS_BROWSER'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    const phone = await page.context().newCDPSession(page);
    const figures: Figure[] = [];
    for (const rate of [1, PHONE]) {
      await phone.send('Emulation.setCPUThrottlingRate', { rate });
      for (const name of DRAWS) {
        const value = await checked(page, pathToFileURL(address).href, await readFile(join(import.meta.dirname, `../vectors/draw/${name}.json`)), quick ? 3 : 9);
        figures.push({ name: `jury.page.${name}${rate === 1 ? '' : '.phone'}`, value, unit: 'ms', ratio: value / ALLOWED_MS, against: `the second a check may take in a browser${rate === 1 ? '' : `, ${rate} times slower`}` });
      }
    }
    return figures;
  } finally {
    await browser.close();
  }
}
