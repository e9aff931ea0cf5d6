import type { JSX } from 'preact';
import { formatMoney, type Currency, type Minor } from '../../core/kernel/kernel.ts';
import type { PageContext } from '../page.tsx';
import { Banner } from '../ui/ui.ts';

/** What of an order nothing covers (`GET /orders/{orderId}/coverage`). */
export interface OrderGap {
  readonly currency: Currency;
  readonly depositMinor: Minor;
  readonly gapMinor: Minor;
  readonly uncoveredMinor: Minor;
  readonly warn: boolean;
}

/** The gap of an order the reader has to know of; null when there is none, or it is not the reader's to see. */
export async function gapOf(ctx: PageContext, orderId: string): Promise<OrderGap | null> {
  const found = await ctx.api.get<OrderGap>(`/orders/${encodeURIComponent(orderId)}/coverage`);
  return found.ok && found.value.warn ? found.value : null;
}

/** Tells a buyer of valuable goods what neither escrow nor the deposit covers, and what then happens. */
export function GapBanner(props: { readonly ctx: PageContext; readonly gap: OrderGap | null }): JSX.Element | null {
  const { ctx, gap } = props;
  if (gap === null) return null;
  const money = (minor: Minor): string => formatMoney(minor, gap.currency);
  return (
    <Banner kind="warning" title={ctx.say('deposit.buyer.title')}>
      <p>{ctx.say('deposit.buyer.order', { amount: money(gap.uncoveredMinor), deposit: money(gap.depositMinor), gap: money(gap.gapMinor) })}</p>
      <p>{ctx.say('deposit.buyer.then')}</p>
    </Banner>
  );
}
