import { createHash } from 'node:crypto';

/** Chance that comes out the same for the same seed. */
export interface Chance {
  /** A whole number from 0 to `count` − 1. */
  below(count: number): number;
  /** One of a list that is not empty. */
  oneOf<T>(list: readonly T[]): T;
  /** True in so many of a hundred cases. */
  happens(percent: number): boolean;
  /** Another stream of chance, which does not depend on how much of this one was used. */
  fork(name: string): Chance;
}

/** Chance by a seed (mulberry32, 32 bits of state: enough to vary a test, nothing to keep a secret with). */
export function chanceOf(seed: string): Chance {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    oneOf(list) {
      if (list.length === 0) throw new RangeError('there is nothing to choose from');
      return list[below(list.length)]!;
    },
    happens: (percent) => next() * 100 < percent,
    fork: (name) => chanceOf(`${seed}/${name}`),
  };
}
