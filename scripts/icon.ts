import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [number, number, number];
const GROUND: Colour = [23, 89, 79];
const SIGN: Colour = [255, 255, 255];

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

/** The sign on a field of 28 × 28: two sides of one height, and the base under both. */
const PARTS = [
  { left: 3, top: 4, right: 12, bottom: 18 },
  { left: 16, top: 4, right: 25, bottom: 18 },
  { left: 1, top: 22, right: 27, bottom: 24.5 },
] as const;

/** How much of the unit from `at` on lies between two edges: the edge of a shape is drawn in parts of a pixel. */
function share(at: number, from: number, to: number): number {
  return Math.max(0, Math.min(at + 1, to) - Math.max(at, from));
}

/**
 * The picture of the app as a PNG (ISO/IEC 15948): the sign in white on the accent.
 * @param size width and height in pixels
 * @param inset part of the width left free at each side; 0.3 keeps the sign whole when a phone cuts a circle
 */
export function appIcon(size: number, inset: number): Buffer {
  const scale = (size * (1 - 2 * inset)) / 28;
  const start = size * inset;
  const rows = Buffer.alloc(size * (size * 3 + 1));
  let at = 0;
  for (let y = 0; y < size; y += 1) {
    rows[at++] = 0;
    for (let x = 0; x < size; x += 1) {
      const cover = PARTS.reduce(
        (sum, part) => sum + share(x, start + part.left * scale, start + part.right * scale) * share(y, start + part.top * scale, start + part.bottom * scale),
        0,
      );
      for (const [index, ground] of GROUND.entries()) rows[at++] = Math.round(ground + (SIGN[index]! - ground) * Math.min(1, cover));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([magic, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}
