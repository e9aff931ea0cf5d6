import { accepted, isMinor, refused, type Minor, type Result } from '../kernel/kernel.ts';
import type { DepositFormula } from '../rules/rules.ts';

/** A rate of one: parts of ten thousand. */
export const RATE_WHOLE = 10_000;

/** What was counted of a merchant in the trailing 90 days. */
export interface DepositCounts {
  readonly category: string | null;
  /** paid orders */
  readonly orders: number;
  /** disputes decided for the other side, in whole or in part, finally */
  readonly lost: number;
  /** outcomes, agreed or decided, the merchant did not perform in time */
  readonly unperformed: number;
  readonly violationPoints: number;
}

/** What the formula is asked of. */
export interface DepositInput {
  /** category of the formula's base table; an unknown one counts as `general` */
  readonly category: string;
  /** paid orders of the trailing 90 days */
  readonly orders: number;
  /** disputes lost per order, parts of 10,000 */
  readonly lossRate: number;
  /** outcomes not performed per order, parts of 10,000 */
  readonly nonPerformanceRate: number;
  readonly violationPoints: number;
}

/** One line of the arithmetic, so that a merchant can do it again by hand. */
export interface DepositStep {
  /** the words are `deposit.step.<step>` */
  readonly step: 'base' | 'volume' | 'risk_sum' | 'risk' | 'product' | 'rounded' | 'required';
  readonly inputs: Readonly<Record<string, number | string | null>>;
  readonly result: number;
  /** `factor` is parts of 10,000 */
  readonly unit: 'minor' | 'factor';
}

/** What is required, and every step to it. */
export interface DepositCalculation {
  readonly amountMinor: Minor;
  readonly input: DepositInput;
  readonly steps: readonly DepositStep[];
  readonly source: string;
}

/** Greatest count that is taken: beyond it a figure is a mistake of whoever counted. */
const MOST_COUNT = 1_000_000_000;

function checkCounts(counts: Readonly<Record<string, number>>): Result<true> {
  for (const [field, value] of Object.entries(counts)) {
    if (!isMinor(value) || value < 0 || value > MOST_COUNT) return refused('field_invalid', field);
  }
  return accepted(true);
}

function rate(part: number, of: number): number {
  return Math.min(RATE_WHOLE, Number((2n * BigInt(part) * BigInt(RATE_WHOLE) + BigInt(of)) / (2n * BigInt(of))));
}

/**
 * The formula's input from what was counted. Both rates are taken per paid order, half up to a part of 10,000, at most one.
 * @param leastOrders rates are taken of at least so many orders, so that one case does not make a new shop a grave risk
 * Refusals: field_invalid.
 */
export function depositFacts(counts: DepositCounts, leastOrders: number): Result<DepositInput> {
  const { category, ...numbers } = counts;
  const checked = checkCounts(numbers);
  if (!checked.ok) return checked;
  const of = Math.max(counts.orders, leastOrders, 1);
  return accepted({
    category: category ?? 'general',
    orders: counts.orders,
    lossRate: rate(counts.lost, of),
    nonPerformanceRate: rate(counts.unperformed, of),
    violationPoints: counts.violationPoints,
  });
}

function roundUp(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/**
 * The deposit a merchant has to keep, by the pack's published formula:
 * `clamp(roundUp(base × volume × risk), minimum, maximum)`, with every intermediate figure.
 * A figure of money between the steps is rounded up to the unit; rounding up again later changes nothing.
 * Refusals: field_invalid.
 */
export function depositRequired(formula: DepositFormula, input: DepositInput): Result<DepositCalculation> {
  const { category, ...numbers } = input;
  const checked = checkCounts(numbers);
  if (!checked.ok) return checked;
  if (input.lossRate > RATE_WHOLE) return refused('field_invalid', 'lossRate');
  if (input.nonPerformanceRate > RATE_WHOLE) return refused('field_invalid', 'nonPerformanceRate');
  const used = Object.hasOwn(formula.baseMinor, category) ? category : 'general';
  const base = formula.baseMinor[used] ?? formula.minimumMinor;
  const at = formula.volume.findIndex((one) => one.belowOrders === null || input.orders < one.belowOrders);
  const band = formula.volume[at];
  const volume = band?.factorBasisPoints ?? RATE_WHOLE;
  const parts = {
    constant: formula.riskConstantBasisPoints,
    loss: formula.lossRateWeight * input.lossRate,
    nonPerformance: formula.nonPerformanceWeight * input.nonPerformanceRate,
    points: formula.violationPointBasisPoints * input.violationPoints,
  };
  const sum = parts.constant + parts.loss + parts.nonPerformance + parts.points;
  const risk = clamp(sum, formula.riskMinimumBasisPoints, formula.riskMaximumBasisPoints);
  const product = BigInt(base) * BigInt(volume) * BigInt(risk);
  const whole = BigInt(RATE_WHOLE) * BigInt(RATE_WHOLE);
  const productMinor = Number(roundUp(product, whole));
  const unit = formula.roundUpToMinor;
  const roundedMinor = Number(roundUp(product, whole * BigInt(unit))) * unit;
  const amountMinor = clamp(roundedMinor, formula.minimumMinor, formula.maximumMinor);
  const from = at <= 0 ? 0 : (formula.volume[at - 1]?.belowOrders ?? 0);
  const { orders, lossRate, nonPerformanceRate, violationPoints } = input;
  const steps: DepositStep[] = [
    { step: 'base', inputs: { category: used, given: category }, result: base, unit: 'minor' },
    { step: 'volume', inputs: { orders, from, below: band?.belowOrders ?? null }, result: volume, unit: 'factor' },
    { step: 'risk_sum', inputs: { ...parts, lossRate, nonPerformanceRate, violationPoints }, result: sum, unit: 'factor' },
    { step: 'risk', inputs: { sum, minimum: formula.riskMinimumBasisPoints, maximum: formula.riskMaximumBasisPoints }, result: risk, unit: 'factor' },
    { step: 'product', inputs: { base, volume, risk }, result: productMinor, unit: 'minor' },
    { step: 'rounded', inputs: { product: productMinor, unit }, result: roundedMinor, unit: 'minor' },
    { step: 'required', inputs: { rounded: roundedMinor, minimum: formula.minimumMinor, maximum: formula.maximumMinor }, result: amountMinor, unit: 'minor' },
  ];
  return accepted({ amountMinor, input, steps, source: formula.source });
}
