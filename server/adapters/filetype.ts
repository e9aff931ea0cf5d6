import { open } from 'node:fs/promises';
import { fileTypeFromBuffer, fileTypeFromFile } from 'file-type';

/**
 * The media type of a file by its content, never by its name: undefined when it is neither a known format nor plain
 * UTF-8 text.
 * @param path file to look into
 */
export async function detectMediaType(path: string): Promise<string | undefined> {
  const known = await fileTypeFromFile(path).catch(() => undefined);
  if (known !== undefined) return known.mime;
  return (await isPlainText(path)) ? 'text/plain' : undefined;
}

/** The media type of bytes by their content; undefined for unknown ones. */
export async function detectMediaTypeOf(content: Uint8Array): Promise<string | undefined> {
  return (await fileTypeFromBuffer(content).catch(() => undefined))?.mime;
}

/** UTF-8 throughout and no control characters but tab, line feed, carriage return and form feed. */
async function isPlainText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const file = await open(path, 'r');
  try {
    for await (const chunk of file.createReadStream({ autoClose: false })) {
      // eslint-disable-next-line no-control-regex
      if (/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(decoder.decode(chunk as Buffer, { stream: true }))) return false;
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  } finally {
    await file.close();
  }
}
