import { accepted, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { sealedWhole, sealerFor } from '../privacy/texts.ts';

/** Greatest draft, in bytes of JSON: a filing with all its texts fits several times over. */
const MOST_BYTES = 65_536;

/** What a claimant has written so far about an order. */
export interface Draft {
  readonly orderId: Uuid;
  readonly body: Readonly<Record<string, unknown>>;
  readonly updatedAt: Instant;
}

/** Keeps a draft, in place of an earlier one. Refusals: order_unknown (not the person's own), body_too_large. */
export async function keepDraft(db: Queryable, personId: Uuid, draft: Draft): Promise<Result<Draft>> {
  const body = JSON.stringify(draft.body);
  if (Buffer.byteLength(body) > MOST_BYTES) return refused('body_too_large', 'body');
  const sealer = await sealerFor(db, 'person', personId);
  const rows = await db.query({
    name: 'keep_draft',
    text: `insert into draft (person_id, order_id, body, updated_at)
           select $1, o.id, $3, $4 from purchase_order o where o.id = $2 and o.buyer_id = $1
           on conflict (person_id, order_id) do update set body = excluded.body, updated_at = excluded.updated_at
           returning 1`,
    values: [personId, draft.orderId, sealer === undefined ? body : JSON.stringify(sealedWhole(sealer, draft.body)), draft.updatedAt],
  });
  return rows.length === 1 ? accepted(draft) : refused('order_unknown', 'orderId');
}

/** The person's drafts, the last written first. */
export async function draftsOf(db: Queryable, personId: Uuid): Promise<readonly Draft[]> {
  return db.query<Draft & Record<string, unknown>>({
    name: 'drafts_of',
    text: `select order_id as "orderId", body, updated_at as "updatedAt" from draft where person_id = $1 order by updated_at desc limit 50`,
    values: [personId],
  });
}

/** Throws a draft away; one that is not there is as good as gone. */
export async function dropDraft(db: Queryable, personId: Uuid, orderId: Uuid): Promise<void> {
  await db.query({
    name: 'drop_draft',
    text: 'delete from draft where person_id = $1 and order_id = $2',
    values: [personId, orderId],
  });
}
