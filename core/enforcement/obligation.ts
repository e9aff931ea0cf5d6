import type { Instant, Minor, Uuid } from '../kernel/kernel.ts';
import type { Party } from '../dispute/state.ts';
import type { Term } from '../dispute/terms.ts';

/** What shows that an obligation was performed. */
export type Proof = 'ledger' | 'tracking' | 'confirmation';

/** Where a payment towards an obligation came from. */
export type PaymentSource = 'escrow' | 'deposit' | 'direct';

/**
 * `waiting` for another obligation first · `due` · `reported` as done, to be confirmed · `contested`, a human decides ·
 * `performed` · `breached`, its time ended · `open`, what the held money could not cover, with its next measure · `waived`.
 */
export type ObligationStatus =
  | 'waiting'
  | 'due'
  | 'reported'
  | 'contested'
  | 'performed'
  | 'breached'
  | 'open'
  | 'waived';

/** One thing one side owes the other under an agreement or a determination (papers S0 §4, S1). */
export interface Obligation {
  readonly no: number;
  readonly term: Term;
  readonly obligor: Party;
  readonly from: 'agreement' | 'determination';
  /** null for what is not money */
  readonly amountMinor: Minor | null;
  readonly paidMinor: Minor;
  /** number of the obligation that comes first (the goods go back before the refund) */
  readonly after: number | null;
  readonly due: Instant | null;
  readonly proof: Proof;
  readonly status: ObligationStatus;
  readonly report: { readonly text: string; readonly carrier?: string; readonly tracking?: string; readonly at: Instant } | null;
  readonly contest: string | null;
  readonly payments: readonly { readonly source: PaymentSource; readonly amountMinor: Minor; readonly transferId: Uuid | null; readonly at: Instant }[];
  /** codes of the next measures in the rule pack, in order, once it is open */
  readonly nextMeasures: readonly string[];
}

/** What is still owed in money. */
export function remainingMinor(obligation: Obligation): Minor {
  return obligation.amountMinor === null ? 0 : obligation.amountMinor - obligation.paidMinor;
}

/** True when nothing more is expected of the obligation inside the proceeding. */
export function isSettled(obligation: Obligation): boolean {
  return obligation.status === 'performed' || obligation.status === 'waived';
}
