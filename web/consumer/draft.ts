import type { ItemCount, Term } from '../../core/dispute/dispute.ts';
import type { Currency, Minor } from '../../core/kernel/kernel.ts';
import { answersFor, contractDay, orderAnswers, type Answers, type IntakeAnswer } from '../../core/intake/intake.ts';
import type { DisputeType, RulePack } from '../../core/rules/rules.ts';
import type { Answer } from '../api.ts';
import { rulesNow } from '../dispute/model.ts';
import { askIntake } from '../intake/model.ts';
import { problem, type Outcome, type PageContext } from '../page.tsx';
import { ownRefusal } from '../serve.tsx';
import type { Order } from './order.ts';

/** What was written so far about an order; every part may still be missing. */
export interface DraftBody {
  readonly type?: string;
  readonly items?: readonly ItemCount[];
  readonly facts?: Answers;
  /** keys of the answers in the order they were asked, to go back by */
  readonly asked?: readonly string[];
  /** other types that were named and not chosen */
  readonly declined?: readonly string[];
  /** hand-overs that were read */
  readonly read?: readonly string[];
  /** the person wanted to see the result before every question was asked */
  readonly enough?: boolean;
  readonly wanted?: readonly Term[];
  readonly narrative?: string;
  readonly evidence?: readonly { readonly evidenceId: string; readonly name: string; readonly shows: string; readonly key?: string }[];
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
  /** what comes next in the questions, and what the rules say so far; null before it is known what went wrong */
  readonly intake: IntakeAnswer | null;
}

export const STEPS = ['type', 'questions', 'rights', 'wanted', 'facts', 'check'] as const;
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
  const desk: Desk = { ctx, order: order.value, pack: pack.value, draft, type, intake: null };
  const asked = await withIntake(desk);
  return asked.ok ? { desk: asked.value } : { outcome: problem(asked.refusal) };
}

/** The same filing with what the rules say of it now. */
async function withIntake(desk: Desk): Promise<Answer<Desk>> {
  const { ctx, order, pack, draft, type } = desk;
  if (type === undefined) return { ok: true, value: { ...desk, intake: null } };
  const asked = await askIntake(ctx, pack, {
    ...{ type: type.code, orderId: order.id, purpose: 'filing', facts: knownFacts(desk) },
    dates: { contract: contractDay({ placedAt: order.placedAt }, pack.calendar) },
    declined: draft.declined ?? [],
    read: draft.read ?? [],
  });
  return asked.ok ? { ok: true, value: { ...desk, intake: asked.value } } : asked;
}

/** The facts the order's own data answer. */
export function factsOfOrder(desk: Desk): Answers {
  const { order, pack, draft, type } = desk;
  if (type === undefined) return {};
  const items = (draft.items ?? []).flatMap(({ itemId, quantity }) => {
    const line = order.items.find((one) => one.itemId === itemId);
    return line === undefined ? [] : [{ itemId, paidMinor: line.paidMinor, quantity: line.quantity, affected: quantity }];
  });
  const { shippedAt = null, receivedAt = order.receivedAt } = order.shipment;
  const paidAt = order.payments.find((one) => one.paidAt !== undefined)?.paidAt ?? null;
  const returns = items.map(({ itemId }) => order.items.find((one) => one.itemId === itemId)?.returns);
  return orderAnswers(type, { items, placedAt: order.placedAt, paidAt, shippedAt, receivedAt, returns }, pack.calendar);
}

/** What was answered and what the order knows: the order is asked before anybody is. */
function knownFacts(desk: Desk): Answers {
  return desk.type === undefined ? {} : { ...answersFor(desk.type, desk.draft.facts ?? {}), ...factsOfOrder(desk) };
}

/** What goes into the filing: the answers, and of the order's own what a filing must have. */
export function filedFacts(desk: Desk): Answers {
  const { type, draft } = desk;
  if (type === undefined) return {};
  const own = factsOfOrder(desk);
  const needed = type.facts.filter((one) => one.required && own[one.key] !== undefined).map((one) => [one.key, own[one.key]!] as const);
  const answers = Object.entries(answersFor(type, draft.facts ?? {})).filter(([key]) => own[key] === undefined);
  return Object.fromEntries([...answers, ...needed]);
}

/** True when no question has to be answered before the result: none is left, or the person passed over the rest. */
export function isAsked(desk: Desk): boolean {
  const step = desk.intake?.step;
  return step?.kind === 'result' || (step?.kind === 'question' && step.mayStop && desk.draft.enough === true);
}

/** The page of what comes next in the questions. */
export function nextHref(desk: Desk, from: string | null): string {
  const base = `/orders/${desk.order.id}/file`;
  const tail = from === null ? '' : `?from=${from}`;
  const step = desk.intake?.step;
  if (isAsked(desk) || step === undefined) return from === 'check' && missingStep(desk) === null ? `${base}/check` : `${base}/rights${tail}`;
  if (step.kind === 'question') return `${base}/questions/${step.question.key}${tail}`;
  if (step.kind === 'hand_over') return `${base}/hand-over/${step.track}${tail}`;
  return step.kind === 'other_type' ? `${base}/other-type/${step.code}${tail}` : base;
}

/** The draft with one more answer; what was answered before stays, whether it still matters or comes to matter again. */
export function withAnswer(draft: DraftBody, key: string, answer: string): Partial<DraftBody> {
  const asked = draft.asked ?? [];
  return { facts: { ...draft.facts, [key]: answer }, asked: asked.includes(key) ? asked : [...asked, key] };
}

/**
 * The draft under another type: answers stay, for what is asked there too is asked once; what was wanted belongs to the
 * type it was chosen under.
 */
export function retyped(draft: DraftBody, type: string): Partial<DraftBody> {
  return type === draft.type ? { type } : { type, wanted: [], enough: false };
}

/** Keeps what is new of the draft, and asks the rules again. */
export async function keepAndAsk(desk: Desk, change: Partial<DraftBody>): Promise<Answer<Desk>> {
  const kept = await keep(desk, change);
  if (!kept.ok) return kept;
  const draft = { ...desk.draft, ...change };
  return withIntake({ ...desk, draft, type: desk.pack.disputeTypes.find((one) => one.code === draft.type) });
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
  if (!isAsked(desk)) return 'questions';
  if (desk.intake?.step.kind === 'result' && desk.intake.step.stopped) return 'rights';
  if ((draft.wanted ?? []).length === 0) return 'wanted';
  return (draft.narrative ?? '').trim().length < 10 ? 'facts' : null;
}
