import type { ItemCount, Term } from '../../core/dispute/dispute.ts';
import type { Currency, Minor } from '../../core/kernel/kernel.ts';
import type { DisputeType, RulePack } from '../../core/rules/rules.ts';
import type { Answer } from '../api.ts';
import { rulesNow } from '../dispute/model.ts';
import { problem, type Outcome, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import type { Order } from './order.ts';

/** What was written so far about an order; every part may still be missing. */
export interface DraftBody {
  readonly type?: string;
  readonly items?: readonly ItemCount[];
  readonly facts?: Readonly<Record<string, string>>;
  readonly wanted?: readonly Term[];
  readonly narrative?: string;
  readonly evidence?: readonly { readonly evidenceId: string; readonly name: string; readonly shows: string }[];
}

/** An order as `GET /my/drafts` answers. */
export interface Draft {
  readonly orderId: string;
  readonly body: DraftBody;
  readonly updatedAt: string;
}

/** A filing that is being written: the order, the rules, and what is kept of it. */
export interface Desk {
  readonly ctx: PageContext;
  readonly order: Order;
  readonly pack: RulePack;
  readonly draft: DraftBody;
  readonly type: DisputeType | undefined;
}

export const STEPS = ['type', 'questions', 'wanted', 'facts', 'check'] as const;
export type Step = (typeof STEPS)[number];

/** The address of a step; the first is the filing's own. */
export function stepHref(orderId: string, step: Step): string {
  return `/orders/${orderId}/file${step === 'type' ? '' : `/${step}`}`;
}

/** What is wrong in a way the reader is told as a page. */
export type Opened = { readonly desk: Desk } | { readonly outcome: Outcome };

/** Opens the filing about the order in the page's address. Only its buyer files. */
export async function openDesk(ctx: PageContext): Promise<Opened> {
  const id = encodeURIComponent(ctx.params['orderId'] ?? '');
  const order = await ctx.api.get<Order>(`/orders/${id}`);
  if (!order.ok) return { outcome: problem(order.refusal) };
  if (order.value.buyer.id !== ctx.me?.personId) return { outcome: problem(ownRefusal('not_allowed', 403)) };
  const pack = await rulesNow(ctx);
  if (!pack.ok) return { outcome: problem(pack.refusal) };
  const drafts = await ctx.api.get<{ readonly items: readonly Draft[] }>('/my/drafts');
  if (!drafts.ok) return { outcome: problem(drafts.refusal) };
  const draft = drafts.value.items.find((one) => one.orderId === order.value.id)?.body ?? {};
  const type = pack.value.disputeTypes.find((one) => one.code === draft.type);
  return { desk: { ctx, order: order.value, pack: pack.value, draft, type } };
}

/** Keeps what is new of the draft. */
export async function keep(desk: Desk, change: Partial<DraftBody>): Promise<Answer<unknown>> {
  return desk.ctx.api.put(`/my/drafts/${desk.order.id}`, { body: { ...desk.draft, ...change } });
}

/** What was paid for the items a draft names: shares of a line are rounded down, as the server does. */
export function disputedMinor(order: Order, items: readonly ItemCount[]): Minor {
  return items.reduce((sum, { itemId, quantity }) => {
    const line = order.items.find((one) => one.itemId === itemId);
    return line === undefined ? sum : sum + Number((BigInt(line.paidMinor) * BigInt(quantity)) / BigInt(line.quantity));
  }, 0);
}

/** The amounts a claim may ask for. */
export function boundsOf(desk: Desk): { readonly currency: Currency; readonly mostMinor: Minor } {
  return { currency: desk.order.currency, mostMinor: disputedMinor(desk.order, desk.draft.items ?? []) };
}

/** The first step whose part of the draft is missing. */
export function missingStep(desk: Desk): Step | null {
  const { draft, type } = desk;
  if (type === undefined || (draft.items ?? []).length === 0) return 'type';
  const facts = draft.facts ?? {};
  if (draft.facts === undefined || type.facts.some((one) => one.required && !facts[one.key])) return 'questions';
  if ((draft.wanted ?? []).length === 0) return 'wanted';
  return (draft.narrative ?? '').trim().length < 10 ? 'facts' : null;
}
