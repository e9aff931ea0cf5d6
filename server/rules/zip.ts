import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PackTexts } from './store.ts';

/** ZIP as far as a folder of texts needs it (PKWARE APPNOTE 6.3: one part, stored or deflated, no encryption). */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const ENCRYPTED = 0x0001;
/** 1 January 1980, the first day the format knows: the same files always make the same archive. */
const DAY = 0x21;

const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;

interface Entry {
  readonly name: Buffer;
  readonly packed: Buffer;
  readonly size: number;
  readonly crc: number;
  readonly at: number;
}

function header(entry: Entry, central: boolean): Buffer {
  const head = Buffer.alloc(central ? CENTRAL_BYTES : LOCAL_BYTES);
  head.writeUInt32LE(central ? CENTRAL : LOCAL, 0);
  let at = 4;
  if (central) at = head.writeUInt16LE(20, at);
  at = head.writeUInt16LE(20, at);
  at = head.writeUInt16LE(UTF8, at);
  at = head.writeUInt16LE(8, at);
  at = head.writeUInt16LE(0, at);
  at = head.writeUInt16LE(DAY, at);
  at = head.writeUInt32LE(entry.crc, at);
  at = head.writeUInt32LE(entry.packed.length, at);
  at = head.writeUInt32LE(entry.size, at);
  head.writeUInt16LE(entry.name.length, at);
  if (central) head.writeUInt32LE(entry.at, 42);
  return Buffer.concat([head, entry.name]);
}

/** The files as one ZIP archive, texts or bytes; the same files always give the same bytes. */
export function zipOf(texts: Readonly<Record<string, string | Uint8Array>>): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const entries: Entry[] = [];
  let at = 0;
  for (const [path, text] of Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = typeof text === 'string' ? Buffer.from(text, 'utf8') : text;
    const entry: Entry = { name: Buffer.from(path, 'utf8'), packed: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes), at };
    const head = header(entry, false);
    entries.push(entry);
    parts.push(head, entry.packed);
    at += head.length + entry.packed.length;
  }
  const directory = Buffer.concat(entries.map((entry) => header(entry, true)));
  const end = Buffer.alloc(END_BYTES);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, directory, end]));
}

/** How much may come out of an archive: a small one can hold gigabytes of nothing. */
export interface ZipLimits {
  readonly files: number;
  readonly fileBytes: number;
}

/** Said where an archive cannot be read; for whoever uploaded it. */
export class ZipError extends Error {}

function endOf(bytes: Buffer): number {
  // a comment of up to 65,535 bytes may follow
  for (let at = bytes.length - END_BYTES; at >= Math.max(0, bytes.length - END_BYTES - 0xffff); at -= 1) if (bytes.readUInt32LE(at) === END) return at;
  throw new ZipError('not a ZIP archive');
}

function contentOf(bytes: Buffer, head: number, limits: ZipLimits): Buffer {
  const [flags, method, crc, packed, size] = [bytes.readUInt16LE(head + 8), bytes.readUInt16LE(head + 10), bytes.readUInt32LE(head + 16), bytes.readUInt32LE(head + 20), bytes.readUInt32LE(head + 24)];
  if ((flags & ENCRYPTED) !== 0) throw new ZipError('encrypted');
  if (size > limits.fileBytes) throw new ZipError('a file is too large');
  const local = bytes.readUInt32LE(head + 42);
  if (bytes.readUInt32LE(local) !== LOCAL) throw new ZipError('damaged');
  const from = local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const data = bytes.subarray(from, from + packed);
  if (data.length !== packed || (method !== 0 && method !== 8)) throw new ZipError('damaged');
  const made = method === 0 ? data : inflateRawSync(data, { maxOutputLength: limits.fileBytes });
  if (made.length !== size || crc32(made) !== crc) throw new ZipError('damaged');
  return made;
}

/**
 * The texts of an archive by their paths; folders, and what systems add by themselves, are left out, and a folder around
 * all of it is taken off.
 * @throws ZipError when it is no archive, damaged, encrypted, too large, or a file is no UTF-8
 */
export function textsOfZip(archive: Uint8Array, limits: ZipLimits): PackTexts {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  try {
    return read(bytes, limits);
  } catch (error) {
    if (error instanceof ZipError) throw error;
    // an offset beyond the end, a stream that does not inflate, bytes that are no text
    throw new ZipError('damaged', { cause: error });
  }
}

function read(bytes: Buffer, limits: ZipLimits): PackTexts {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const found: [string, string][] = [];
  let head = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(head) !== CENTRAL) throw new ZipError('damaged');
    const length = bytes.readUInt16LE(head + 28);
    const name = bytes.subarray(head + CENTRAL_BYTES, head + CENTRAL_BYTES + length).toString('utf8');
    if (!name.endsWith('/') && !/(^|\/)(__MACOSX\/|\.)/.test(name)) {
      if (found.length >= limits.files) throw new ZipError('too many files');
      found.push([name, new TextDecoder('utf-8', { fatal: true }).decode(contentOf(bytes, head, limits))]);
    }
    head += CENTRAL_BYTES + length + bytes.readUInt16LE(head + 30) + bytes.readUInt16LE(head + 32);
  }
  const head0 = found.find(([name]) => name === 'pack.json' || name.endsWith('/pack.json'))?.[0].slice(0, -'pack.json'.length) ?? '';
  const around = found.every(([name]) => name.startsWith(head0)) ? head0 : '';
  return Object.fromEntries(found.map(([name, text]) => [name.slice(around.length), text]));
}
