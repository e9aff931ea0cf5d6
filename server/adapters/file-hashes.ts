import { createHash, type Hash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { HashAnswer, HashTask } from './hash-worker.ts';

const SLOT_BYTES = 1_048_576;
const SLOTS = 12;
/** So many bytes are hashed where they are: a thread is not worth its messages. */
const HERE_BYTES = 262_144;

/** The thread and its slots, shared by all files that arrive. */
class Lane {
  readonly #memory = new SharedArrayBuffer(SLOTS * SLOT_BYTES);
  readonly #free: number[] = Array.from({ length: SLOTS }, (_, slot) => slot);
  readonly #waiting: { readonly take: (slot: number) => void; readonly fail: (error: Error) => void }[] = [];
  readonly #digests = new Map<number, { readonly done: (digest: Buffer) => void; readonly fail: (error: Error) => void }>();
  readonly #worker: Worker;
  #ids = 0;
  /** why it is no longer used */
  broken: Error | undefined;

  constructor() {
    this.#worker = new Worker(new URL('./hash-worker.ts', import.meta.url), { workerData: { memory: this.#memory, slotBytes: SLOT_BYTES } });
    this.#worker.unref();
    this.#worker.on('message', (answer: HashAnswer) => this.#hear(answer));
    this.#worker.on('error', (error) => this.#end(error as Error));
    this.#worker.on('exit', () => this.#end(new Error('the thread that hashes has ended')));
  }

  #hear(answer: HashAnswer): void {
    if ('digest' in answer) {
      this.#digests.get(answer.id)?.done(Buffer.from(answer.digest));
      this.#digests.delete(answer.id);
      return;
    }
    const next = this.#waiting.shift();
    if (next === undefined) this.#free.push(answer.slot);
    else next.take(answer.slot);
  }

  #end(error: Error): void {
    this.broken ??= error;
    for (const one of [...this.#waiting, ...this.#digests.values()]) one.fail(this.broken);
    this.#waiting.length = 0;
    this.#digests.clear();
  }

  newId(): number {
    return (this.#ids += 1);
  }

  tell(task: HashTask): void {
    this.#worker.postMessage(task);
  }

  /** A free slot, at once or when one is given back. */
  slot(): number | Promise<number> {
    if (this.broken !== undefined) throw this.broken;
    return this.#free.pop() ?? new Promise((take, fail) => this.#waiting.push({ take, fail }));
  }

  bytesOf(slot: number): Uint8Array {
    return new Uint8Array(this.#memory, slot * SLOT_BYTES, SLOT_BYTES);
  }

  digest(id: number): Promise<Buffer> {
    if (this.broken !== undefined) return Promise.reject(this.broken);
    return new Promise((done, fail) => {
      this.#digests.set(id, { done, fail });
      this.tell({ id, op: 'digest' });
    });
  }
}

let shared: Lane | undefined;

function lane(): Lane {
  if (shared?.broken !== undefined) shared = undefined;
  return (shared ??= new Lane());
}

/** SM3 of a stream: short ones here, long ones in the thread. */
class Sm3 {
  /** what came before the thread was worth it */
  #early = Buffer.allocUnsafe(4096);
  #bytes = 0;
  #mark = 0;
  #lane: Lane | undefined;
  #id = 0;
  #slot: number | undefined;
  #filled = 0;

  async update(chunk: Uint8Array): Promise<void> {
    if (this.#lane !== undefined) return this.#send(this.#lane, chunk);
    if (this.#bytes + chunk.length <= HERE_BYTES) return this.#keep(chunk);
    const to = lane();
    this.#lane = to;
    this.#id = to.newId();
    await this.#send(to, this.#early.subarray(0, this.#mark));
    this.mark();
    await this.#send(to, this.#early.subarray(this.#mark, this.#bytes));
    this.#early = Buffer.alloc(0);
    await this.#send(to, chunk);
  }

  #keep(chunk: Uint8Array): void {
    if (this.#bytes + chunk.length > this.#early.length) {
      const larger = Buffer.allocUnsafe(Math.min(HERE_BYTES, 2 * (this.#bytes + chunk.length)));
      this.#early.copy(larger, 0, 0, this.#bytes);
      this.#early = larger;
    }
    this.#early.set(chunk, this.#bytes);
    this.#bytes += chunk.length;
  }

  async #send(to: Lane, chunk: Uint8Array): Promise<void> {
    for (let at = 0; at < chunk.length; ) {
      this.#slot ??= await to.slot();
      const taken = Math.min(SLOT_BYTES - this.#filled, chunk.length - at);
      to.bytesOf(this.#slot).set(chunk.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
      if (this.#filled === SLOT_BYTES) this.flush();
    }
  }

  /** Gives the slot away: nobody who waits for a sender may hold one. */
  flush(): void {
    if (this.#lane === undefined || this.#slot === undefined) return;
    this.#lane.tell({ id: this.#id, op: 'take', slot: this.#slot, length: this.#filled });
    this.#slot = undefined;
    this.#filled = 0;
  }

  mark(): void {
    this.flush();
    if (this.#lane === undefined) this.#mark = this.#bytes;
    else this.#lane.tell({ id: this.#id, op: 'mark' });
  }

  back(): void {
    this.flush();
    if (this.#lane !== undefined) return this.#lane.tell({ id: this.#id, op: 'back' });
    this.#bytes = this.#mark;
  }

  digest(): Promise<Buffer> {
    this.flush();
    if (this.#lane !== undefined) return this.#lane.digest(this.#id);
    return Promise.resolve(createHash('sm3').update(this.#early.subarray(0, this.#bytes)).digest());
  }

  drop(): void {
    this.flush();
    this.#lane?.tell({ id: this.#id, op: 'drop' });
  }
}

/** SHA-256 and SM3 of a file while it arrives, over as many pieces as it comes in. */
export class FileHashes {
  #sha256: Hash = createHash('sha256');
  #marked: Hash | undefined;
  readonly #sm3 = new Sm3();

  /** Resolves when there is room for more. */
  async update(chunk: Uint8Array): Promise<void> {
    this.#sha256.update(chunk);
    await this.#sm3.update(chunk);
  }

  /** Nothing comes for a while. */
  rest(): void {
    this.#sm3.flush();
  }

  /** Remembers how far it is, to come `back` here. */
  mark(): void {
    this.#marked = this.#sha256.copy();
    this.#sm3.mark();
  }

  back(): void {
    if (this.#marked === undefined) return;
    this.#sha256 = this.#marked;
    this.#marked = undefined;
    this.#sm3.back();
  }

  /** Both, once; nothing can follow. */
  async digests(): Promise<{ readonly sha256: Buffer; readonly sm3: Buffer }> {
    return { sm3: await this.#sm3.digest(), sha256: this.#sha256.digest() };
  }

  drop(): void {
    this.#sm3.drop();
  }
}
