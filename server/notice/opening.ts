import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { hashOf } from '../people/secrets.ts';

/** A notice that was opened. */
export interface Opening {
  readonly disputeId: Uuid;
  readonly outboxId: Uuid;
  /** True the first time this notice was opened in this way. */
  readonly first: boolean;
}

/**
 * Records that the notice with this joining link was opened; undefined when the link came with no notice.
 * Later openings change nothing: the first one is the proof.
 */
export async function recordOpening(tx: Queryable, token: string, at: Instant): Promise<Opening | undefined> {
  const [row] = await tx.query<{ dispute_id: Uuid; outbox_id: Uuid; first: boolean }>({
    name: 'record_opening',
    text: `with link as (select dispute_id, outbox_id from notice_link where token_hash = $1),
                noted as (insert into notice_opened (dispute_id, outbox_id, at, how)
                          select dispute_id, outbox_id, $2, 'join_link' from link
                          on conflict do nothing returning outbox_id)
           select dispute_id, outbox_id, exists (select 1 from noted) as first from link`,
    values: [hashOf(token), at],
  });
  return row && { disputeId: row.dispute_id, outboxId: row.outbox_id, first: row.first };
}

/**
 * Records that somebody who is signed in looked at the dispute's page: every notice of it to this person, or to a
 * merchant the person acts for, counts as opened.
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
