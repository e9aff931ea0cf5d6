import type { Bytes } from './bytes.ts';
import { Unreadable } from './files.ts';
import { nodeHash } from './merkle.ts';

// C2SP tlog-tiles: the hashes of a tree in files of 256.

const WIDTH = 256;
const HEIGHT = 8;

/** Asks for a tile by its path below the log, `tile/0/x001/234`. @throws Unreadable when it is not there */
export type FetchTile = (path: string) => Promise<Bytes>;

/** A number in groups of three figures, all but the last behind an `x`. */
function numberPath(number: number): string {
  const figures = String(number).padStart(Math.ceil(String(number).length / 3) * 3, '0');
  const groups = figures.match(/.{3}/g)!;
  return groups.map((group, at) => (at === groups.length - 1 ? group : `x${group}`)).join('/');
}

/** Path of a tile of a tree of that size. */
export function tilePath(level: number, number: number, size: number): string {
  const there = Math.floor(size / WIDTH ** level);
  const width = Math.min(WIDTH, there - number * WIDTH);
  return `tile/${level}/${numberPath(number)}${width < WIDTH ? `.p/${width}` : ''}`;
}

/** A tree whose hashes are fetched when they are needed. */
export class TiledTree {
  readonly size: number;
  readonly #fetch: FetchTile;
  readonly #tiles = new Map<string, Promise<Bytes>>();

  constructor(size: number, fetch: FetchTile) {
    this.size = size;
    this.#fetch = fetch;
  }

  async #hash(level: number, index: number): Promise<Bytes> {
    const path = tilePath(level, Math.floor(index / WIDTH), this.size);
    const made = this.#tiles.get(path) ?? this.#fetch(path);
    this.#tiles.set(path, made);
    const tile = await made;
    const at = (index % WIDTH) * 32;
    if (tile.length < at + 32) throw new Unreadable('growth_tiles', path);
    return tile.slice(at, at + 32);
  }

  /** Hash of a whole subtree of 2^height leaves. */
  async #node(height: number, index: number): Promise<Bytes> {
    if (height % HEIGHT === 0) return this.#hash(height / HEIGHT, index);
    return nodeHash(await this.#node(height - 1, index * 2), await this.#node(height - 1, index * 2 + 1));
  }

  /** Hash of the leaves from `start` to before `end`, where `start` begins a subtree. */
  async range(start: number, end: number): Promise<Bytes> {
    const count = end - start;
    const height = Math.round(Math.log2(count));
    if (2 ** height === count) return this.#node(height, start / count);
    const left = 2 ** Math.floor(Math.log2(count));
    return nodeHash(await this.range(start, start + left), await this.range(start + left, end));
  }

  /** The consistency proof from a smaller size (RFC 6962 §2.1.2). */
  consistency(size: number): Promise<Bytes[]> {
    return this.#subproof(size, 0, this.size, true);
  }

  async #subproof(size: number, start: number, end: number, whole: boolean): Promise<Bytes[]> {
    const count = end - start;
    if (size === count) return whole ? [] : [await this.range(start, end)];
    const left = 2 ** (Math.ceil(Math.log2(count)) - 1);
    if (size <= left) return [...(await this.#subproof(size, start, start + left, whole)), await this.range(start + left, end)];
    return [...(await this.#subproof(size - left, start + left, end, false)), await this.range(start, start + left)];
  }
}
