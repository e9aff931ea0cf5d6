import type { Minor, Refused, RefusalCode, Result } from '../kernel/kernel.ts';
import { disputeType, type RemedyAnswer, type RemedyCode, type RulePack } from '../rules/rules.ts';
import type { DeterminationInput } from '../dispute/acts.ts';
import type { DisputeState } from '../dispute/state.ts';
import type { Term } from '../dispute/terms.ts';
import { inputsOf } from './compute.ts';
import type { ComputationStep, RemedyOrder } from './determination.ts';
import { remedyCodeOf } from './figures.ts';
import { askOrder, termOf, type AskedOrder } from './orders.ts';

/** One remedy while a determination is being written: what the rules say of it and what it comes to, line by line. */
export interface CalculatedRemedy {
  readonly order: RemedyOrder;
  /** whether it may be ordered by the findings so far, with every rule asked */
  readonly rules: RemedyAnswer;
  /** null while an input of its formula is missing */
  readonly term: Term | null;
  readonly amountMinor: Minor | null;
  readonly steps: readonly ComputationStep[];
  /** why there is no amount yet, and which input is at fault, relative to the order: `provedMinor` */
  readonly missing: { readonly code: RefusalCode; readonly field: string } | null;
}

/**
 * Computes remedies by the same formulas as `computeDetermination`, each by itself and without asking that findings or
 * reasons are complete: what an adjudicator looks at while writing. Nothing of it is binding.
 */
export function calculateRemedies(
  input: Pick<DeterminationInput, 'findings' | 'remedies'>,
  state: DisputeState,
  pack: RulePack,
): readonly CalculatedRemedy[] {
  const type = disputeType(pack, state.claim.type);
  if (type === undefined) return [];
  const known = inputsOf(input, state, pack);
  return input.remedies.map((order) => calculated(order, askOrder(order, input.remedies, known, { items: state.claim.items, pack, type, field: '' }), remedyCodeOf(order, input.remedies)));
}

function calculated(order: RemedyOrder, asked: Result<AskedOrder>, remedy: RemedyCode): CalculatedRemedy {
  const nothing = { order, term: null, amountMinor: null, steps: [] };
  if (!asked.ok) return { ...nothing, rules: { ...NOT_ASKED, remedy }, missing: missingOf(asked) };
  const { answer: rules, money } = asked.value;
  if (money === undefined) return { ...nothing, rules, term: termOf(order, undefined), missing: null };
  if (!money.ok) return { ...nothing, rules, missing: missingOf(money) };
  const { amountMinor, steps } = money.value;
  return { order, rules, term: termOf(order, amountMinor), amountMinor, steps, missing: null };
}

/** What is said of a remedy whose own fields cannot be read: it waits for them. */
const NOT_ASKED = { outcome: 'need_fact', amountMinor: null, asks: [], amountAsks: [], decisive: '', steps: [] } as const;

function missingOf({ refusal }: Refused): { readonly code: RefusalCode; readonly field: string } {
  return { code: refusal.code, field: (refusal.field ?? '').replace(/^\./, '') };
}
