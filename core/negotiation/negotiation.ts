import type { Instant } from '../kernel/kernel.ts';
import type { Party } from '../dispute/state.ts';
import type { Term } from '../dispute/terms.ts';

/** A proposal as data: what each side would do. The last word on it stays in its status. */
export interface Offer {
  readonly no: number;
  readonly by: Party;
  readonly terms: readonly Term[];
  readonly note: string;
  /** the offer this one answers, when it is a counter-offer */
  readonly counters: number | null;
  readonly at: Instant;
  readonly status: 'open' | 'accepted' | 'rejected' | 'withdrawn' | 'countered' | 'lapsed';
  readonly reason: string | null;
}

/** What both signed, or what one signed and the other is asked to countersign. */
export interface Agreement {
  readonly offerNo: number;
  readonly terms: readonly Term[];
  readonly acceptedBy: Party;
  readonly acceptedAt: Instant;
  readonly countersignedAt: Instant | null;
}

/** More time, agreed by both within the cap of the rules. */
export interface Extension {
  readonly askedBy: Party | null;
  readonly askedDays: number;
  /** working days already agreed */
  readonly agreedDays: number;
}
