/**
 * npm run screens [-- PLACES]: a picture of every page of every audience, in both languages, at 360, 768 and 1280
 * pixels, light and dark, for the eye: `reports/screens/*.png`, and sheets of them side by side in
 * `reports/screens/sheets`. Takes some minutes; with PLACES, a pattern of names of the sweep (`'public-.*|my-.*'`), only
 * as long as those take. What can be checked without an eye, the tests of the browser check.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../scenarios/browser/support.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'reports/screens');
const SHEETS = join(FOLDER, 'sheets');
/** Pages on one sheet. */
const ROW = 8;

function take(only: string): void {
  const args = [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--project=browser', '-t', 'is right on a phone and on a desk', '--testTimeout=3600000'];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, REDRESS_SCREENS: only } });
  if (status !== 0) process.stdout.write('The sweep found something wrong; the pictures are made all the same.\n');
}

interface Shot {
  readonly place: string;
  readonly group: string;
  readonly width: number;
  readonly file: string;
}

async function shots(): Promise<Shot[]> {
  const found: Shot[] = [];
  for (const file of (await readdir(FOLDER)).sort()) {
    const parts = /^page-(.+)-(light|dark)-(zh|en)-(\d+)\.png$/.exec(file);
    if (parts !== null) found.push({ place: parts[1]!, group: `${parts[3]}-${parts[2]}-${parts[4]}`, width: Number(parts[4]), file });
  }
  return found;
}

function sheet(of: readonly Shot[]): string {
  const width = of[0]!.width === 360 ? 300 : 460;
  const cells = of.map((shot) => `<figure><figcaption>${shot.place}</figcaption><img src="${pathToFileURL(join(FOLDER, shot.file)).href}"></figure>`);
  const style = `body{display:flex;gap:12px;margin:12px;background:#888;font:14px sans-serif}figure{margin:0;width:${width}px;flex:none}img{width:100%;max-height:1500px;object-fit:cover;object-position:top}`;
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>${cells.join('')}`;
}

async function main(): Promise<void> {
  const only = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? 'all';
  if (!process.argv.includes('--sheets-only')) {
    // pictures of pages that are not asked for would be of another day
    const old = (await readdir(FOLDER).catch(() => [])).filter((file) => file.startsWith('page-'));
    await Promise.all(old.map((file) => rm(join(FOLDER, file))));
    take(only);
  }
  await rm(SHEETS, { recursive: true, force: true });
  await mkdir(SHEETS, { recursive: true });
  const groups = Map.groupBy(await shots(), (shot) => shot.group);
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 2520, height: 1000 } });
  let made = 0;
  for (const [group, all] of groups) {
    for (let from = 0; from < all.length; from += ROW) {
      const file = join(SHEETS, `${group}-${String(from / ROW + 1).padStart(2, '0')}`);
      await writeFile(`${file}.html`, sheet(all.slice(from, from + ROW)));
      await page.goto(pathToFileURL(`${file}.html`).href);
      await page.screenshot({ path: `${file}.png`, fullPage: true });
      made += 1;
    }
  }
  await browser.close();
  process.stdout.write(`${made} sheets in reports/screens/sheets\n`);
}

await main();
