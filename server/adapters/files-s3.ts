import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { accepted } from '../../core/kernel/kernel.ts';
import { diskFiles, type FileStore } from './files.ts';

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

function isMissing(error: unknown): boolean {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } };
  return name === 'NoSuchKey' || name === 'NotFound' || $metadata?.httpStatusCode === 404;
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

/**
 * Files in a bucket, named by their SHA-256 as on the disk. What arrives is hashed and looked at on the local disk first,
 * so that nothing that is refused is ever sent; `keep` returns when the store has it whole.
 * @param incoming folder of the local disk where files lie while they arrive
 */
export function s3Files(settings: S3Settings, incoming: string): FileStore {
  const { bucket, prefix } = settings;
  const client = new S3Client({
    region: settings.region,
    credentials: { accessKeyId: settings.accessKeyId, secretAccessKey: settings.secretAccessKey },
    ...(settings.endpoint === undefined ? {} : { endpoint: settings.endpoint, forcePathStyle: true }),
    // stores that are not Amazon's do not all know the newer checksums; the hash is ours and is checked by us
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const local = diskFiles(incoming);
  const keyOf = (sha256: Buffer): string => {
    const hex = sha256.toString('hex');
    return `${prefix}${hex.slice(0, 2)}/${hex.slice(2, 4)}/${hex}`;
  };
  const sizeOf = async (sha256: Buffer): Promise<number | undefined> => {
    try {
      return (await client.send(new HeadObjectCommand({ Bucket: bucket, Key: keyOf(sha256) }))).ContentLength;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };
  const send = async (path: string, sha256: Buffer, bytes: number): Promise<void> => {
    // the same content is there already
    if ((await sizeOf(sha256)) === bytes) return;
    const upload = new Upload({
      client,
      params: { Bucket: bucket, Key: keyOf(sha256), Body: createReadStream(path), ContentType: 'application/octet-stream' },
      partSize: PIECE_BYTES,
      queueSize: PIECES_AT_ONCE,
    });
    await upload.done();
    if ((await sizeOf(sha256)) !== bytes) throw new Error('the store did not keep the file whole');
  };
  return {
    async arrive(name, source, limitBytes) {
      const arrived = await local.arrive(name, source, limitBytes);
      if (!arrived.ok) return arrived;
      const file = arrived.value;
      return accepted({
        ...file,
        async keep() {
          await send(file.path, file.sha256, file.bytes);
          await file.discard();
        },
      });
    },
    async read(sha256, range) {
      const asked = range === undefined ? {} : { Range: `bytes=${range.start}-${range.end}` };
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(sha256), ...asked }));
        if (!(Body instanceof Readable)) return undefined;
        if (range !== undefined) return Body;
        const whole = checked(sha256);
        Body.on('error', (error) => whole.destroy(error));
        whole.on('close', () => Body.destroy());
        return Body.pipe(whole);
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    sweep: (olderThanMs) => local.sweep(olderThanMs),
  };
}
