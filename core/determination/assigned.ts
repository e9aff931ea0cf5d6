import type { DisputeState } from '../dispute/state.ts';
import type { DeterminationDraft } from './determination.ts';

/** The adjudicator the matter is with now: of the first instance, or of the appeal. */
export function assignedAdjudicator(state: DisputeState): string | null {
  return state.stage === 'appeal' ? (state.appeal?.adjudicatorId ?? null) : state.adjudicatorId;
}

/** True for what the rules made of a jury's verdict, until a person has signed it. */
export function isUnchecked(draft: Pick<DeterminationDraft, 'by' | 'jury'>): boolean {
  return draft.jury !== undefined && draft.by === draft.jury.roundId;
}
