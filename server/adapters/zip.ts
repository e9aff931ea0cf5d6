import { PassThrough, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** One member of an archive, opened when its turn comes: what it holds may depend on what was written before it. */
export interface ZipMember {
  readonly path: string;
  /** exact length where it is known beforehand; a stream of another length fails the archive */
  readonly bytes?: number;
  /** pictures and films do not get smaller */
  readonly stored?: boolean;
  open(): Readable | Promise<Readable>;
}

/** 1 January 1980, the first day the format knows: the same members always make the same archive. */
const DAY = new Date(1980, 0, 1);
const PLAIN_FILE = 0o100644;

/**
 * Members as one ZIP archive (ZIP64 where needed), as a stream: only a window of each member is in memory. The stream fails
 * when a member cannot be read; whoever destroys it closes the member under way.
 */
export function zipStream(members: Iterable<ZipMember>): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  let under: Readable | undefined;
  const fail = (error: Error): void => void out.destroy(error);
  zip.on('error', fail);
  const open = async (member: ZipMember): Promise<Readable> => {
    under = await member.open();
    under.once('error', fail);
    return under;
  };
  for (const member of members) {
    const options = {
      mtime: DAY,
      mode: PLAIN_FILE,
      forceDosTimestamp: true,
      compress: member.stored !== true,
      ...(member.bytes === undefined ? {} : { size: member.bytes }),
    };
    zip.addReadStreamLazy(member.path, options, (given) => {
      if (!out.destroyed) void open(member).then((stream) => given(null, stream), fail);
    });
  }
  zip.end();
  const made = zip.outputStream as Readable;
  made.once('error', fail);
  out.once('close', () => {
    under?.destroy();
    made.destroy();
  });
  return made.pipe(out);
}
