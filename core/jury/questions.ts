import type { RemedyOrder } from '../determination/determination.ts';
import { asksWorthOf, provedInput, remedyCodeOf } from '../determination/figures.ts';
import type { Claim } from '../dispute/state.ts';
import type { Term } from '../dispute/terms.ts';
import { burdenRows, disputeType, isRemedyOffered, type RulePack, type Text } from '../rules/rules.ts';

/** The id of the last question of every ballot; no burden row has it. */
export const REMEDY = 'remedy';

/** One answer a juror may give. */
export interface JuryOption {
  /** `established`, `not_established`; of the remedy `as_claimed`, `reduced:<parts of 10,000 the goods are worth>`, `dismissed` */
  readonly id: string;
  /** of a remedy: what it orders; the rules compute the amounts, no juror names a sum */
  readonly orders: readonly RemedyOrder[];
}

/** A question of a ballot: first each row of the burden table that matters, then the remedy. */
export interface JuryQuestion {
  /** id of the burden row, or `remedy` */
  readonly id: string;
  readonly title: Text | null;
  readonly options: readonly JuryOption[];
}

/** The order that asks for what a term of the claim asks for; the rules compute what it comes to. */
function orderOf(term: Term, pack: RulePack, claim: Claim, all: readonly Term[]): RemedyOrder | null {
  const type = disputeType(pack, claim.type);
  if (type === undefined) return null;
  const { kind, amountMinor, items, freightBy, withinDays } = term;
  const order: RemedyOrder = {
    kind,
    ...(items === undefined ? {} : { items }),
    ...(freightBy === undefined ? {} : { freightBy }),
    ...(withinDays === undefined ? {} : { withinDays }),
  };
  if (kind === 'price_reduction' && asksWorthOf(pack, type)) return worthOf(order, amountMinor, claim);
  const code = remedyCodeOf(order, all);
  return provedInput(pack, type, code) === 'needed' && amountMinor !== undefined ? { ...order, provedMinor: amountMinor } : order;
}

/** What the goods are worth if the claimed reduction is right, parts of 10,000. */
function worthOf(order: RemedyOrder, amountMinor: number | undefined, claim: Claim): RemedyOrder {
  const paidMinor = claim.disputedMinor;
  const lost = amountMinor === undefined || paidMinor <= 0 ? 0 : Math.ceil((amountMinor * 10_000) / paidMinor);
  return { ...order, actualValuePer10000: Math.max(0, 10_000 - lost) };
}

/** What may be chosen in the end: what was claimed, less money where the rules know a reduction, or nothing. */
function remedyOptions(claim: Claim, pack: RulePack): readonly JuryOption[] {
  const type = disputeType(pack, claim.type);
  const asClaimed = claim.wanted.map((term) => orderOf(term, pack, claim, claim.wanted)).filter((one) => one !== null);
  const reducible = type !== undefined && isRemedyOffered(pack, claim.type, 'price_reduction') && asksWorthOf(pack, type);
  const less = reducible ? pack.jury.remedies.worthPer10000.map((worth): JuryOption => ({ id: `reduced:${worth}`, orders: [{ kind: 'price_reduction', actualValuePer10000: worth }] })) : [];
  return [{ id: 'as_claimed', orders: asClaimed }, ...less, { id: 'dismissed', orders: [] }];
}

/**
 * The questions a jury is asked about a claim: both the ballot and the verdict go by them, and the same claim under the
 * same rules always has the same ones.
 */
export function questionsOf(claim: Claim, pack: RulePack): readonly JuryQuestion[] {
  const remedies = remedyOptions(claim, pack);
  const kinds = [...claim.wanted, ...remedies.flatMap((one) => one.orders)].map((one) => one.kind);
  const rows = burdenRows(pack, claim.type, kinds).map((row): JuryQuestion => ({
    id: row.id,
    title: row.fact,
    options: [
      { id: 'established', orders: [] },
      { id: 'not_established', orders: [] },
    ],
  }));
  return [...rows, { id: REMEDY, title: null, options: remedies }];
}
