import { constants, crc32, deflateRawSync } from 'node:zlib';

/** A gzip member begins so: deflate, no name, no time, any system (RFC 1952, 2.3). */
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

const blocks = new Map<string, Buffer>();

/** The blocks of a text that is on every page, made once; they end on a byte and look back at nothing before them. */
function blocksOf(text: string): Buffer {
  let made = blocks.get(text);
  if (made === undefined) blocks.set(text, (made = open(text, 9)));
  return made;
}

function open(text: string, level: number): Buffer {
  return deflateRawSync(text, { level, finishFlush: constants.Z_FULL_FLUSH });
}

/**
 * A page as gzip. Half of a page is its style sheet, which never changes: its part of the stream is put in as it was
 * made for the first page (RFC 1951, 3.2.3: blocks follow one another).
 * @param html the page
 * @param same what of it is on every page
 * @returns a whole gzip member, or undefined when the page does not hold that text
 */
export function packed(html: string, same: string): Uint8Array<ArrayBuffer> | undefined {
  const at = same === '' ? -1 : html.indexOf(same);
  if (at < 0) return undefined;
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(crc32(html), 0);
  tail.writeUInt32LE(Buffer.byteLength(html), 4);
  const rest = deflateRawSync(html.slice(at + same.length));
  const parts = [HEAD, open(html.slice(0, at), 1), blocksOf(same), rest, tail];
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let from = 0;
  for (const part of parts) {
    whole.set(part, from);
    from += part.length;
  }
  return whole;
}
