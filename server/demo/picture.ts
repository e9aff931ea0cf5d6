import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

/** A colour, red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number];

/**
 * A small PNG (ISO/IEC 15948) of woven cloth in one colour with a paler swatch in the corner: the demo's photographs.
 * @param size width and height in pixels
 */
export function clothPicture(colour: Colour, swatch: Colour, size = 320): Buffer {
  const rows = Buffer.alloc(size * (size * 3 + 1));
  let at = 0;
  for (let y = 0; y < size; y += 1) {
    rows[at++] = 0;
    for (let x = 0; x < size; x += 1) {
      const inSwatch = x > size * 0.72 && y > size * 0.72;
      const thread = (((x >> 3) + (y >> 3)) % 2) * 14 - (y % 8 === 0 ? 22 : 0);
      for (const part of inSwatch ? swatch : colour) rows[at++] = Math.max(0, Math.min(255, part + (inSwatch ? 0 : thread)));
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([magic, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
