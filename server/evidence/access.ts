import { accepted, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { mayReadDispute } from '../dispute/access.ts';
import type { Caller } from '../http/route.ts';
import { fileById, type EvidenceFile } from './store.ts';

type KnownCaller = Exclude<Caller, { readonly kind: 'anonymous' }>;

/**
 * Whether a caller may read a file: its owner always; once it is attached to a dispute, whoever may read the
 * dispute's file: both parties, the marketplace, and adjudicators without ties once it is before one. Everybody else
 * learns nothing, not even that the file exists.
 * @returns the file, or `not_found`
 */
export async function mayReadEvidence(database: Queryable, caller: Caller, id: Uuid): Promise<Result<EvidenceFile>> {
  const file = await fileById(database, id);
  if (file === undefined || caller.kind === 'anonymous') return refused('not_found');
  const { disputeId } = file;
  // A session of one dispute's link opens nothing of another dispute.
  if (caller.kind === 'person' && caller.onlyDisputeId !== undefined && disputeId !== null && caller.onlyDisputeId !== disputeId) {
    return refused('not_found');
  }
  if (owns(caller, file)) return accepted(file);
  if (disputeId === null) return refused('not_found');
  return (await mayReadDispute(database, caller, disputeId)) ? accepted(file) : refused('not_found');
}

function owns(caller: KnownCaller, file: EvidenceFile): boolean {
  if (caller.kind === 'marketplace') return file.ownerKind === 'marketplace' && file.ownerId === caller.marketplaceId;
  if (file.ownerKind === 'person') return file.ownerId === caller.personId;
  return file.ownerKind === 'merchant' && caller.merchantIds.includes(file.ownerId);
}
