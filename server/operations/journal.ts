import { accepted, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import type { Caller, RouteContext } from '../http/route.ts';
import { decodeCursor, PAGE_SIZE, pageFrom } from '../http/paging.ts';

/** What operators do that is not an act in a dispute. */
export const OPERATIONS = [
  'staff_invited', 'staff_link_made', 'roles_changed', 'staff_deactivated', 'sessions_ended', 'marketplace_registered',
  'marketplace_changed', 'key_made', 'key_revoked', 'webhook_tried', 'notice_replayed', 'notices_replayed', 'notice_dropped', 'difference_settled',
  'release_proposed', 'release_approved', 'release_declined', 'payment_again_proposed', 'payment_again_approved',
  'insolvency_proposed', 'insolvency_confirmed', 'insolvency_declined',
  'hold_set', 'hold_lift_proposed', 'hold_lifted', 'hold_kept', 'vouches_entered',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/**
 * Notes in the operators' log what is being done; give the transaction the change is made in.
 * @param entry `subject` names what it was done to, as people know it; never a secret
 */
export async function noteOperation(
  tx: Queryable,
  ctx: Pick<RouteContext<unknown, unknown, unknown>, 'world' | 'caller' | 'at'>,
  entry: { readonly what: Operation; readonly subject: string; readonly facts?: object },
): Promise<void> {
  const personId = operatorOf(ctx.caller);
  // A marketplace that changes its own keys is no operator; its changes are its own to keep.
  if (personId === undefined) return;
  await tx.query({
    text: 'insert into operator_log (id, at, person_id, what, subject, facts) values ($1, $2, $3, $4, $5, $6)',
    values: [ctx.world.newId(), ctx.at, personId, entry.what, entry.subject.slice(0, 300), JSON.stringify(entry.facts ?? {})],
  });
}

function operatorOf(caller: Caller): Uuid | undefined {
  return caller.kind === 'person' ? caller.personId : undefined;
}

/** One line of the log. */
export interface LogEntry {
  readonly id: Uuid;
  readonly at: Instant;
  readonly by: string;
  readonly what: Operation;
  readonly subject: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** A page of the log, newest first. Refusals: field_invalid (a cursor of another list). */
export async function operatorLog(
  db: Queryable,
  query: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Result<{ items: readonly LogEntry[]; next: string | null }>> {
  const cursor = decodeCursor(query.cursor, 1);
  if (!cursor.ok) return cursor;
  const before = cursor.value?.[0] ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  if (typeof before !== 'string' || !/^[0-9a-f-]{36}$/.test(before)) return refused('field_invalid', 'cursor');
  const limit = query.limit ?? PAGE_SIZE;
  const rows = await db.query<LogEntry & Record<string, unknown>>({
    text: `select l.id, l.at, p.name as by, l.what, l.subject, l.facts
             from operator_log l join person p on p.id = l.person_id where l.id < $1 order by l.id desc limit $2`,
    values: [before, limit + 1],
  });
  return accepted(pageFrom(rows, limit, (row) => [row.id], (row) => row));
}
