import { accepted, refused, type Minor, type Result } from '../kernel/kernel.ts';
import { checkAmounts, roundHalfUp, type Computed } from './arithmetic.ts';

/** A line of the order as it is affected: what was paid for all of the line, coupons taken off. */
export interface AffectedItem {
  readonly itemId: string;
  readonly paidMinor: Minor;
  /** How many were bought. */
  readonly quantity: number;
  /** How many of them are affected. */
  readonly affected: number;
}

/**
 * The refund base P: what was paid for the affected part of each line, summed exactly and rounded once.
 * Refusals: field_missing (no item), field_invalid (an amount or a quantity).
 * @see Consumer Rights Law Implementing Regulation 18(2)
 */
export function refundBase(items: readonly AffectedItem[]): Result<Computed> {
  if (items.length === 0) return refused('field_missing', 'items');
  let numerator = 0n;
  let denominator = 1n;
  let paid = 0;
  const inputs: Record<string, string> = {};
  for (const [index, item] of items.entries()) {
    const checked = checkAmounts({ [`items.${index}.paidMinor`]: item.paidMinor });
    if (!checked.ok) return checked;
    if (!Number.isSafeInteger(item.quantity) || item.quantity < 1) return refused('field_invalid', `items.${index}.quantity`);
    if (!Number.isSafeInteger(item.affected) || item.affected < 1 || item.affected > item.quantity) {
      return refused('field_invalid', `items.${index}.affected`);
    }
    paid += item.paidMinor;
    if (!Number.isSafeInteger(paid)) return refused('field_invalid', `items.${index}.paidMinor`);
    const quantity = BigInt(item.quantity);
    numerator = numerator * quantity + BigInt(item.paidMinor) * BigInt(item.affected) * denominator;
    denominator *= quantity;
    inputs[item.itemId] = `${item.paidMinor} × ${item.affected}/${item.quantity}`;
  }
  const amountMinor = roundHalfUp(numerator, denominator);
  const formula = 'sum(paid × affected / quantity)';
  return accepted({ amountMinor, trace: [{ step: 'refund_base', formula, inputs, resultMinor: amountMinor, source: 'IR 18(2)' }] });
}
