import { randomBytes } from 'node:crypto';
import { instantFromMillis, type Instant } from '../core/kernel/kernel.ts';

/** Bytes from the operating system's source of chance. */
export function systemChance(bytes: number): Uint8Array {
  return randomBytes(bytes);
}

/** The wall clock. */
export function systemTime(): Instant {
  return instantFromMillis(Date.now());
}
