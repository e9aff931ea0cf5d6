import { localDateOf, type CalendarData } from '../deadline/deadline.ts';
import type { ReturnRule } from '../commerce/types.ts';
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
  /** of the affected lines, where the marketplace says so */
  readonly returns?: readonly (ReturnRule | undefined)[];
}

/** Which fact a moment of the order answers; a pack asks the same fact by the same key everywhere. */
const DAYS: Readonly<Record<string, keyof Omit<OrderKnown, 'items' | 'returns'>>> = {
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

/**
 * What the marketplace says of the 7-day return: nothing while it is silent on one of the affected lines or they differ
 * in kind; confirmed only when the buyer confirmed each.
 */
function returnAnswers(returns: OrderKnown['returns'] = []): Answers {
  const told = returns.filter((one) => one !== undefined);
  const [first] = told;
  if (first === undefined || told.length < returns.length || told.some((one) => one.category !== first.category)) return {};
  return { return_category: first.category, exception_confirmed: told.every((one) => one.confirmed) ? 'yes' : 'no' };
}

/** The facts of a type that an order's data answer, so that nobody is asked what the marketplace knows. */
export function orderAnswers(type: DisputeType, order: OrderKnown, calendar: CalendarData): Answers {
  const known: Record<string, string> = {};
  const returns = returnAnswers(order.returns);
  for (const { key, askedOf } of type.facts) {
    if (askedOf !== 'order') continue;
    const moment = DAYS[key];
    const at = moment === undefined ? null : order[moment];
    if (at !== null) known[key] = localDateOf(at, calendar);
    const told = returns[key];
    if (told !== undefined) known[key] = told;
    if (key === 'paid_minor') {
      const paid = paidFor(order.items);
      if (paid !== null) known[key] = String(paid);
    }
  }
  return known;
}
