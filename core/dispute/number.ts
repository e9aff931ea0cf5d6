import { localDateOf, type CalendarData } from '../deadline/deadline.ts';
import type { Instant } from '../kernel/kernel.ts';

/** Crockford's alphabet: no letter that is taken for another when read out over the phone. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The number people quote: `R261121-7K3M9Q2T`, the day of filing and 40 random bits.
 * @param random five random bytes
 */
export function disputeNumber(at: Instant, calendar: CalendarData, random: Uint8Array): string {
  let bits = 0n;
  for (const byte of random.subarray(0, 5)) bits = (bits << 8n) | BigInt(byte);
  let text = '';
  for (let index = 0; index < 8; index += 1) {
    text = LETTERS[Number(bits & 31n)]! + text;
    bits >>= 5n;
  }
  return `R${localDateOf(at, calendar).slice(2).replaceAll('-', '')}-${text}`;
}
