import type { Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import type { Caller } from '../http/http.ts';
import { scopeOf } from './scope.ts';

/** A list of disputes in which those on the fast track of small claims are marked: `track` is `fast`, else `ordinary`. */
export async function withTracks<T extends { readonly items: readonly object[] }>(db: Queryable, caller: Caller, page: T): Promise<T> {
  if (page.items.length === 0) return page;
  const ids = page.items.map((row) => (row as { id: Uuid }).id);
  const rows = await db.query<{ id: Uuid }>({ name: 'fast_tracks_of', text: 'select id from fast_tracks_of($1, $2) as f(id)', values: [ids, scopeOf(caller)] });
  const fast = new Set(rows.map((row) => row.id));
  return { ...page, items: page.items.map((row, index) => ({ ...row, track: fast.has(ids[index]!) ? 'fast' : 'ordinary' })) };
}
