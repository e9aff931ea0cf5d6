import { emptyRoot, entryBytes, foldHashes, HASH_BYTES, hashesAt, leafHash, parseCheckpoint, parseKey, parseNote, sameHash, signersOf, spanHash, TILE_WIDTH, tileReader, tilesFor, widthOf, checkLine, type CheckSignature, type Tile } from '../../core/log/log.ts';
import type { World } from '../world.ts';
import { clear, raise } from './alarm.ts';
import type { AlarmKind } from './ports.ts';
import { entriesFrom, headOf, keysOf, newestCheckpoint, readTiles, tilesOf } from './store.ts';

/** Tiles looked at in one portion: some milliseconds of work. */
const PORTION = 16;

interface Cursor {
  readonly level: number;
  readonly tile: number;
}

interface Finding {
  readonly kind: AlarmKind;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Whether the entries of a tile of level 0 hash to what the tile says. */
async function entriesAgree(world: World, tile: Tile): Promise<Finding | undefined> {
  const width = tile.hashes.length / HASH_BYTES;
  const entries = await entriesFrom(world.database, tile.n * TILE_WIDTH, width);
  if (entries.length !== width) return { kind: 'truncated', facts: { tile: tile.n, entries: entries.length, expected: width } };
  for (const [at, { kind, commitment, idx }] of entries.entries()) {
    const hash = leafHash(entryBytes({ kind, commitment: commitment.toString('hex') }));
    if (!sameHash(hash, tile.hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES))) return { kind: 'tampered', facts: { index: idx } };
  }
  return undefined;
}

/** One whole tile: its entries when it has some, and its own hash in the tile above. */
async function auditTile(world: World, { level, tile: n }: Cursor): Promise<Finding | undefined> {
  const above = { level: level + 1, n: Math.floor(n / TILE_WIDTH) };
  const tiles = await tilesOf(world.database, [{ level, n }, above]);
  const tile = tiles.find((one) => one.level === level);
  const parent = tiles.find((one) => one.level === level + 1);
  const at = (n % TILE_WIDTH) * HASH_BYTES;
  if (tile?.hashes.length !== TILE_WIDTH * HASH_BYTES || parent === undefined || parent.hashes.length < at + HASH_BYTES) {
    return { kind: 'truncated', facts: { level, tile: n } };
  }
  if (!sameHash(foldHashes(tile.hashes), parent.hashes.subarray(at, at + HASH_BYTES))) return { kind: 'tampered', facts: { level, tile: n } };
  return level === 0 ? entriesAgree(world, tile) : undefined;
}

/** The right edge: the entries that fill no tile yet, the root over everything, and the signature over the root. */
async function auditEdge(world: World, check: CheckSignature): Promise<Finding | undefined> {
  const head = await headOf(world.database);
  const spans = [{ from: 0, to: head.size }];
  let root = emptyRoot();
  try {
    root = Buffer.from(spanHash(spans[0]!, await readTiles(world.database, tilesFor(spans))));
  } catch {
    return { kind: 'truncated', facts: { size: head.size } };
  }
  if (!sameHash(root, head.root)) return { kind: 'tampered', facts: { size: head.size } };
  const n = Math.floor(head.size / TILE_WIDTH);
  const width = widthOf({ level: 0, n }, head.size);
  if (width > 0) {
    const tile = tileReader(await tilesOf(world.database, [{ level: 0, n }]))({ level: 0, n });
    const found = await entriesAgree(world, { level: 0, n, hashes: (tile ?? new Uint8Array(0)).subarray(0, width * HASH_BYTES) });
    if (found !== undefined) return found;
  }
  const newest = await newestCheckpoint(world.database);
  if (newest === undefined) return head.size === 0 ? undefined : { kind: 'truncated', facts: { size: head.size, checkpoints: 0 } };
  const note = parseNote(newest.note);
  const said = note === undefined ? undefined : parseCheckpoint(note.text);
  const keys = (await keysOf(world.database)).map(parseKey).filter((key) => key !== undefined);
  const signed = note === undefined ? [] : (signersOf(note, keys, (key, text, signature) => checkLine(key, text, signature, check)) ?? []);
  // appended while we looked: the next pass looks at it
  if (newest.size > head.size) return undefined;
  const right = said !== undefined && said.size === head.size && sameHash(said.root, head.root) && signed.length > 0;
  return right ? undefined : { kind: 'tampered', facts: { size: head.size, checkpoint: newest.size } };
}

async function cursorOf(world: World): Promise<Cursor> {
  const [row] = await world.database.query<{ level: number; tile: number }>({ name: 'log_audit_at', text: 'select audit_level as level, audit_tile as tile from log_head' });
  return row ?? { level: 0, tile: 0 };
}

async function moveTo(world: World, { level, tile }: Cursor, ended: boolean): Promise<void> {
  await world.database.query({
    name: 'log_audit_to',
    text: 'update log_head set audit_level = $1, audit_tile = $2, audited_at = case when $3 then $4 else audited_at end',
    values: [level, tile, ended, world.now()],
  });
}

/**
 * The log's audit of itself: reads a few tiles on from where it was, and at the end of a pass the edge. Every entry, every
 * tile and the root are read again, for ever, so that what was changed behind the server's back is found.
 * @returns a job's `run`: how many tiles it looked at, 0 at the end of a pass
 */
export function auditing(check: CheckSignature): (world: World) => Promise<number> {
  let clean = false; // whether this process has found nothing since it began a pass
  const note = async (world: World, found: Finding | undefined): Promise<void> => {
    if (found === undefined) return;
    clean = false;
    await raise(world, found.kind, found.facts);
  };
  return async (world) => {
    const { size } = await headOf(world.database);
    let at = await cursorOf(world);
    if (at.level === 0 && at.tile === 0) clean = true;
    for (let looked = 0; looked < PORTION; looked += 1) {
      const whole = Math.floor(hashesAt(at.level, size) / TILE_WIDTH);
      if (at.tile < whole) {
        await note(world, await auditTile(world, at));
        at = { level: at.level, tile: at.tile + 1 };
      } else if (hashesAt(at.level + 1, size) > 0) {
        at = { level: at.level + 1, tile: 0 };
      } else {
        await note(world, await auditEdge(world, check));
        await moveTo(world, { level: 0, tile: 0 }, true);
        if (clean) await clear(world, ['tampered', 'truncated']);
        return 0;
      }
    }
    await moveTo(world, at, false);
    return PORTION;
  };
}
