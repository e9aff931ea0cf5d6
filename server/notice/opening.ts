import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';

/**
 * Records that somebody who is signed in looked at the dispute's page: every notice of it to this person, or to a
 * merchant the person acts for, counts as opened. (Opening by a joining link is recorded by the database, in the
 * statement that opens the session.) Later looks change nothing: the first one is the proof.
 * @returns how many notices were opened for the first time
 */
export async function recordSeen(
  tx: Queryable,
  seen: { readonly disputeId: Uuid; readonly personId: Uuid; readonly merchantIds: readonly Uuid[]; readonly at: Instant },
): Promise<number> {
  const rows = await tx.query({
    name: 'record_seen',
    text: `insert into notice_opened (dispute_id, outbox_id, at, how)
           select o.dispute_id, o.id, $3, 'dispute_page' from outbox o
            where o.dispute_id = $1 and o.channel <> 'webhook' and o.recipient ->> 'id' = any ($2)
              and not exists (select 1 from notice_opened n where n.dispute_id = o.dispute_id and n.outbox_id = o.id)
           on conflict do nothing returning 1`,
    values: [seen.disputeId, [seen.personId, ...seen.merchantIds], seen.at],
  });
  return rows.length;
}
