import { crc32, deflateSync } from 'node:zlib';

/** Colours of a small picture: enough for flat drawings with soft edges. */
const COLOURS = 48;

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

type Colour = readonly [red: number, green: number, blue: number];

/** The colours most of the picture has, told apart by five bits of each part. */
function paletteOf(rgba: Uint8Array): readonly Colour[] {
  const counted = new Map<number, { n: number; sum: [number, number, number] }>();
  for (let at = 0; at < rgba.length; at += 4) {
    const [red, green, blue] = [rgba[at]!, rgba[at + 1]!, rgba[at + 2]!];
    const key = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
    const one = counted.get(key) ?? { n: 0, sum: [0, 0, 0] };
    counted.set(key, { n: one.n + 1, sum: [one.sum[0] + red, one.sum[1] + green, one.sum[2] + blue] });
  }
  const most = [...counted.values()].sort((a, b) => b.n - a.n).slice(0, COLOURS);
  return most.map(({ n, sum: [red, green, blue] }) => [Math.round(red / n), Math.round(green / n), Math.round(blue / n)]);
}

function nearest(palette: readonly Colour[], red: number, green: number, blue: number): number {
  const far = palette.map(([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2);
  return far.indexOf(Math.min(...far));
}

/** A picture as a PNG with a palette: a third of the size of one with three bytes for each dot. @param rgba four bytes a dot */
export function smallPng(rgba: Uint8Array, width: number, height: number): Buffer {
  const palette = paletteOf(rgba);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      rows[y * (width + 1) + 1 + x] = nearest(palette, rgba[at]!, rgba[at + 1]!, rgba[at + 2]!);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const parts = [chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flat())), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts]);
}
