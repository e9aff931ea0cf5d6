import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { accepted, refused, type Result } from '../../core/kernel/kernel.ts';

/** Bytes that have arrived and are hashed, but not kept yet. */
export interface ArrivedFile {
  /** Where the bytes lie until they are kept; for detectors that read a file. */
  readonly path: string;
  readonly bytes: number;
  readonly sha256: Buffer;
  readonly sm3: Buffer;
  /** Keeps the bytes under their SHA-256, durably: when this returns they survive a power cut. */
  keep(): Promise<void>;
  discard(): Promise<void>;
}

/** The storage port for files: written once, named by content. */
export interface FileStore {
  /**
   * Takes a stream in, hashing on the way.
   * @param limitBytes the stream is cut off as soon as it is longer
   * @returns refusals `file_empty` and `file_too_large` (fact `megabytes`)
   */
  arrive(name: string, source: AsyncIterable<Uint8Array>, limitBytes: number): Promise<Result<ArrivedFile>>;
  /** The bytes from `start` to `end`, both included; undefined when the file is not there. */
  read(sha256: Buffer, range?: { start: number; end: number }): Promise<Readable | undefined>;
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

/**
 * Files on a local disk: `incoming/<name>` while they arrive, then `<ab>/<cd>/<sha256>` by atomic rename after fsync.
 * @param root directory of the store; made when missing
 */
export function diskFiles(root: string): FileStore {
  let closed: Promise<void> | undefined;
  const place = (sha256: Buffer): string => {
    const hex = sha256.toString('hex');
    return path.join(root, hex.slice(0, 2), hex.slice(2, 4), hex);
  };
  return {
    async arrive(name, source, limitBytes) {
      const incoming = path.join(root, 'incoming');
      await mkdir(incoming, { recursive: true, mode: OWNER_ONLY });
      // The data folder may be crossed by the user of the embedded database; evidence is the server's alone.
      closed ??= chmod(root, OWNER_ONLY);
      await closed;
      const from = path.join(incoming, name);
      const file = await open(from, 'wx');
      const taken = await take(file, source, limitBytes).catch(async (error: unknown) => {
        await rm(from, { force: true });
        throw error;
      });
      if (!taken.ok) {
        await rm(from, { force: true });
        return taken;
      }
      return accepted({
        ...taken.value,
        path: from,
        keep: () => keep(from, place(taken.value.sha256)),
        discard: () => rm(from, { force: true }),
      });
    },
    async read(sha256, range) {
      const at = place(sha256);
      const there = await stat(at).then(
        (entry) => entry.isFile(),
        () => false,
      );
      return there ? createReadStream(at, range) : undefined;
    },
    sweep: (olderThanMs) => sweep(path.join(root, 'incoming'), olderThanMs),
  };
}

async function take(
  file: FileHandle,
  source: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<Result<{ bytes: number; sha256: Buffer; sm3: Buffer }>> {
  const sha256 = createHash('sha256');
  const sm3 = createHash('sm3');
  let bytes = 0;
  try {
    for await (const chunk of source) {
      bytes += chunk.length;
      if (bytes > limitBytes) return refused('file_too_large', 'file', { megabytes: Math.floor(limitBytes / 1_048_576) });
      sha256.update(chunk);
      sm3.update(chunk);
      await writeAll(file, chunk);
    }
    if (bytes === 0) return refused('file_empty', 'file');
    await file.sync();
    return accepted({ bytes, sha256: sha256.digest(), sm3: sm3.digest() });
  } finally {
    await file.close();
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  let written = 0;
  while (written < chunk.length) {
    written += (await file.write(chunk, written, chunk.length - written)).bytesWritten;
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

async function sweep(incoming: string, olderThanMs: number): Promise<number> {
  const names = await readdir(incoming).catch(() => []);
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
