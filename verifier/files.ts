import { hex, type Bytes } from './bytes.ts';
import { digest, type Algorithm } from './digest.ts';

/** Bytes that lie somewhere, read in parts: a file of the disk, one dropped on a page, or memory. */
export interface Source {
  readonly size: number;
  read(from: number, length: number): Promise<Bytes>;
}

/** A folder that is only read: paths with `/`, in order. */
export interface Files {
  readonly names: readonly string[];
  has(name: string): boolean;
  sizeOf(name: string): number;
  /** @throws Unreadable when the bytes are not as they were promised */
  read(name: string): Promise<Bytes>;
  /** The hash of a file, in hex, found out once. */
  hash(name: string, algorithm: Algorithm): Promise<string>;
}

/** What cannot be read, and why, as a code with words. */
export class Unreadable extends Error {
  readonly code: string;
  readonly about: string;

  constructor(code: string, about = '') {
    super(about === '' ? code : `${code}: ${about}`);
    this.code = code;
    this.about = about;
  }
}

/** One file of a folder before it is read. */
export interface Entry {
  readonly size: number;
  read(): Promise<Bytes>;
  /** a hash that is found out elsewhere already */
  hash?(algorithm: Algorithm): Promise<string>;
}

/** Small ones are kept, as several steps ask for them, until there are too many. */
const KEPT = { fileBytes: 8 * 1024 * 1024, bytes: 64 * 1024 * 1024 } as const;

/** A folder of entries. */
export function filesOf(entries: ReadonlyMap<string, Entry>): Files {
  const kept = new Map<string, Promise<Bytes>>();
  const hashes = new Map<string, Promise<string>>();
  let left: number = KEPT.bytes;
  const entry = (name: string): Entry => {
    const found = entries.get(name);
    if (found === undefined) throw new Unreadable('no_file', name);
    return found;
  };
  const read = (name: string): Promise<Bytes> => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const { size, read: readEntry } = entry(name);
    const made = readEntry();
    if (size > KEPT.fileBytes || size > left) return made;
    left -= size;
    kept.set(name, made);
    return made;
  };
  return {
    names: [...entries.keys()].sort(),
    has: (name) => entries.has(name),
    sizeOf: (name) => entry(name).size,
    read,
    hash(name, algorithm) {
      const place = `${algorithm} ${name}`;
      const made = hashes.get(place) ?? entry(name).hash?.(algorithm) ?? read(name).then(async (bytes) => hex(await digest(algorithm, bytes)));
      hashes.set(place, made);
      return made;
    },
  };
}

/** A folder in memory. */
export function filesInMemory(contents: ReadonlyMap<string, Bytes>): Files {
  return filesOf(new Map([...contents].map(([name, bytes]) => [name, { size: bytes.length, read: () => Promise.resolve(bytes) }])));
}

/** Memory as a source. */
export function sourceOf(bytes: Bytes): Source {
  return { size: bytes.length, read: (from, length) => Promise.resolve(bytes.slice(from, from + length)) };
}

/** A folder below another: what stands outside is not there any more. */
export function below(files: Files, folder: string): Files {
  const inside = files.names.filter((name) => name.startsWith(folder));
  return filesOf(new Map(inside.map((name) => [name.slice(folder.length), { size: files.sizeOf(name), read: () => files.read(name), hash: (algorithm: Algorithm) => files.hash(name, algorithm) }])));
}

/** Folds what some file systems take for one name: case, and the two ways of writing an accent. */
export function folded(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Some systems write no longer one. */
const LONGEST_PATH = 1_000;

/** What is wrong with a path inside a package; null when it stays inside and every system can write it. */
export function faultOfPath(path: string): 'path_escapes' | 'path_bad' | null {
  if (path.startsWith('/') || path.startsWith('~') || /^[A-Za-z]:/.test(path) || path.includes('\\')) return 'path_escapes';
  if (path.length > LONGEST_PATH) return 'path_bad';
  const parts = path.split('/');
  if (parts.includes('..')) return 'path_escapes';
  return parts.some((part) => part === '' || part === '.' || /[\u0000-\u001f\u007f]/.test(part)) ? 'path_bad' : null;
}

/** Small files are unpacked and hashed side by side, up to so many bytes, before they are asked for one by one. */
const WARM = { fileBytes: 1024 * 1024, bytes: 64 * 1024 * 1024 } as const;

/** Reads ahead. What cannot be read is said by whoever asks for it. */
export async function readAhead(files: Files): Promise<void> {
  let left: number = WARM.bytes;
  const small = files.names.filter((name) => {
    const size = files.sizeOf(name);
    if (size > WARM.fileBytes || size > left) return false;
    left -= size;
    return true;
  });
  await Promise.allSettled(small.map((name) => files.hash(name, 'sha256')));
}
