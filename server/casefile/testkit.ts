import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Bag, BagFile } from './bag.ts';

const BLOCK = 65_536;
export const MEGABYTE = 1_048_576;

/** So many megabytes that follow from a name, a block at a time, as they come from a store. */
function bytesNamed(name: string, megabytes: number): Readable {
  const block = Buffer.alloc(BLOCK, createHash('sha256').update(name).digest());
  return Readable.from(
    (function* blocks() {
      for (let at = 0; at < (megabytes * MEGABYTE) / BLOCK; at += 1) {
        const own = Buffer.from(block);
        own.writeUInt32BE(at);
        yield own;
      }
    })(),
    { objectMode: false },
  );
}

async function hashOf(source: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of source) hash.update(part as Buffer);
  return hash.digest('hex');
}

/** A bag with little to read and so many files of so many megabytes each. */
export async function largeBag(files: number, megabytes: number): Promise<Bag> {
  const large: BagFile[] = [];
  for (let no = 0; no < files; no += 1) {
    const open = async (): Promise<Readable> => bytesNamed(`film ${no}`, megabytes);
    large.push({ path: `evidence/${no}/film.mp4`, bytes: megabytes * MEGABYTE, sha256: await hashOf(await open()), open });
  }
  return { number: 'R26-0001', host: 'odr.example', date: '2026-03-01', documents: [{ path: 'case.json', content: '{}' }], files: large };
}

/** Bytes this process holds in memory for objects and buffers. */
export function held(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
