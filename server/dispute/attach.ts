import type { EvidenceItem } from '../../core/dispute/dispute.ts';
import { accepted, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { evidenceFiles, type EvidenceFile } from '../evidence/evidence.ts';
import type { Caller } from '../http/http.ts';

/** What the record says of a file: enough to know it again without the file. */
export type AttachedItem = Omit<EvidenceItem, 'by' | 'at'>;

/** A file as an act names it. */
export interface NamedFile {
  readonly evidenceId: Uuid;
  readonly shows: string;
  /** which of the evidence the dispute’s type lists it is */
  readonly evidenceKey?: string;
}

function owns(caller: Caller, file: EvidenceFile): boolean {
  if (caller.kind === 'marketplace') return file.ownerId === caller.marketplaceId;
  return caller.kind === 'person' && (file.ownerId === caller.personId || caller.merchantIds.includes(file.ownerId));
}

/**
 * Looks up the files an act names; somebody else's file is as unknown as one that does not exist. The database checks
 * again in the act's transaction.
 * Refusals: evidence_unknown.
 */
export async function attachable(
  db: Queryable,
  caller: Caller,
  named: readonly NamedFile[],
): Promise<Result<readonly AttachedItem[]>> {
  if (named.length === 0) return accepted([]);
  const files = new Map((await evidenceFiles(db, named.map((item) => item.evidenceId))).map((one) => [one.id, one]));
  const items: AttachedItem[] = [];
  for (const [index, { evidenceId, shows, evidenceKey }] of named.entries()) {
    const found = files.get(evidenceId);
    if (!found || !owns(caller, found)) return refused('evidence_unknown', `evidence.${index}.evidenceId`);
    const { name, mediaType, bytes } = found;
    items.push({ evidenceId, name, mediaType, bytes, sha256: found.sha256.toString('hex'), shows, ...(evidenceKey === undefined ? {} : { key: evidenceKey }) });
  }
  return accepted(items);
}
