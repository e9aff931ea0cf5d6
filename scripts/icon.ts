import { crc32, deflateSync } from 'node:zlib';

type Colour = readonly [number, number, number];
const GROUND: Colour = [20, 87, 77];
const SIGN: Colour = [255, 254, 251];

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Field of the seal in `web/ui/mark.tsx`, and the width of its threads. */
const FIELD = 32;
const STROKE = 3;
/** The two threads of the seal: each a cubic curve from the left, then a level line to the right. */
const THREADS: readonly (readonly [Point, Point, Point, Point])[] = [
  [{ x: 6, y: 11.5 }, { x: 11, y: 11.5 }, { x: 10.5, y: 21 }, { x: 15.5, y: 21 }],
  [{ x: 6, y: 21 }, { x: 11, y: 21 }, { x: 10.5, y: 11.5 }, { x: 15.5, y: 11.5 }],
];
const END = 26;
const STEPS = 400;

/** Points along a thread, close enough for a round pen. */
function points([from, one, two, to]: (typeof THREADS)[number]): Point[] {
  const curve = Array.from({ length: STEPS }, (_none, index) => {
    const t = index / STEPS;
    const [a, b, c, d] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
    return { x: a * from.x + b * one.x + c * two.x + d * to.x, y: a * from.y + b * one.y + c * two.y + d * to.y };
  });
  const line = Array.from({ length: STEPS + 1 }, (_none, index) => ({ x: to.x + ((END - to.x) * index) / STEPS, y: to.y }));
  return [...curve, ...line];
}

/** How much of each pixel the sign covers, from 0 to 1. */
function coverage(size: number, scale: number, start: number): Float32Array {
  const cover = new Float32Array(size * size);
  const radius = (STROKE / 2) * scale;
  for (const point of THREADS.flatMap(points)) {
    const [cx, cy] = [start + point.x * scale, start + point.y * scale];
    for (let y = Math.max(0, Math.floor(cy - radius - 1)); y <= Math.min(size - 1, cy + radius + 1); y += 1) {
      for (let x = Math.max(0, Math.floor(cx - radius - 1)); x <= Math.min(size - 1, cx + radius + 1); x += 1) {
        const share = Math.min(1, Math.max(0, radius + 0.5 - Math.hypot(x + 0.5 - cx, y + 0.5 - cy)));
        if (share > cover[y * size + x]!) cover[y * size + x] = share;
      }
    }
  }
  return cover;
}

/**
 * The picture of the app as a PNG (ISO/IEC 15948): the two threads of the seal, light on the accent.
 * @param size width and height in pixels
 * @param inset part of the width left free at each side; 0.15 keeps the sign whole when a phone cuts a circle
 */
export function appIcon(size: number, inset: number): Buffer {
  const cover = coverage(size, (size * (1 - 2 * inset)) / FIELD, size * inset);
  const rows = Buffer.alloc(size * (size * 3 + 1));
  let at = 0;
  for (let y = 0; y < size; y += 1) {
    rows[at++] = 0;
    for (let x = 0; x < size; x += 1) {
      for (const [index, ground] of GROUND.entries()) rows[at++] = Math.round(ground + (SIGN[index]! - ground) * cover[y * size + x]!);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([magic, chunk('IHDR', head), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}
