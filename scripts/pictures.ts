/**
 * Takes the pictures of the readmes from a running demo: `npm run pictures`. Starts a server with sixty days of a
 * marketplace on a data folder of its own, signs in as people of the demo, and writes `docs/pictures/<language>/*.png`
 * in both languages. The browser is Debian's unless REDRESS_BROWSER names another.
 */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Locale } from '../core/kernel/kernel.ts';
import { dataFolder, startServer } from '../scenarios/support/server.ts';

const FOLDER = join(import.meta.dirname, '..', 'docs', 'pictures');
const LOCALES: readonly Locale[] = ['zh-CN', 'en'];

interface DemoPerson {
  readonly key: string;
  readonly token: string;
}

interface Listed {
  readonly items: readonly { readonly id: string; readonly title?: string; readonly externalId?: string }[];
}

/** Finds something by the API as the person who is signed in. */
type Find = (path: string, fits: (one: Listed['items'][number]) => boolean) => Promise<string>;

interface Picture {
  readonly file: string;
  /** key of a person of the demo; nobody is signed in without */
  readonly who?: string;
  readonly width: number;
  readonly height: number;
  readonly path: string | ((find: Find) => Promise<string>);
  /** what comes to the upper edge, when it is not the beginning of the page */
  readonly from?: string;
}

const WIDE = { width: 1280, height: 880 } as const;
const SHIRT = (find: Find): Promise<string> => find('/disputes?view=claimant', (one) => one.title?.includes('shirt') === true);

const PICTURES: readonly Picture[] = [
  { file: 'start.png', ...WIDE, path: '/' },
  { file: 'offers.png', who: 'anna', ...WIDE, path: async (find) => `/disputes/${await SHIRT(find)}` },
  { file: 'phone.png', who: 'anna', width: 390, height: 844, path: async (find) => `/disputes/${await SHIRT(find)}` },
  { file: 'inbox.png', who: 'xinghe', ...WIDE, path: '/merchant', from: 'main .tabs' },
  {
    ...{ file: 'workbench.png', who: 'chen', ...WIDE },
    path: async (find) => `/disputes/${await find('/disputes?view=mine', (one) => one.title?.includes('投影仪') !== true && one.title?.includes('lamp') !== true)}/workbench`,
  },
  { file: 'figures.png', who: 'wu', ...WIDE, path: '/operator/figures' },
];

async function signIn(page: Page, url: string, token: string): Promise<void> {
  await page.goto(`${url}/sign-in?token=${token}`);
  await page.locator('form:has(input[name=token]) button').click();
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'));
}

function findAs(context: BrowserContext, url: string): Find {
  return async (path, fits) => {
    const list = (await (await context.request.get(`${url}/api/v1${path}`)).json()) as Listed;
    const found = list.items.find(fits) ?? list.items[0];
    if (found === undefined) throw new Error(`the demo has nothing at ${path}`);
    return found.id;
  };
}

async function take(browser: Browser, url: string, people: readonly DemoPerson[], picture: Picture, locale: Locale): Promise<void> {
  const { width, height } = picture;
  const context = await browser.newContext({ viewport: { width, height }, locale, colorScheme: 'light', reducedMotion: 'reduce' });
  try {
    await context.addCookies([{ name: 'locale', value: locale, url }]);
    const page = await context.newPage();
    if (picture.who !== undefined) {
      const person = people.find((one) => one.key === picture.who);
      if (person === undefined) throw new Error(`the demo has nobody called ${picture.who}`);
      await signIn(page, url, person.token);
    }
    const path = typeof picture.path === 'string' ? picture.path : await picture.path(findAs(context, url));
    const answer = await page.goto(url + path, { waitUntil: 'load' });
    if (answer?.status() !== 200) throw new Error(`${picture.file}: ${page.url()} answers ${answer?.status()}`);
    if (picture.from !== undefined) await page.locator(picture.from).first().evaluate((at) => at.scrollIntoView());
    // pictures of evidence come late
    await page.waitForTimeout(600);
    const file = join(FOLDER, locale, picture.file);
    await page.screenshot({ path: file });
    process.stdout.write(`${file} ${Math.round((await stat(file)).size / 1024)} kB\n`);
  } finally {
    await context.close();
  }
}

async function main(): Promise<void> {
  const data = await dataFolder();
  try {
    const server = await startServer(data.path, { env: { REDRESS_DEMO: 'full' } });
    try {
      const demo = (await (await fetch(`${server.url}/api/v1/demo`)).json()) as { people: readonly DemoPerson[] };
      const browser = await chromium.launch({ executablePath: process.env['REDRESS_BROWSER'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
      try {
        for (const locale of LOCALES) {
          await mkdir(join(FOLDER, locale), { recursive: true });
          for (const picture of PICTURES) await take(browser, server.url, demo.people, picture, locale);
        }
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
