import { closeSync, existsSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { base64, fromBase64, same, utf8, type Bytes } from '../verifier/bytes.ts';

/** The head of a log this witness signed last. */
export interface Head {
  readonly size: number;
  readonly root: Bytes;
}

/** What was kept cannot be trusted: the witness must not go on, because it could sign a second story. */
export class DamagedState extends Error {}

const FORMAT = 'redress-witness/1';
const fileOf = (folder: string, origin: string): string => join(folder, `${createHash('sha256').update(origin).digest('hex').slice(0, 32)}.head`);
const sumOf = (lines: string): string => createHash('sha256').update(utf8(lines)).digest('hex');

/** Writes a file so that after a loss of power it is whole, old or new. */
function writeWhole(path: string, text: string): void {
  const temporary = `${path}.new`;
  const file = openSync(temporary, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function readHead(path: string): { readonly origin: string; readonly head: Head } {
  const text = readFileSync(path, 'utf8');
  const [format, origin, size, root, sum, ...rest] = text.split('\n');
  const hash = fromBase64(root ?? '');
  const lines = `${format}\n${origin}\n${size}\n${root}\n`;
  if (format !== FORMAT || origin === undefined || !/^\d+$/.test(size ?? '') || !Number.isSafeInteger(Number(size)) || hash?.length !== 32 || sum !== sumOf(lines) || rest.join('') !== '') throw new DamagedState(`${path} is damaged`);
  return { origin, head: { size: Number(size), root: hash } };
}

/**
 * The heads a witness has signed, one file for each log. A head is on the disk before it is signed; one that is damaged or
 * lost stops the witness.
 */
export class State {
  readonly #folder: string;
  readonly #heads: Map<string, Head>;

  private constructor(folder: string, heads: Map<string, Head>) {
    this.#folder = folder;
    this.#heads = heads;
  }

  /**
   * Reads what was kept.
   * @param origins logs this witness has begun to watch: each must have a file
   * @throws DamagedState
   */
  static open(folder: string, origins: readonly string[]): State {
    const heads = new Map<string, Head>();
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.head'))) {
      const { origin, head } = readHead(join(folder, name));
      if (fileOf(folder, origin) !== join(folder, name)) throw new DamagedState(`${name} is not where it belongs`);
      heads.set(origin, head);
    }
    for (const origin of origins) if (!heads.has(origin)) throw new DamagedState(`the head of ${origin} is not there: begin it once with --begin, and never again`);
    return new State(folder, heads);
  }

  /** Begins to watch a log from nothing. @throws DamagedState when it was begun before */
  static begin(folder: string, origin: string): void {
    if (existsSync(fileOf(folder, origin))) throw new DamagedState(`${origin} was begun before`);
    State.#write(folder, origin, { size: 0, root: Uint8Array.from(createHash('sha256').digest()) });
  }

  static #write(folder: string, origin: string, { size, root }: Head): void {
    const lines = `${FORMAT}\n${origin}\n${size}\n${base64(root)}\n`;
    writeWhole(fileOf(folder, origin), `${lines}${sumOf(lines)}\n`);
  }

  head(origin: string): Head | undefined {
    return this.#heads.get(origin);
  }

  /** Keeps a head, on the disk first. Never a smaller one. @throws DamagedState for one that would roll back */
  keep(origin: string, head: Head): void {
    const before = this.#heads.get(origin);
    if (before === undefined || head.size < before.size) throw new DamagedState(`${origin} would roll back`);
    const kept = readHead(fileOf(this.#folder, origin)).head;
    if (kept.size !== before.size || !same(kept.root, before.root)) throw new DamagedState(`another program has written the head of ${origin}`);
    State.#write(this.#folder, origin, head);
    this.#heads.set(origin, head);
  }
}
