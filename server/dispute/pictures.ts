import type { Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import type { Caller } from '../http/http.ts';
import { scopeOf } from './scope.ts';

/** A page of a list, as far as pictures go. */
interface Listed {
  readonly items: readonly object[];
}

/**
 * A list of disputes with the picture of the first item of each. One more query of the page, by its ids: pictures belong
 * to the orders, and nothing of them is kept with a dispute.
 */
export async function withPictures<T extends Listed>(db: Queryable, caller: Caller, page: T): Promise<T> {
  if (page.items.length === 0) return page;
  const ids = page.items.map((row) => (row as { id: Uuid }).id);
  const rows = await db.query<{ disputeId: Uuid; sha256: string }>({
    name: 'pictures_of_disputes',
    text: 'select dispute_id as "disputeId", sha256 from pictures_of_disputes($1, $2)',
    values: [ids, scopeOf(caller)],
  });
  if (rows.length === 0) return page;
  const pictures = new Map(rows.map((row) => [row.disputeId, row.sha256]));
  const items = page.items.map((row, index) => {
    const pictureSha256 = pictures.get(ids[index]!);
    return pictureSha256 === undefined ? row : { ...row, pictureSha256 };
  });
  return { ...page, items };
}
