import type { Minor, RefusalCode } from '../kernel/kernel.ts';
import { answerRemedy, type RemedyAnswer, type RulePack } from '../rules/rules.ts';
import type { TraceStep } from '../remedy/remedy.ts';
import type { DeterminationInput } from '../dispute/acts.ts';
import type { DisputeState } from '../dispute/state.ts';
import type { Term } from '../dispute/terms.ts';
import { amountOf, inputsOf, remedyCodeOf, termOf } from './compute.ts';
import type { RemedyOrder } from './determination.ts';

/** One remedy while a determination is being written: what the rules say of it and what it comes to, line by line. */
export interface CalculatedRemedy {
  readonly order: RemedyOrder;
  /** whether it may be ordered by the findings so far, with every rule asked */
  readonly rules: RemedyAnswer;
  /** null while an input of its formula is missing */
  readonly term: Term | null;
  readonly amountMinor: Minor | null;
  readonly steps: readonly TraceStep[];
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
  rules: RulePack,
): readonly CalculatedRemedy[] {
  const known = inputsOf(input, state, rules);
  return input.remedies.flatMap((order) => {
    const asked = answerRemedy(rules, remedyCodeOf(order, input.remedies), known);
    // What a filing accepted the rules can always be asked with.
    if (!asked.ok) return [];
    const answer = asked.value;
    const computed = amountOf(order, state, rules, '');
    if (computed === undefined) return { order, rules: answer, term: termOf(order, undefined), amountMinor: null, steps: [], missing: null };
    if (!computed.ok) {
      const { code, field = '' } = computed.refusal;
      return { order, rules: answer, term: null, amountMinor: null, steps: [], missing: { code, field: field.replace(/^\./, '') } };
    }
    const { amountMinor, trace } = computed.value;
    return { order, rules: answer, term: termOf(order, amountMinor), amountMinor, steps: trace, missing: null };
  });
}
