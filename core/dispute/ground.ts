import type { Instant, Minor, Uuid } from '../kernel/kernel.ts';
import type { RulePack } from '../rules/rules.ts';

/** What another order of the merchant will release to it, where it agreed that a debt is set off against it. */
export interface Settlement {
  readonly orderId: Uuid;
  readonly amountMinor: Minor;
  /** from when on it is the merchant's: nothing is taken before */
  readonly releaseAt: Instant;
}

/** The payment of the order a dispute is about, as its rail has it. */
export interface PaymentFacts {
  readonly rail: string;
  readonly state: 'authorised' | 'captured' | 'ended';
  /** how the buyer paid: `card` where a card issuer can be asked */
  readonly method: 'card' | 'other';
  readonly paidAt: Instant;
  readonly amountMinor: Minor;
  /** the last moment for a cardholder to ask the bank; null where no card was used */
  readonly filingUntil: Instant | null;
  /** of an authorisation: what is left of it, and when it ends */
  readonly authorisedMinor: Minor;
  readonly authorisedUntil: Instant | null;
}

/** Money that could be used for this dispute, as the ledger has it at loading; the ledger checks again when it moves. */
export interface Funds {
  /** of the order's escrow, not yet held or paid out */
  readonly escrowAvailableMinor: Minor;
  /** what this dispute may take of the deposit: its share, when claims of one window ask for more than there is */
  readonly depositAvailableMinor: Minor;
  /** until when the claims of that window are collected; not there when the deposit covers all that is known of */
  readonly depositWaitsUntil?: Instant | null;
  /** other orders' money that may be set off, the earliest first; not there without the merchant's consent */
  readonly settlements?: readonly Settlement[];
  /** what an insurer or guarantor put up for the merchant */
  readonly guaranteeAvailableMinor: Minor;
  /** the marketplace's own money for advances and compensation */
  readonly platformFundsMinor: Minor;
}

/** All that a decision may look at besides the record: time, rules, ids and funds arrive here. */
export interface Ground {
  readonly at: Instant;
  readonly rules: RulePack;
  readonly nextId: () => Uuid;
  readonly funds: Funds;
  /** the acting adjudicator has declared or shown ties to a party (D2) */
  readonly conflicted: boolean;
  /** false when the shop was closed: some measures only make sense against one that still trades */
  readonly merchantOpen: boolean;
  /** the order's payment at its rail; not there when no rail was named */
  readonly payment?: PaymentFacts | null;
}
