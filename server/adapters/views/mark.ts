import { createRequire } from 'node:module';

const FONT = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf');

/**
 * Draws words over a picture of our own making, slanting and repeated, so that a photo of the screen says who looked and
 * when. @param jpeg a view, never a stranger's file
 */
export async function marked(jpeg: Buffer, words: string): Promise<Buffer> {
  // large: loaded with the first picture that is marked, not with the program
  const { default: sharp } = await import('sharp');
  const { width = 1, height = 1 } = await sharp(jpeg).metadata();
  const pango = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const line = await sharp({ text: { text: `<span foreground="#7a7a7a" background="#ffffff" alpha="60%" bgalpha="35%"> ${pango} </span>`, font: 'Noto Sans SC', fontfile: FONT, rgba: true, dpi: Math.max(60, Math.round(width / 9)) } })
    .rotate(-24, { background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png()
    .toBuffer();
  const tile = await sharp(line).resize({ width: Math.max(1, Math.min(width, Math.round(width * 0.7))), height: Math.max(1, height), fit: 'inside' }).png().toBuffer();
  return sharp(jpeg).composite([{ input: tile, tile: true, gravity: 'centre' }]).jpeg({ quality: 80 }).toBuffer();
}
