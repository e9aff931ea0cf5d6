import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import type { LogKind, ReadTile, Tile, TileId } from '../../core/log/log.ts';
import { formatKey, tileReader } from '../../core/log/log.ts';
import type { Queryable } from '../database/database.ts';
import type { World } from '../world.ts';
import type { Head } from './ports.ts';

/** A row that waits to be sequenced. */
export interface Waiting {
  readonly id: number;
  readonly kind: LogKind;
  readonly leaf: Buffer;
}

/** Takes the lead for this transaction, and says where the log is; undefined while another server appends. */
export async function lead(tx: Queryable): Promise<Head | undefined> {
  const [row] = await tx.query<{ size: number; root: Buffer }>({ name: 'log_lead', text: 'select size, root from log_lead()' });
  return row;
}

/** The oldest of what waits. */
export async function waitingIn(db: Queryable, limit: number): Promise<Waiting[]> {
  return db.query<Waiting & Record<string, unknown>>({ name: 'log_waiting', text: 'select id, kind, leaf from log_pending order by id limit $1', values: [limit] });
}

/** Public keys that have signed this log. */
export async function keysOf(db: Queryable): Promise<string[]> {
  const rows = await db.query<{ vkey: string }>({ name: 'log_keys', text: 'select vkey from log_key order by since, vkey' });
  return rows.map((row) => row.vkey);
}

/** The keys that whoever checks needs: of this log, and of the witnesses it relies on. */
export async function publicKeys(world: World, db: Queryable): Promise<{ readonly log: readonly string[]; readonly witnesses: readonly string[] }> {
  return { log: await keysOf(db), witnesses: (world.logPorts?.policy.witnesses ?? []).map(({ key }) => formatKey(key.name, key.type, key.key)) };
}

export async function noteKeys(tx: Queryable, keys: readonly string[], size: number, at: Instant): Promise<void> {
  await tx.query({
    text: 'insert into log_key (vkey, first_size, since) select k, $2, $3 from unnest($1::text[]) as k on conflict do nothing',
    values: [keys, size, at],
  });
}

/** The hashes of tiles, as they are now. */
export async function tilesOf(db: Queryable, ids: readonly TileId[]): Promise<Tile[]> {
  if (ids.length === 0) return [];
  return db.query<Tile & Record<string, unknown>>({
    name: 'log_tiles',
    text: `select t.level, t.n, t.hashes from unnest($1::smallint[], $2::bigint[]) as w (level, n) join log_tile t on t.level = w.level and t.n = w.n`,
    values: [ids.map((id) => id.level), ids.map((id) => id.n)],
  });
}

export async function readTiles(db: Queryable, ids: readonly TileId[]): Promise<ReadTile> {
  return tileReader(await tilesOf(db, ids));
}

/** Appends a batch in one statement; see `log_append`. */
export async function appendTo(
  tx: Queryable,
  one: { readonly before: number; readonly ids: readonly number[]; readonly root: Uint8Array; readonly note: string; readonly at: Instant; readonly tiles: readonly Tile[] },
): Promise<void> {
  await tx.query({
    name: 'log_append',
    text: 'select log_append($1, $2, $3, $4, $5, $6, $7, $8)',
    values: [
      ...[one.before, one.ids, Buffer.from(one.root), one.note, one.at],
      ...[one.tiles.map((tile) => tile.level), one.tiles.map((tile) => tile.n), one.tiles.map((tile) => Buffer.from(tile.hashes))],
    ],
  });
}

/** Where the log is, without taking the lead. */
export async function headOf(db: Queryable): Promise<Head & { readonly sequencedAt: Instant | null }> {
  const [row] = await db.query<{ size: number; root: Buffer; sequencedAt: Instant | null }>({
    name: 'log_head',
    text: 'select size, root, sequenced_at as "sequencedAt" from log_head',
  });
  if (row === undefined) throw new Error('the log has no head');
  return row;
}

/** Entries in order, from an index on. */
export async function entriesFrom(db: Queryable, from: number, count: number): Promise<{ readonly idx: number; readonly kind: LogKind; readonly commitment: Buffer }[]> {
  return db.query<{ idx: number; kind: LogKind; commitment: Buffer }>({
    name: 'log_entries',
    text: 'select idx, kind, commitment from log_entry where idx >= $1 and idx < $1::bigint + $2::int order by idx',
    values: [from, count],
  });
}

/** A signed tree head with the lines of the witnesses that signed it. */
export interface StoredCheckpoint extends Head {
  readonly note: string;
  readonly at: Instant;
  readonly witnessed: boolean;
  readonly lines: readonly string[];
}

/** The columns of a checkpoint, of `log_checkpoint c`. */
export const CHECKPOINT_COLUMNS = `c.size, c.root, c.note, c.at, c.quorum_at is not null as witnessed,
       array(select l.line from log_cosignature l where l.size = c.size order by l.witness) as lines`;
const CHECKPOINT = `select ${CHECKPOINT_COLUMNS} from log_checkpoint c`;

/**
 * The newest checkpoint that enough witnesses have signed, or where none of those covers what is asked, the newest.
 * @param least size it must have
 */
export async function checkpointFor(db: Queryable, least: number): Promise<StoredCheckpoint | undefined> {
  const [row] = await db.query<StoredCheckpoint & Record<string, unknown>>({
    name: 'log_checkpoint_for',
    text: `(${CHECKPOINT} where c.quorum_at is not null and c.size >= $1 order by c.size desc limit 1)
           union all
           (${CHECKPOINT} where c.size >= $1 order by c.size desc limit 1)
           limit 1`,
    values: [least],
  });
  return row;
}

/** The newest checkpoint, whoever has signed it. */
export async function newestCheckpoint(db: Queryable): Promise<StoredCheckpoint | undefined> {
  const [row] = await db.query<StoredCheckpoint & Record<string, unknown>>({ name: 'log_checkpoint_newest', text: `${CHECKPOINT} order by c.size desc limit 1` });
  return row;
}

/** Where something stands in the log. */
export interface Place {
  readonly idx: number;
  readonly kind: LogKind;
  readonly commitment: Buffer;
  readonly at: Instant;
}

/** What proofs are asked for: commitments, or kinds and names. */
export type Asked = { readonly commitments: readonly Buffer[] } | { readonly refs: readonly { readonly kind: LogKind; readonly ref: string }[] };

/** What proofs are made from; places by where they stood in what was asked. */
export interface ProofParts {
  readonly places: ReadonlyMap<number, Place>;
  readonly checkpoints: readonly StoredCheckpoint[];
  readonly tiles: readonly Tile[];
}

type PartRow = Omit<Place, 'idx'> & StoredCheckpoint & Tile & { readonly place: number | null; readonly idx: number; readonly note: string | null };

/** Everything the proofs of some entries are made from, of one moment and in one statement; see `log_proofs`. */
export async function proofParts(db: Queryable, asked: Asked): Promise<ProofParts> {
  const [commitments, kinds, refs] = 'refs' in asked ? [null, asked.refs.map((one) => one.kind), asked.refs.map((one) => one.ref)] : [asked.commitments, null, null];
  const rows = await db.query<PartRow & Record<string, unknown>>({
    name: 'log_proofs',
    text: 'select place, idx, kind, commitment, at, size, root, note, witnessed, lines, level, n, hashes from log_proofs($1, $2, $3)',
    values: [commitments, kinds, refs],
  });
  const isPlace = (row: PartRow): boolean => row.place !== null;
  return {
    places: new Map(rows.filter(isPlace).map(({ place, idx, kind, commitment, at }) => [place! - 1, { idx, kind, commitment, at }])),
    checkpoints: rows.filter((row) => row.note !== null).map(({ size, root, note, at, witnessed, lines }) => ({ size, root, note, at, witnessed, lines })),
    tiles: rows.filter((row) => !isPlace(row) && row.note === null).map(({ level, n, hashes }) => ({ level, n, hashes })),
  };
}

/** The queue is short while the log runs; when it stands still, whoever asks must not read all of it. */
const MOST_LOOKED_AT = 50_000;

/** Whether a commitment waits to be sequenced, among the newest that do. */
export async function isWaiting(db: Queryable, commitment: Buffer): Promise<boolean> {
  const rows = await db.query({ name: 'log_is_waiting', text: 'select from (select leaf from log_pending order by id desc limit $2) as newest where leaf = $1 limit 1', values: [commitment, MOST_LOOKED_AT] });
  return rows.length > 0;
}

/** When each act of a dispute came into the log, by its first number. */
export async function actsInLog(db: Queryable, disputeId: Uuid): Promise<{ readonly firstSeq: number; readonly idx: number; readonly at: Instant }[]> {
  return db.query<{ firstSeq: number; idx: number; at: Instant }>({
    name: 'log_acts_of',
    text: `select first_seq as "firstSeq", idx, at from log_entry where dispute_id = $1 and kind = 'act' order by first_seq`,
    values: [disputeId],
  });
}

/** How many wait (fifty thousand and more are not counted on), and for how many seconds the oldest does, by the database's clock. */
export async function backlog(db: Queryable): Promise<{ readonly waiting: number; readonly seconds: number }> {
  const [row] = await db.query<{ waiting: number; seconds: number }>({
    name: 'log_backlog',
    text: `select (select count(*) from (select from log_pending limit $1) as first) as waiting,
                  coalesce((select greatest(0, extract(epoch from clock_timestamp() - queued_at))::int from log_pending order by id limit 1), 0) as seconds`,
    values: [MOST_LOOKED_AT],
  });
  return row ?? { waiting: 0, seconds: 0 };
}
