/** What the client may tell the institution to do. */
export const VERBS = ['extend', 'capture', 'release', 'refund', 'payout'] as const;
export type Verb = (typeof VERBS)[number];

/** A payer's payment: taken into escrow, or only frozen on the payer's account until it is captured or released. */
export interface PaymentOrder {
  /** the client's id of it: asked again, the same payment is answered */
  readonly id: string;
  readonly kind: 'escrow' | 'authorise';
  readonly amountMinor: number;
  readonly currency: string;
  readonly payer: string;
  readonly merchant: string;
  /** the institution's number of the payment; its own unless the simulation asks for one */
  readonly reference?: string;
  /** ISO 8601; the simulation may book a payment in the past */
  readonly at?: string;
  readonly until?: string;
}

/** One instruction of the client; its id is the key against doing it twice. */
export interface Instruction {
  readonly id: string;
  readonly verb: Verb;
  readonly amountMinor: number;
  readonly currency: string;
  /** the institution's number of the payment, null for money of the client itself */
  readonly payment: string | null;
  readonly beneficiary: string | null;
  readonly intoEscrow?: boolean;
  readonly until?: string;
}

export type Outcome =
  | { readonly outcome: 'done'; readonly reference: string; readonly amountMinor: number; readonly currency: string; readonly at: string }
  | { readonly outcome: 'refused'; readonly code: string; readonly lasting: boolean }
  | { readonly outcome: 'returned'; readonly code: string; readonly amountMinor: number; readonly at: string }
  | { readonly outcome: 'under_way'; readonly reference: string }
  | { readonly outcome: 'never_heard' };

/** A line of the client's statement. */
export interface Line {
  readonly lineId: string;
  readonly bookedAt: string;
  readonly kind: 'paid_in' | 'authorised' | 'captured' | 'released' | 'refunded' | 'paid_out' | 'returned' | 'fee' | 'card_dispute' | 'card_dispute_reversed';
  readonly paymentReference: string | null;
  readonly instructionId: string | null;
  readonly currency: string;
  readonly amountMinor: number;
}

/** Money from one account of the institution to another. */
export interface Leg {
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly amountMinor: number;
}

/** What the journal keeps: each entry changes the books at once or not at all. */
export type Entry =
  | { readonly type: 'payment'; readonly at: string; readonly payment: Omit<PaymentOrder, 'until'> & { readonly reference: string; readonly until: string | null }; readonly legs: readonly Leg[]; readonly lines: readonly Line[] }
  | { readonly type: 'funding'; readonly at: string; readonly id: string; readonly legs: readonly Leg[]; readonly lines: readonly Line[] }
  | { readonly type: 'accepted'; readonly at: string; readonly instruction: Instruction; readonly reference: string; readonly dueAt: number }
  | { readonly type: 'instruction'; readonly at: string; readonly instruction: Instruction; readonly outcome: Outcome; readonly legs: readonly Leg[]; readonly lines: readonly Line[]; readonly until?: string }
  | { readonly type: 'returned'; readonly at: string; readonly instructionId: string; readonly outcome: Outcome; readonly legs: readonly Leg[]; readonly lines: readonly Line[] }
  | { readonly type: 'card_dispute'; readonly at: string; readonly dispute: CardDispute; readonly legs: readonly Leg[]; readonly lines: readonly Line[] }
  | { readonly type: 'evidence'; readonly at: string; readonly evidence: Evidence; readonly legs: readonly Leg[]; readonly lines: readonly Line[] }
  | { readonly type: 'ended'; readonly at: string; readonly reference: string; readonly legs: readonly Leg[]; readonly lines: readonly Line[] }
  | { readonly type: 'told'; readonly noticeId: string };

/** A cardholder's bank disputes a payment: as the network last said it. */
export interface CardDispute {
  readonly reference: string;
  /** the institution's number of the payment */
  readonly payment: string;
  readonly status: string;
  readonly reason: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly evidenceDue: string | null;
  /** what the network takes for the dispute itself, in the same currency */
  readonly feeMinor: number;
}

/** What the client handed in for a card dispute; its id is the key against handing it in twice. */
export interface Evidence {
  readonly id: string;
  readonly reference: string;
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly mediaType: string; readonly bytes: number; readonly sha256: string }[];
}

/** News for the client, kept until it was taken. */
export interface Notice {
  readonly noticeId: string;
  readonly at: string;
  readonly about:
    | { readonly kind: 'instruction'; readonly instructionId: string; readonly answer: Outcome }
    | { readonly kind: 'authorisation_ended'; readonly paymentReference: string }
    | ({ readonly kind: 'card_dispute'; readonly paymentReference: string; readonly caseReference: string } & Pick<CardDispute, 'status' | 'reason' | 'amountMinor' | 'currency' | 'evidenceDue' | 'feeMinor'>);
}

/** A request that cannot be understood. */
export class BadRequest extends Error {}
