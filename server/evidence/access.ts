import { accepted, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Database } from '../database/database.ts';
import type { Caller } from '../http/route.ts';
import { fileById, type EvidenceFile } from './store.ts';

type KnownCaller = Exclude<Caller, { readonly kind: 'anonymous' }>;

/**
 * Whether a caller may read a file: its owner always; once it is attached to a dispute, both parties, the marketplace,
 * and adjudicators without an interest in the merchant (the one who decides, signs second, or hears the appeal).
 * Everybody else learns nothing, not even that the file exists.
 * @returns the file, or `not_found`
 */
export async function mayReadEvidence(database: Database, caller: Caller, id: Uuid): Promise<Result<EvidenceFile>> {
  const file = await fileById(database, id);
  if (file === undefined || caller.kind === 'anonymous') return refused('not_found');
  const { disputeId } = file;
  // A session of one dispute's link opens nothing of another dispute.
  if (caller.kind === 'person' && caller.onlyDisputeId !== undefined && disputeId !== null && caller.onlyDisputeId !== disputeId) {
    return refused('not_found');
  }
  if (owns(caller, file)) return accepted(file);
  if (disputeId === null) return refused('not_found');
  for (const scope of scopesOf(caller)) {
    if (await seesDispute(database, disputeId, scope)) return accepted(file);
  }
  return refused('not_found');
}

function owns(caller: KnownCaller, file: EvidenceFile): boolean {
  if (caller.kind === 'marketplace') return file.ownerKind === 'marketplace' && file.ownerId === caller.marketplaceId;
  if (file.ownerKind === 'person') return file.ownerId === caller.personId;
  return file.ownerKind === 'merchant' && caller.merchantIds.includes(file.ownerId);
}

interface Scope {
  readonly kind: 'person' | 'staff' | 'marketplace';
  readonly personId: Uuid | null;
  readonly merchantIds: readonly Uuid[];
  readonly marketplaceId: Uuid | null;
}

function scopesOf(caller: KnownCaller): Scope[] {
  if (caller.kind === 'marketplace') {
    return [{ kind: 'marketplace', personId: null, merchantIds: [], marketplaceId: caller.marketplaceId }];
  }
  const { personId, merchantIds, marketplaceId } = caller;
  const adjudicates = caller.onlyDisputeId === undefined && caller.staffRoles.includes('adjudicator');
  const party: Scope = { kind: 'person', personId, merchantIds, marketplaceId };
  return adjudicates ? [party, { ...party, kind: 'staff' }] : [party];
}

/** Asks under the database's own policies, which see a dispute only for the scope that is set. */
function seesDispute(database: Database, disputeId: Uuid, scope: Scope): Promise<boolean> {
  return database.transaction(async (tx) => {
    await tx.query({ text: 'select enter_scope($1)', values: [JSON.stringify(scope)] });
    const rows = await tx.query({
      text: `select 1 from dispute d
              where d.id = $1
                and ($2 <> 'staff' or (
                      ($4::uuid is null or d.marketplace_id = $4)
                      and not exists (select 1 from interest i where i.person_id = $3 and i.merchant_id = d.merchant_id)))`,
      values: [disputeId, scope.kind, scope.personId, scope.marketplaceId],
    });
    return rows.length > 0;
  });
}
