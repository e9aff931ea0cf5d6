import { randomBytes } from 'node:crypto';
import { instantFromMillis, type Instant } from '../core/kernel/kernel.ts';

/** Drawn at once, because every act needs a dozen small portions and each draw is a call of the system. */
const POOL_BYTES = 4096;
let pool = Buffer.alloc(0);
let used = 0;

/** Bytes from the operating system's source of chance. No byte is given twice. */
export function systemChance(bytes: number): Uint8Array {
  if (bytes > 64) return randomBytes(bytes);
  if (used + bytes > pool.length) {
    pool = randomBytes(POOL_BYTES);
    used = 0;
  }
  used += bytes;
  return pool.subarray(used - bytes, used);
}

/** The wall clock. */
export function systemTime(): Instant {
  return instantFromMillis(Date.now());
}
