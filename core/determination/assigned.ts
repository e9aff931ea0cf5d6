import type { DisputeState } from '../dispute/state.ts';

/** The adjudicator the matter is with now: of the first instance, or of the appeal. */
export function assignedAdjudicator(state: DisputeState): string | null {
  return state.stage === 'appeal' ? (state.appeal?.adjudicatorId ?? null) : state.adjudicatorId;
}
