import type { FileHandle } from 'node:fs/promises';
import { FileHashes } from './file-hashes.ts';
import { giveBack } from './memory.ts';
import { FRAME, headOf, placeOf, sealedLength, sealFrame, type FileSeal } from './sealed-frames.ts';

/** Frames written in one call, and calls under way at once. */
const BATCH = 16;
const BATCHES = 4;
/** So often what was written is sent to the disk while more arrives, in frames: else all of it waits for the end. */
const FLUSH_EVERY = 512;

/** Where a writer stands, to come back to. */
interface Standing {
  readonly frame: number;
  readonly tail: Buffer;
}

/**
 * Seals and hashes bytes on their way into a file. The frame that is not full yet stays here until it is, or until the
 * sender pauses (`rest`) or is done (`end`). One call at a time; after an error it is of no more use.
 */
export class SealedWriter {
  readonly #seal: FileSeal;
  readonly #hashes: FileHashes;
  #handle: FileHandle;
  #frame = 0;
  readonly #tail = Buffer.allocUnsafe(FRAME);
  #filled = 0;
  #batch: Buffer[] = [];
  #batchFrames = 0;
  /** where the batch begins */
  #at = 0;
  /** calls under way, the oldest first */
  #writing: Promise<unknown>[] = [];
  #flushing: Promise<unknown> = Promise.resolve();
  #marked: Standing | undefined;
  #unflushed = 0;

  constructor(seal: FileSeal, handle: FileHandle, hashes = new FileHashes()) {
    this.#seal = seal;
    this.#handle = handle;
    this.#hashes = hashes;
    this.#batch.push(headOf(seal.object));
  }

  /** Plain bytes taken so far. */
  get bytes(): number {
    return this.#frame * FRAME + this.#filled;
  }

  /** Goes on with another handle of the same file. */
  with(handle: FileHandle): void {
    this.#handle = handle;
  }

  async write(chunk: Uint8Array): Promise<void> {
    for (let at = 0; at < chunk.length; ) {
      // a full frame waits for the next byte: only then it is known that it is not the last
      if (this.#filled === FRAME) await this.#put();
      const taken = Math.min(FRAME - this.#filled, chunk.length - at);
      this.#tail.set(chunk.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
    }
    await this.#hashes.update(chunk);
  }

  async #put(): Promise<void> {
    this.#batch.push(...sealFrame(this.#seal, this.#frame, 'middle', this.#tail));
    this.#frame += 1;
    this.#filled = 0;
    this.#batchFrames += 1;
    if (this.#batchFrames === BATCH) await this.#send();
  }

  /** Hands the batch to the disk, once the fourth before it is there. */
  async #send(): Promise<void> {
    if (this.#batch.length === 0) return;
    if (this.#writing.length >= BATCHES) await this.#writing.shift();
    const [batch, at, handle] = [this.#batch, this.#at, this.#handle];
    const length = batch.reduce((sum, part) => sum + part.length, 0);
    this.#batch = [];
    this.#at = at + length;
    this.#unflushed += this.#batchFrames;
    this.#batchFrames = 0;
    const writing = writeAll(handle, batch, at, length);
    // who waits for it is told; until then nobody else is
    writing.catch(() => undefined);
    this.#writing.push(writing);
    if (this.#unflushed < FLUSH_EVERY) return;
    this.#unflushed = 0;
    await this.#flushing;
    this.#flushing = handle.datasync();
    this.#flushing.catch(() => undefined);
  }

  /** Everything handed over is with the system. */
  async #written(): Promise<void> {
    while (this.#writing.length > 0) await this.#writing.shift();
    await this.#flushing;
  }

  async #close(mark: 'last' | 'open'): Promise<void> {
    await this.#send();
    if (this.#filled > 0) {
      this.#batch.push(...sealFrame(this.#seal, this.#frame, mark, this.#tail.subarray(0, this.#filled)));
      await this.#send();
    }
    await this.#written();
    await this.#handle.datasync();
    this.#at = placeOf(this.#frame);
  }

  /** The sender pauses: what came is durable, and the frame that is not full is written as such. */
  async rest(): Promise<void> {
    this.#hashes.rest();
    await this.#close('open');
  }

  /** The file is whole and durable. @returns its hashes */
  async end(): Promise<{ readonly sha256: Buffer; readonly sm3: Buffer }> {
    await this.#close('last');
    return this.#hashes.digests();
  }

  /** Remembers how far it is; between `rest` and the next byte. */
  mark(): void {
    this.#hashes.mark();
    this.#marked = { frame: this.#frame, tail: Buffer.from(this.#tail.subarray(0, this.#filled)) };
  }

  /** Forgets what came since `mark`, on the disk too. */
  async back(): Promise<void> {
    if (this.#marked === undefined) return;
    await this.#written();
    this.#hashes.back();
    this.#frame = this.#marked.frame;
    this.#marked.tail.copy(this.#tail);
    this.#filled = this.#marked.tail.length;
    this.#batch = this.#frame === 0 ? [headOf(this.#seal.object)] : [];
    this.#batchFrames = 0;
    this.#at = this.#frame === 0 ? 0 : placeOf(this.#frame);
    // first what stays, then what goes: whoever looks in between never finds less than was told
    await this.rest();
    await this.#handle.truncate(this.bytes === 0 ? this.#at : sealedLength(this.bytes));
  }

  /** Gives up; the file is the caller's. */
  async drop(): Promise<void> {
    this.#hashes.drop();
    await this.#written().catch(() => undefined);
    await Promise.allSettled([...this.#writing, this.#flushing]);
  }
}

async function writeAll(handle: FileHandle, parts: Buffer[], at: number, length: number): Promise<void> {
  const { bytesWritten } = await handle.writev(parts, at);
  if (bytesWritten === length) {
    for (const part of parts) giveBack(part);
    return;
  }
  // a disk that is nearly full takes a part: the rest is refused by name
  let rest = Buffer.concat(parts).subarray(bytesWritten);
  let place = at + bytesWritten;
  while (rest.length > 0) {
    const written = (await handle.write(rest, 0, rest.length, place)).bytesWritten;
    rest = rest.subarray(written);
    place += written;
  }
}
