/**
 * Takes the pictures of the readme from a running demo: `node scripts/run.mjs scripts/pictures.ts`. Starts a server on a
 * data folder of its own, signs in as people of the demo, and writes `docs/pictures/*.png`. The browser is Debian's unless
 * REDRESS_BROWSER names another.
 */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { dataFolder, startServer } from '../scenarios/support/server.ts';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'pictures');

interface DemoPerson {
  readonly key: string;
  readonly token: string;
}

interface Picture {
  readonly file: string;
  /** key of a person of the demo */
  readonly who: string;
  readonly width: number;
  readonly height: number;
  /** Query of the list whose first dispute is shown. */
  readonly list: string;
}

const PICTURES: readonly Picture[] = [
  { file: 'dispute.png', who: 'anna', width: 1280, height: 900, list: 'view=claimant&open=true&sort=due' },
  { file: 'phone.png', who: 'zhou', width: 390, height: 780, list: 'view=claimant' },
];

async function take(browser: Browser, url: string, people: readonly DemoPerson[], picture: Picture): Promise<void> {
  const person = people.find((one) => one.key === picture.who);
  if (person === undefined) throw new Error(`the demo has nobody called ${picture.who}`);
  const context = await browser.newContext({ viewport: { width: picture.width, height: picture.height }, colorScheme: 'light', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${url}/sign-in?token=${person.token}`);
  await page.locator('form:has(input[name=token]) button').click();
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
  const list = (await (await context.request.get(`${url}/api/v1/disputes?${picture.list}`)).json()) as { items: { id: string }[] };
  const answer = await page.goto(`${url}/disputes/${list.items[0]?.id ?? 'none'}`);
  if (answer?.status() !== 200) throw new Error(`${picture.file}: ${page.url()} answers ${answer?.status()}`);
  const file = join(FOLDER, picture.file);
  await page.screenshot({ path: file });
  process.stdout.write(`${file} ${Math.round((await stat(file)).size / 1024)} kB\n`);
  await context.close();
}

async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const data = await dataFolder();
  try {
    const server = await startServer(data.path);
    try {
      const demo = (await (await fetch(`${server.url}/api/v1/demo`)).json()) as { people: readonly DemoPerson[] };
      const browser = await chromium.launch({ executablePath: process.env['REDRESS_BROWSER'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
      try {
        for (const picture of PICTURES) await take(browser, server.url, demo.people, picture);
      } finally {
        await browser.close();
      }
    } finally {
      await server.stop();
    }
  } finally {
    await data.remove();
  }
}

if (import.meta.main) await main();
