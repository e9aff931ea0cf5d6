import { Readable } from 'node:stream';
import { fileTypeFromBuffer, fileTypeFromStream } from 'file-type';
import type { ArrivedFile } from './files.ts';

/** A format is told by its beginning; what needs more of a file to be known is none that is taken. */
const BEGINNING = 4 * 1024 * 1024;

/**
 * The media type of a file by its content, never by its name: undefined when it is neither a known format nor plain
 * UTF-8 text.
 */
export async function detectMediaType(file: Pick<ArrivedFile, 'bytes' | 'open'>): Promise<string | undefined> {
  const beginning = file.open({ start: 0, end: Math.min(file.bytes, BEGINNING) - 1 });
  const known = await fileTypeFromStream(Readable.toWeb(beginning) as ReadableStream<Uint8Array>).catch(() => undefined);
  beginning.destroy();
  if (known !== undefined) return known.mime;
  return (await isPlainText(file.open())) ? 'text/plain' : undefined;
}

/** The media type of bytes by their content; undefined for unknown ones. */
export async function detectMediaTypeOf(content: Uint8Array): Promise<string | undefined> {
  return (await fileTypeFromBuffer(content).catch(() => undefined))?.mime;
}

/** UTF-8 throughout and no control characters but tab, line feed, carriage return and form feed. */
async function isPlainText(source: Readable): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of source) {
      // eslint-disable-next-line no-control-regex
      if (/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(decoder.decode(chunk as Buffer, { stream: true }))) return false;
    }
    decoder.decode();
    return true;
  } catch (error) {
    // what the decoder does not take is no text; a file that cannot be read is a failure
    if (error instanceof TypeError) return false;
    throw error;
  }
}
