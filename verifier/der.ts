import { textOf, type Bytes } from './bytes.ts';

/** One value of DER: its tag, what is in it, and the bytes of the whole. */
export interface Der {
  readonly tag: number;
  readonly content: Bytes;
  readonly raw: Bytes;
  /** the parts of a sequence, a set, or a tagged value */
  readonly parts: readonly Der[];
}

/** Thrown for bytes that are no DER of the shape that was asked for. */
export class NotDer extends Error {}

const DEEPEST = 40;
export const TAG = { boolean: 0x01, integer: 0x02, bits: 0x03, octets: 0x04, oid: 0x06, utcTime: 0x17, time: 0x18, sequence: 0x30, set: 0x31 } as const;

function readOne(bytes: Bytes, at: number, depth: number): { readonly der: Der; readonly next: number } {
  const [tag, first] = [bytes[at], bytes[at + 1]];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || depth > DEEPEST) throw new NotDer('no value');
  let [length, from] = [first, at + 2];
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 4 || from + count > bytes.length) throw new NotDer('no length');
    length = bytes.subarray(from, from + count).reduce((sum, byte) => sum * 256 + byte, 0);
    from += count;
  }
  const next = from + length;
  if (next > bytes.length) throw new NotDer('cut off');
  const content = bytes.subarray(from, next);
  return { der: { tag, content, raw: bytes.subarray(at, next), parts: tag & 0x20 ? readAll(content, depth + 1) : [] }, next };
}

function readAll(bytes: Bytes, depth: number): Der[] {
  const parts: Der[] = [];
  let at = 0;
  while (at < bytes.length) {
    const { der, next } = readOne(bytes, at, depth);
    parts.push(der);
    at = next;
  }
  return parts;
}

/** Reads one value; `rest` allows bytes after it, as the room kept for a signature in a PDF has. @throws NotDer */
export function readDer(bytes: Bytes, rest: 'none' | 'zeros' = 'none'): Der {
  const { der, next } = readOne(bytes, 0, 0);
  if (rest === 'none' ? next !== bytes.length : bytes.subarray(next).some((byte) => byte !== 0)) throw new NotDer('more than one value');
  return der;
}

/** The part at a place, of that tag. @throws NotDer */
export function partOf(der: Der | undefined, place: number, tag?: number): Der {
  const found = der?.parts[place];
  if (found === undefined || (tag !== undefined && found.tag !== tag)) throw new NotDer(`no part ${place}`);
  return found;
}

/** The dotted text of an object identifier. @throws NotDer */
export function oidOf(der: Der | undefined): string {
  if (der?.tag !== TAG.oid || der.content.length === 0) throw new NotDer('no object identifier');
  const numbers: number[] = [];
  let value = 0;
  for (const byte of der.content) {
    value = value * 128 + (byte & 0x7f);
    if (byte & 0x80) continue;
    numbers.push(value);
    value = 0;
  }
  const [head = 0, ...rest] = numbers;
  const top = Math.min(2, Math.floor(head / 40));
  return [top, head - top * 40, ...rest].join('.');
}

/** The bytes of a bit string that fills whole bytes. @throws NotDer */
export function bitsOf(der: Der | undefined): Bytes {
  if (der?.tag !== TAG.bits || der.content[0] !== 0) throw new NotDer('no bit string');
  return der.content.slice(1);
}

/** Milliseconds of a time, to the second or finer. @throws NotDer */
export function timeOf(der: Der | undefined): number {
  const text = textOf(der?.content ?? new Uint8Array()) ?? '';
  const [, year = '', month, day, hour, minute, second, fraction = ''] =
    (der?.tag === TAG.utcTime ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)()Z$/ : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/).exec(text) ?? [];
  const whole = year.length === 2 ? `${Number(year) < 50 ? '20' : '19'}${year}` : year;
  const millis = Date.parse(`${whole}-${month}-${day}T${hour}:${minute}:${second}Z`) + Math.floor(Number(`0${fraction}`) * 1000);
  if (der === undefined || Number.isNaN(millis)) throw new NotDer('no time');
  return millis;
}
