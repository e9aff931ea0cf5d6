import { createHash, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { isDiskFull, sealedOnDisk, sweep, type FileSeal, type WholeFile } from './files.ts';
import { framesOf, openFrame, placeOf, plainLength, type Mark } from './sealed-frames.ts';
import { SealedWriter } from './sealed-writer.ts';

/** What the sender says a piece is: its bytes count only when they are these. */
export interface PieceCheck {
  readonly algorithm: 'sha1' | 'sha256';
  readonly digest: Buffer;
}

/** A piece that arrives. */
export interface Piece {
  readonly at: number;
  readonly source: AsyncIterable<Uint8Array>;
  /** bytes of the whole file */
  readonly total: number;
  readonly check: PieceCheck | undefined;
}

/** What came of a piece. */
export interface PieceTaken {
  /** where the file stands now; not `at + bytes` when the piece was for another place */
  readonly received: number;
  /** the sender had more than the file was to have */
  readonly over: boolean;
  /** there was no room for more */
  readonly full: boolean;
  /** the piece was not what its sender said it was, and was forgotten */
  readonly mismatch: boolean;
}

/** Bytes of files that arrive in pieces, over hours and over connections that break; sealed as they come. */
export interface PartialStore {
  /**
   * Writes a stream from a position on, durably. What arrived before the stream broke stays, unless the sender gave a hash of it.
   * Another piece that still arrives for the same file is broken off first.
   */
  write(name: string, seal: FileSeal, piece: Piece): Promise<PieceTaken>;
  /** How many bytes lie there; 0 when nothing does. */
  size(name: string): Promise<number>;
  /** Uses the whole file with its hashes, while nobody else of this process does; undefined when not all of it is there. */
  end<T>(name: string, seal: FileSeal, total: number, use: (whole: WholeFile) => Promise<T>): Promise<T | undefined>;
  remove(name: string): Promise<void>;
  /** Removes copies that a process which died has left, so many milliseconds old. */
  sweep(olderThanMs: number): Promise<number>;
}

const OWNER_ONLY = 0o700;
/** Files whose hashes are kept while they wait for their next piece; of others they are worked out again. */
const MOST_RUNNING = 64;

/** A file under way, as this process knows it. */
interface Running {
  readonly writer: SealedWriter;
  /** which file of the disk that is: another process may have put its own in the place */
  readonly inode: bigint;
  readonly hashes: { readonly sha256: Buffer; readonly sm3: Buffer } | undefined;
}

/**
 * Unfinished files on a local disk: `<root>/partial/<name>`. One per process and folder: it remembers how far the hashes of
 * each file are. A process that does not, copies the file and works them out: whoever still writes into the old one, in
 * another process, writes into what nobody reads any more.
 */
export function diskPartials(root: string): PartialStore {
  return new DiskPartials(path.join(root, 'partial'));
}

class DiskPartials implements PartialStore {
  readonly #folder: string;
  readonly #running = new Map<string, Running>();
  /** the last call for a file, and how to break it off */
  readonly #calls = new Map<string, { readonly over: Promise<unknown>; readonly stop: () => void }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  #place(name: string): string {
    return path.join(this.#folder, name);
  }

  size(name: string): Promise<number> {
    return stat(this.#place(name)).then(
      (entry) => plainLength(entry.size),
      () => 0,
    );
  }

  async remove(name: string): Promise<void> {
    await this.#forget(name);
    await rm(this.#place(name), { force: true });
  }

  sweep(olderThanMs: number): Promise<number> {
    return sweep(this.#folder, olderThanMs, (name) => name.includes('.'));
  }

  async #forget(name: string): Promise<void> {
    const running = this.#running.get(name);
    this.#running.delete(name);
    await running?.writer.drop();
  }

  /** One call for a file at a time; the later one goes first, because its sender is the one that still listens. */
  async #alone<T>(name: string, work: (stopped: Promise<'stopped'>) => Promise<T>): Promise<T> {
    const before = this.#calls.get(name);
    before?.stop();
    let stop = (): void => undefined;
    const stopped = new Promise<'stopped'>((resolve) => {
      stop = () => resolve('stopped');
    });
    const over = (async () => {
      await before?.over.catch(() => undefined);
      return work(stopped);
    })();
    const call = { over, stop };
    this.#calls.set(name, call);
    try {
      return await over;
    } finally {
      if (this.#calls.get(name) === call) this.#calls.delete(name);
    }
  }

  write(name: string, seal: FileSeal, piece: Piece): Promise<PieceTaken> {
    return this.#alone(name, async (stopped) => {
      await mkdir(this.#folder, { recursive: true, mode: OWNER_ONLY });
      const { running, handle } = await this.#open(name, seal);
      try {
        const { writer } = running;
        const nothing = { received: writer.bytes, over: false, full: false, mismatch: false };
        return writer.bytes === piece.at && running.hashes === undefined ? await this.#take(name, running, piece, stopped) : nothing;
      } finally {
        await handle.close();
      }
    });
  }

  async #take(name: string, running: Running, piece: Piece, stopped: Promise<'stopped'>): Promise<PieceTaken> {
    const { writer } = running;
    if (piece.check !== undefined) writer.mark();
    const hash = piece.check === undefined ? undefined : createHash(piece.check.algorithm);
    try {
      const { over, broken } = await pour(piece, writer, hash, stopped);
      const mismatch = hash !== undefined && (broken || over || !hash.digest().equals(piece.check!.digest));
      // of a piece that broke off nobody can say whether it is what it was to be: it is forgotten, and that is no mismatch
      if (mismatch) await writer.back();
      if (!mismatch && writer.bytes === piece.total) this.#running.set(name, { ...running, hashes: await writer.end() });
      else if (!mismatch) await writer.rest();
      return { received: writer.bytes, over, full: false, mismatch: mismatch && !broken && !over };
    } catch (error) {
      await this.#forget(name);
      // A full disk is said, or the sender would ask for ever.
      if (isDiskFull(error)) return { received: Math.min(await this.size(name), piece.total), over: false, full: true, mismatch: false };
      throw error;
    }
  }

  end<T>(name: string, seal: FileSeal, total: number, use: (whole: WholeFile) => Promise<T>): Promise<T | undefined> {
    return this.#alone(name, async () => {
      if ((await this.size(name)) < total) return undefined;
      const { running, handle } = await this.#open(name, seal);
      try {
        if (running.writer.bytes !== total) return undefined;
        const hashes = running.hashes ?? (await running.writer.end());
        this.#running.set(name, { ...running, hashes });
        return await use({ path: this.#place(name), bytes: total, ...hashes });
      } finally {
        await handle.close();
      }
    });
  }

  /** The file with its hashes as far as they are: as remembered, or worked out over a copy. */
  async #open(name: string, seal: FileSeal): Promise<{ readonly running: Running; readonly handle: FileHandle }> {
    const known = this.#running.get(name);
    const file = this.#place(name);
    if (known !== undefined) {
      const handle = await open(file, constants.O_RDWR).catch(() => undefined);
      if (handle !== undefined && (await handle.stat({ bigint: true })).ino === known.inode) {
        known.writer.with(handle);
        this.#running.delete(name);
        this.#running.set(name, known);
        return { running: known, handle };
      }
      await handle?.close();
      await this.#forget(name);
    }
    const fresh = `${file}.${process.pid}`;
    const handle = await open(fresh, 'w+', 0o600);
    try {
      const writer = new SealedWriter(seal, handle);
      await copyInto(writer, file, seal);
      await writer.rest();
      await rename(fresh, file);
      const running = { writer, inode: (await handle.stat({ bigint: true })).ino, hashes: undefined };
      this.#running.set(name, running);
      const [oldest] = this.#running.keys();
      if (this.#running.size > MOST_RUNNING && oldest !== undefined && !this.#calls.has(oldest)) await this.#forget(oldest);
      return { running, handle };
    } catch (error) {
      await handle.close();
      await rm(fresh, { force: true });
      throw error;
    }
  }
}

/** Pours a piece into the writer, no more than the file is to have. */
async function pour(piece: Piece, writer: SealedWriter, hash: Hash | undefined, stopped: Promise<'stopped'>): Promise<{ over: boolean; broken: boolean }> {
  const pieces = piece.source[Symbol.asyncIterator]();
  try {
    for (;;) {
      // the line broke: what came is kept, the sender asks where to go on
      const next = await Promise.race([pieces.next().catch(() => 'stopped' as const), stopped]);
      if (next === 'stopped') return { over: false, broken: true };
      if (next.done === true) return { over: false, broken: false };
      const fits = next.value.subarray(0, piece.total - writer.bytes);
      hash?.update(fits);
      await writer.write(fits);
      if (fits.length < next.value.length) return { over: true, broken: false };
    }
  } finally {
    // not waited for: a line that is dead may never answer
    void Promise.resolve(pieces.return?.()).catch(() => undefined);
  }
}

/** Every byte that still opens, up to the first frame that does not. */
async function copyInto(writer: SealedWriter, file: string, seal: FileSeal): Promise<void> {
  const entry = await stat(file).catch(() => undefined);
  if (entry === undefined) return;
  let frame = 0;
  for await (const sealed of framesOf(sealedOnDisk(file)(placeOf(0), entry.size))) {
    const plain = openAs(seal, frame, sealed);
    if (plain === undefined) return;
    await writer.write(plain);
    frame += 1;
  }
}

function openAs(seal: FileSeal, frame: number, sealed: Buffer): Buffer | undefined {
  for (const mark of ['middle', 'open', 'last'] satisfies Mark[]) {
    try {
      return openFrame(seal, frame, mark, sealed);
    } catch {
      // of another mark, or torn by a crash
    }
  }
  return undefined;
}
