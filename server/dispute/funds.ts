import { clockDays } from '../../core/chargeback/chargeback.ts';
import type { Funds, PaymentFacts } from '../../core/dispute/ground.ts';
import { addMilliseconds } from '../../core/kernel/kernel.ts';
import { cardNetworks } from '../chargeback/networks.ts';
import type { GroundRow } from './store.ts';

/** What was read of money, without the state. */
export type MoneyRow = Pick<GroundRow, 'deposit_minor' | 'set_off' | 'guarantee_minor' | 'platform_minor' | 'payment'>;

const DAY = 86_400_000;

/** The funds of a decision, as they were read. */
export function fundsOf(row: MoneyRow): Funds {
  return {
    escrowAvailableMinor: 0,
    depositAvailableMinor: row.deposit_minor,
    settlements: row.set_off,
    guaranteeAvailableMinor: row.guarantee_minor,
    platformFundsMinor: row.platform_minor,
  };
}

/** The order's payment with the last moment at which a cardholder can still ask the bank: the shortest clock of all networks, where nobody knows which. */
export function paymentOf({ payment }: MoneyRow): PaymentFacts | null {
  if (payment === null) return null;
  const filing = clockDays(cardNetworks(), null, 'filing');
  return { ...payment, filingUntil: payment.method === 'card' ? addMilliseconds(payment.paidAt, filing * DAY) : null };
}

/** What could pay, for whoever is told before signing or deciding. */
export function sourcesOf(heldMinor: number, row: MoneyRow): { readonly heldMinor: number; readonly depositMinor: number; readonly setOffMinor: number; readonly guaranteeMinor: number } {
  const setOffMinor = row.set_off.reduce((sum, one) => sum + one.amountMinor, 0);
  return { heldMinor, depositMinor: row.deposit_minor, setOffMinor, guaranteeMinor: row.guarantee_minor };
}
