import { computeDue } from '../../core/deadline/deadline.ts';
import { accepted, addMilliseconds, millisOf, refused, type Instant, type Result } from '../../core/kernel/kernel.ts';
import { jobs as commerceJobs } from '../commerce/commerce.ts';
import type { Queryable } from '../database/database.ts';
import { disputeJobs } from '../dispute/dispute.ts';
import { drainJobs } from '../jobs/jobs.ts';
import { forgetCallers } from '../people/people.ts';
import { currentRules } from '../rules/rules.ts';
import type { World } from '../world.ts';

/** How far the demo's clock may be moved at once. */
export const MOVES = ['hour', 'day', 'three_working_days', 'next_deadline'] as const;
export type Move = (typeof MOVES)[number];

const HOUR = 3_600_000;
/** A deadline fires once its moment has passed. */
const AFTER_MS = 1000;

/** The first clock that runs anywhere. */
export async function nextDeadline(db: Queryable, at: Instant): Promise<Instant | null> {
  const [row] = await db.query<{ due: Instant | null }>({
    name: 'demo_next_deadline',
    text: 'select min(due) as due from deadline where due > $1',
    values: [at],
  });
  return row?.due ?? null;
}

async function distance(world: World, move: Move, at: Instant): Promise<number | undefined> {
  switch (move) {
    case 'hour':
      return HOUR;
    case 'day':
      return 24 * HOUR;
    case 'three_working_days': {
      const { due } = computeDue({ amount: 3, unit: 'working_days' }, at, currentRules(at).calendar);
      return millisOf(due) - millisOf(at) + AFTER_MS;
    }
    case 'next_deadline': {
      const due = await nextDeadline(world.database, at);
      return due === null ? undefined : millisOf(due) - millisOf(at) + AFTER_MS;
    }
  }
}

/** Sessions and demo links live as long as before: moving the demo's clock signs nobody out. */
async function prolong(world: World, ms: number, at: Instant): Promise<void> {
  await world.database.transaction(async (tx) => {
    const sessions = await tx.query<{ id_hash: Buffer; person_id: string; only_dispute_id: string | null; expires_at: Instant; created_at: Instant }>({
      text: 'delete from session where expires_at > $1 returning *',
      values: [at],
    });
    for (const one of sessions) {
      await tx.query({
        text: 'insert into session (id_hash, person_id, only_dispute_id, expires_at, created_at) values ($1, $2, $3, $4, $5)',
        values: [one.id_hash, one.person_id, one.only_dispute_id, addMilliseconds(one.expires_at, ms), one.created_at],
      });
    }
    await tx.query({
      text: `update person_link set expires_at = expires_at + $1 * interval '1 millisecond' where purpose = 'demo'`,
      values: [ms],
    });
  });
  forgetCallers(world);
}

/**
 * Moves the demo's clock ahead and lets every deadline fire that has come by then.
 * Refusals: not_found (no demo here), already_done (no clock runs that could be moved to).
 * @returns by how many milliseconds, and how many things the clock then did
 */
export async function moveClock(world: World, move: Move): Promise<Result<{ now: Instant; movedMs: number; fired: number }>> {
  const { demoClock } = world;
  if (!world.config.demo || demoClock === undefined) return refused('not_found');
  const at = world.now();
  const ms = await distance(world, move, at);
  if (ms === undefined) return refused('already_done', 'move');
  await prolong(world, ms, at);
  await demoClock.move(ms);
  const fired = await drainJobs(world, [...disputeJobs(), ...commerceJobs()]);
  return accepted({ now: world.now(), movedMs: ms, fired });
}
