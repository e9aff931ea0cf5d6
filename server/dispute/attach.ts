import type { NewItem } from '../../core/dispute/dispute.ts';
import type { EvidenceDetail } from '../../core/evidence/evidence.ts';
import { accepted, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { evidenceFiles, prepareItems, type EvidenceFile, type PreparedItem } from '../evidence/evidence.ts';
import type { Caller } from '../http/http.ts';
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

/**
 * Looks up the files an act names; somebody else's file is as unknown as one that does not exist. The database checks
 * again in the act's transaction.
 * Refusals: evidence_unknown, file_infected, field_invalid.
 */
export async function attachable(
  world: Pick<World, 'database' | 'random'>,
  caller: Caller,
  named: readonly NamedFile[],
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
  return accepted(await prepareItems(world, items));
}
