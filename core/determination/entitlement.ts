import type { Minor } from '../kernel/kernel.ts';
import { refundBase } from '../remedy/remedy.ts';
import { answerWith, askAmount, contextOf, disputeType, figuresOn, materialDay, promisedFormulas, promisedRemedies, remedyOf, type CaseInput, type Context, type DisputeType, type Formula, type RemedyCode, type RemedyTerms, type RulePack } from '../rules/rules.ts';
import type { ComputationStep } from './determination.ts';
import { computationOf, withoutProof } from './figures.ts';

/** Kinds of money the rules may give; a refund with a return and one without are one sum. */
export const ENTITLEMENT_KINDS = ['refund', 'earnest', 'price_reduction', 'damages', 'liquidated_damages', 'punitive_treble', 'punitive_food'] as const;
export type EntitlementKind = (typeof ENTITLEMENT_KINDS)[number];

/** What the rules give at most for one remedy of money, if its conditions are proved; not a finding that they are. */
export interface Entitlement {
  readonly kind: EntitlementKind;
  /** null where no formula knows it: it is as much as is proved, or a fact is missing */
  readonly mostMinor: Minor | null;
  /** true when it comes on top of a refund, false when it stands in its place */
  readonly besides: boolean;
  readonly trace: readonly ComputationStep[];
}

/** A disputed line with what was paid for the disputed part of it. */
interface DisputedItem {
  readonly itemId: string;
  readonly paidMinor: Minor;
  readonly quantity: number;
}

function kindOf(code: RemedyCode): EntitlementKind | undefined {
  const term = code === 'return_refund' ? 'refund' : code;
  return ENTITLEMENT_KINDS.find((one) => one === term);
}

function mostOf(formula: Formula, context: Context): Minor | null {
  if (formula.cap === null) return null;
  const most = askAmount(formula.cap, context);
  return most.known ? Number(most.value) : null;
}

/** The greater of two figures for the same kind; one that is known before one that is not. */
function greater(one: Entitlement, other: Entitlement): Entitlement {
  return (other.mostMinor ?? -1) > (one.mostMinor ?? -1) ? other : one;
}

/**
 * What the rules of a dispute's type, and the promises laid over them, give for its items, remedy by remedy, so that both sides can hold an offer against
 * it before they sign: each formula of the pack with what is known, and where a fact is missing the most the rule gives.
 * Loss has to be proved and has no figure.
 * @param known the case as the rules are asked about it
 */
export function entitlements(pack: RulePack, known: CaseInput, items: readonly DisputedItem[]): readonly Entitlement[] {
  const type = disputeType(pack, known.type);
  const paid = refundBase(items.map((item) => ({ ...item, affected: item.quantity })));
  if (type === undefined || !paid.ok) return [];
  const made = new Map<EntitlementKind, Entitlement>();
  for (const code of new Set([...type.remedies, ...promisedRemedies(pack, known)])) {
    const kind = kindOf(code);
    const one = kind === undefined ? undefined : entitlementOf(pack, type, { code, kind }, known, paid.value);
    if (one === undefined) continue;
    const before = made.get(one.kind);
    made.set(one.kind, before === undefined ? one : greater(before, one));
  }
  for (const { code, formula } of promisedFormulas(pack, known)) {
    const kind = kindOf(code);
    const rule = pack.remedies.find((one) => one.code === code);
    if (kind === undefined || rule === undefined) continue;
    const one = entitlementWith(pack, type, { code, kind }, known, paid.value, { rule, conditions: [], formula });
    const before = made.get(kind);
    made.set(kind, before === undefined ? one : greater(before, one));
  }
  return [...made.values()];
}

function entitlementOf(pack: RulePack, type: DisputeType, { code, kind }: { code: RemedyCode; kind: EntitlementKind }, known: CaseInput, paid: Parameters<typeof withoutProof>[3]): Entitlement | undefined {
  const found = remedyOf(pack, type, code);
  return found === undefined ? undefined : entitlementWith(pack, type, { code, kind }, known, paid, found);
}

function entitlementWith(pack: RulePack, type: DisputeType, { code, kind }: { code: RemedyCode; kind: EntitlementKind }, known: CaseInput, paid: Parameters<typeof withoutProof>[3], found: RemedyTerms): Entitlement {
  const besides = found.rule.role === 'besides';
  const day = materialDay(known.dates, 'contract');
  const context = contextOf(type, withoutProof(pack, type, known, paid, code));
  if (found.formula === null || !context.ok) return { kind, mostMinor: null, besides, trace: [] };
  const seen = { ...context.value, param: figuresOn(pack, day) };
  const answer = answerWith({ ...found, conditions: [] }, seen, day);
  if (answer.amountMinor === null) return { kind, mostMinor: mostOf(found.formula, seen), besides, trace: [] };
  return { kind, mostMinor: answer.amountMinor, besides, trace: computationOf(code, answer, pack, paid) };
}
