import { drawOn, type ByRank, type MoneySource } from '../deposit/deposit.ts';
import type { Minor } from '../kernel/kernel.ts';
import type { Term, TermKind } from '../dispute/terms.ts';
import { isMoneyTerm } from '../dispute/terms.ts';

/** Principal is paid before punitive damages. */
const ORDER_OF_PAYMENT: readonly TermKind[] = ['refund', 'price_reduction', 'earnest', 'damages', 'liquidated_damages', 'punitive_treble', 'punitive_food'];

/** The place of a term in the order of payment: principal first, punitive sums last. */
export function paidInOrder(a: Pick<Term, 'kind'>, b: Pick<Term, 'kind'>): number {
  return ORDER_OF_PAYMENT.indexOf(a.kind) - ORDER_OF_PAYMENT.indexOf(b.kind);
}

/** What could pay, as the ledger has it now. */
export interface Sources {
  readonly heldMinor: Minor;
  readonly depositMinor: Minor;
  readonly guaranteeMinor: Minor;
}

/** Where money would come from, in the order it is taken; `shortMinor` is what none of them covers. */
export interface Cover extends Sources {
  readonly shortMinor: Minor;
}

function byRank(terms: readonly Term[]): ByRank {
  const sum = (isPunitive: boolean): Minor =>
    terms.filter((term) => isMoneyTerm(term) && term.kind.startsWith('punitive') === isPunitive).reduce((total, term) => total + (term.amountMinor ?? 0), 0);
  return { injury: 0, principal: sum(false), punitive: sum(true) };
}

/**
 * What would pay these terms if they became due now: the order's held money, the deposit, a guarantee; never more than is
 * owed, never more than there is. What the ledger does afterwards is the same arithmetic.
 */
export function coverOfTerms(terms: readonly Term[], sources: Sources): Cover {
  const funds = { escrow: sources.heldMinor, deposit: sources.depositMinor, set_off: 0, guarantee: sources.guaranteeMinor, platform: 0 };
  const { draws, openMinor } = drawOn(byRank(terms), funds);
  const from = (source: MoneySource): Minor => draws.find((one) => one.source === source)?.amountMinor ?? 0;
  return { heldMinor: from('escrow'), depositMinor: from('deposit'), guaranteeMinor: from('guarantee'), shortMinor: openMinor };
}
