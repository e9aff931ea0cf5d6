import { addMilliseconds, type Instant } from '../kernel/kernel.ts';
import type { Order } from './types.ts';

/**
 * Calendar days until escrow goes to the merchant when the marketplace names no day: after receipt, so that the seven
 * days of return without reason (Consumer Rights Law art. 25) have passed; without news of receipt, after the sale.
 */
export const RELEASE_AFTER_DAYS = { received: 7, placed: 15 } as const;

const DAY = 86_400_000;

/** What of an order is kept as one JSON value beside its columns. */
export type OrderBody = Pick<Order, 'items' | 'freightMinor' | 'payments' | 'shipment' | 'listing' | 'chat'> & {
  /** true when the marketplace named the day of release, so that news of receipt does not move it */
  readonly releaseGiven: boolean;
};

/** The part of an order that is kept as one JSON value. */
export function orderBody(order: Order): OrderBody {
  const { items, freightMinor, payments, shipment, listing, chat, releaseAt } = order;
  return { items, freightMinor, payments, shipment, listing, chat, releaseGiven: releaseAt !== null };
}

/** When the escrow of an order goes to the merchant. */
export function releaseAtOf(order: {
  readonly placedAt: Instant;
  readonly receivedAt: Instant | null;
  readonly releaseAt: Instant | null;
}): Instant {
  if (order.releaseAt !== null) return order.releaseAt;
  if (order.receivedAt !== null) return addMilliseconds(order.receivedAt, RELEASE_AFTER_DAYS.received * DAY);
  return addMilliseconds(order.placedAt, RELEASE_AFTER_DAYS.placed * DAY);
}
