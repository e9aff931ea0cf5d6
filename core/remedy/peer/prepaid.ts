import { accepted, refused, type Minor, type Result } from '../../kernel/kernel.ts';
import { checkAmounts, share, type Computed } from '../arithmetic.ts';

/** A prepaid card or course: what was paid, given on top, and used. */
export type PrepaidInput =
  | {
      /** Ended for a cause on the operator's side: what was used counts at the discount the gift amounts to. */
      readonly basis: 'operator_cause';
      readonly paidMinor: Minor;
      readonly giftMinor: Minor;
      readonly usedNominalMinor: Minor;
    }
  | {
      /** Ended for a cause on the consumer's side: what was used counts at the undiscounted price. */
      readonly basis: 'consumer_cause';
      readonly paidMinor: Minor;
      readonly usedUndiscountedMinor: Minor;
    }
  | {
      /** A card for a time without counting: by the time that remains. */
      readonly basis: 'remaining_time';
      readonly paidMinor: Minor;
      readonly remainingDays: number;
      readonly totalDays: number;
    };

/**
 * What goes back of a prepayment; never more than was paid, never less than nothing.
 * Refusals: field_invalid.
 * @see Prepaid Consumption Interpretation (法释〔2025〕4号) 15–22
 */
export function prepaidRefund(input: PrepaidInput): Result<Computed> {
  const amounts = amountsOf(input);
  const checked = checkAmounts(amounts);
  if (!checked.ok) return checked;
  if (input.paidMinor === 0) return refused('field_invalid', 'paidMinor');
  if (input.basis === 'remaining_time') {
    if (input.totalDays === 0) return refused('field_invalid', 'totalDays');
    if (input.remainingDays > input.totalDays) return refused('field_invalid', 'remainingDays');
    const amountMinor = share(input.paidMinor, input.remainingDays, input.totalDays);
    const formula = 'paid × remaining / total';
    return accepted({ amountMinor, trace: [{ step: 'prepaid_time', formula, inputs: amounts, resultMinor: amountMinor, source: 'SPC-PP 19' }] });
  }
  if (input.basis === 'operator_cause') {
    const nominal = input.paidMinor + input.giftMinor;
    if (input.usedNominalMinor > nominal) return refused('field_invalid', 'usedNominalMinor');
    // paid − used × paid / (paid + gift) in one fraction, so that it is rounded once.
    const amountMinor = share(input.paidMinor, nominal - input.usedNominalMinor, nominal);
    const formula = 'paid − used × paid / (paid + gift)';
    return accepted({ amountMinor, trace: [{ step: 'prepaid_operator', formula, inputs: amounts, resultMinor: amountMinor, source: 'SPC-PP 18' }] });
  }
  const amountMinor = Math.max(0, input.paidMinor - input.usedUndiscountedMinor);
  const formula = 'max(0, paid − used at full price)';
  return accepted({ amountMinor, trace: [{ step: 'prepaid_consumer', formula, inputs: amounts, resultMinor: amountMinor, source: 'SPC-PP 18' }] });
}

/** The figures of an input without the word that says which kind it is. */
function amountsOf(input: PrepaidInput): Record<string, number> {
  return Object.fromEntries(Object.entries(input).filter((entry): entry is [string, number] => entry[0] !== 'basis'));
}

/**
 * Simple interest by the day. Enforcement interest is 175 millionths a day (0.0175 %) and runs only on
 * an enforceable instrument; a yearly rate is given as its parts over 365 days by the caller.
 * @param rate millionths of the principal for `rateDays` days
 * Refusals: field_invalid.
 * @see Civil Procedure Law 264; 法释〔2014〕8号 art. 1
 */
export function interest(
  principalMinor: Minor,
  days: number,
  rate: { readonly millionths: number; readonly rateDays: number },
  source: string,
): Result<Computed> {
  const checked = checkAmounts({ principalMinor, days, millionths: rate.millionths });
  if (!checked.ok) return checked;
  if (days > 36_500) return refused('field_invalid', 'days');
  if (rate.millionths > 1_000_000) return refused('field_invalid', 'millionths');
  if (!Number.isSafeInteger(rate.rateDays) || rate.rateDays < 1 || rate.rateDays > 366) return refused('field_invalid', 'rateDays');
  const parts = rate.millionths * days;
  const whole = 1_000_000 * rate.rateDays;
  // Interest above eightfold the principal is a mistyped rate, and could leave the range of safe integers.
  if (parts > 8 * whole) return refused('field_invalid', 'millionths');
  const amountMinor = share(principalMinor, parts, whole);
  const inputs = { principalMinor, days, ...rate };
  const formula = 'principal × rate × days';
  return accepted({ amountMinor, trace: [{ step: 'interest', formula, inputs, resultMinor: amountMinor, source }] });
}
