import { expect, test } from 'vitest';
import { firstSide } from './juror-file.ts';

test('which side stands first follows from the draw’s seed and the place, and is shared out evenly', () => {
  const seed = new Uint8Array(32).fill(3);
  expect(firstSide(seed, 1)).toBe(firstSide(seed, 1));
  const first = Array.from({ length: 2000 }, (_, place) => firstSide(seed, place + 1)).filter((side) => side === 'claimant').length;
  // five standard deviations of a fair coin, stated beforehand
  expect(Math.abs(first - 1000)).toBeLessThan(112);
  const seeds = Array.from({ length: 200 }, (_, byte) => firstSide(new Uint8Array(32).fill(byte), 1));
  expect(new Set(seeds).size).toBe(2);
});
