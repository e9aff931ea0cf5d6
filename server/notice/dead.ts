import { accepted, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import type { RouteContext } from '../http/route.ts';
import { noteOperation } from '../operations/journal.ts';
import type { OutboxRow } from './store.ts';

/** Which dead letters are meant; nothing said means all. */
export interface DeadFilter {
  readonly channel?: OutboxRow['channel'] | undefined;
  readonly marketplaceId?: Uuid | undefined;
  readonly template?: string | undefined;
}

/** Dead letters of one kind. */
export interface DeadGroup {
  readonly channel: OutboxRow['channel'];
  readonly template: string;
  readonly marketplaceId: Uuid | null;
  readonly marketplace: string | null;
  readonly count: number;
}

/** Most letters that one call makes due again. */
const REPLAYED_AT_ONCE = 500;

const MEANT = `o.state in ('failed', 'dead') and ($1::text is null or o.channel = $1) and ($2::uuid is null or o.marketplace_id = $2)
  and ($3::text is null or o.template = $3)`;

function valuesOf(filter: DeadFilter): unknown[] {
  return [filter.channel ?? null, filter.marketplaceId ?? null, filter.template ?? null];
}

/** Dead letters counted by channel, template and marketplace, the most first. */
export async function deadGroups(db: Queryable): Promise<readonly DeadGroup[]> {
  return db.query<DeadGroup & Record<string, unknown>>({
    text: `select o.channel, o.template, o.marketplace_id as "marketplaceId", m.name as marketplace, count(*) as count
             from outbox o left join marketplace m on m.id = o.marketplace_id
            where o.state in ('failed', 'dead') group by 1, 2, 3, 4 order by 5 desc, 2 limit 200`,
  });
}

/** Makes dead letters due again, the oldest first; `left` says how many are still dead. */
export async function replayDead(ctx: RouteContext<unknown, unknown, DeadFilter>): Promise<Result<{ replayed: number; left: number }>> {
  const values = valuesOf(ctx.body);
  return ctx.world.database.transaction(async (tx) => {
    const [done] = await tx.query<{ replayed: number }>({
      text: `select coalesce(sum(outbox_replay(w.id, $4)), 0) as replayed
               from (select o.id from outbox o where ${MEANT} and o.channel <> 'in_product' order by o.id limit $5 for no key update skip locked) w`,
      values: [...values, ctx.world.now(), REPLAYED_AT_ONCE],
    });
    const [left] = await tx.query<{ count: number }>({ text: `select count(*) as count from outbox o where ${MEANT}`, values });
    const replayed = Number(done?.replayed ?? 0);
    if (replayed > 0) await noteOperation(tx, ctx, { what: 'notices_replayed', subject: String(replayed), facts: ctx.body });
    return accepted({ replayed, left: left?.count ?? 0 });
  });
}

/** Puts a dead letter aside for good, with the reason. Refusals: not_found (no such dead letter). */
export async function dropNotice(ctx: RouteContext<unknown, unknown, { readonly reason: string }>, id: Uuid): Promise<Result<{ id: Uuid }>> {
  return ctx.world.database.transaction(async (tx) => {
    const [row] = await tx.query<{ dropped: number }>({
      text: 'select outbox_drop($1, $2, $3) as dropped',
      values: [id, ctx.world.now(), ctx.body.reason],
    });
    if (row?.dropped !== 1) return refused('not_found');
    await noteOperation(tx, ctx, { what: 'notice_dropped', subject: id, facts: { reason: ctx.body.reason } });
    return accepted({ id });
  });
}
