/**
 * A page as bytes. The style sheet in its head is the larger half of most pages and the same in all of them: it is made
 * into bytes once and compressed once, and a page is put together around it.
 */
import { Buffer } from 'node:buffer';
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, deflateRawSync } from 'node:zlib';
import type { Assets } from './assets.ts';

/** A style sheet, and the same as a piece of a deflate stream that another piece may follow. */
interface Sheet {
  readonly plain: Buffer;
  readonly packed: Buffer;
}

const sheets = new WeakMap<Assets, Sheet>();
const packApart = promisify(deflateRaw);

/** A longer page is packed beside the other work; handing a shorter one over costs more than packing it. */
const LONG = 8_000;
/** A gzip member of deflate, with no name, no time, made on no particular system. */
const BEGINNING = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

function sheetOf(assets: Assets): Sheet {
  const known = sheets.get(assets);
  if (known !== undefined) return known;
  const plain = Buffer.from(assets.css);
  const made = { plain, packed: deflateRawSync(plain, { level: 9, finishFlush: constants.Z_SYNC_FLUSH }) };
  sheets.set(assets, made);
  return made;
}

/** Some bytes as pieces of a deflate stream that are not compressed; a piece holds 65,535 at most. */
function stored(bytes: Buffer): Buffer[] {
  const pieces: Buffer[] = [];
  for (let from = 0; from < bytes.length; from += 0xffff) {
    const part = bytes.subarray(from, from + 0xffff);
    const head = Buffer.alloc(5);
    head.writeUInt16LE(part.length, 1);
    head.writeUInt16LE(0xffff - part.length, 3);
    pieces.push(head, part);
  }
  return pieces;
}

/** Whether a browser reads gzip, as its `Accept-Encoding` says. */
export function readsGzip(header: string | undefined): boolean {
  return (header ?? '').split(',').some((one) => /^\s*gzip\s*(?:;\s*q=(?:1|0\.\d*[1-9])[\d.]*\s*)?$/i.test(one));
}

/**
 * A page to be sent.
 * @param html the page, its `<style>` empty
 * @param gzip whether to compress it: one gzip member, whose parts are the head as it is, the sheet as it was compressed
 *   once, and the rest
 */
export async function pageBytes(html: string, assets: Assets, gzip: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const sheet = sheetOf(assets);
  // nothing a person wrote stands before it but the title, which holds no tag
  const place = html.indexOf('</style>');
  const [head, rest] = [Buffer.from(html.slice(0, place)), Buffer.from(html.slice(place))];
  if (!gzip) return Buffer.concat([head, sheet.plain, rest]);
  const end = Buffer.alloc(8);
  end.writeUInt32LE(crc32(rest, crc32(sheet.plain, crc32(head))), 0);
  end.writeUInt32LE((head.length + sheet.plain.length + rest.length) % 2 ** 32, 4);
  const packed = rest.length > LONG ? await packApart(rest) : deflateRawSync(rest);
  return Buffer.concat([BEGINNING, ...stored(head), sheet.packed, packed, end]);
}
