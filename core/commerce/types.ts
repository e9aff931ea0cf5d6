import type { Currency, Instant, Locale, Minor } from '../kernel/kernel.ts';
import type { RailName } from '../payment/payment.ts';

/** What a listing's picture may be: no drawing that a browser would read as a page. */
export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
/** Greatest picture of a listing, in bytes: it is shown an inch wide, and an order carries it. */
export const MOST_PICTURE_BYTES = 65_536;

/** A small picture of the listing as it comes with an order. */
export interface ListingPicture {
  readonly mediaType: (typeof PICTURE_TYPES)[number];
  /** base64 with padding */
  readonly data: string;
}

/** Kinds of goods the law takes out of the 7-day return, when the buyer confirmed it for that order (IR 19; CRPL 25). */
export const RETURN_CATEGORIES = ['ordinary', 'custom', 'perishable', 'digital', 'press', 'nature'] as const;

/** Whether a line can go back within seven days: what kind of goods it is, and whether the buyer confirmed apart that it cannot. */
export interface ReturnRule {
  readonly category: (typeof RETURN_CATEGORIES)[number];
  readonly confirmed: boolean;
}

/** One line of the order. */
export interface OrderItem {
  readonly itemId: string;
  readonly title: string;
  readonly quantity: number;
  readonly unitPriceMinor: Minor;
  /** what was paid for this line, coupons and allowances taken off */
  readonly paidMinor: Minor;
  /** the marketplace's own word for what it is */
  readonly category?: string;
  /** not there when the marketplace does not say */
  readonly returns?: ReturnRule;
  /** the picture of the listing by its SHA-256 in hex: all that an order keeps of it */
  readonly pictureSha256?: string;
}

/** One line as it is pushed: with the picture itself, or the name of one that was sent before. */
export type PushedItem = OrderItem & { readonly picture?: ListingPicture };

/** One payment of the buyer. */
export interface Payment {
  readonly method: string;
  readonly amountMinor: Minor;
  readonly paidAt?: Instant;
  /** the payment institution's number */
  readonly reference?: string;
  /** the institution that can be instructed about it; not there when nobody can */
  readonly rail?: RailName;
  /** how the institution keeps it; there exactly when a rail is named */
  readonly state?: 'escrowed' | 'authorised';
  /** there exactly when it is only authorised */
  readonly authorisedUntil?: Instant;
}

/** Where the goods are. */
export interface Shipment {
  readonly carrier?: string;
  readonly tracking?: string;
  readonly shippedAt?: Instant;
  readonly receivedAt?: Instant;
}

/** One line of what buyer and merchant wrote to each other before the dispute. */
export interface ChatLine {
  readonly at: Instant;
  readonly from: 'buyer' | 'merchant';
  readonly text: string;
}

/** The buyer by the marketplace's own name for the person. */
export interface OrderBuyer {
  readonly externalId: string;
  readonly name: string;
  readonly email: string | null;
  readonly locale: Locale;
}

/** An order, checked and in one form: the same order always gives the same JSON. */
export interface Order {
  readonly externalId: string;
  readonly merchantExternalId: string;
  readonly buyer: OrderBuyer;
  readonly currency: Currency;
  readonly placedAt: Instant;
  readonly receivedAt: Instant | null;
  /** when the escrow goes to the merchant, if the marketplace says so; else by `RELEASE_AFTER_DAYS` */
  readonly releaseAt: Instant | null;
  readonly paidMinor: Minor;
  readonly escrowMinor: Minor;
  readonly freightMinor: Minor;
  readonly items: readonly OrderItem[];
  readonly payments: readonly Payment[];
  readonly shipment: Shipment;
  /** the listing as it stood at the sale, in the marketplace's own fields */
  readonly listing: Readonly<Record<string, unknown>> | null;
  readonly chat: readonly ChatLine[];
}

/** An order as it was pushed, its pictures still with it. */
export type PushedOrder = Omit<Order, 'items'> & { readonly items: readonly PushedItem[] };
