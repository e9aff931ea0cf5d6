import { Readable } from 'node:stream';
import type { EvidenceFile } from './store.ts';

/** A part of a file, both ends included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a `Range` header (RFC 9110 §14.2). Undefined for none, for another unit, for a malformed one and for several
 * ranges: then the whole file is sent, as the RFC allows. `unsatisfiable` when it begins beyond the end.
 */
export function parseRange(header: string | null, bytes: number): ByteRange | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '');
  if (match === null) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return undefined;
  if (first === '') {
    const length = Number(last);
    return length === 0 ? 'unsatisfiable' : { start: Math.max(0, bytes - length), end: bytes - 1 };
  }
  const start = Number(first);
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (last !== '' && Number(last) < start) return undefined;
  return start >= bytes ? 'unsatisfiable' : { start, end };
}

/** Types a browser shows safely inside a page of ours; everything else is downloaded. */
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'video/mp4', 'video/quicktime', 'video/webm', 'audio/mpeg', 'audio/mp4', 'audio/wav', 'text/plain']);

/**
 * Headers that keep a stranger's file from acting as a page: no sniffing, no scripts, an opaque origin, and the name
 * by RFC 6266.
 */
export function fileHeaders(file: EvidenceFile, download: boolean): Record<string, string> {
  const how = download || !SHOWN.has(file.mediaType) ? 'attachment' : 'inline';
  const plain = file.name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return {
    'content-type': file.mediaType.startsWith('text/') ? `${file.mediaType}; charset=utf-8` : file.mediaType,
    'content-disposition': `${how}; filename="${plain}"; filename*=UTF-8''${full}`,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; sandbox; frame-ancestors 'self'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'accept-ranges': 'bytes',
    // The file never changes, but who may read it can.
    'cache-control': 'private, no-cache',
    etag: `"${file.sha256.toString('hex')}"`,
  };
}

/** The answer with the whole file or the part asked for. */
export function fileResponse(file: EvidenceFile, body: Readable, range: ByteRange | undefined, download: boolean): Response {
  const length = range === undefined ? file.bytes : range.end - range.start + 1;
  return new Response(Readable.toWeb(body) as unknown as ReadableStream, {
    status: range === undefined ? 200 : 206,
    headers: {
      ...fileHeaders(file, download),
      'content-length': String(length),
      ...(range === undefined ? {} : { 'content-range': `bytes ${range.start}-${range.end}/${file.bytes}` }),
    },
  });
}

/** The answer to a range beyond the end (RFC 9110 §15.5.17). */
export function unsatisfiable(file: EvidenceFile): Response {
  return new Response(null, { status: 416, headers: { 'content-range': `bytes */${file.bytes}` } });
}

/** The answer with a picture made for viewing, a JPEG. It is kept nowhere: it may be marked with who looked and when. */
export function viewResponse(picture: Buffer): Response {
  return new Response(new Uint8Array(picture), {
    headers: {
      'content-type': 'image/jpeg',
      'content-length': String(picture.length),
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'self'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    },
  });
}
