import { entryBytes, formatNote, HASH_BYTES, inclusionPlan, proofText, rowsOf, spanHash, TILE_WIDTH, tileReader, type FoldTile, type LogKind, type ReadTile, type Tile } from '../../core/log/log.ts';
import type { Queryable } from '../database/database.ts';
import { isWaiting, proofParts, type Asked, type Place, type StoredCheckpoint } from './store.ts';

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

/** So many tiles are remembered with the rows of their trees, 16 kB each: those above, which every proof goes through, and the growing ones. */
const MOST_REMEMBERED = 256;

/**
 * Trees within tiles that were worked out already, by the name of the tile. What is remembered is used only for the very
 * same bytes, so that it can never be of another log or of what a tile once was.
 */
const remembered = new Map<string, { readonly hashes: Uint8Array; readonly rows: readonly Uint8Array[] }>();

function rememberedRows({ level, n, hashes }: Tile): readonly Uint8Array[] {
  const name = `${level}/${n}`;
  const known = remembered.get(name);
  const same = known !== undefined && Buffer.compare(known.hashes, hashes) === 0;
  const rows = same ? known.rows : rowsOf(hashes);
  remembered.delete(name);
  remembered.set(name, { hashes, rows });
  if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
  return rows;
}

/** Folds runs of tiles, each tile worked out once; the whole ones at the bottom, of which there are many, for these proofs only. */
function folding(): FoldTile {
  const own = new Map<number, readonly Uint8Array[]>();
  const rowsFor = (tile: Tile): readonly Uint8Array[] => {
    if (tile.level > 0 || tile.hashes.length < TILE_WIDTH * HASH_BYTES) return rememberedRows(tile);
    const rows = own.get(tile.n) ?? rowsOf(tile.hashes);
    own.set(tile.n, rows);
    return rows;
  };
  return (tile, first, count) => {
    const at = first / count;
    return rowsFor(tile)[Math.log2(count)]!.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES);
  };
}

function proofUnder(place: Place, checkpoint: StoredCheckpoint, read: ReadTile, fold: FoldTile): Proven {
  const text = proofText({
    index: place.idx,
    hashes: inclusionPlan(place.idx, checkpoint.size).map((span) => spanHash(span, read, fold)),
    checkpoint: signedNote(checkpoint),
    extra: entryBytes({ kind: place.kind, commitment: place.commitment.toString('hex') }),
  });
  return { place, checkpoint, text };
}

/** Proofs of what is in the log, in one statement, by where it stood in what was asked. */
async function prove(db: Queryable, asked: Asked): Promise<ReadonlyMap<number, Proven>> {
  const { places, checkpoints, tiles } = await proofParts(db, asked);
  const [read, fold] = [tileReader(tiles), folding()];
  // the newest that witnesses have signed, unless the entry is newer than that
  const bySize = [...checkpoints].sort((one, other) => one.size - other.size);
  return new Map(
    [...places].map(([at, place]) => {
      const checkpoint = bySize.find((one) => one.size > place.idx);
      if (checkpoint === undefined) throw new Error('an entry of the log is under no checkpoint');
      return [at, proofUnder(place, checkpoint, read, fold)];
    }),
  );
}

/** The proof of a commitment; `waiting` until it is sequenced, undefined when it is not ours. */
export async function proofOfCommitment(db: Queryable, commitment: Buffer): Promise<Proven | 'waiting' | undefined> {
  const found = (await prove(db, { commitments: [commitment] })).get(0);
  return found ?? ((await isWaiting(db, commitment)) ? 'waiting' : undefined);
}

/** What something is called in the log: an act `<dispute>/<first number>`; everything else as it was queued. */
export interface LogRef {
  readonly kind: LogKind;
  readonly ref: string;
}

/** Proofs of many things by their names, in one statement, in the order asked; undefined for what is not in the log. */
export async function proofsOf(db: Queryable, refs: readonly LogRef[]): Promise<readonly (Proven | undefined)[]> {
  if (refs.length === 0) return [];
  const found = await prove(db, { refs });
  return refs.map((_, at) => found.get(at));
}

/** The text of the `.tlog-proof` of something by its kind and name, or undefined while it is not in the log. */
export async function proofOf(db: Queryable, kind: LogKind, ref: string): Promise<string | undefined> {
  return (await proofsOf(db, [{ kind, ref }]))[0]?.text;
}
