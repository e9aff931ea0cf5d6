import { instantFromMillis, millisOf, type Instant } from './time.ts';

/** A UUID in lower case; ids of ours are version 7 (RFC 9562 §5.7): time first, so that keys grow in order. */
export type Uuid = string;

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True when the text is a UUID in lower case. */
export function isUuid(text: string): boolean {
  return SHAPE.test(text);
}

/**
 * A version 7 UUID from an instant and ten random bytes, both given by the caller.
 * @throws RangeError when there are fewer than ten bytes
 */
export function uuidFrom(at: Instant, random: Uint8Array): Uuid {
  if (random.length < 10) throw new RangeError('uuidFrom needs ten random bytes');
  const time = millisOf(instantFromMillis(millisOf(at))).toString(16).padStart(12, '0');
  const tail = Array.from(random.subarray(0, 10), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = ((random[2]! & 0x3f) | 0x80).toString(16).padStart(2, '0');
  const text = `${time}7${tail.slice(1, 4)}${variant}${tail.slice(6)}`;
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20, 32)}`;
}
