import type { Currency, Instant, Minor, Uuid } from '../kernel/kernel.ts';

/** The payment rails Redress can instruct. It instructs licensed institutions and holds no funds itself (NBPI 27). */
export const RAILS = ['institution', 'stripe', 'alipay'] as const;
export type RailName = (typeof RAILS)[number];

/**
 * What a rail is told to do.
 * `extend` lengthens an authorisation · `capture` takes an authorised part for the merchant, or into escrow ·
 * `release` gives an authorised part back to the payer · `refund` gives captured money back to the payer ·
 * `payout` pays money the institution keeps to a beneficiary.
 */
export const RAIL_VERBS = ['extend', 'capture', 'release', 'refund', 'payout'] as const;
export type RailVerb = (typeof RAIL_VERBS)[number];

/** What a rail can do, as data: a procedure asks this instead of knowing names of rails. */
export interface RailCapabilities {
  readonly rail: RailName;
  readonly verbs: readonly RailVerb[];
  /** an authorisation may be captured in part, and in several parts, before the rest is released */
  readonly partialCapture: boolean;
  readonly multipleCaptures: boolean;
  readonly partialRelease: boolean;
  readonly partialRefund: boolean;
  /** days an authorisation lasts at the rail unless extended; null when the contract says */
  readonly authorisationDays: number | null;
  /** days counted from the first authorisation beyond which it cannot be extended; null when it cannot be extended at all */
  readonly longestAuthorisationDays: number | null;
  readonly refundDays: number | null;
  readonly currencies: readonly Currency[] | 'any';
  readonly leastMinor: Minor;
  /** greatest amount of one instruction; null without one */
  readonly greatestMinor: Minor | null;
  /**
   * Codes of money that comes back after it was confirmed: `again` what another try may mend, `account` what needs another
   * account first. Any other code is for a person.
   */
  readonly returns: { readonly again: readonly string[]; readonly account: readonly string[] };
  /** what it takes as evidence in a card dispute over its own line; null when it takes none, and a portal is used */
  readonly cardEvidence: { readonly mostFiles: number; readonly mostBytes: number; readonly mediaTypes: readonly string[] } | null;
  /** where these figures are published, and how sure they are */
  readonly source: string;
  readonly verification: 'V' | 'S' | 'M' | 'U' | 'P';
}

/** A payment of an order as its rail knows it. */
export interface RailPayment {
  readonly paymentId: Uuid;
  readonly rail: RailName;
  /** the rail's own number: an escrow deposit, a PaymentIntent, an authorisation number */
  readonly reference: string;
  readonly currency: Currency;
}

/** One instruction to a rail. Its id is the idempotency key: the same id is the same instruction, whatever happens. */
export interface RailInstruction {
  readonly id: Uuid;
  readonly verb: RailVerb;
  readonly currency: Currency;
  readonly amountMinor: Minor;
  /** null for a payout that belongs to no order's payment */
  readonly payment: RailPayment | null;
  /** who gets a payout, by the rail's own number of the account; null for what goes back to the payer */
  readonly beneficiary: string | null;
  /** a capture that stays with the institution in escrow instead of going to the merchant */
  readonly intoEscrow?: boolean;
  /** an extension: until when it is asked for */
  readonly until?: Instant;
}

/** What a merchant hands in for a card dispute. Its id is the idempotency key: the same id is the same evidence. */
export interface RailEvidence {
  readonly id: Uuid;
  /** the rail's number of the card dispute */
  readonly caseReference: string;
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }[];
}

/**
 * What a rail said. `unknown` is not failure: it may have been done, so nothing is told again under another id and the
 * rail is asked until it says which it was.
 */
export type RailAnswer =
  | { readonly outcome: 'done'; readonly reference: string; readonly amountMinor: Minor; readonly currency: Currency; readonly at: Instant }
  | { readonly outcome: 'refused'; readonly code: string; readonly lasting: boolean }
  /** it was done, or under way, and all of it came back: whatever was said before, the money is with the institution again */
  | { readonly outcome: 'returned'; readonly code: string; readonly amountMinor: Minor; readonly at: Instant }
  | { readonly outcome: 'under_way'; readonly reference: string }
  | { readonly outcome: 'never_heard' }
  | { readonly outcome: 'unknown'; readonly reason: string };

/** News a rail sent by itself, after its signature was checked. */
export interface RailNotice {
  readonly rail: RailName;
  /** the rail's number of this notice: the same one again changes nothing */
  readonly noticeId: string;
  readonly at: Instant;
  readonly about:
    | { readonly kind: 'instruction'; readonly instructionId: Uuid; readonly answer: RailAnswer }
    | { readonly kind: 'authorisation_ended'; readonly paymentReference: string }
    | {
        readonly kind: 'card_dispute';
        readonly paymentReference: string;
        readonly caseReference: string;
        readonly status: string;
        readonly reason: string;
        readonly amountMinor: Minor;
        readonly currency: Currency;
        readonly evidenceDue: Instant | null;
        /** what the network takes for the dispute itself, beside its amount; not there when the rail does not say */
        readonly feeMinor?: Minor;
      }
    | { readonly kind: 'other'; readonly type: string };
}

/** One line of a rail's own statement: what reconciliation compares with the ledger. */
export interface RailLine {
  readonly rail: RailName;
  /** the rail's number of the line: unique within the rail */
  readonly lineId: string;
  readonly bookedAt: Instant;
  readonly kind: 'paid_in' | 'authorised' | 'captured' | 'released' | 'refunded' | 'paid_out' | 'returned' | 'fee' | 'card_dispute' | 'card_dispute_reversed' | 'other';
  readonly paymentReference: string | null;
  /** our instruction, when the line came from one */
  readonly instructionId: Uuid | null;
  readonly currency: Currency;
  readonly amountMinor: Minor;
}
