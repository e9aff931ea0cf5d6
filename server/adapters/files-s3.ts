import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { DeleteObjectCommand, GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { accepted, type Uuid } from '../../core/kernel/kernel.ts';
import { diskFiles, sealedOnDisk, shelfOf, shelfOfSealed, unsealed, type ArrivedFile, type FileSeal, type FileStore, type StoredFile, type WholeFile } from './files.ts';
import { sealedLength, sealedSpan } from './sealed-frames.ts';

/** A bucket of an S3-compatible store. */
export interface S3Settings {
  readonly bucket: string;
  readonly region: string;
  /** for others than Amazon's own: `https://minio.example:9000` */
  readonly endpoint?: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** put before every name */
  readonly prefix: string;
}

/** Pieces of a large file, in bytes, and how many are under way at once: what one upload holds in memory is their product. */
const PIECE_BYTES = 8 * 1024 * 1024;
const PIECES_AT_ONCE = 2;

function statusOf(error: unknown): number | undefined {
  return (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
}

function isMissing(error: unknown): boolean {
  const { name } = error as { name?: string };
  return name === 'NoSuchKey' || name === 'NotFound' || statusOf(error) === 404;
}

/** What comes out of one stream on its way through another: an error of the first ends the second, and the end of the second closes the first. */
function tied(from: Readable, through: Readable): Readable {
  from.on('error', (error) => through.destroy(error));
  through.on('close', () => from.destroy());
  return through;
}

/** Passes bytes on and fails at the end when they are not those of the name. */
function checked(sha256: Buffer): Transform {
  const hash = createHash('sha256');
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      done(hash.digest().equals(sha256) ? null : new Error(`the store gave other bytes for ${sha256.toString('hex')}`));
    },
  });
}

/** The objects of a bucket: sent whole, looked at, and read from a place to another. */
class Bucket {
  readonly #client: S3Client;
  readonly #settings: S3Settings;

  constructor(settings: S3Settings) {
    this.#settings = settings;
    this.#client = new S3Client({
      region: settings.region,
      credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
      ...(settings.endpoint === undefined ? {} : { endpoint: settings.endpoint, forcePathStyle: true }),
      // stores that are not Amazon's do not all know the newer checksums; every frame has a seal of ours
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
  }

  #at(shelf: string): { readonly Bucket: string; readonly Key: string } {
    return { Bucket: this.#settings.bucket, Key: `${this.#settings.prefix}${shelf}` };
  }

  #named(file: Pick<StoredFile, 'sha256' | 'seal'>): { readonly Bucket: string; readonly Key: string } {
    return this.#at(shelfOf(file));
  }

  async sizeOf(file: Pick<StoredFile, 'sha256' | 'seal'>): Promise<number | undefined> {
    try {
      return (await this.#client.send(new HeadObjectCommand(this.#named(file)))).ContentLength;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async send(path: string, file: StoredFile): Promise<void> {
    const params = { ...this.#named(file), Body: createReadStream(path), ContentType: 'application/octet-stream' };
    await new Upload({ client: this.#client, params, partSize: PIECE_BYTES, queueSize: PIECES_AT_ONCE }).done();
    if ((await this.sizeOf(file)) !== sealedLength(file.bytes)) throw new Error('the store did not keep the file whole');
  }

  async open(file: StoredFile, part?: { start: number; end: number }): Promise<Readable | undefined> {
    const asked = part === undefined ? {} : { Range: `bytes=${part.start}-${part.end}` };
    try {
      const { Body } = await this.#client.send(new GetObjectCommand({ ...this.#named(file), ...asked }));
      return Body instanceof Readable ? Body : undefined;
    } catch (error) {
      if (isMissing(error)) return undefined;
      // cut off before the part that was asked for: whoever opens the frames finds them missing
      if (statusOf(error) === 416) return Readable.from([]);
      throw error;
    }
  }

  async remove(object: Uuid): Promise<void> {
    await this.#client.send(new DeleteObjectCommand(this.#at(shelfOfSealed(object))));
  }
}

/**
 * Files in a bucket, named as on the disk. What arrives is sealed, hashed and looked at on the local disk first, so that
 * nothing that is refused is ever sent and the store never has a plain byte; `keep` returns when the store has it whole.
 * @param incoming folder of the local disk where files lie while they arrive
 */
export function s3Files(settings: S3Settings, incoming: string): FileStore {
  const bucket = new Bucket(settings);
  const local = diskFiles(incoming);
  const adopt = (whole: WholeFile, seal: FileSeal): ArrivedFile => {
    const stored = { sha256: whole.sha256, bytes: whole.bytes, seal };
    let kept = false;
    return {
      ...whole,
      open: (part) => unsealed(sealedOnDisk(whole.path), seal, whole.bytes, part),
      async keep() {
        await bucket.send(whole.path, stored);
        kept = true;
        await rm(whole.path, { force: true });
      },
      async discard() {
        await rm(whole.path, { force: true });
        if (kept) await bucket.remove(seal.object);
      },
    };
  };
  return {
    adopt,
    async arrive(name, source, limitBytes, seal) {
      const arrived = await local.arrive(name, source, limitBytes, seal);
      return arrived.ok ? accepted(adopt(arrived.value, seal)) : arrived;
    },
    async read(file, part) {
      const { seal, bytes } = file;
      const asked = seal === undefined ? part : sealedSpan(bytes, part?.start ?? 0, part?.end ?? bytes - 1);
      const body = await bucket.open(file, asked);
      if (body === undefined) return undefined;
      if (seal !== undefined) return tied(body, unsealed(() => body, seal, bytes, part));
      return part === undefined ? tied(body, body.pipe(checked(file.sha256))) : body;
    },
    remove: (object) => bucket.remove(object),
    sweep: (olderThanMs) => local.sweep(olderThanMs),
  };
}
