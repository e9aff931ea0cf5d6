import { drawOn, RANKS, waterfall, type ByRank, type Draw, type MoneySource } from '../deposit/deposit.ts';
import type { Instant, Minor, Uuid } from '../kernel/kernel.ts';
import type { Term, TermKind } from '../dispute/terms.ts';
import { isMoneyTerm } from '../dispute/terms.ts';
import { isBetweenSides, type Obligation } from './obligation.ts';

/** Compensation of an injury is paid before other principal, and that before punitive damages. */
const ORDER_OF_PAYMENT: readonly TermKind[] = ['refund', 'price_reduction', 'earnest', 'damages', 'liquidated_damages', 'punitive_treble', 'punitive_food'];

/** What of a term is owed in which rank, when so much of it was paid: the injury it makes good is paid first. */
export function ranksOf(term: Pick<Term, 'kind' | 'injuryMinor'>, amountMinor: Minor, paidMinor: Minor): ByRank {
  const left = amountMinor - paidMinor;
  if (term.kind.startsWith('punitive')) return { injury: 0, principal: 0, punitive: left };
  const injury = Math.min(left, Math.max(0, (term.injuryMinor ?? 0) - paidMinor));
  return { injury, principal: left - injury, punitive: 0 };
}

/** The place of a term in the order of payment: an injury first, then principal, punitive sums last. */
export function paidInOrder(a: Pick<Term, 'kind' | 'injuryMinor'>, b: Pick<Term, 'kind' | 'injuryMinor'>): number {
  const place = (term: Pick<Term, 'kind' | 'injuryMinor'>): number => (term.injuryMinor === undefined ? ORDER_OF_PAYMENT.indexOf(term.kind) : -1);
  return place(a) - place(b);
}

/** What could pay, as the ledger has it now. */
export interface Sources {
  readonly heldMinor: Minor;
  readonly depositMinor: Minor;
  /** other orders' money the merchant agreed to have set off */
  readonly setOffMinor: Minor;
  readonly guaranteeMinor: Minor;
}

/** Where money would come from, in the order it is taken; `shortMinor` is what none of them covers. */
export interface Cover extends Sources {
  readonly shortMinor: Minor;
}

const NOTHING: ByRank = { injury: 0, principal: 0, punitive: 0 };

function together(parts: readonly ByRank[]): ByRank {
  return parts.reduce<ByRank>((all, one) => ({ injury: all.injury + one.injury, principal: all.principal + one.principal, punitive: all.punitive + one.punitive }), NOTHING);
}

function owedOf(one: Obligation): ByRank {
  return ranksOf(one.term, one.amountMinor ?? 0, one.paidMinor);
}

function fundsOf(sources: Sources): Readonly<Record<MoneySource, Minor>> {
  return { escrow: sources.heldMinor, deposit: sources.depositMinor, set_off: sources.setOffMinor, guarantee: sources.guaranteeMinor, platform: 0 };
}

/**
 * What would pay these terms if they became due now: the order's held money, the deposit, set-off, a guarantee; never more
 * than is owed, never more than there is. What a deduction does afterwards is the same arithmetic.
 */
export function coverOfTerms(terms: readonly Term[], sources: Sources): Cover {
  const owed = together(terms.filter(isMoneyTerm).map((term) => ranksOf(term, term.amountMinor ?? 0, 0)));
  const { draws, openMinor } = drawOn(owed, fundsOf(sources));
  const from = (source: MoneySource): Minor => draws.find((one) => one.source === source)?.amountMinor ?? 0;
  return { heldMinor: from('escrow'), depositMinor: from('deposit'), setOffMinor: from('set_off'), guaranteeMinor: from('guarantee'), shortMinor: openMinor };
}

/** A source that a deduction takes from: the order's own escrow has paid before, and an advance is a person's decision. */
export type DeductionSource = Extract<MoneySource, 'deposit' | 'set_off' | 'guarantee'>;

/** One payment of a deduction: so much of one source towards one obligation. */
export interface Deduction {
  readonly no: number;
  readonly source: DeductionSource;
  readonly amountMinor: Minor;
}

function drawsFor(owed: readonly Obligation[], sources: Sources, id: Uuid, at: Instant): readonly Draw[] {
  const [first] = owed;
  if (first === undefined) return [];
  const kind = !isBetweenSides(first) ? 'recourse' : first.from === 'agreement' ? 'settlement' : 'determination';
  // an obligation in default is due, whatever date it had: a person may have found it unperformed before
  const since = owed.every((one) => one.status === 'breached') ? at : null;
  const drawn = waterfall(together(owed.map(owedOf)), fundsOf(sources), { kind, id, since }, at);
  if (!drawn.ok) throw new Error(`a deduction for what is not due: ${drawn.refusal.field ?? ''}`);
  return drawn.value.draws;
}

/** Gives what was drawn to what each obligation is owed in that rank, in their order. */
function shared(owed: readonly Obligation[], draws: readonly Draw[]): readonly Deduction[] {
  // beside an injury a term stands where its kind stands
  const left = [...owed].sort((a, b) => ORDER_OF_PAYMENT.indexOf(a.term.kind) - ORDER_OF_PAYMENT.indexOf(b.term.kind)).map((one) => ({ no: one.no, ranks: { ...owedOf(one) } }));
  const deductions: Deduction[] = [];
  for (const draw of draws) {
    const paid = new Map<number, Minor>();
    for (const rank of RANKS) {
      let amount = draw.byRank[rank];
      for (const one of left) {
        const amountMinor = Math.min(amount, one.ranks[rank]);
        one.ranks[rank] -= amountMinor;
        amount -= amountMinor;
        if (amountMinor > 0) paid.set(one.no, (paid.get(one.no) ?? 0) + amountMinor);
      }
    }
    for (const [no, amountMinor] of paid) deductions.push({ no, source: draw.source as DeductionSource, amountMinor });
  }
  return deductions;
}

/** Never more than notice was given of: the sources give only so much, in their order. */
function within(sources: Sources, mostMinor: Minor): Sources {
  const depositMinor = Math.min(sources.depositMinor, mostMinor);
  const setOffMinor = Math.min(sources.setOffMinor, mostMinor - depositMinor);
  return { heldMinor: 0, depositMinor, setOffMinor, guaranteeMinor: Math.min(sources.guaranteeMinor, mostMinor - depositMinor - setOffMinor) };
}

/** What a source still has after deductions. */
export function sourcesAfter(sources: Sources, deductions: readonly Deduction[]): Sources {
  const left = (source: DeductionSource, had: Minor): Minor => had - deductions.reduce((sum, one) => sum + (one.source === source ? one.amountMinor : 0), 0);
  return { heldMinor: 0, depositMinor: left('deposit', sources.depositMinor), setOffMinor: left('set_off', sources.setOffMinor), guaranteeMinor: left('guarantee', sources.guaranteeMinor) };
}

/**
 * What a deduction takes for obligations in default, by the waterfall: the deposit, set-off, the guarantee; injury
 * before principal before punitive sums; the consumer before whoever paid in the merchant's place.
 * @param mostMinor what notice was given of
 */
export function deductionFor(owed: readonly Obligation[], sources: Sources, mostMinor: Minor, id: Uuid, at: Instant): readonly Deduction[] {
  const sides = owed.filter(isBetweenSides);
  const bounded = within(sources, mostMinor);
  const first = shared(sides, drawsFor(sides, bounded, id, at));
  const recourse = owed.filter((one) => !isBetweenSides(one));
  return [...first, ...shared(recourse, drawsFor(recourse, sourcesAfter(bounded, first), id, at))];
}
