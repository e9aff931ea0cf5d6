import { isParty, type Role } from '../../core/dispute/dispute.ts';
import type { Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import type { Caller } from '../http/http.ts';
import { rolesIn, scopeOf } from './scope.ts';
import { loadGround } from './store.ts';
import { teamPart } from './team.ts';

/** The role in which a caller may read the file of a dispute: a party, or an adjudicator once it is before one; else undefined. */
export async function readerOf(db: Queryable, caller: Caller, disputeId: Uuid): Promise<Role | undefined> {
  const row = await loadGround(db, disputeId, scopeOf(caller));
  if (row === undefined) return undefined;
  // The operator keeps the house; the file is the parties' and the adjudicator's. Whoever has an interest in the
  // merchant decides nothing of it and has no reason to read it.
  return rolesIn(caller, row.state).find((role) => isParty(role) || (role === 'adjudicator' && !row.conflicted));
}

/** Whether a caller may read the file of a dispute: a party, or an adjudicator once it is before one. */
export async function mayReadDispute(db: Queryable, caller: Caller, disputeId: Uuid): Promise<boolean> {
  return (await readerOf(db, caller, disputeId)) !== undefined;
}

/** Whether a caller is a party of a dispute that may do something there, not only look on for the merchant. */
export async function writesIn(db: Queryable, caller: Caller, disputeId: Uuid): Promise<boolean> {
  const row = await loadGround(db, disputeId, scopeOf(caller));
  if (row === undefined) return false;
  return rolesIn(caller, row.state).some((role) => role === 'claimant' || (role === 'respondent' && teamPart(caller, row.state.merchantId)?.role !== 'viewer'));
}
