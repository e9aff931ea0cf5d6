import { expect, test } from 'vitest';
import { around, chanceOfAtLeast, difference, mean, median, student95, wilson } from './interval.ts';

const four = (value: number): number => Math.round(value * 10_000) / 10_000;

test.each([
  // Newcombe, "Two-sided confidence intervals for the single proportion", Stat. Med. 17 (1998), table I, method 3
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('the published interval of %i among %i', (hits, of, low, high) => {
  expect({ low: four(wilson(hits, of).low), high: four(wilson(hits, of).high) }).toEqual({ low, high });
});

test.each([
  // Newcombe, "Interval estimation for the difference between independent proportions", Stat. Med. 17 (1998), table II, method 10
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [10, 10, 0, 10, 0.6075, 1],
])('the published interval of %i/%i minus %i/%i', (a, m, b, n, low, high) => {
  const found = difference({ hits: a, of: m }, { hits: b, of: n });
  expect({ low: four(found.low), high: four(found.high) }).toEqual({ low, high });
});

test('nothing seen is nothing known; more than all is no share', () => {
  expect(wilson(0, 0)).toEqual({ value: 0.5, low: 0, high: 1 });
  expect(() => wilson(3, 2)).toThrow('3 of 2 is not a share');
});

test.each([[5, 2.571], [10, 2.228], [30, 2.042], [120, 1.98]])('Student’s table at %i degrees of freedom', (freedom, point) => {
  expect(student95(freedom)).toBeCloseTo(point, 2);
});

test('a mean with its interval, by hand: 1, 2, 3, 4, 5, 6', () => {
  // mean 3.5, spread 17.5/5 = 3.5, standard error √(3.5/6) = 0.7638, t(5) = 2.5706
  const found = mean([1, 2, 3, 4, 5, 6])!;
  expect([found.value, four(found.high)]).toEqual([3.5, four(3.5 + student95(5) * Math.sqrt(3.5 / 6))]);
  expect(found.high).toBeCloseTo(5.463, 2);
  expect(mean([4])).toBeNull();
});

test('the value in the middle', () => {
  expect([median([]), median([3]), median([4, 1, 2]), median([4, 1, 2, 9])]).toEqual([null, 3, 2, 3]);
});

test('the chance that at least so many happen: by hand, and as a binomial', () => {
  // of two with ½ and ¼: both ⅛, at least one 1 − ½·¾ = ⅝
  expect([0, 1, 2, 3].map((count) => chanceOfAtLeast(count, [0.5, 0.25]))).toEqual([1, 0.625, 0.125, 0]);
  const choose = (n: number, k: number): number => Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((a, b) => a * b, 1);
  const tail = Array.from({ length: 9 }, (_, i) => choose(17, 9 + i) * 0.1 ** (9 + i) * 0.9 ** (8 - i)).reduce((a, b) => a + b, 0);
  expect(chanceOfAtLeast(9, Array.from({ length: 17 }, () => 0.1))).toBeCloseTo(tail, 12);
});

test('fewer observations never make an interval narrower', () => {
  for (let of = 4; of < 400; of *= 2) {
    const [fewer, more] = [wilson(of / 4, of), wilson(of / 2, of * 2)];
    expect(fewer.high - fewer.low).toBeGreaterThan(more.high - more.low);
  }
  expect(around(1, 0.5, 5).high).toBeGreaterThan(around(1, 0.5).high);
});
