import type { Role } from '../../core/dispute/dispute.ts';
import { accepted, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { readerOf } from '../dispute/access.ts';
import type { Caller } from '../http/route.ts';
import { fileById, type EvidenceFile } from './store.ts';

type KnownCaller = Exclude<Caller, { readonly kind: 'anonymous' }>;

/** A file with the part its reader has in it: whose it is, or the role in the dispute it belongs to. */
export interface ReadableFile {
  readonly file: EvidenceFile;
  readonly role: 'owner' | Role;
}

/**
 * Whether a caller may know of a file: its owner always; once it is attached to a dispute, whoever may read the
 * dispute's file: both parties, the marketplace, and adjudicators without ties once it is before one. Everybody else
 * learns nothing, not even that the file exists. Its bytes are a further question: `mayReadBytes`.
 * @returns the file and the part the caller has in it, or `not_found`
 */
export async function mayReadEvidence(database: Queryable, caller: Caller, id: Uuid): Promise<Result<ReadableFile>> {
  const file = await fileById(database, id);
  if (file === undefined || caller.kind === 'anonymous') return refused('not_found');
  const { disputeId } = file;
  // A session of one dispute's link opens nothing of another dispute.
  if (caller.kind === 'person' && caller.onlyDisputeId !== undefined && disputeId !== null && caller.onlyDisputeId !== disputeId) {
    return refused('not_found');
  }
  if (owns(caller, file)) return accepted({ file, role: 'owner' });
  if (disputeId === null) return refused('not_found');
  const role = await readerOf(database, caller, disputeId);
  return role === undefined ? refused('not_found') : accepted({ file, role });
}

/**
 * Whether the bytes of a file may leave: none that a scanner found something in, to nobody; to others than its owner none
 * that is not scanned yet; of what a copy with parts covered stands for, to its owner and whoever decides alone.
 * Refusals: file_infected, file_being_checked, file_sealed.
 */
export function mayReadBytes({ file, role }: ReadableFile): Result<true> {
  if (file.scan === 'infected') return refused('file_infected');
  if (role === 'owner') return accepted(true);
  if (file.scan === 'waiting') return refused('file_being_checked');
  return file.sealedAt !== null && role !== 'adjudicator' ? refused('file_sealed') : accepted(true);
}

function owns(caller: KnownCaller, file: EvidenceFile): boolean {
  if (caller.kind === 'marketplace') return file.ownerKind === 'marketplace' && file.ownerId === caller.marketplaceId;
  if (file.ownerKind === 'person') return file.ownerId === caller.personId;
  return file.ownerKind === 'merchant' && caller.merchantIds.includes(file.ownerId);
}
