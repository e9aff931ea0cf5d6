import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import type { Uuid } from '../../core/kernel/kernel.ts';
import { systemChance } from '../system.ts';

/** What bytes of one stored object are sealed under: a key of its file, and the object's own id, which every frame is bound to. */
export interface FileSeal {
  readonly object: Uuid;
  readonly key: KeyObject;
}

/** Sealed bytes that are not whole: changed, cut off, moved, or of another object. */
export class SealBroken extends Error {}

/** Plain bytes of one frame. */
export const FRAME = 65_536;
const NONCE = 12;
const TAG = 16;
const OVERHEAD = NONCE + TAG;
const SEALED_FRAME = FRAME + OVERHEAD;
const MAGIC = Buffer.from('RDF1', 'latin1');
/** The head says which object this is, for whoever finds the file alone. */
const HEAD = MAGIC.length + 16;

/** What stands in a frame's place: one of the middle, the last, or the end of a file that is still arriving. */
export type Mark = 'middle' | 'last' | 'open';
const MARKS: Readonly<Record<Mark, number>> = { middle: 0, last: 1, open: 2 };

/** The head of a sealed object. */
export function headOf(object: Uuid): Buffer {
  return Buffer.concat([MAGIC, Buffer.from(object.replaceAll('-', ''), 'hex')]);
}

/** Where a frame begins in the sealed object. */
export function placeOf(frame: number): number {
  return HEAD + frame * SEALED_FRAME;
}

/** How long so many bytes are when they are sealed. */
export function sealedLength(bytes: number): number {
  return HEAD + bytes + Math.max(1, Math.ceil(bytes / FRAME)) * OVERHEAD;
}

/** How many bytes a sealed object of such a length holds; 0 for what is none. */
export function plainLength(sealed: number): number {
  const body = Math.max(0, sealed - HEAD);
  return Math.floor(body / SEALED_FRAME) * FRAME + Math.max(0, (body % SEALED_FRAME) - OVERHEAD);
}

/** Head, number and mark of a frame: what its tag is over besides the bytes. */
function boundTo(head: Buffer, frame: number, mark: Mark): Buffer {
  const about = Buffer.allocUnsafe(HEAD + 5);
  head.copy(about);
  about.writeUInt32BE(frame, HEAD);
  about[HEAD + 4] = MARKS[mark];
  return about;
}

/**
 * Seals one frame: nonce, bytes, tag. The nonce is drawn anew each time, never counted: the last frame of a file that arrives
 * in pieces is sealed again when it grows, and a counter would come twice with other bytes.
 */
export function sealFrame(seal: FileSeal, frame: number, mark: Mark, plain: Uint8Array): Buffer[] {
  const nonce = systemChance(NONCE);
  const cipher = createCipheriv('aes-256-gcm', seal.key, nonce);
  cipher.setAAD(boundTo(headOf(seal.object), frame, mark));
  const body = cipher.update(plain);
  cipher.final();
  return [Buffer.from(nonce), body, cipher.getAuthTag()];
}

/** Opens one frame. @throws SealBroken */
export function openFrame(seal: FileSeal, frame: number, mark: Mark, sealed: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', seal.key, sealed.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(boundTo(headOf(seal.object), frame, mark));
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
    const plain = decipher.update(sealed.subarray(NONCE, sealed.length - TAG));
    decipher.final();
    return plain;
  } catch {
    throw new SealBroken(`frame ${frame} of ${seal.object} does not open`);
  }
}

/** Sealed bytes from a place to another, both included: of a file of the disk, or of an object of a store. */
export type SealedSource = (from: number, to: number) => AsyncIterable<Uint8Array>;

/** Sealed frames one after the other, whole, out of pieces of any length; the last may be shorter. */
export async function* framesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let frame = Buffer.allocUnsafe(SEALED_FRAME);
  let filled = 0;
  for await (const piece of source) {
    for (let at = 0; at < piece.length; ) {
      const taken = Math.min(SEALED_FRAME - filled, piece.length - at);
      frame.set(piece.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
      if (filled < SEALED_FRAME) continue;
      yield frame;
      frame = Buffer.allocUnsafe(SEALED_FRAME);
      filled = 0;
    }
  }
  if (filled > 0) yield frame.subarray(0, filled);
}

/** Where the frames begin and end, both included, in which the plain bytes from `start` to `end` of an object lie that holds `bytes` in all. */
export function sealedSpan(bytes: number, start: number, end: number): { readonly start: number; readonly end: number } {
  return { start: placeOf(Math.floor(start / FRAME)), end: Math.min(placeOf(Math.floor(end / FRAME) + 1), sealedLength(bytes)) - 1 };
}

/**
 * The plain bytes from `start` to `end`, both included, of an object that holds `bytes` in all: nothing but the frames they
 * lie in is read. What was cut off, put in another order or belongs elsewhere is never passed on.
 * @throws SealBroken while reading
 */
export async function* openRange(source: SealedSource, seal: FileSeal, bytes: number, start: number, end: number): AsyncGenerator<Buffer> {
  const last = Math.ceil(bytes / FRAME) - 1;
  const [first, until] = [Math.floor(start / FRAME), Math.floor(end / FRAME)];
  const span = sealedSpan(bytes, start, end);
  let frame = first;
  for await (const sealed of framesOf(source(span.start, span.end))) {
    const plain = openFrame(seal, frame, frame === last ? 'last' : 'middle', sealed);
    const from = frame * FRAME;
    yield plain.subarray(Math.max(0, start - from), end + 1 - from);
    frame += 1;
  }
  if (frame <= until) throw new SealBroken(`${seal.object} ends before frame ${frame}`);
}
