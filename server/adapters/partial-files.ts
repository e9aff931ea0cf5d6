import { constants, createReadStream } from 'node:fs';
import { mkdir, open, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isDiskFull } from './files.ts';

/** Bytes of files that arrive in pieces, over hours and over connections that break. */
export interface PartialStore {
  /**
   * Writes a stream from a position on, durably. What arrived before the stream broke stays.
   * @param most bytes taken; the stream is cut off after them
   * @returns how many arrived, whether the sender had more than `most`, and whether there was no room for more
   */
  write(name: string, at: number, source: AsyncIterable<Uint8Array>, most: number): Promise<{ readonly bytes: number; readonly over: boolean; readonly full: boolean }>;
  /** How many bytes lie there; 0 when nothing does. */
  size(name: string): Promise<number>;
  /** The first so many bytes. */
  read(name: string, bytes: number): AsyncIterable<Uint8Array>;
  remove(name: string): Promise<void>;
}

const OWNER_ONLY = 0o700;

/** Unfinished files on a local disk: `<root>/partial/<name>`. */
export function diskPartials(root: string): PartialStore {
  const folder = path.join(root, 'partial');
  return {
    async write(name, at, source, most) {
      await mkdir(folder, { recursive: true, mode: OWNER_ONLY });
      const file = path.join(folder, name);
      // Made when missing, never cut: what a retry writes at the same place is the same.
      const handle = await open(file, constants.O_RDWR | constants.O_CREAT, 0o600);
      let bytes = 0;
      let over = false;
      let full = false;
      try {
        for await (const chunk of source) {
          const fits = chunk.subarray(0, most - bytes);
          let written = 0;
          while (written < fits.length) {
            written += (await handle.write(fits, written, fits.length - written, at + bytes + written)).bytesWritten;
          }
          bytes += fits.length;
          over ||= fits.length < chunk.length;
          if (over) break;
        }
      } catch (error) {
        // The line broke: what came is kept, the sender asks where to go on. A full disk is said, or it would ask for ever.
        full = isDiskFull(error);
      } finally {
        await handle.datasync().finally(() => handle.close());
      }
      return { bytes, over, full };
    },
    size: (name) =>
      stat(path.join(folder, name)).then(
        (entry) => entry.size,
        () => 0,
      ),
    read: (name, bytes) => (bytes === 0 ? nothing() : createReadStream(path.join(folder, name), { end: bytes - 1 })),
    remove: (name) => rm(path.join(folder, name), { force: true }),
  };
}

async function* nothing(): AsyncIterable<Uint8Array> {}
