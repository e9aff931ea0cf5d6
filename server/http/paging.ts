import { z } from '@hono/zod-openapi';
import type { ZodType } from 'zod';
import { accepted, refused, type Result } from '../../core/kernel/kernel.ts';
import { isUnstorable } from './text.ts';

/** Values of the last row's sort key, as they stand in the ORDER BY. */
export type CursorKey = readonly (string | number | null)[];

/** How many rows a page has when the caller does not say. */
export const PAGE_SIZE = 50;

/** Query parameters of every list; add filters with `.extend`. */
export const PageQuery = z.strictObject({
  cursor: z.string().min(1).max(1024).regex(/^[A-Za-z0-9_-]+$/).optional().openapi({ description: 'From `next`.' }),
  limit: z.coerce.number<string>().int().min(1).max(200).optional().openapi({ type: 'integer', default: PAGE_SIZE }),
});

/** The schema of a page of items: `next` is null on the last page. */
export function pageOf<T>(item: ZodType<T>) {
  return z.strictObject({ items: z.array(item), next: z.string().nullable() });
}

/** A cursor for the row after which the next page begins: opaque to callers, base64url of a JSON list. */
export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key), 'utf8').toString('base64url');
}

/**
 * Reads a cursor back.
 * @param length how many values the key of this list has
 * @returns undefined when none was given; `field_invalid` for anything this list did not hand out
 */
export function decodeCursor(cursor: string | undefined, length: number): Result<CursorKey | undefined> {
  if (cursor === undefined) return accepted(undefined);
  let key: unknown;
  try {
    key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return refused('field_invalid', 'cursor');
  }
  const good = (part: unknown): part is string | number | null =>
    part === null ||
    (typeof part === 'string' && part.length <= 200 && !isUnstorable(part)) ||
    (typeof part === 'number' && Number.isSafeInteger(part));
  if (!Array.isArray(key) || key.length !== length || !key.every(good)) return refused('field_invalid', 'cursor');
  return accepted(key);
}

/**
 * Makes a page of rows read with `limit + 1`.
 * @param keyOf the sort key of a row, in the order of ORDER BY
 */
export function pageFrom<R, T>(
  rows: readonly R[],
  limit: number,
  keyOf: (row: R) => CursorKey,
  show: (row: R) => T,
): { readonly items: readonly T[]; readonly next: string | null } {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return { items: kept.map(show), next: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null };
}
