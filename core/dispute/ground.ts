import type { Instant, Minor, Uuid } from '../kernel/kernel.ts';
import type { RulePack } from '../rules/rules.ts';

/** Money that could be used for this dispute, as the ledger has it at loading; the ledger checks again when it moves. */
export interface Funds {
  /** of the order's escrow, not yet held or paid out */
  readonly escrowAvailableMinor: Minor;
  /** what this dispute may take of the deposit: its share, when claims of one window ask for more than there is */
  readonly depositAvailableMinor: Minor;
  /** until when the claims of that window are collected; not there when the deposit covers all that is known of */
  readonly depositWaitsUntil?: Instant | null;
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
}
