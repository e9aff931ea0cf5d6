import { depositLabel, type FactQuestion } from '../../core/rules/rules.ts';
import type { Desk } from './draft.ts';

/** Every text that stands in a listing, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/**
 * What the listing as it stood at the sale suggests as an answer: how it calls the payment made beforehand. It is shown
 * with the words that were found, for the person to confirm or change; it answers nothing by itself.
 */
export function suggestionFor(desk: Desk, question: FactQuestion): { readonly answer: string; readonly from: string } | null {
  if (question.key !== 'deposit_label') return null;
  const { words, label } = depositLabel([...textsIn(desk.order.listing), ...desk.order.items.map((item) => item.title)]);
  const offered = question.options?.some((one) => one.value === label) === true;
  return label === null || !offered ? null : { answer: label, from: words.join(desk.ctx.say('dispute.list.comma')) };
}
