/**
 * Shares and means with the room in which the truth probably lies. A figure about people without its interval is a
 * rumour: nothing of the jury's quality is shown without one.
 */

/** A figure with its interval of 95 %. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** 97.5 % point of the normal distribution. */
export const Z95 = 1.959963984540054;

/**
 * The share `hits / of` with Wilson's score interval (Wilson, JASA 22, 1927): never below 0 or above 1, and honest when
 * there were few. Without any observation nothing is known: 0 to 1 around a half.
 * @throws RangeError unless 0 ≤ hits ≤ of
 */
export function wilson(hits: number, of: number): Interval {
  if (!(hits >= 0 && hits <= of)) throw new RangeError(`${hits} of ${of} is not a share`);
  if (of === 0) return { value: 0.5, low: 0, high: 1 };
  const share = hits / of;
  const square = Z95 * Z95;
  const middle = share + square / (2 * of);
  const reach = Z95 * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of));
  const scale = 1 + square / of;
  return { value: share, low: Math.max(0, (middle - reach) / scale), high: Math.min(1, (middle + reach) / scale) };
}

/** The difference of two independent shares, first minus second, with Newcombe's hybrid interval (Stat. Med. 17, 1998, method 10). */
export function difference(first: { readonly hits: number; readonly of: number }, second: { readonly hits: number; readonly of: number }): Interval {
  const a = wilson(first.hits, first.of);
  const b = wilson(second.hits, second.of);
  const value = a.value - b.value;
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}

/**
 * 97.5 % point of Student's distribution by the expansion around the normal (Abramowitz and Stegun 26.7.5). Right to two
 * decimals from 4 degrees of freedom; nothing here is shown for fewer.
 */
export function student95(freedom: number): number {
  const z = Z95;
  const terms = [
    (z ** 3 + z) / 4,
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96,
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384,
    (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92_160,
  ];
  return terms.reduce((sum, term, index) => sum + term / freedom ** (index + 1), z);
}

/** A value with its standard error as an interval; `freedom` less than infinite widens it. */
export function around(value: number, standardError: number, freedom = Infinity): Interval {
  const reach = standardError * (freedom === Infinity ? Z95 : student95(freedom));
  return { value, low: value - reach, high: value + reach };
}

/** The mean of observations with Student's interval; null for fewer than two, from which no spread can be had. */
export function mean(values: readonly number[]): Interval | null {
  const count = values.length;
  if (count < 2) return null;
  const middle = values.reduce((sum, one) => sum + one, 0) / count;
  const spread = values.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (count - 1);
  return around(middle, Math.sqrt(spread / count), count - 1);
}

/** The value in the middle; null of nothing. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/**
 * The chance that at least `count` of independent events happen, each with its own probability (Poisson-binomial, by the
 * exact recurrence).
 */
export function chanceOfAtLeast(count: number, chances: readonly number[]): number {
  if (count <= 0) return 1;
  if (count > chances.length) return 0;
  // below[k]: exactly k so far, for k < count; what reaches the count stays there
  const below = Array.from({ length: count }, (_, index): number => (index === 0 ? 1 : 0));
  let reached = 0;
  for (const chance of chances) {
    reached += below[count - 1]! * chance;
    for (let k = count - 1; k > 0; k -= 1) below[k] = below[k]! * (1 - chance) + below[k - 1]! * chance;
    below[0] = below[0]! * (1 - chance);
  }
  return Math.min(1, reached);
}
