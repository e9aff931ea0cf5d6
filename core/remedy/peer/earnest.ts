import { accepted, refused, type Minor, type Result } from '../../kernel/kernel.ts';
import { checkAmounts, share, WHOLE, type Computed, type TraceStep } from '../arithmetic.ts';

export interface EarnestMoneyInput {
  /** Price of the main contract. */
  readonly totalMinor: Minor;
  /** Earnest money (定金) paid. */
  readonly paidMinor: Minor;
  /** Parts of 10,000 of the price up to which it has effect (2,000). */
  readonly cap: number;
  /**
   * Who is in the breach that frustrates the purpose; `nobody` also stands for force majeure, breach on both sides,
   * and a sum that is no earnest money by its words (订金, 意向金, 押金, 保证金).
   */
  readonly breachBy: 'merchant' | 'buyer' | 'nobody';
  /** Share not performed in parts of 10,000; the whole when the rest has lost its purpose. */
  readonly unperformed: number;
  /** The buyer's proved loss: what lies above the effective earnest money is owed too. */
  readonly lossMinor: Minor;
}

/** What the merchant owes for the earnest money, and its parts. */
export interface EarnestMoney extends Computed {
  readonly effectiveMinor: Minor;
  /** What was paid above the cap: an ordinary advance payment. */
  readonly advanceMinor: Minor;
  /** Lost by the side in breach. */
  readonly penaltyMinor: Minor;
}

/**
 * The earnest-money rule: the merchant in breach returns it doubled, the buyer in breach loses it, both only up
 * to 20 % of the price and for the share not performed; the rest is an advance payment and goes back. The price of a
 * part performed and accepted is settled apart from this.
 * Refusals: field_invalid.
 * @see Civil Code 586–588; Contract Interpretation 67–68
 */
export function earnestMoney(input: EarnestMoneyInput): Result<EarnestMoney> {
  const { totalMinor, paidMinor, cap, unperformed, lossMinor } = input;
  const checked = checkAmounts({ totalMinor, paidMinor, cap, unperformed, lossMinor });
  if (!checked.ok) return checked;
  if (cap > WHOLE) return refused('field_invalid', 'cap');
  if (unperformed > WHOLE) return refused('field_invalid', 'unperformed');
  if (paidMinor > totalMinor) return refused('field_invalid', 'paidMinor');
  const effectiveMinor = Math.min(paidMinor, share(totalMinor, cap, WHOLE));
  const advanceMinor = paidMinor - effectiveMinor;
  const penaltyMinor = input.breachBy === 'nobody' ? 0 : share(effectiveMinor, unperformed, WHOLE);
  const trace: TraceStep[] = [
    step('earnest_effective', 'min(paid, cap × total)', { paidMinor, totalMinor, cap }, effectiveMinor, 'CC 586'),
    step('earnest_advance', 'paid − effective', { paidMinor, effectiveMinor }, advanceMinor, 'CC 586'),
  ];
  if (input.breachBy === 'nobody') {
    trace.push(step('earnest_returned', 'paid', { paidMinor }, paidMinor, 'CC-CI 67'));
    return accepted({ amountMinor: paidMinor, effectiveMinor, advanceMinor, penaltyMinor, trace });
  }
  trace.push(step('earnest_penalty', 'effective × unperformed', { effectiveMinor, unperformed }, penaltyMinor, 'CC-CI 68'));
  if (input.breachBy === 'buyer') {
    const amountMinor = paidMinor - penaltyMinor;
    trace.push(step('earnest_kept', 'paid − penalty', { paidMinor, penaltyMinor }, amountMinor, 'CC 587'));
    return accepted({ amountMinor, effectiveMinor, advanceMinor, penaltyMinor, trace });
  }
  const doubled = paidMinor + penaltyMinor;
  trace.push(step('earnest_doubled', 'paid + penalty', { paidMinor, penaltyMinor }, doubled, 'CC 587'));
  const above = Math.max(0, lossMinor - effectiveMinor);
  if (above > 0) trace.push(step('loss_above_earnest', 'loss − effective', { lossMinor, effectiveMinor }, above, 'CC 588(2)'));
  return accepted({ amountMinor: doubled + above, effectiveMinor, advanceMinor, penaltyMinor, trace });
}

function step(
  name: string,
  formula: string,
  inputs: Readonly<Record<string, number>>,
  resultMinor: Minor,
  source: string,
): TraceStep {
  return { step: name, formula, inputs, resultMinor, source };
}
