import type { ZodType } from 'zod';
import { accepted, refused, type Result } from '../../core/kernel/kernel.ts';
import { checkValue, parseWith } from './parse.ts';

/** Greatest JSON body, in bytes. */
export const JSON_LIMIT = 1_048_576;
/** Greatest NDJSON body, in bytes: 10,000 orders of about 5 kB. */
export const NDJSON_LIMIT = 67_108_864;
/** Most lines in one NDJSON body. */
export const NDJSON_LINES = 10_000;

/**
 * Reads the body as bytes, never holding more than the limit.
 * @returns `body_too_large` as soon as the limit is passed
 */
export async function readBytes(request: Request, limitBytes: number): Promise<Result<Uint8Array>> {
  const declared = Number(request.headers.get('content-length') ?? '0');
  if (declared > limitBytes) return refused('body_too_large', undefined, { limitBytes });
  if (declared > 0 && !request.headers.has('transfer-encoding')) return readDeclared(request, limitBytes);
  if (request.body === null) return accepted(new Uint8Array(0));
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of request.body as unknown as AsyncIterable<Uint8Array>) {
      size += part.byteLength;
      // Leaving the loop cancels the stream, so that the rest of a flood is not read.
      if (size > limitBytes) return refused('body_too_large', undefined, { limitBytes });
      parts.push(part);
    }
  } catch {
    // The sender hung up in the middle; nobody waits for the answer, but it is not our fault either.
    return refused('body_malformed');
  }
  if (parts.length === 1) return accepted(parts[0]!);
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return accepted(whole);
}

/**
 * A body whose length was declared, and is enforced by whoever carries the request: taken whole, which costs a tenth of
 * reading it as a stream.
 */
async function readDeclared(request: Request, limitBytes: number): Promise<Result<Uint8Array>> {
  try {
    const bytes = new Uint8Array(await request.arrayBuffer());
    return bytes.byteLength > limitBytes ? refused('body_too_large', undefined, { limitBytes }) : accepted(bytes);
  } catch {
    return refused('body_malformed');
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): Result<string> {
  try {
    return accepted(utf8.decode(bytes));
  } catch {
    return refused('body_malformed');
  }
}

/** Parses JSON text and checks what no field may hold; see `checkValue`. */
export function parseJson(text: string): Result<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('body_malformed');
  }
  return checkValue(value);
}

/** Reads a JSON body within {@link JSON_LIMIT}: UTF-8, well formed, not too deep. */
export async function readJson(request: Request): Promise<Result<unknown>> {
  const bytes = await readBytes(request, JSON_LIMIT);
  if (!bytes.ok) return bytes;
  const text = decode(bytes.value);
  return text.ok ? parseJson(text.value) : text;
}

/**
 * Reads an NDJSON body: one answer per line that is not blank, in order; a bad line does not spoil the others.
 * @param schema of one line
 * @returns `body_too_large`, `body_malformed` (not UTF-8) for the whole; per line the value or its refusal
 */
export async function readLines<T>(
  request: Request,
  schema: ZodType<T>,
  limits: { readonly bytes?: number; readonly lines?: number } = {},
): Promise<Result<readonly Result<T>[]>> {
  const bytes = await readBytes(request, limits.bytes ?? NDJSON_LIMIT);
  if (!bytes.ok) return bytes;
  const text = decode(bytes.value);
  if (!text.ok) return text;
  const lines = text.value.split('\n').filter((line) => line.trim() !== '');
  const limitLines = limits.lines ?? NDJSON_LINES;
  if (lines.length > limitLines) return refused('body_too_large', undefined, { limitLines });
  return accepted(
    lines.map((line) => {
      if (line.length > JSON_LIMIT) return refused('body_too_large', undefined, { limitBytes: JSON_LIMIT });
      const value = parseJson(line);
      return value.ok ? parseWith(schema, value.value) : value;
    }),
  );
}
