import type { Instant } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';

/** Work that waits, by the job that does it. */
export interface JobBacklog {
  readonly name: 'deadlines' | 'mail' | 'webhooks' | 'escrow_releases';
  readonly waiting: number;
  /** since when the oldest has been due; null when nothing waits */
  readonly oldest: Instant | null;
}

/** How the house stands. */
export interface Overview {
  /** running clocks that wait for staff */
  readonly staffDeadlines: {
    readonly open: number;
    readonly dueWithinDay: number;
    /** missed in the last 30 days; a missed clock of staff runs again */
    readonly missed: number;
  };
  readonly notices: { readonly waiting: number; readonly failed: number; readonly dead: number };
  readonly jobs: readonly JobBacklog[];
}

interface Row extends Record<string, unknown> {
  readonly name: string;
  readonly count: number;
  readonly oldest: Instant | null;
}

const QUESTION = `
  select 'staff_open' as name, count(*) as count, min(due) as oldest from deadline where waits_for in ('adjudicator', 'operator')
  union all
  select 'staff_soon', count(*), null from deadline
   where waits_for in ('adjudicator', 'operator') and due > $1 and due <= $1::timestamptz + interval '1 day'
  union all
  select 'staff_missed', count(*), null from outbox
   where template = 'staff_overdue' and created_at > $1::timestamptz - interval '30 days'
  union all
  select 'deadlines', count(*), min(fire_at) from deadline where fire_at <= $1
  union all
  select 'mail', count(*), min(due_at) from outbox where state = 'waiting' and channel = 'email' and due_at <= $1
  union all
  select 'webhooks', count(*), min(due_at) from outbox where state = 'waiting' and channel = 'webhook' and due_at <= $1
  union all
  select 'escrow_releases', count(*), min(due_at) from escrow_release where due_at <= $1
  union all
  select 'notice_' || state, count(*), null from outbox where state <> 'sent' group by state`;

/** Counts what is due, late and undeliverable at `at`. */
export async function overview(db: Queryable, at: Instant): Promise<Overview> {
  const rows = await db.query<Row>({ text: QUESTION, values: [at] });
  const of = (name: string): Row | undefined => rows.find((row) => row.name === name);
  const count = (name: string): number => of(name)?.count ?? 0;
  const backlog = (name: JobBacklog['name']): JobBacklog => ({ name, waiting: count(name), oldest: of(name)?.oldest ?? null });
  return {
    staffDeadlines: { open: count('staff_open'), dueWithinDay: count('staff_soon'), missed: count('staff_missed') },
    notices: { waiting: count('notice_waiting'), failed: count('notice_failed'), dead: count('notice_dead') },
    jobs: (['deadlines', 'mail', 'webhooks', 'escrow_releases'] as const).map(backlog),
  };
}
