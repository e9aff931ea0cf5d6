import { emptyRoot, HASH_BYTES, nodeHash, pairHash, type Hash, type Span } from './merkle.ts';

/**
 * The tree kept as C2SP tlog-tiles: 256 hashes side by side. Level 0 holds hashes of leaves, each hash above stands for
 * a whole tile below. Tiles grow at the right edge only, and what a tile has never changes.
 */

/** Hashes in a whole tile. */
export const TILE_WIDTH = 256;
/** Levels of the tree in one level of tiles. */
const TILE_HEIGHT = 8;

export interface TileId {
  readonly level: number;
  readonly n: number;
}

/** A tile as it is now: up to 256 hashes one after another. */
export interface Tile extends TileId {
  readonly hashes: Uint8Array;
}

/** Reads the hashes of a tile, as many as there are; undefined when it was not fetched or does not exist. */
export type ReadTile = (id: TileId) => Uint8Array | undefined;

/** How many hashes a level of tiles holds in a tree of this size. */
export function hashesAt(level: number, size: number): number {
  return Math.floor(size / TILE_WIDTH ** level);
}

/** How many hashes a tile holds in a tree of this size, 0 to 256. */
export function widthOf({ level, n }: TileId, size: number): number {
  return Math.max(0, Math.min(TILE_WIDTH, hashesAt(level, size) - n * TILE_WIDTH));
}

/** The tiles still growing in a tree of this size, one a level at most; a level whose last tile is whole has none. */
export function edgeOf(size: number): TileId[] {
  const edge: TileId[] = [];
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH)) {
    if (hashes % TILE_WIDTH > 0) edge.push({ level, n: Math.floor(hashes / TILE_WIDTH) });
  }
  return edge;
}

/** A whole subtree: 2^height leaves, the index-th of its height. */
interface Subtree {
  readonly height: number;
  readonly index: number;
}

/** The whole subtrees a span consists of, from left to right; it begins where its greatest subtree may begin. */
function subtreesOf({ from, to }: Span): Subtree[] {
  const found: Subtree[] = [];
  let at = from;
  while (at < to) {
    let height = 0;
    while (2 ** (height + 1) <= to - at && at % 2 ** (height + 1) === 0) height += 1;
    found.push({ height, index: at / 2 ** height });
    at += 2 ** height;
  }
  return found;
}

function tileOf({ height, index }: Subtree): TileId & { readonly first: number; readonly count: number } {
  const level = Math.floor(height / TILE_HEIGHT);
  const count = 2 ** (height % TILE_HEIGHT);
  const first = index * count;
  return { level, n: Math.floor(first / TILE_WIDTH), first: first % TILE_WIDTH, count };
}

const nameOf = ({ level, n }: TileId): string => `${level}/${n}`;

/** The tiles that hold what the spans need, each once. */
export function tilesFor(spans: readonly Span[]): TileId[] {
  const found = new Map<string, TileId>();
  for (const span of spans) {
    for (const subtree of subtreesOf(span)) {
      const { level, n } = tileOf(subtree);
      found.set(nameOf({ level, n }), { level, n });
    }
  }
  return [...found.values()];
}

/** The root of hashes that make a whole subtree: a power of two of them, one after another. */
export function foldHashes(hashes: Uint8Array): Hash {
  let row = hashes;
  while (row.length > HASH_BYTES) row = rowAbove(row);
  return row;
}

/** The hashes of the pairs of a row; what stands alone at its end has none. */
function rowAbove(row: Uint8Array): Uint8Array {
  const pairs = Math.floor(row.length / HASH_BYTES / 2);
  const above = new Uint8Array(pairs * HASH_BYTES);
  for (let at = 0; at < pairs; at += 1) above.set(pairHash(row.subarray(2 * at * HASH_BYTES, (2 * at + 2) * HASH_BYTES)), at * HASH_BYTES);
  return above;
}

/** The rows of the tree within a tile: its hashes, those of their pairs, and so on to the one of the whole tile. */
export function rowsOf(hashes: Uint8Array): readonly Uint8Array[] {
  const rows = [hashes];
  while (rows.at(-1)!.length > HASH_BYTES) rows.push(rowAbove(rows.at(-1)!));
  return rows;
}

/** The root of so many hashes of a tile, a power of two, from the first one on. */
export type FoldTile = (tile: Tile, first: number, count: number) => Hash;

const foldTile: FoldTile = ({ hashes }, first, count) => foldHashes(hashes.subarray(first * HASH_BYTES, (first + count) * HASH_BYTES));

/**
 * The hash over a span of leaves, from the tiles.
 * @param fold for whoever keeps what it worked out of a tile
 * @throws RangeError when a tile does not hold what it must
 */
export function spanHash(span: Span, read: ReadTile, fold: FoldTile = foldTile): Hash {
  if (span.from === span.to) return emptyRoot();
  const hashes = subtreesOf(span).map((subtree) => {
    const { level, n, first, count } = tileOf(subtree);
    const tile = read({ level, n });
    if (tile === undefined || tile.length < (first + count) * HASH_BYTES) throw new RangeError(`the tile ${nameOf({ level, n })} is missing or too short`);
    return fold({ level, n, hashes: tile }, first, count);
  });
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** Reads from tiles in hand. */
export function tileReader(tiles: Iterable<Tile>): ReadTile {
  const known = new Map<string, Uint8Array>();
  for (const tile of tiles) known.set(nameOf(tile), tile.hashes);
  return (id) => known.get(nameOf(id));
}

/**
 * Appends leaves to a tree.
 * @param size of the tree before
 * @param edge the growing tiles of that size (see `edgeOf`)
 * @param leaves hashes of the new leaves, in order
 * @returns the tiles that changed, as they are now, and the root
 * @throws RangeError when the edge is not that of the size
 */
export function append(size: number, edge: readonly Tile[], leaves: readonly Hash[]): { readonly size: number; readonly root: Hash; readonly tiles: readonly Tile[] } {
  const read = tileReader(edge);
  const changed: Tile[] = [];
  const growing: Tile[] = [];
  let added = leaves;
  for (let level = 0; ; level += 1) {
    const before = hashesAt(level, size);
    const n = Math.floor(before / TILE_WIDTH);
    const width = before % TILE_WIDTH;
    const kept = width === 0 ? new Uint8Array(0) : read({ level, n });
    if (kept?.length !== width * HASH_BYTES) throw new RangeError(`the tile ${level}/${n} is not that of a log of ${size}`);
    const all = Buffer.concat([kept, ...added]);
    const above: Hash[] = [];
    const whole = TILE_WIDTH * HASH_BYTES;
    for (let at = 0, tile = n; at < all.length; at += whole, tile += 1) {
      const hashes = all.subarray(at, Math.min(at + whole, all.length));
      if (added.length > 0) changed.push({ level, n: tile, hashes });
      if (hashes.length === whole) above.push(foldHashes(hashes));
      else growing.push({ level, n: tile, hashes });
    }
    added = above;
    if (added.length === 0 && hashesAt(level + 1, size) === 0) break;
  }
  const after = size + leaves.length;
  // whatever the root needs lies in the growing tiles, one subtree for each bit of the size
  return { size: after, root: spanHash({ from: 0, to: after }, tileReader(growing)), tiles: changed };
}

/** `1234067` → `x001/x234/067`. */
function pathOfNumber(n: number): string {
  const digits = String(n).padStart(Math.ceil(String(n).length / 3) * 3, '0');
  const groups = digits.match(/\d{3}/g) ?? [];
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
}

/** Where a tile, or with the level `entries` a bundle of entries, is published below the log's address. */
export function tilePath(level: number | 'entries', n: number, width: number = TILE_WIDTH): string {
  return `tile/${level}/${pathOfNumber(n)}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

/** What `tilePath` wrote; undefined for anything else, other spellings of the same too. */
export function parseTilePath(path: string): { readonly level: number | 'entries'; readonly n: number; readonly width: number } | undefined {
  const found = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path);
  if (found === null) return undefined;
  const [, named = '', number = '', partial] = found;
  const level = named === 'entries' ? named : Number(named);
  const n = Number(number.replaceAll(/[x/]/g, ''));
  const width = partial === undefined ? TILE_WIDTH : Number(partial);
  if (width < 1 || (partial !== undefined && width >= TILE_WIDTH) || (level !== 'entries' && level > 63)) return undefined;
  return tilePath(level, n, width) === path ? { level, n, width } : undefined;
}
