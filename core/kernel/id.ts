import { millisOf, type Instant } from './time.ts';

/** A UUID in lower case; ids of ours are version 7 (RFC 9562 §5.7): time first, so that keys grow in order. */
export type Uuid = string;

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The two digits of each byte: an act needs a dozen ids, and this is the quickest way to write them. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** True when the text is a UUID in lower case. */
export function isUuid(text: string): boolean {
  return SHAPE.test(text);
}

/** The instant an id was last made of, read: ids come a dozen to an instant. */
let last = { at: '', time: '' };

/**
 * A version 7 UUID from an instant and ten random bytes, both given by the caller.
 * @throws RangeError when there are fewer than ten bytes
 */
export function uuidFrom(at: Instant, random: Uint8Array): Uuid {
  if (random.length < 10) throw new RangeError('uuidFrom needs ten random bytes');
  if (at !== last.at) last = { at, time: millisOf(at).toString(16).padStart(12, '0') };
  const { time } = last;
  const hex = (index: number): string => HEX[random[index]!]!;
  const variant = HEX[(random[2]! & 0x3f) | 0x80]!;
  const rest = `${hex(4)}${hex(5)}${hex(6)}${hex(7)}${hex(8)}${hex(9)}`;
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(0)[1]!}${hex(1)}-${variant}${hex(3)}-${rest}`;
}
