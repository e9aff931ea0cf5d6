import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import type { Notice } from '../../core/notice/notice.ts';
import type { Queryable } from '../database/database.ts';

/**
 * Writes notices in the caller's transaction. The act of a dispute does the same inside its own SQL function by
 * `outbox_enqueue`; this is for notices that no act of a dispute causes. A notice with a known id is not written again.
 * @returns how many were written
 */
export async function enqueueNotices(
  tx: Queryable,
  given: {
    readonly disputeId: Uuid | null;
    readonly marketplaceId: Uuid | null;
    readonly at: Instant;
    readonly notices: readonly Notice[];
  },
): Promise<number> {
  const [row] = await tx.query<{ written: number }>({
    name: 'outbox_enqueue',
    text: 'select outbox_enqueue($1, $2, $3, $4) as written',
    values: [given.disputeId, given.marketplaceId, given.at, JSON.stringify(given.notices)],
  });
  return row?.written ?? 0;
}
