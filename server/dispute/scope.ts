import { isParty, type Actor, type DisputeState, type Role } from '../../core/dispute/dispute.ts';
import type { ActName } from '../../core/dispute/dispute.ts';
import type { Uuid } from '../../core/kernel/kernel.ts';
import { hasRole, type Caller } from '../http/http.ts';

/** The scope a caller reads under, as `enter_scope` takes it: the database's own second wall. */
export function scopeOf(caller: Caller): string {
  if (caller.kind === 'marketplace') return JSON.stringify({ kind: 'marketplace', marketplaceId: caller.marketplaceId });
  if (caller.kind === 'person') {
    const kind = hasRole(caller, ['adjudicator', 'operator']) ? 'staff' : 'person';
    return JSON.stringify({ kind, personId: caller.personId, merchantIds: caller.merchantIds });
  }
  return JSON.stringify({ kind: 'nobody' });
}

/** The scope of the clock and of jobs. */
export const CLOCK_SCOPE = JSON.stringify({ kind: 'clock' });

/**
 * What a marketplace's server may do for its user with its key: pass on what the user wrote. Consent, signatures and
 * leaving are the person's own (legal-requirements R-10).
 */
export const RELAYED_ACTS: readonly ActName[] = ['respond', 'post_message', 'make_offer', 'report_performance'];

/** An adjudicator has reason to read a file that was put before one, or in which a clock waits for one. */
function isBeforeAdjudicator(state: DisputeState): boolean {
  if (state.stage === 'admission') return true;
  if (state.stage === 'negotiation' || state.stage === 'choice') return false;
  // what was agreed without an adjudicator may still be contested when it is performed
  return state.reach !== null || Object.values(state.deadlines).some((one) => one.waitsFor === 'adjudicator');
}

/**
 * The roles a caller has in a dispute; none means that for this caller the dispute does not exist.
 * @param relayed whom a marketplace's key says it speaks for
 */
export function rolesIn(caller: Caller, state: DisputeState, relayed?: Role): readonly Role[] {
  if (caller.kind === 'marketplace') {
    if (caller.marketplaceId !== state.marketplaceId) return [];
    return relayed !== undefined && isParty(relayed) ? [relayed] : ['claimant'];
  }
  if (caller.kind !== 'person') return [];
  if (caller.onlyDisputeId !== undefined && caller.onlyDisputeId !== state.id) return [];
  const roles: Role[] = [];
  if (caller.personId === state.claimantId) roles.push('claimant');
  if (caller.merchantIds.includes(state.merchantId)) roles.push('respondent');
  // Nobody decides a matter of their own, whatever roles they hold.
  if (roles.length > 0) return roles;
  if (caller.staffRoles.includes('adjudicator') && isBeforeAdjudicator(state)) roles.push('adjudicator');
  if (caller.staffRoles.includes('operator')) roles.push('operator');
  return roles;
}

/** Who acts, for the record: the person, or for a relayed act the key that passed it on. */
export function actorOf(caller: Caller, role: Role): Actor {
  if (caller.kind === 'person') return { role, personId: caller.personId };
  return { role, personId: caller.kind === 'marketplace' ? caller.keyId : null };
}

/** Whose idempotency keys a caller uses. */
export function callerIdOf(caller: Caller): Uuid | null {
  if (caller.kind === 'person') return caller.personId;
  return caller.kind === 'marketplace' ? caller.marketplaceId : null;
}

/** The owners of evidence files a caller may attach. */
export function ownersOf(caller: Caller): string {
  if (caller.kind === 'marketplace') return JSON.stringify([{ kind: 'marketplace', id: caller.marketplaceId }]);
  if (caller.kind !== 'person') return '[]';
  const merchants = caller.merchantIds.map((id) => ({ kind: 'merchant', id }));
  return JSON.stringify([{ kind: 'person', id: caller.personId }, ...merchants]);
}
