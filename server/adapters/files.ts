import { createReadStream } from 'node:fs';
import { chmod, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { accepted, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { openRange, type FileSeal, type SealedSource } from './sealed-frames.ts';
import { SealedWriter } from './sealed-writer.ts';

export type { FileSeal } from './sealed-frames.ts';

/** A part of a file, both ends included. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** A whole file on the local disk, sealed and hashed, of which nobody knows yet. The hashes are those of the plain bytes. */
export interface WholeFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly sm3: Buffer;
}

/** Bytes that have arrived and are hashed, but not kept yet. */
export interface ArrivedFile extends WholeFile {
  /** The plain bytes, or a part of them; for detectors. */
  open(part?: Part): Readable;
  /** Keeps the bytes under their object's id, durably: when this returns they survive a power cut. */
  keep(): Promise<void>;
  /** Removes them, kept or not. */
  discard(): Promise<void>;
}

/** How to find and open what is stored. */
export interface StoredFile {
  /** of the plain bytes */
  readonly sha256: Buffer;
  readonly bytes: number;
  /** undefined: kept plain, under its SHA-256, by a release before files were sealed */
  readonly seal: FileSeal | undefined;
}

/** The storage port for files: sealed as they arrive, written once. */
export interface FileStore {
  /**
   * Takes a stream in, hashing and sealing on the way: no plain byte comes to the disk.
   * @param limitBytes the stream is cut off as soon as it is longer
   * @returns refusals `file_empty` and `file_too_large` (fact `megabytes`)
   */
  arrive(name: string, source: AsyncIterable<Uint8Array>, limitBytes: number, seal: FileSeal): Promise<Result<ArrivedFile>>;
  /** Takes over a file that arrived in pieces (`PartialStore.end`). */
  adopt(whole: WholeFile, seal: FileSeal): ArrivedFile;
  /** The plain bytes, or a part of them; undefined when the file is not there. The stream fails with SealBroken when they were changed. */
  read(file: StoredFile, part?: Part): Promise<Readable | undefined>;
  /** Removes a sealed object that was kept; one that is not there is removed already. */
  remove(object: Uuid): Promise<void>;
  /** Removes what arrived so many milliseconds ago and was neither kept nor discarded, because a process died. */
  sweep(olderThanMs: number): Promise<number>;
}

/** Whether an error says that there is no room left: on the disk, or of a quota. */
export function isDiskFull(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/** No other user of the machine may look into the store. */
const OWNER_ONLY = 0o700;

/** Where a file lies in the store, below its root: by its object, or by its hash when it was kept plain. */
export function shelfOf(file: Pick<StoredFile, 'sha256' | 'seal'>): string {
  if (file.seal === undefined) {
    const hex = file.sha256.toString('hex');
    return `${hex.slice(0, 2)}/${hex.slice(2, 4)}/${hex}`;
  }
  return shelfOfSealed(file.seal.object);
}

/** Where a sealed object lies: ids begin with the time; their ends are spread. */
export function shelfOfSealed(object: Uuid): string {
  return `sealed/${object.slice(-2)}/${object.slice(-4, -2)}/${object}`;
}

/** A sealed file of the disk, from a place to another. */
export function sealedOnDisk(file: string): SealedSource {
  return (start, end) => createReadStream(file, { start, end, highWaterMark: 262_144 });
}

/** The plain bytes of a sealed source as a stream. */
export function unsealed(source: SealedSource, seal: FileSeal, bytes: number, part?: Part): Readable {
  return Readable.from(openRange(source, seal, bytes, part?.start ?? 0, part?.end ?? bytes - 1), { objectMode: false, highWaterMark: 131_072 });
}

/**
 * Files on a local disk: `incoming/<name>` while they arrive, then `sealed/<ab>/<cd>/<object>` by atomic rename after fsync.
 * @param root directory of the store; made when missing
 */
export function diskFiles(root: string): FileStore {
  let closed = false;
  const adopt = (whole: WholeFile, seal: FileSeal): ArrivedFile => {
    const to = path.join(root, shelfOf({ sha256: whole.sha256, seal }));
    let lies = whole.path;
    return {
      ...whole,
      open: (part) => unsealed(sealedOnDisk(lies), seal, whole.bytes, part),
      async keep() {
        await keep(whole.path, to);
        lies = to;
      },
      discard: () => rm(lies, { force: true }),
    };
  };
  return {
    adopt,
    async arrive(name, source, limitBytes, seal) {
      const incoming = path.join(root, 'incoming');
      await mkdir(incoming, { recursive: true, mode: OWNER_ONLY });
      // The data folder may be crossed by the user of the embedded database; evidence is the server's alone.
      if (!closed) await chmod(root, OWNER_ONLY);
      closed = true;
      const from = path.join(incoming, name);
      const taken = await take(from, source, limitBytes, seal).catch(async (error: unknown) => {
        await rm(from, { force: true });
        throw error;
      });
      if (taken.ok) return accepted(adopt({ ...taken.value, path: from }, seal));
      await rm(from, { force: true });
      return taken;
    },
    async read(file, part) {
      const at = path.join(root, shelfOf(file));
      const entry = await stat(at).catch(() => undefined);
      if (entry?.isFile() !== true) return undefined;
      return file.seal === undefined ? createReadStream(at, part) : unsealed(sealedOnDisk(at), file.seal, file.bytes, part);
    },
    remove: (object) => rm(path.join(root, shelfOfSealed(object)), { force: true }),
    sweep: (olderThanMs) => sweep(path.join(root, 'incoming'), olderThanMs),
  };
}

async function take(from: string, source: AsyncIterable<Uint8Array>, limitBytes: number, seal: FileSeal): Promise<Result<Omit<WholeFile, 'path'>>> {
  const handle = await open(from, 'wx', 0o600);
  const writer = new SealedWriter(seal, handle);
  try {
    for await (const chunk of source) {
      if (writer.bytes + chunk.length > limitBytes) return refused('file_too_large', 'file', { megabytes: Math.floor(limitBytes / 1_048_576) });
      await writer.write(chunk);
    }
    const { bytes } = writer;
    if (bytes === 0) return refused('file_empty', 'file');
    return accepted({ bytes, ...(await writer.end()) });
  } finally {
    await writer.drop();
    await handle.close();
  }
}

async function keep(from: string, to: string): Promise<void> {
  const shelf = path.dirname(to);
  await mkdir(shelf, { recursive: true });
  // The same content again renames over itself, which is harmless.
  await rename(from, to);
  // The name is durable only when each directory that leads to it is.
  for (const directory of [shelf, path.dirname(shelf), path.dirname(path.dirname(shelf))]) {
    const handle = await open(directory, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

/** Removes files of a folder that are older. @param which by their names; all when left out @returns how many */
export async function sweep(incoming: string, olderThanMs: number, which: (name: string) => boolean = () => true): Promise<number> {
  const names = (await readdir(incoming).catch(() => [])).filter(which);
  let removed = 0;
  for (const name of names) {
    const file = path.join(incoming, name);
    const entry = await stat(file).catch(() => undefined);
    // The disk's own times are real time, so the age is measured in it.
    if (entry === undefined || Date.now() - entry.mtimeMs < olderThanMs) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  return removed;
}
