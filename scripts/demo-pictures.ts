/**
 * Draws the pictures of the demo: `node scripts/run.mjs scripts/demo-pictures.ts`. Products whole and with what is wrong
 * with them, small ones of the listings, a shipping label, a talk; drawn as SVG by the files in `drawings/`, written to `server/demo/pictures/` as
 * PNG by a browser (Debian's unless REDRESS_BROWSER names another). Nothing in them is a photograph of anything.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { DRAWINGS, SHADES } from './drawings/goods.ts';
import { chat, label } from './drawings/papers.ts';
import { smallPng } from './drawings/png.ts';
import { WARES } from './drawings/wares.ts';

const FOLDER = join(import.meta.dirname, '..', 'server', 'demo', 'pictures');
const SIZE = 400;
/** Of a listing's picture, shown half as wide: sharp on a phone. */
const SMALL = 96;

/** Grounds the products lie on: a wall and a table. */
const GROUNDS = [
  ['#e9e3d8', '#d3c7b3'],
  ['#dfe5e4', '#c2cfcc'],
  ['#efe4dc', '#dcc6b6'],
  ['#e3e6ec', '#c7cedb'],
] as const;

function scene(inner: string, place: number, bad: boolean): string {
  const [wall, table] = GROUNDS[place % GROUNDS.length]!;
  // what a buyer photographs lies crooked on a darker table
  const turn = bad ? `rotate(${place % 2 === 0 ? 3 : -4} 240 240)` : '';
  return `<rect width="480" height="480" fill="${wall}"/><rect y="330" width="480" height="150" fill="${bad ? '#a98763' : table}"/><ellipse cx="240" cy="408" rx="190" ry="24" fill="#000" opacity=".13"/><g transform="${turn}">${inner}</g>`;
}

/** Every picture by the name of its file. */
function pictures(): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const [place, [key, { draw, shades }]] of Object.entries(DRAWINGS).entries()) {
    for (const [at, shade] of shades.entries()) {
      all.set(`${key}-${at + 1}.png`, scene(draw(SHADES[shade], false), place + at, false));
      all.set(`${key}-${at + 1}-bad.png`, scene(draw(SHADES[shade], true), place + at, true));
    }
  }
  for (const tongue of ['zh', 'en'] as const) {
    all.set(`label-${tongue}.png`, label(tongue));
    all.set(`chat-${tongue}.png`, chat(tongue));
  }
  return all;
}

/** What a marketplace shows of each product, in a list. */
function smallPictures(): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const [place, [key, { draw, shades }]] of Object.entries(DRAWINGS).entries()) {
    for (const [at, shade] of shades.entries()) all.set(`${key}-${at + 1}-small.png`, scene(draw(SHADES[shade], false), place + at, false));
  }
  for (const [place, [key, { draw, shade }]] of Object.entries(WARES).entries()) all.set(`${key}-1-small.png`, scene(draw(SHADES[shade]), place, false));
  return all;
}

/** The dots of a drawing, four bytes each. */
async function dotsOf(page: Page, inner: string): Promise<Uint8Array> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 480" width="${SMALL}" height="${SMALL}">${inner}</svg>`;
  const dots = await page.evaluate(
    async ([source, size]) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = size;
      const pen = canvas.getContext('2d')!;
      pen.drawImage(image, 0, 0);
      return [...pen.getImageData(0, 0, size, size).data];
    },
    [svg, SMALL] as const,
  );
  return Uint8Array.from(dots);
}

async function main(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const [all, small] = [pictures(), smallPictures()];
  for (const old of await readdir(FOLDER)) if (!all.has(old) && !small.has(old)) await rm(join(FOLDER, old));
  const browser = await chromium.launch({ executablePath: process.env['REDRESS_BROWSER'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
    for (const [file, inner] of all) {
      await page.setContent(`<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 480" width="${SIZE}" height="${SIZE}" style="display:block">${inner}</svg></body>`);
      await page.screenshot({ path: join(FOLDER, file) });
    }
    for (const [file, inner] of small) await writeFile(join(FOLDER, file), smallPng(await dotsOf(page, inner), SMALL, SMALL));
    process.stdout.write(`${all.size + small.size} pictures in ${FOLDER}\n`);
  } finally {
    await browser.close();
  }
}

if (import.meta.main) await main();
