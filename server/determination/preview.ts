import { assignedAdjudicator, isForTwo } from '../../core/determination/acts.ts';
import { computeDetermination, type ComputedDetermination } from '../../core/determination/compute.ts';
import type { DeterminationInput } from '../../core/dispute/acts.ts';
import { moneyOf } from '../../core/dispute/terms.ts';
import { accepted, refused, type Minor, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { loadGround, rolesIn, scopeOf } from '../dispute/dispute.ts';
import type { Caller } from '../http/http.ts';
import { rulesFor } from '../rules/rules.ts';
import type { World } from '../world.ts';

/** What a determination would come to, and what could pay it today. */
export interface DeterminationPreview extends ComputedDetermination {
  readonly totalMinor: Minor;
  readonly heldMinor: Minor;
  readonly depositMinor: Minor;
  /** what neither the held money nor the deposit covers: an obligation that would stay open */
  readonly shortfallMinor: Minor;
  readonly needsSecondSignature: boolean;
}

/**
 * Computes a determination without writing anything, for its adjudicator to look at before it is issued.
 * Refusals: not_found, not_allowed, not_yours, act_not_allowed_now, conflict_of_interest, and those of
 * `computeDetermination`.
 */
export async function previewDetermination(
  world: World,
  caller: Caller,
  disputeId: Uuid,
  input: DeterminationInput,
): Promise<Result<DeterminationPreview>> {
  const row = await loadGround(world.database, disputeId, scopeOf(caller));
  if (row === undefined || rolesIn(caller, row.state).length === 0) return refused('not_found');
  const { state } = row;
  if (caller.kind !== 'person' || !rolesIn(caller, state).includes('adjudicator')) return refused('not_allowed');
  const inHand = state.stage === 'determination' || state.stage === 'appeal';
  if (!inHand || state.draft !== null) return refused('act_not_allowed_now');
  if (assignedAdjudicator(state) !== caller.personId) return refused('not_yours');
  if (row.conflicted) return refused('conflict_of_interest');
  const rules = rulesFor(state.rulesVersion);
  const computed = computeDetermination(input, state, rules);
  if (!computed.ok) return computed;
  const totalMinor = moneyOf(computed.value.terms);
  const heldMinor = state.held?.remainingMinor ?? 0;
  const depositMinor = row.deposit_minor;
  return accepted({
    ...computed.value,
    ...{ totalMinor, heldMinor, depositMinor },
    shortfallMinor: Math.max(0, totalMinor - heldMinor - depositMinor),
    needsSecondSignature: isForTwo(state, computed.value.terms, rules),
  });
}
