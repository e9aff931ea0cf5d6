import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PDFiumPage } from '@hyzyla/pdfium';
import sharp, { type Sharp } from 'sharp';
import { MOST_PAGES, MOST_PIXELS, SIZES, type Cover, type DrawTask, type Drawn, type ViewSize } from './task.ts';

/** Pages of a document are drawn so large at first; smaller sizes are made from that. */
const PAGE_EDGE = 2000;

interface Sheet {
  readonly page: number;
  readonly picture: Sharp;
}

/** A picture the right way up, without its metadata (which sharp leaves out unless asked): no place, no device, no thumbnail. */
function pictureOf(path: string): Sharp {
  return sharp(path, { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 }).rotate().flatten({ background: '#ffffff' });
}

async function sheetOf(page: PDFiumPage): Promise<Sharp> {
  const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
  const scale = Math.min(4, PAGE_EDGE / Math.max(1, width, height));
  const { data, width: wide, height: high } = await page.render({ scale, render: 'bitmap' });
  return sharp(data, { raw: { width: wide, height: high, channels: 4 }, limitInputPixels: MOST_PIXELS }).flatten({ background: '#ffffff' });
}

/** Every sheet of a file, one after the other: a picture is one, a document has its first pages. */
async function* sheetsOf(task: DrawTask, count: { pages: number }): AsyncIterable<Sheet> {
  if (task.mediaType !== 'application/pdf') {
    count.pages = 1;
    yield { page: 1, picture: pictureOf(task.path) };
    return;
  }
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(await readFile(task.path));
  try {
    count.pages = document.getPageCount();
    for (let index = 0; index < Math.min(count.pages, MOST_PAGES); index += 1) {
      yield { page: index + 1, picture: await sheetOf(document.getPage(index)) };
    }
  } finally {
    document.destroy();
    library.destroy();
  }
}

async function sized(picture: Sharp, size: ViewSize): Promise<{ data: Buffer; width: number; height: number }> {
  const { edge, quality } = SIZES[size];
  const { data, info } = await picture.resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true }).jpeg({ quality, mozjpeg: false }).toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Black rectangles over parts of a sheet, drawn into its pixels: nothing of what was there is left underneath. */
async function covered(picture: Sharp, covers: readonly Cover[]): Promise<Sharp> {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  for (const one of covers) {
    const [left, top] = [Math.floor((one.x * width) / 1000), Math.floor((one.y * height) / 1000)];
    const [right, bottom] = [Math.min(width, Math.ceil(((one.x + one.width) * width) / 1000)), Math.min(height, Math.ceil(((one.y + one.height) * height) / 1000))];
    for (let row = top; row < bottom; row += 1) data.fill(0, (row * width + left) * channels, (row * width + right) * channels);
  }
  return sharp(data, { raw: { width, height, channels } });
}

async function drawViews(task: DrawTask): Promise<Drawn> {
  const count = { pages: 0 };
  const views = [];
  for await (const { page, picture } of sheetsOf(task, count)) {
    const whole = await picture.jpeg({ quality: 92 }).toBuffer();
    for (const size of ['thumb', 'screen'] as const) {
      const { data, width, height } = await sized(sharp(whole, { limitInputPixels: MOST_PIXELS }), size);
      const path = join(task.folder, `${size}-${page}.jpg`);
      await writeFile(path, data);
      views.push({ size, page, path, width, height });
    }
  }
  return { pages: count.pages, views, copy: null };
}

/** Pages as pictures in a document of our own: nothing of the original's text or objects goes along. */
async function asDocument(sheets: readonly Buffer[], path: string): Promise<void> {
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({ autoFirstPage: false, info: { Producer: 'Redress', Creator: 'Redress' } });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => document.on('end', resolve));
  for (const sheet of sheets) {
    const { width = 1, height = 1 } = await sharp(sheet).metadata();
    const size: [number, number] = [(width * 72) / 150, (height * 72) / 150];
    document.addPage({ size, margin: 0 }).image(sheet, 0, 0, { width: size[0], height: size[1] });
  }
  document.end();
  await ended;
  await writeFile(path, Buffer.concat(parts));
}

async function drawCovered(task: DrawTask): Promise<Drawn> {
  const count = { pages: 0 };
  const sheets: Buffer[] = [];
  for await (const { page, picture } of sheetsOf(task, count)) {
    if (task.withoutPages.includes(page)) continue;
    const drawn = await covered(picture, task.covers.filter((one) => one.page === page));
    sheets.push(await drawn.jpeg({ quality: 90 }).toBuffer());
  }
  if (sheets.length === 0) throw new Error('nothing is left');
  const single = task.mediaType !== 'application/pdf';
  const path = join(task.folder, single ? 'copy.jpg' : 'copy.pdf');
  if (single) await writeFile(path, sheets[0]!);
  else await asDocument(sheets, path);
  return { pages: count.pages, views: [], copy: { path, mediaType: single ? 'image/jpeg' : 'application/pdf' } };
}

/** Does one task. Files are strangers' files: this runs in a process of its own (`child.ts`). */
export function draw(task: DrawTask): Promise<Drawn> {
  return task.kind === 'views' ? drawViews(task) : drawCovered(task);
}
