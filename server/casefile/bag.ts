import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { bagInfo, BAGIT, manifestOf, type HashedFile } from '../../core/casefile/casefile.ts';
import { zipStream, type ZipMember } from '../adapters/zip.ts';

/** A document that is in memory. */
export interface BagDocument {
  /** below `data/` */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A file that is too large to be in memory. */
export interface BagFile {
  readonly path: string;
  readonly bytes: number;
  /** hex; what comes must have it */
  readonly sha256: string;
  open(): Promise<Readable>;
}

/** What a bag is made of. */
export interface Bag {
  readonly number: string;
  readonly host: string;
  /** the day it is made, `2026-03-01` */
  readonly date: string;
  readonly documents: readonly BagDocument[];
  readonly files: readonly BagFile[];
  /** told of so many more bytes of `files` that were read */
  readonly progress?: (bytes: number) => void;
}

/** The bytes of a file of evidence are not those that were submitted: nothing may be made of it. */
export class AlteredFileError extends Error {}

const bytesOf = (content: string | Uint8Array): Buffer => Buffer.from(content as Uint8Array);
const hexOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Passes a file on, hashed on the way; fails at its end when it is not what was submitted. */
function checked(file: BagFile, source: Readable, progress: (bytes: number) => void): Readable {
  const hash = createHash('sha256');
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      progress(chunk.length);
      done(null, chunk);
    },
    flush(done) {
      done(hash.digest('hex') === file.sha256 ? null : new AlteredFileError(`${file.path} is not what was submitted`));
    },
  });
  source.once('error', (error) => through.destroy(error));
  through.once('close', () => source.destroy());
  return source.pipe(through);
}

/**
 * A bag (RFC 8493) as a ZIP stream. Files are read once, as they are sent; the manifests follow them, because only then the
 * hashes are known.
 */
export function bagStream(bag: Bag): Readable {
  const root = `redress-${bag.number}`;
  const tags: HashedFile[] = [];
  const payload: HashedFile[] = [
    ...bag.documents.map(({ path, content }) => {
      const bytes = bytesOf(content);
      return { path: `data/${path}`, sha256: hexOf(bytes), bytes: bytes.length };
    }),
    ...bag.files.map(({ path, sha256, bytes }) => ({ path: `data/${path}`, sha256, bytes })),
  ];
  const text = (path: string, make: () => string | Uint8Array): ZipMember => ({
    path: `${root}/${path}`,
    open() {
      const bytes = bytesOf(make());
      if (!path.startsWith('data/')) tags.push({ path, sha256: hexOf(bytes), bytes: bytes.length });
      return Readable.from([bytes], { objectMode: false });
    },
  });
  const progress = bag.progress ?? (() => undefined);
  return zipStream([
    text('bagit.txt', () => BAGIT),
    ...bag.documents.map((one) => text(`data/${one.path}`, () => one.content)),
    ...bag.files.map((file): ZipMember => ({ path: `${root}/data/${file.path}`, bytes: file.bytes, stored: true, open: async () => checked(file, await file.open(), progress) })),
    text('bag-info.txt', () => bagInfo(payload, bag)),
    text('manifest-sha256.txt', () => manifestOf(payload)),
    text('tagmanifest-sha256.txt', () => manifestOf(tags)),
  ]);
}
