import { assignedAdjudicator } from '../../core/determination/acts.ts';
import { accepted, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { loadGround, rolesIn, scopeOf, type GroundRow } from '../dispute/dispute.ts';
import type { Caller, PersonCaller } from '../http/http.ts';
import type { World } from '../world.ts';

/** A dispute as far as its adjudicator works on it. */
export interface Desk {
  readonly row: GroundRow;
  readonly person: PersonCaller;
}

/**
 * The dispute for an adjudicator who may read its file. Refusals: not_found, not_allowed (another role),
 * conflict_of_interest (ties to the merchant: nothing of the file is theirs to read).
 */
export async function deskOf(world: World, caller: Caller, disputeId: Uuid): Promise<Result<Desk>> {
  const row = await loadGround(world.database, disputeId, scopeOf(caller));
  if (row === undefined || rolesIn(caller, row.state).length === 0) return refused('not_found');
  if (caller.kind !== 'person' || !rolesIn(caller, row.state).includes('adjudicator')) return refused('not_allowed');
  if (row.conflicted) return refused('conflict_of_interest');
  return accepted({ row, person: caller });
}

/**
 * The dispute for the adjudicator who is to decide it now. Refusals: as `deskOf`, act_not_allowed_now (it is not in hand,
 * or a draft waits for the second signature), not_yours.
 */
export async function deskInHand(world: World, caller: Caller, disputeId: Uuid): Promise<Result<Desk>> {
  const row = await loadGround(world.database, disputeId, scopeOf(caller), { funds: true, at: world.now() });
  if (row === undefined || rolesIn(caller, row.state).length === 0) return refused('not_found');
  const { state } = row;
  if (caller.kind !== 'person' || !rolesIn(caller, state).includes('adjudicator')) return refused('not_allowed');
  const inHand = state.stage === 'determination' || state.stage === 'appeal';
  if (!inHand || state.draft !== null) return refused('act_not_allowed_now');
  if (assignedAdjudicator(state) !== caller.personId) return refused('not_yours');
  if (row.conflicted) return refused('conflict_of_interest');
  return accepted({ row, person: caller });
}
