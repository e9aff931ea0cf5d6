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
  /** for goods terms: which items; empty means all disputed items */
  readonly items?: readonly ItemCount[];
  /** who pays the carriage of a return */
  readonly freightBy?: Party;
  /** calendar days to perform in; the rules' value when absent */
  readonly withinDays?: number;
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

function checkTerm(term: Term, field: string, mostMinor: Minor): Result<Term> {
  if (!TERM_KINDS.includes(term.kind)) return refused('field_invalid', `${field}.kind`);
  if (isMoneyTerm(term)) {
    if (term.amountMinor === undefined) return refused('field_missing', `${field}.amountMinor`);
    if (!isMinor(term.amountMinor) || term.amountMinor <= 0) return refused('amount_not_positive', `${field}.amountMinor`);
    const paidBack = term.kind === 'refund' || term.kind === 'price_reduction';
    if (paidBack && term.amountMinor > mostMinor) {
      return refused('amount_exceeds_paid', `${field}.amountMinor`, { paidMinor: mostMinor });
    }
  } else if (term.amountMinor !== undefined) return refused('field_unknown', `${field}.amountMinor`);
  if (term.kind === 'return_goods') {
    if (term.freightBy === undefined) return refused('field_missing', `${field}.freightBy`);
  } else if (term.freightBy !== undefined) return refused('field_unknown', `${field}.freightBy`);
  const days = term.withinDays;
  if (days !== undefined && (!Number.isSafeInteger(days) || days < 1 || days > MOST_DAYS)) {
    return refused('field_invalid', `${field}.withinDays`);
  }
  return accepted(term);
}

/**
 * Checks that a set of terms can be performed as written: each kind once, money positive, no more paid back than was
 * paid for the disputed items, only items in dispute named.
 * @param mostMinor what was paid for the disputed items
 * @param disputed the items in dispute
 * Refusals: field_missing, field_invalid, field_unknown, amount_not_positive, amount_exceeds_paid, item_unknown.
 */
export function checkTerms(
  terms: readonly Term[],
  field: string,
  mostMinor: Minor,
  disputed: readonly ItemCount[],
): Result<readonly Term[]> {
  if (terms.length === 0) return refused('field_missing', field);
  if (terms.length > MOST_TERMS) return refused('field_invalid', field);
  const kinds = new Set<string>();
  for (const [index, term] of terms.entries()) {
    const checked = checkTerm(term, `${field}.${index}`, mostMinor);
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
