import { entryBytes, formatNote, inclusionPlan, proofText, spanHash, tilesFor, type LogKind } from '../../core/log/log.ts';
import type { Queryable } from '../database/database.ts';
import { checkpointFor, isWaiting, placeOf, placeOfRef, readTiles, type Place, type StoredCheckpoint } from './store.ts';

/** A proof as it is handed out. */
export interface Proven {
  readonly place: Place;
  readonly checkpoint: StoredCheckpoint;
  /** the text of a `.tlog-proof` file, with the entry itself as its extra data */
  readonly text: string;
}

/** A checkpoint with every signature there is. */
export function signedNote({ note, lines }: Pick<StoredCheckpoint, 'note' | 'lines'>): string {
  const [text = '', signatures = ''] = [note.slice(0, note.lastIndexOf('\n\n') + 1), note.slice(note.lastIndexOf('\n\n') + 2)];
  return formatNote(text, [signatures, ...lines]);
}

async function proveAt(db: Queryable, place: Place, newest: StoredCheckpoint | undefined): Promise<Proven> {
  // the newest that witnesses have signed, unless the entry is newer than that
  const checkpoint = newest !== undefined && newest.size > place.idx ? newest : await checkpointFor(db, place.idx + 1);
  if (checkpoint === undefined) throw new Error('an entry of the log is under no checkpoint');
  const plan = inclusionPlan(place.idx, checkpoint.size);
  const read = await readTiles(db, tilesFor(plan));
  const text = proofText({
    index: place.idx,
    hashes: plan.map((span) => spanHash(span, read)),
    checkpoint: signedNote(checkpoint),
    extra: entryBytes({ kind: place.kind, commitment: place.commitment.toString('hex') }),
  });
  return { place, checkpoint, text };
}

/** The proof of a commitment; `waiting` until it is sequenced, undefined when it is not ours. */
export async function proofOfCommitment(db: Queryable, commitment: Buffer): Promise<Proven | 'waiting' | undefined> {
  const [newest, place] = await Promise.all([checkpointFor(db, 0), placeOf(db, commitment)]);
  if (place !== undefined) return proveAt(db, place, newest);
  return (await isWaiting(db, commitment)) ? 'waiting' : undefined;
}

/**
 * The text of the `.tlog-proof` of something by its kind and name, or undefined while it is not in the log.
 * @param ref of an act `<dispute>/<first number>`; of everything else what it was queued under
 */
export async function proofOf(db: Queryable, kind: LogKind, ref: string): Promise<string | undefined> {
  const [newest, place] = await Promise.all([checkpointFor(db, 0), placeOfRef(db, kind, ref)]);
  return place === undefined ? undefined : (await proveAt(db, place, newest)).text;
}
