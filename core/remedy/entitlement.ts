import type { Minor } from '../kernel/kernel.ts';
import type { RemedyCode, RulePack } from '../rules/rules.ts';
import type { Computed, TraceStep } from './arithmetic.ts';
import { trebleIncrement } from './damages.ts';
import { formulaParams } from './params.ts';
import { refundBase } from './refund.ts';

/** What the rules give at most for one remedy of money, if its conditions are proved; not a finding that they are. */
export interface Entitlement {
  readonly kind: 'refund' | 'price_reduction' | 'damages' | 'liquidated_damages' | 'punitive_treble';
  /** null where no formula knows it: it is as much as is proved */
  readonly mostMinor: Minor | null;
  /** true when it comes on top of a refund, false when it stands in its place */
  readonly besides: boolean;
  readonly trace: readonly TraceStep[];
}

/** A disputed line with what was paid for the disputed part of it. */
interface DisputedItem {
  readonly itemId: string;
  readonly paidMinor: Minor;
  readonly quantity: number;
}

const KINDS: Partial<Record<RemedyCode, Entitlement['kind']>> = {
  refund: 'refund',
  return_refund: 'refund',
  price_reduction: 'price_reduction',
  damages: 'damages',
  liquidated_damages: 'liquidated_damages',
  punitive_treble: 'punitive_treble',
};

/**
 * What the rules of a dispute's type give for its items, remedy by remedy, so that both sides can hold an offer against
 * it before they sign: the refund is what was paid, a price reduction is a part of that, the increment
 * for fraud has its multiple and floor; loss has to be proved and has no figure.
 * @param remedies the remedies of the dispute's type, in the order of the rules
 */
export function entitlements(rules: RulePack, remedies: readonly RemedyCode[], items: readonly DisputedItem[]): readonly Entitlement[] {
  const base = refundBase(items.map((item) => ({ ...item, affected: item.quantity })));
  if (!base.ok) return [];
  const kinds = new Set(remedies.flatMap((code) => KINDS[code] ?? []));
  return [...kinds].map((kind) => {
    const besides = kind !== 'refund' && kind !== 'price_reduction';
    const computed = formulaOf(kind, base.value, rules);
    return computed === null ? { kind, mostMinor: null, besides, trace: [] } : { kind, mostMinor: computed.amountMinor, besides, trace: computed.trace };
  });
}

function formulaOf(kind: Entitlement['kind'], base: Computed, rules: RulePack): Computed | null {
  // A reduction can be as much as the price, when the goods are worth nothing.
  if (kind === 'refund' || kind === 'price_reduction') return base;
  if (kind !== 'punitive_treble') return null;
  const increment = trebleIncrement(base.amountMinor, formulaParams(rules).treble);
  return increment.ok ? { amountMinor: increment.value.amountMinor, trace: [...base.trace, ...increment.value.trace] } : null;
}
