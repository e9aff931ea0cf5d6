import { refused, type Minor, type Refused } from '../kernel/kernel.ts';
import type { Recorder } from '../dispute/recorder.ts';
import type { ItemCount } from '../dispute/terms.ts';
import { GOODS_TERMS } from '../dispute/terms.ts';
import { breach } from './breach.ts';
import { itemsLeft, remainingMinor, type Obligation } from './obligation.ts';
import { finish, goOn, obligationOf } from './perform.ts';

/** A part of an obligation: so much money, or so many of the items; nothing named means all that is left. */
export interface Part {
  readonly amountMinor?: Minor;
  readonly items?: readonly ItemCount[];
}

/** What is wrong with a part: money for what is not money, more than is left, items that are not owed. */
export function wrongPart(rec: Recorder, one: Obligation, part: Part): Refused | undefined {
  const { amountMinor, items } = part;
  if (amountMinor !== undefined) {
    if (one.amountMinor === null) return refused('field_unknown', 'amountMinor');
    if (!Number.isSafeInteger(amountMinor) || amountMinor < 1) return refused('amount_not_positive', 'amountMinor');
    if (amountMinor > remainingMinor(one)) return refused('amount_exceeds_owed', 'amountMinor', { owedMinor: remainingMinor(one) });
  }
  if (items === undefined) return undefined;
  if (!(GOODS_TERMS as readonly string[]).includes(one.term.kind)) return refused('field_unknown', 'items');
  const left = itemsLeft(one, rec.state.claim.items);
  const seen = new Set<string>();
  for (const [index, { itemId, quantity }] of items.entries()) {
    const most = left.find((each) => each.itemId === itemId)?.quantity ?? 0;
    if (most === 0 || seen.has(itemId)) return refused('item_unknown', `items.${index}.itemId`);
    if (!Number.isSafeInteger(quantity) || quantity < 1 || quantity > most) return refused('field_invalid', `items.${index}.quantity`);
    seen.add(itemId);
  }
  return undefined;
}

/**
 * Takes what was reported or confirmed as done, on the word of the one it is owed to, of time, or of a person. When all
 * of it is there the obligation is performed; when a part is, the rest goes on.
 */
export function takeDone(rec: Recorder, no: number, part: Part, how: 'confirmed' | 'silence' | 'decided'): void {
  const one = obligationOf(rec, no);
  if (one === undefined) return;
  if (one.amountMinor !== null) {
    const amountMinor = Math.min(part.amountMinor ?? remainingMinor(one), remainingMinor(one));
    if (amountMinor > 0) rec.record('obligation_paid', { no, source: 'direct', amountMinor, transferId: null });
  } else if (part.items !== undefined) rec.record('items_delivered', { no, items: part.items });
  const now = obligationOf(rec, no)!;
  const isDone = now.amountMinor === null ? part.items === undefined || itemsLeft(now, rec.state.claim.items).length === 0 : remainingMinor(now) === 0;
  if (isDone) finish(rec, no, how);
  else goOn(rec, no, breach);
}

/** The part that was reported, when not all of it was. */
export function reportedPart(one: Obligation): Part {
  const { amountMinor, items } = one.report ?? {};
  return { ...(amountMinor === undefined ? {} : { amountMinor }), ...(items === undefined ? {} : { items }) };
}
