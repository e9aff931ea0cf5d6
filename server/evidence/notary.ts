import { notarisationsOf, type Notarisation, type NotarySays } from '../../core/evidence/evidence.ts';
import { accepted, beijingDay, refused, type Instant, type LocalDate, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import type { Caller } from '../http/route.ts';
import { deskInHand } from '../determination/adjudicator.ts';
import type { World } from '../world.ts';
import { mayReadEvidence } from './access.ts';
import { keptItems, noteCustody } from './items.ts';
import type { EvidenceFile } from './store.ts';

/** What a notary's document says, as whoever read it records it. */
export interface NewNotarisation {
  readonly says: NotarySays;
  readonly office: string;
  readonly number: string;
  readonly dated: LocalDate;
  /** the item of this dispute that the document is */
  readonly document: Uuid;
}

/** An item of a dispute that this adjudicator is to decide now. Refusals: not_found, and those of `deskInHand`. */
async function inHand(world: World, caller: Caller, id: Uuid): Promise<Result<EvidenceFile>> {
  const may = await mayReadEvidence(world.database, caller, id);
  if (!may.ok) return may;
  const { file } = may.value;
  if (file.disputeId === null) return refused('not_allowed');
  const desk = await deskInHand(world, caller, file.disputeId);
  return desk.ok ? accepted(file) : desk;
}

async function notarisations(tx: Queryable, id: Uuid): Promise<readonly Notarisation[]> {
  return notarisationsOf((await keptItems(tx, [id])).get(id)?.custody ?? []);
}

/** One after another: two who record at once do not record the same document twice. */
async function lock(tx: Queryable, id: Uuid): Promise<void> {
  await tx.query({ name: 'evidence_lock', text: 'select from evidence_file where id = $1 for update', values: [id] });
}

/** The document is another item of the same dispute that can be opened. */
async function isDocument(db: Queryable, caller: Caller, item: EvidenceFile, document: Uuid): Promise<boolean> {
  const found = await mayReadEvidence(db, caller, document);
  return found.ok && document !== item.id && found.value.file.disputeId === item.disputeId && !['infected', 'waiting'].includes(found.value.file.scan);
}

/**
 * Records a notary's document for an item, as the adjudicator who compared them.
 * Refusals: those of `deskInHand`, field_invalid (document, dated: a day to come), already_done.
 * @returns all that was recorded for the item
 */
export async function recordNotarisation(world: World, caller: Caller, id: Uuid, said: NewNotarisation, at: Instant): Promise<Result<readonly Notarisation[]>> {
  const item = await inHand(world, caller, id);
  if (!item.ok) return item;
  if (said.dated > beijingDay(at)) return refused('field_invalid', 'dated');
  if (!(await isDocument(world.database, caller, item.value, said.document))) return refused('field_invalid', 'document');
  return world.database.transaction(async (tx): Promise<Result<readonly Notarisation[]>> => {
    await lock(tx, id);
    const known = await notarisations(tx, id);
    if (known.some((one) => one.document === said.document && one.withdrawn === null)) return refused('already_done', 'document');
    await noteCustody(tx, world, id, 'notarised', at, { ...said });
    return accepted(await notarisations(tx, id));
  });
}

/** Takes a notarisation back that was recorded wrongly, or that no longer stands. Refusals: those of `deskInHand`, already_done. */
export async function withdrawNotarisation(world: World, caller: Caller, one: { readonly id: Uuid; readonly no: number; readonly reason: string; readonly at: Instant }): Promise<Result<readonly Notarisation[]>> {
  const { id, no, reason, at } = one;
  const item = await inHand(world, caller, id);
  if (!item.ok) return item;
  return world.database.transaction(async (tx): Promise<Result<readonly Notarisation[]>> => {
    await lock(tx, id);
    const known = (await notarisations(tx, id)).find((other) => other.no === no);
    if (known === undefined) return refused('not_found');
    if (known.withdrawn !== null) return refused('already_done');
    await noteCustody(tx, world, id, 'notarisation_withdrawn', at, { of: no, reason });
    return accepted(await notarisations(tx, id));
  });
}
