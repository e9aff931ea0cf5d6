import { accepted, refused, type Minor, type Result } from '../../kernel/kernel.ts';
import { checkAmounts, share, type Computed } from '../arithmetic.ts';

/**
 * Price reduction: the paid price in the proportion by which the goods are worth less than conforming goods.
 * @param baseMinor the refund base P
 * @param actualValue what the goods are worth as they are, in any unit, not more than `conformingValue`
 * @param conformingValue what conforming goods are worth, in the same unit
 * Refusals: field_invalid.
 * @see Civil Code 582
 */
export function priceReduction(baseMinor: Minor, actualValue: number, conformingValue: number): Result<Computed> {
  const checked = checkAmounts({ baseMinor, actualValue, conformingValue });
  if (!checked.ok) return checked;
  if (conformingValue === 0) return refused('field_invalid', 'conformingValue');
  if (actualValue > conformingValue) return refused('field_invalid', 'actualValue');
  const amountMinor = share(baseMinor, conformingValue - actualValue, conformingValue);
  return accepted({
    amountMinor,
    trace: [
      {
        step: 'price_reduction',
        formula: 'P × (1 − actual / conforming)',
        inputs: { baseMinor, actualValue, conformingValue },
        resultMinor: amountMinor,
        source: 'CC 582',
      },
    ],
  });
}

/** Why goods go back: only a return without reason leaves the carriage with the consumer. */
export type FreightCause = 'no_reason' | 'quality' | 'wrong_goods' | 'fraud';

/**
 * Carriage the merchant has to bear or repay: both ways when the goods or the merchant were at fault; for a
 * return without reason nothing, unless the merchant promised it or an insurance covers it.
 * Refusals: field_invalid.
 * @see Consumer Rights Law 24(2), 25(3)
 */
export function refundFreight(
  cause: FreightCause,
  outboundMinor: Minor,
  returnMinor: Minor,
  merchantPromised: boolean,
): Result<Computed> {
  const checked = checkAmounts({ outboundMinor, returnMinor });
  if (!checked.ok) return checked;
  const atFault = cause !== 'no_reason';
  const amountMinor = atFault ? outboundMinor + returnMinor : merchantPromised ? returnMinor : 0;
  return accepted({
    amountMinor,
    trace: [
      {
        step: atFault ? 'freight_both_ways' : merchantPromised ? 'freight_promised' : 'freight_consumer',
        formula: atFault ? 'outbound + return' : merchantPromised ? 'return' : '0',
        inputs: { cause, outboundMinor, returnMinor },
        resultMinor: amountMinor,
        source: atFault ? 'CRPL 24(2)' : 'CRPL 25(3)',
      },
    ],
  });
}

/**
 * What is still owed after everything already received for the same loss: nobody is paid twice.
 * Refusals: field_invalid.
 */
export function outstanding(owedMinor: Minor, receivedMinor: readonly Minor[]): Result<Computed> {
  const received = receivedMinor.reduce((sum, amount) => sum + amount, 0);
  const checked = checkAmounts({ owedMinor, receivedMinor: received });
  if (!checked.ok) return checked;
  const amountMinor = Math.max(0, owedMinor - received);
  return accepted({
    amountMinor,
    trace: [
      {
        step: 'outstanding',
        formula: 'max(0, owed − received)',
        inputs: { owedMinor, receivedMinor: received },
        resultMinor: amountMinor,
        source: 'CC 584',
      },
    ],
  });
}
