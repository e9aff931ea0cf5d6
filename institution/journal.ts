import { createHash } from 'node:crypto';
import { closeSync, existsSync, fdatasync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, write } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const writeBytes = promisify(write) as unknown as (fd: number, bytes: Uint8Array, from: number, length: number) => Promise<{ bytesWritten: number } | number>;
const sync = promisify(fdatasync);

/** A journal that does not read as it was written: somebody changed it, or the disk did. */
export class JournalError extends Error {}

function sumOf(before: string, text: string): string {
  return createHash('sha256').update(before).update(text).digest('hex').slice(0, 16);
}

/**
 * The journal: one JSON value a line, only ever lengthened, each line carrying a digest of itself and of all before it.
 * What is appended is on the disk when the promise resolves; many appends share one wait for the disk.
 */
export class Journal {
  private readonly fd: number;
  private sum: string;
  private waiting: Buffer[] = [];
  private round: Promise<void> | undefined;
  private next: Promise<void> | undefined;

  private constructor(fd: number, sum: string) {
    this.fd = fd;
    this.sum = sum;
  }

  /**
   * Opens the journal and gives every entry of it, oldest first. A last line that was cut off while it was written is
   * removed: nobody was answered for it.
   * @throws JournalError when a line inside it is not as it was written
   */
  static open(file: string, replay: (entry: unknown) => void): Journal {
    mkdirSync(dirname(file), { recursive: true });
    const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
    const whole = bytes.lastIndexOf(10) + 1;
    let sum = '';
    let number = 0;
    for (const line of bytes.subarray(0, whole).toString('utf8').split('\n').slice(0, -1)) {
      number += 1;
      const [head = '', text = ''] = [line.slice(0, 16), line.slice(17)];
      if (sumOf(sum, text) !== head) throw new JournalError(`${file}: line ${number} is not as it was written.`);
      sum = head;
      replay(JSON.parse(text));
    }
    const fd = openSync(file, 'a', 0o600);
    if (whole < bytes.length) ftruncateSync(fd, whole);
    fsyncSync(fd);
    const folder = openSync(join(file, '..'), 'r');
    fsyncSync(folder);
    closeSync(folder);
    return new Journal(fd, sum);
  }

  /** Appends an entry. The order of calls is the order of the journal. */
  append(entry: object): Promise<void> {
    this.waiting.push(this.lineOf(entry));
    return this.flushed();
  }

  private lineOf(entry: object): Buffer {
    const text = JSON.stringify(entry);
    this.sum = sumOf(this.sum, text);
    return Buffer.from(`${this.sum} ${text}\n`);
  }

  /** Writes the first half of an entry and nothing else: what a power cut leaves. For the simulation of one. */
  async tear(entry: object): Promise<void> {
    await this.flushed();
    const line = this.lineOf(entry);
    await writeBytes(this.fd, line, 0, Math.floor(line.length / 2));
    await sync(this.fd);
  }

  /** Resolves when everything appended up to now is on the disk. */
  flushed(): Promise<void> {
    if (this.waiting.length === 0) return this.round ?? Promise.resolve();
    if (this.round === undefined) return (this.round = this.flush());
    return (this.next ??= this.round.then(() => ((this.next = undefined), (this.round = this.flush()))));
  }

  private async flush(): Promise<void> {
    const bytes = Buffer.concat(this.waiting.splice(0));
    for (let at = 0; at < bytes.length; ) {
      const done = await writeBytes(this.fd, bytes, at, bytes.length - at);
      at += typeof done === 'number' ? done : done.bytesWritten;
    }
    await sync(this.fd);
    if (this.next === undefined) this.round = undefined;
  }

  /** Waits for the disk and closes the file. */
  async close(): Promise<void> {
    await this.flushed();
    closeSync(this.fd);
  }
}
