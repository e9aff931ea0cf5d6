import { localDateOf, type CalendarData } from '../deadline/deadline.ts';
import type { Instant, LocalDate, Minor } from '../kernel/kernel.ts';
import { refundBase, type AffectedItem } from '../remedy/remedy.ts';
import type { DisputeType } from '../rules/rules.ts';
import type { Answers } from './answers.ts';

/** What a marketplace's data say of an order, as far as rules ask for it. */
export interface OrderKnown {
  readonly items: readonly AffectedItem[];
  readonly placedAt: Instant | null;
  readonly paidAt: Instant | null;
  readonly shippedAt: Instant | null;
  readonly receivedAt: Instant | null;
}

/** Which fact a moment of the order answers; a pack asks the same fact by the same key everywhere. */
const DAYS: Readonly<Record<string, keyof Omit<OrderKnown, 'items'>>> = {
  order_date: 'placedAt',
  paid_on: 'paidAt',
  shipped_on: 'shippedAt',
  received_on: 'receivedAt',
};

/** What was paid for the affected items by the arithmetic of the refund; null when there are none or they are wrong. */
export function paidFor(items: readonly AffectedItem[]): Minor | null {
  const base = refundBase(items);
  return base.ok ? base.value.amountMinor : null;
}

/** The day the contract was made, by the calendar of the rules; null when nobody knows. */
export function contractDay(order: Pick<OrderKnown, 'placedAt'>, calendar: CalendarData): LocalDate | null {
  return order.placedAt === null ? null : localDateOf(order.placedAt, calendar);
}

/** The facts of a type that an order's data answer, so that nobody is asked what the marketplace knows. */
export function orderAnswers(type: DisputeType, order: OrderKnown, calendar: CalendarData): Answers {
  const known: Record<string, string> = {};
  for (const { key, askedOf } of type.facts) {
    if (askedOf !== 'order') continue;
    const moment = DAYS[key];
    const at = moment === undefined ? null : order[moment];
    if (at !== null) known[key] = localDateOf(at, calendar);
    if (key === 'paid_minor') {
      const paid = paidFor(order.items);
      if (paid !== null) known[key] = String(paid);
    }
  }
  return known;
}
