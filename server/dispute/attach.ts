import type { NewItem } from '../../core/dispute/dispute.ts';
import type { EvidenceDetail } from '../../core/evidence/evidence.ts';
import { accepted, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { evidenceFiles, MOST_AT_DISPUTE, prepareItems, type EvidenceFile, type PreparedItem } from '../evidence/evidence.ts';
import type { Caller } from '../http/http.ts';
import type { Queryable } from '../database/database.ts';
import type { World } from '../world.ts';

/** A file as an act names it, with what its owner says of it. */
export interface NamedFile extends Omit<EvidenceDetail, 'commitment'> {
  readonly evidenceId: Uuid;
  readonly shows: string;
  /** which of the evidence the dispute’s type lists it is */
  readonly evidenceKey?: string;
}

function owns(caller: Caller, file: EvidenceFile): boolean {
  if (caller.kind === 'marketplace') return file.ownerId === caller.marketplaceId;
  return caller.kind === 'person' && (file.ownerId === caller.personId || caller.merchantIds.includes(file.ownerId));
}

/** Whether an act would bring the files of one owner at a dispute over the limit. */
async function tooManyAt(db: Queryable, disputeId: Uuid, items: readonly PreparedItem[]): Promise<boolean> {
  const added = items.filter(({ file }) => file.state === 'stored');
  if (added.length === 0) return false;
  const [row] = await db.query<{ there: number }>({
    name: 'evidence_at_dispute',
    text: 'select count(*)::int as there from evidence_file where dispute_id = $1 and owner_id = $2',
    values: [disputeId, added[0]!.file.ownerId],
  });
  return (row?.there ?? 0) + added.length > MOST_AT_DISPUTE;
}

/**
 * Looks up the files an act names; somebody else's file is as unknown as one that does not exist. The database checks
 * again in the act's transaction.
 * Refusals: evidence_unknown, file_infected, field_invalid, upload_limit_reached (too many files of one owner at one dispute).
 * @param disputeId null while there is none
 */
export async function attachable(
  world: Pick<World, 'database' | 'random'>,
  caller: Caller,
  named: readonly NamedFile[],
  disputeId: Uuid | null,
): Promise<Result<readonly NewItem[]>> {
  if (named.length === 0) return accepted([]);
  const files = new Map((await evidenceFiles(world.database, named.map((item) => item.evidenceId))).map((one) => [one.id, one]));
  const items: PreparedItem[] = [];
  for (const [index, { evidenceId, shows, evidenceKey, ...detail }] of named.entries()) {
    const found = files.get(evidenceId);
    if (!found || !owns(caller, found)) return refused('evidence_unknown', `evidence.${index}.evidenceId`);
    if (found.scan === 'infected') return refused('file_infected', `evidence.${index}.evidenceId`);
    // A copy with parts covered is known as one from the moment it was made; nothing else can be called one.
    if ((found.redactionOf ?? undefined) !== detail.redactionOf) return refused('field_invalid', `evidence.${index}.redactionOf`);
    const { name, mediaType, bytes } = found;
    const item = { evidenceId, name, mediaType, bytes, sha256: found.sha256.toString('hex'), shows, ...(evidenceKey === undefined ? {} : { key: evidenceKey }), ...detail };
    items.push({ file: found, item });
  }
  if (disputeId !== null && (await tooManyAt(world.database, disputeId, items))) return refused('upload_limit_reached');
  return accepted(await prepareItems(world, items));
}
