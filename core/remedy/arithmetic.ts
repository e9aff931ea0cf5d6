import { accepted, isMinor, refused, type Minor, type Result } from '../kernel/kernel.ts';

/** One step of a computation, so that a party can do it again by hand. Amounts are minor units. */
export interface TraceStep {
  /** Suffix of the sentence in words: `remedy.step.<step>`. */
  readonly step: string;
  readonly formula: string;
  readonly inputs: Readonly<Record<string, number | string>>;
  readonly resultMinor: Minor;
  readonly source: string;
}

/** An amount and how it came about. */
export interface Computed {
  readonly amountMinor: Minor;
  readonly trace: readonly TraceStep[];
}

/** A share is given in parts of ten thousand: 2,000 is 20 %. */
export const WHOLE = 10_000;

/**
 * `amount × numerator ÷ denominator`, rounded half up once, exact for every safe integer.
 * @throws RangeError when the denominator is not positive, a factor is negative, or the result is no safe integer
 */
export function share(amount: number, numerator: number, denominator: number): number {
  if (denominator <= 0 || amount < 0 || numerator < 0) throw new RangeError('a share needs whole positive parts');
  return roundHalfUp(BigInt(amount) * BigInt(numerator), BigInt(denominator));
}

/**
 * A fraction of whole numbers, rounded half up.
 * @throws RangeError when the result is no safe integer
 */
export function roundHalfUp(numerator: bigint, denominator: bigint): number {
  const result = Number((2n * numerator + denominator) / (2n * denominator));
  if (!Number.isSafeInteger(result)) throw new RangeError('an amount beyond what money can be held in');
  return result;
}

/** The first input that is not a whole amount of zero or more, refused by its name. Refusals: field_invalid. */
export function checkAmounts(inputs: Readonly<Record<string, number>>): Result<true> {
  for (const [field, value] of Object.entries(inputs)) {
    // Eight times this is still a safe integer: room for the sums and doublings of the formulas.
    if (!isMinor(value) || value < 0 || value > 1_000_000_000_000_000) return refused('field_invalid', field);
  }
  return accepted(true);
}
