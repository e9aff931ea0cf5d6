import { accepted, refused, type Minor, type Result } from '../../kernel/kernel.ts';
import { checkAmounts, share, WHOLE, type Computed } from '../arithmetic.ts';

/** A statutory multiple with its floor, in minor units. */
export interface PunitiveRule {
  readonly times: number;
  readonly floorMinor: Minor;
}

function multiple(step: string, baseMinor: Minor, rule: PunitiveRule, source: string): Result<Computed> {
  const checked = checkAmounts({ baseMinor, times: rule.times, floorMinor: rule.floorMinor });
  if (!checked.ok) return checked;
  if (rule.times > 1_000) return refused('field_invalid', 'times');
  const product = baseMinor * rule.times;
  const amountMinor = Math.max(product, rule.floorMinor);
  if (!Number.isSafeInteger(amountMinor)) return refused('field_invalid', 'baseMinor');
  return accepted({
    amountMinor,
    trace: [
      {
        step,
        formula: 'max(times × base, floor)',
        inputs: { baseMinor, times: rule.times, floorMinor: rule.floorMinor },
        resultMinor: amountMinor,
        source,
      },
    ],
  });
}

/**
 * The increment for fraud, on top of the refund and of loss: three times the price, at least CNY 500.
 * Only after a human found fraud; the formula does not ask.
 * Refusals: field_invalid.
 * @see Consumer Rights Law 55(1)
 */
export function trebleIncrement(baseMinor: Minor, rule: PunitiveRule): Result<Computed> {
  return multiple('treble', baseMinor, rule, 'CRPL 55(1)');
}

/**
 * The increment for food below the safety standard: ten times the price or three times the loss, as the
 * claimant elects, at least CNY 1,000. A knowing buyer's price is the reasonable household quantity's: the caller's
 * base (SPC-FD 12–14).
 * Refusals: field_invalid.
 * @see Food Safety Law 148(2)
 */
export function foodIncrement(
  elected: 'price' | 'loss',
  amounts: { readonly baseMinor: Minor; readonly lossMinor: Minor },
  rules: { readonly byPrice: PunitiveRule; readonly byLoss: PunitiveRule },
): Result<Computed> {
  return elected === 'price'
    ? multiple('food_by_price', amounts.baseMinor, rules.byPrice, 'FSL 148(2)')
    : multiple('food_by_loss', amounts.lossMinor, rules.byLoss, 'FSL 148(2)');
}

export interface LiquidatedDamagesInput {
  readonly agreedMinor: Minor;
  /** The proved loss; null when none was proved: then the agreed sum stands. */
  readonly lossMinor: Minor | null;
  /** Who asked for an adjustment; without a request there is none. */
  readonly requestedBy: 'payer' | 'payee' | null;
  /** A breach in bad faith is not adjusted down. */
  readonly badFaith: boolean;
  /** Parts of 10,000 of the loss above which the sum is generally excessive (13,000). */
  readonly excessiveAbove: number;
}

/**
 * Liquidated damages: the agreed or promised sum; on the payer's request brought down to 130 % of the proved
 * loss when above it, on the payee's request brought up to the loss when below it.
 * Refusals: field_invalid.
 * @see Civil Code 585; Contract Interpretation 65
 */
export function liquidatedDamages(input: LiquidatedDamagesInput): Result<Computed> {
  const { agreedMinor, lossMinor, excessiveAbove } = input;
  const checked = checkAmounts({ agreedMinor, lossMinor: lossMinor ?? 0, excessiveAbove });
  if (!checked.ok) return checked;
  if (excessiveAbove < WHOLE || excessiveAbove > 10 * WHOLE) return refused('field_invalid', 'excessiveAbove');
  const agreed = {
    step: 'agreed_damages',
    formula: 'agreed',
    inputs: { agreedMinor },
    resultMinor: agreedMinor,
    source: 'CC 585(1)',
  };
  if (lossMinor === null || input.requestedBy === null) return accepted({ amountMinor: agreedMinor, trace: [agreed] });
  const ceiling = share(lossMinor, excessiveAbove, WHOLE);
  if (input.requestedBy === 'payer' && !input.badFaith && agreedMinor > ceiling) {
    const inputs = { agreedMinor, lossMinor, excessiveAbove };
    const lowered = { step: 'damages_lowered', formula: 'min(agreed, loss × 1.3)', inputs, resultMinor: ceiling, source: 'CC-CI 65' };
    return accepted({ amountMinor: ceiling, trace: [agreed, lowered] });
  }
  if (input.requestedBy === 'payee' && agreedMinor < lossMinor) {
    const inputs = { agreedMinor, lossMinor };
    const raised = { step: 'damages_raised', formula: 'max(agreed, loss)', inputs, resultMinor: lossMinor, source: 'CC 585(2)' };
    return accepted({ amountMinor: lossMinor, trace: [agreed, raised] });
  }
  return accepted({ amountMinor: agreedMinor, trace: [agreed] });
}
