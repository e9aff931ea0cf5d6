import type { EvidenceItem } from '../../core/dispute/dispute.ts';
import { accepted, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { evidenceFiles } from '../evidence/evidence.ts';

/** What the record says of a file: enough to know it again without the file. */
export type AttachedItem = Omit<EvidenceItem, 'by' | 'at'>;

/**
 * Looks up the files an act names. Whose they are is checked by the database in the act's transaction.
 * Refusals: evidence_unknown.
 */
export async function attachable(
  db: Queryable,
  named: readonly { readonly evidenceId: Uuid; readonly shows: string }[],
): Promise<Result<readonly AttachedItem[]>> {
  if (named.length === 0) return accepted([]);
  const files = new Map((await evidenceFiles(db, named.map((item) => item.evidenceId))).map((one) => [one.id, one]));
  const items: AttachedItem[] = [];
  for (const [index, { evidenceId, shows }] of named.entries()) {
    const found = files.get(evidenceId);
    if (!found) return refused('evidence_unknown', `evidence.${index}.evidenceId`);
    const { name, mediaType, bytes } = found;
    items.push({ evidenceId, name, mediaType, bytes, sha256: found.sha256.toString('hex'), shows });
  }
  return accepted(items);
}
