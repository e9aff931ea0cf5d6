import type { Instant, Minor, Uuid } from '../kernel/kernel.ts';
import { otherParty, type Party } from '../dispute/state.ts';
import type { ItemCount, Term } from '../dispute/terms.ts';
import type { InterestLine } from './interest.ts';

/**
 * What shows that an obligation was performed: the books · carrier and number · the other side's word · a text that was
 * published or sent · a record of what was done (a deletion, a stop, an order cancelled).
 */
export const PROOFS = ['ledger', 'tracking', 'confirmation', 'text', 'statement'] as const;
export type Proof = (typeof PROOFS)[number];

/** Where a payment towards an obligation came from. */
const PAYMENT_SOURCES = ['escrow', 'deposit', 'set_off', 'guarantee', 'advance', 'direct', 'chargeback'] as const;
export type PaymentSource = (typeof PAYMENT_SOURCES)[number];

/** One date of a payment plan. */
export interface Instalment {
  readonly amountMinor: Minor;
  readonly due: Instant;
}

/** A payment in parts, agreed by both sides; a missed part makes the rest due at once. */
export interface PaymentPlan {
  readonly instalments: readonly Instalment[];
  /** agreed interest for delay, parts of 10,000 a year; 0 for none */
  readonly interestBasisPoints: number;
  readonly broken: boolean;
}

/** Which part of an agreed sum an obligation is: each part has its own date, and goes its own way when it is missed. */
export interface Part {
  /** number of the obligation of the first part */
  readonly of: number;
  readonly index: number;
  readonly count: number;
  /** both agreed that a part that is missed makes the rest due */
  readonly accelerates: boolean;
}

/** Interest that was added to what is owed, line by line. */
export interface ChargedInterest {
  readonly amountMinor: Minor;
  readonly until: Instant;
  readonly lines: readonly InterestLine[];
}

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
  readonly report: Report | null;
  readonly contest: string | null;
  readonly payments: readonly { readonly source: PaymentSource; readonly amountMinor: Minor; readonly transferId: Uuid | null; readonly at: Instant }[];
  /** codes of the next measures in the rule pack, in order, once it is open */
  readonly nextMeasures: readonly string[];
  /** whom it is owed to when that is not the other side: the marketplace that paid first */
  readonly to?: 'marketplace';
  /** items that were delivered already, of those its term is about */
  readonly done?: readonly ItemCount[];
  readonly plan?: PaymentPlan;
  /** it is one part of a sum that was agreed in instalments */
  readonly part?: Part;
  readonly interest?: readonly ChargedInterest[];
  /** what was owed before the sides changed it, oldest first */
  readonly before?: readonly Term[];
}

/** What the obligor says was done; a part of it when an amount or items are named. */
export interface Report {
  readonly text: string;
  readonly carrier?: string;
  readonly tracking?: string;
  readonly amountMinor?: Minor;
  readonly items?: readonly ItemCount[];
  readonly at: Instant;
}

/** Whom an obligation is owed to. */
export function obligeeOf(obligation: Pick<Obligation, 'obligor' | 'to'>): Party | 'marketplace' {
  return obligation.to ?? otherParty(obligation.obligor);
}

/** True when it stands between the two sides; what the marketplace recovers for itself does not keep a dispute open. */
export function isBetweenSides(obligation: Pick<Obligation, 'to'>): boolean {
  return obligation.to === undefined;
}

/** The items a term is about: those it names, else all that are disputed. */
export function itemsOf(obligation: Obligation, disputed: readonly ItemCount[]): readonly ItemCount[] {
  const named = obligation.term.items ?? [];
  return named.length > 0 ? named : disputed.map(({ itemId, quantity }) => ({ itemId, quantity }));
}

/** What of the items is still to be delivered. */
export function itemsLeft(obligation: Obligation, disputed: readonly ItemCount[]): readonly ItemCount[] {
  const done = (itemId: string): number => (obligation.done ?? []).reduce((sum, one) => sum + (one.itemId === itemId ? one.quantity : 0), 0);
  return itemsOf(obligation, disputed)
    .map(({ itemId, quantity }) => ({ itemId, quantity: quantity - done(itemId) }))
    .filter((one) => one.quantity > 0);
}

/** What is still owed in money. */
export function remainingMinor(obligation: Obligation): Minor {
  return obligation.amountMinor === null ? 0 : obligation.amountMinor - obligation.paidMinor;
}

/** True when nothing more is expected of the obligation inside the proceeding. */
export function isSettled(obligation: Obligation): boolean {
  return obligation.status === 'performed' || obligation.status === 'waived';
}
