import { accepted, isMinor, refused, type Minor, type Result } from '../kernel/kernel.ts';
import type { Party } from './state.ts';

/** So many of one item of the order. */
export interface ItemCount {
  readonly itemId: string;
  readonly quantity: number;
}

/** Terms that move money from the respondent to the claimant. */
export const MONEY_TERMS = ['refund', 'price_reduction', 'damages', 'liquidated_damages', 'earnest', 'punitive_treble', 'punitive_food'] as const;
/** Terms about the goods or the service; `return_goods` is the claimant's to do, the others the respondent's. */
export const GOODS_TERMS = ['return_goods', 'replace', 'repair', 'redo', 'make_up_shortage'] as const;
/** Terms that are a statement or an act of the respondent. */
export const OTHER_TERMS = ['apology', 'cancel', 'provide_service', 'cease', 'correct', 'delete_data'] as const;

export const TERM_KINDS = [...MONEY_TERMS, ...GOODS_TERMS, ...OTHER_TERMS] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/**
 * One thing to be done: the same structure in a claim, an offer, an agreement and a determination, so that both
 * sides read the same figures in their own language (Civil Code 577–583; legal-requirements R-45).
 */
export interface Term {
  readonly kind: TermKind;
  /** for money terms */
  readonly amountMinor?: Minor;
  /** of damages: the part that makes good an injury or a death, which is paid before all else */
  readonly injuryMinor?: Minor;
  /** for goods terms: which items; empty means all disputed items */
  readonly items?: readonly ItemCount[];
  /** who pays the carriage of a return */
  readonly freightBy?: Party;
  /** calendar days to perform in; the rules' value when absent */
  readonly withinDays?: number;
  /** of money in an offer: dated parts that add up to the sum, each with calendar days from when it is owed */
  readonly parts?: readonly TermPart[];
  /** a part that is not paid in time makes the rest due at once; only where both agreed to it */
  readonly accelerates?: true;
}

/** One part of a sum that is paid in instalments. */
export interface TermPart {
  readonly amountMinor: Minor;
  readonly withinDays: number;
}

/** How many parts a sum may have and how late the last one may be; rule data. */
export interface PartLimits {
  readonly mostParts: number;
  readonly mostDays: number;
}

const MOST_TERMS = 12;
const MOST_DAYS = 90;

/** True when the term moves money. */
export function isMoneyTerm(term: Term): boolean {
  return (MONEY_TERMS as readonly string[]).includes(term.kind);
}

/** Who has to perform a term. */
export function obligorOf(term: Term): Party {
  return term.kind === 'return_goods' ? 'claimant' : 'respondent';
}

/** The money a set of terms moves, in minor units. */
export function moneyOf(terms: readonly Term[]): Minor {
  return terms.reduce((sum, term) => sum + (term.amountMinor ?? 0), 0);
}

/** Parts are dated one after the other, at least two, and come to exactly the sum; a term that has them has no other date. */
function checkParts(term: Term, field: string, limits: PartLimits | undefined): Result<Term> {
  const { parts, accelerates } = term;
  if (parts === undefined) return accelerates === undefined ? accepted(term) : refused('field_unknown', `${field}.accelerates`);
  if (limits === undefined || !isMoneyTerm(term)) return refused('field_unknown', `${field}.parts`);
  if (term.withinDays !== undefined) return refused('field_unknown', `${field}.withinDays`);
  if (parts.length < 2 || parts.length > limits.mostParts) return refused('field_invalid', `${field}.parts`, { most: limits.mostParts });
  for (const [index, part] of parts.entries()) {
    if (!isMinor(part.amountMinor) || part.amountMinor <= 0) return refused('amount_not_positive', `${field}.parts.${index}.amountMinor`);
    const before = parts[index - 1]?.withinDays ?? 0;
    if (!Number.isSafeInteger(part.withinDays) || part.withinDays <= before || part.withinDays > limits.mostDays) {
      return refused('field_invalid', `${field}.parts.${index}.withinDays`, { most: limits.mostDays });
    }
  }
  if (parts.reduce((sum, part) => sum + part.amountMinor, 0) !== term.amountMinor) return refused('parts_not_the_sum', `${field}.parts`, { sumMinor: term.amountMinor ?? 0 });
  return accepted(term);
}

function checkTerm(term: Term, field: string, mostMinor: Minor, limits: PartLimits | undefined): Result<Term> {
  if (!TERM_KINDS.includes(term.kind)) return refused('field_invalid', `${field}.kind`);
  if (isMoneyTerm(term)) {
    if (term.amountMinor === undefined) return refused('field_missing', `${field}.amountMinor`);
    if (!isMinor(term.amountMinor) || term.amountMinor <= 0) return refused('amount_not_positive', `${field}.amountMinor`);
    const paidBack = term.kind === 'refund' || term.kind === 'price_reduction';
    if (paidBack && term.amountMinor > mostMinor) {
      return refused('amount_exceeds_paid', `${field}.amountMinor`, { paidMinor: mostMinor });
    }
  } else if (term.amountMinor !== undefined) return refused('field_unknown', `${field}.amountMinor`);
  if (term.injuryMinor !== undefined) {
    if (term.kind !== 'damages') return refused('field_unknown', `${field}.injuryMinor`);
    if (!isMinor(term.injuryMinor) || term.injuryMinor <= 0) return refused('amount_not_positive', `${field}.injuryMinor`);
    if (term.injuryMinor > (term.amountMinor ?? 0)) return refused('amount_exceeds_owed', `${field}.injuryMinor`, { owedMinor: term.amountMinor ?? 0 });
  }
  if (term.kind === 'return_goods') {
    if (term.freightBy === undefined) return refused('field_missing', `${field}.freightBy`);
  } else if (term.freightBy !== undefined) return refused('field_unknown', `${field}.freightBy`);
  const days = term.withinDays;
  if (days !== undefined && (!Number.isSafeInteger(days) || days < 1 || days > MOST_DAYS)) {
    return refused('field_invalid', `${field}.withinDays`);
  }
  return checkParts(term, field, limits);
}

/**
 * Checks that a set of terms can be performed as written: each kind once, money positive, no more paid back than was
 * paid for the disputed items, only items in dispute named.
 * @param mostMinor what was paid for the disputed items
 * @param disputed the items in dispute
 * @param limits of instalments, where the set may have them: in an offer
 * Refusals: field_missing, field_invalid, field_unknown, amount_not_positive, amount_exceeds_paid, parts_not_the_sum,
 * item_unknown.
 */
export function checkTerms(
  terms: readonly Term[],
  field: string,
  mostMinor: Minor,
  disputed: readonly ItemCount[],
  limits?: PartLimits,
): Result<readonly Term[]> {
  if (terms.length === 0) return refused('field_missing', field);
  if (terms.length > MOST_TERMS) return refused('field_invalid', field);
  const kinds = new Set<string>();
  for (const [index, term] of terms.entries()) {
    const checked = checkTerm(term, `${field}.${index}`, mostMinor, limits);
    if (!checked.ok) return checked;
    if (kinds.has(term.kind)) return refused('field_invalid', `${field}.${index}.kind`);
    kinds.add(term.kind);
    for (const [position, item] of (term.items ?? []).entries()) {
      const known = disputed.find((one) => one.itemId === item.itemId);
      if (!known) return refused('item_unknown', `${field}.${index}.items.${position}.itemId`);
      if (!Number.isSafeInteger(item.quantity) || item.quantity < 1 || item.quantity > known.quantity) {
        return refused('field_invalid', `${field}.${index}.items.${position}.quantity`);
      }
    }
  }
  const paidBack = terms
    .filter((term) => term.kind === 'refund' || term.kind === 'price_reduction')
    .reduce((sum, term) => sum + (term.amountMinor ?? 0), 0);
  if (paidBack > mostMinor) return refused('amount_exceeds_paid', field, { paidMinor: mostMinor });
  return accepted(terms);
}
