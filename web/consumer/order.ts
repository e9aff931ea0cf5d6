import type { ReturnRule } from '../../core/commerce/commerce.ts';
import type { Currency, Instant, Minor } from '../../core/kernel/kernel.ts';

/** One line of an order. */
export interface OrderLine {
  readonly itemId: string;
  readonly title: string;
  readonly quantity: number;
  readonly unitPriceMinor: Minor;
  readonly paidMinor: Minor;
  /** SHA-256 of its listing's picture, in hex */
  readonly pictureSha256?: string;
  /** what the marketplace says of the seven-day return */
  readonly returns?: ReturnRule;
}

/** An order in a list (`GET /my/orders`). */
export interface OrderRow {
  readonly id: string;
  readonly externalId: string;
  readonly merchant: { readonly id: string; readonly name: string; readonly status: 'open' | 'closed' };
  readonly currency: Currency;
  readonly placedAt: Instant;
  readonly receivedAt: Instant | null;
  readonly paidMinor: Minor;
  readonly items: readonly OrderLine[];
}

/** An order whole (`GET /orders/{orderId}`). */
export interface Order extends OrderRow {
  readonly buyer: { readonly id: string; readonly name: string };
  readonly escrow: {
    readonly paidInMinor: Minor;
    readonly heldMinor: Minor;
    readonly availableMinor: Minor;
    readonly releaseAt: Instant;
  } | null;
  readonly freightMinor: Minor;
  readonly payments: readonly { readonly method: string; readonly amountMinor: Minor; readonly paidAt?: Instant }[];
  readonly shipment: {
    readonly carrier?: string;
    readonly tracking?: string;
    readonly shippedAt?: Instant;
    readonly receivedAt?: Instant;
  };
  readonly listing: Readonly<Record<string, unknown>> | null;
  readonly chat: readonly { readonly at: Instant; readonly from: 'buyer' | 'merchant'; readonly text: string }[];
}

/** A dispute in a list (`GET /disputes`). */
export interface DisputeRow {
  readonly id: string;
  readonly number: string;
  readonly stage: 'admission' | 'negotiation' | 'choice' | 'determination' | 'decided' | 'appeal' | 'performance' | 'closed';
  readonly outcome: 'performed' | 'withdrawn' | 'exited' | 'dismissed' | 'referred' | 'unperformed' | null;
  readonly type: string;
  readonly title: string;
  /** SHA-256 of the picture of the first item's listing, in hex */
  readonly pictureSha256?: string;
  readonly currency: Currency;
  readonly disputedMinor: Minor;
  readonly filedAt: Instant;
  readonly nextDue: Instant | null;
  /** whose turn it is */
  readonly asks: readonly ('claimant' | 'respondent' | 'adjudicator' | 'operator' | 'clock')[];
}

/** One page of a list. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}
