import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AskStamp, PdfSigner } from './pades.ts';

/** Whole files that are made to be fetched, or that came to be looked at, and are gone after a while. */
export interface PackageStore {
  /**
   * Writes a stream under a name, whole or not at all.
   * @param most bytes; a longer stream is cut off, and nothing is kept
   * @returns size and SHA-256; undefined when it was longer than `most`
   */
  write(name: string, source: AsyncIterable<Uint8Array>, most?: number): Promise<{ readonly bytes: number; readonly sha256: Buffer } | undefined>;
  read(name: string): Promise<Readable | undefined>;
  /** where a program that is given a file finds it */
  pathOf(name: string): string;
  remove(name: string): Promise<void>;
}

const OWNER_ONLY = 0o700;

/** Packages in a folder of the local disk; a name is an id, never anybody's text. */
export function diskPackages(folder: string): PackageStore {
  const at = (name: string): string => path.join(folder, `${name}.zip`);
  return {
    async write(name, source, most = Number.POSITIVE_INFINITY) {
      await mkdir(folder, { recursive: true, mode: OWNER_ONLY });
      const unfinished = `${at(name)}.part`;
      const hash = createHash('sha256');
      let bytes = 0;
      const counted = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          bytes += chunk.length;
          hash.update(chunk);
          done(bytes > most ? new TooLong() : null, chunk);
        },
      });
      try {
        await pipeline(source, counted, createWriteStream(unfinished, { mode: 0o600 }));
        const file = await open(unfinished, 'r+');
        await file.sync().finally(() => file.close());
        await rename(unfinished, at(name));
      } catch (error) {
        await rm(unfinished, { force: true });
        if (error instanceof TooLong) return undefined;
        throw error;
      }
      return { bytes, sha256: hash.digest() };
    },
    async read(name) {
      const there = await stat(at(name)).then((entry) => entry.isFile(), () => false);
      return there ? createReadStream(at(name)) : undefined;
    },
    pathOf: at,
    remove: (name) => rm(at(name), { force: true }),
  };
}

class TooLong extends Error {}

/**
 * What PDFs are signed with: the operator's key and certificate, or a self-signed pair that is made once and kept in the data
 * folder, readable by its owner only.
 * @throws Error when the operator's files cannot be used
 */
export async function pdfSignerOf(
  given: { readonly dataDir: string; readonly host: string; readonly files: { readonly keyFile: string; readonly certificateFile: string } | undefined; readonly at: Date },
  stamp?: AskStamp,
): Promise<PdfSigner> {
  const { openPdfSigner, selfSigned } = await import('./pades.ts');
  if (given.files !== undefined) {
    const [key, certificates] = await Promise.all([readFile(given.files.keyFile, 'utf8'), readFile(given.files.certificateFile, 'utf8')]);
    return openPdfSigner({ key, certificates }, stamp);
  }
  const file = path.join(given.dataDir, 'pdf-signing.pem');
  const read = async (): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined);
  let kept = await read();
  if (kept === undefined) {
    const made = await selfSigned(given.host, given.at);
    await mkdir(given.dataDir, { recursive: true });
    // another server may have made one in the same moment: the first that is there counts
    await writeFile(file, made.key + made.certificates, { mode: 0o600, flag: 'wx' }).catch(() => undefined);
    kept = (await read())!;
  }
  const key = /-----BEGIN PRIVATE KEY-----[\s\S]+?-----END PRIVATE KEY-----\n?/.exec(kept)?.[0] ?? '';
  return openPdfSigner({ key, certificates: kept.replace(key, '') }, stamp);
}
