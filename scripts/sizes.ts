import { createCipheriv, createHash, type Cipheriv } from 'node:crypto';

/**
 * How much a test does, and by which chance. A test that may take long states two sizes: the quick one is what every
 * `npm test` does, the other is for `npm run test:night`. It is the same test in both: only the count differs.
 */
export const NIGHT = process.env['REDRESS_SIZE'] === 'night';

/**
 * Where all chance of tests begins: the same in every run, so that no run fails by luck. `npm run test:explore` draws
 * others; a seed that failed is drawn again by `REDRESS_SEED=… npm run test:PART`.
 */
export const SEED = Number(process.env['REDRESS_SEED'] ?? 20_261_121);

/** The count this run does. */
export function size(counts: { readonly quick: number; readonly night: number }): number {
  return NIGHT ? counts.night : counts.quick;
}

const fresh = (): Cipheriv => createCipheriv('aes-128-ctr', createHash('sha256').update(String(SEED)).digest().subarray(0, 16), Buffer.alloc(16));
let stream = fresh();

/** Begins the run's chance again: every file of tests draws the same, whichever came before it in its process. */
export function beginChance(): void {
  stream = fresh();
}

/** Bytes that look random, of the run's chance. */
export function someBytes(count: number): Buffer {
  return stream.update(Buffer.alloc(count));
}
