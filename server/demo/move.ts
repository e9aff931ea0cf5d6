import { computeDue } from '../../core/deadline/deadline.ts';
import { ruleNameOf } from '../../core/dispute/dispute.ts';
import { accepted, addMilliseconds, millisOf, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { jobs as commerceJobs } from '../commerce/commerce.ts';
import type { Queryable } from '../database/database.ts';
import { disputeJobs } from '../dispute/dispute.ts';
import { drainJobs } from '../jobs/jobs.ts';
import { forgetCallers } from '../people/people.ts';
import { currentRules, ruleJobs } from '../rules/rules.ts';
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

/** A clock of one dispute. */
export interface DisputeClock {
  readonly disputeId: Uuid;
  readonly number: string;
  readonly title: string;
  /** the first clock that runs in it */
  readonly next: { readonly name: string; readonly due: Instant } | null;
}

/** Reads as the clock does: of every dispute. */
async function asClock<R extends object>(world: World, statement: { name: string; text: string; values: readonly unknown[] }): Promise<R[]> {
  return world.database.transaction(async (tx) => {
    await tx.query({ text: `select enter_scope('{"kind": "clock", "merchantIds": []}')` });
    return tx.query<R>(statement);
  });
}

/** The first clock that runs in a dispute; undefined when there is no such dispute. */
export async function clockOf(world: World, disputeId: Uuid): Promise<DisputeClock | undefined> {
  const [row] = await asClock<{ number: string; title: string; name: string | null; due: Instant | null }>(world, {
    name: 'demo_clock_of',
    text: `select d.number, d.state -> 'claim' -> 'items' -> 0 ->> 'title' as title, c.name, c.due
             from dispute d left join lateral (select name, due from deadline where dispute_id = d.id order by due limit 1) c on true
            where d.id = $1`,
    values: [disputeId],
  });
  if (row === undefined) return undefined;
  const { number, title, name, due } = row;
  return { disputeId, number, title, next: name === null || due === null ? null : { name: ruleNameOf(name), due } };
}

/** Something the clock did by itself. */
export interface Fired {
  readonly disputeId: Uuid;
  readonly number: string;
  readonly title: string;
  /** which time limit ended */
  readonly name: string;
  readonly at: Instant;
  readonly stage: string;
}

const MOST_FIRED = 100;

/** What the clock did since a moment, newest first; the first hundred. */
export async function firedSince(world: World, since: Instant): Promise<Fired[]> {
  const rows = await asClock<Fired>(world, {
    name: 'demo_fired_since',
    text: `select a.dispute_id as "disputeId", d.number, d.state -> 'claim' -> 'items' -> 0 ->> 'title' as title,
                  coalesce(a.events -> 0 -> 'body' ->> 'name', '') as name, a.at, d.stage
             from act_record a join dispute d on d.id = a.dispute_id
            where a.act = 'fire_deadline' and a.at >= $1
            order by a.at desc, a.dispute_id limit ${MOST_FIRED}`,
    values: [since],
  });
  return rows.map((row) => ({ ...row, name: ruleNameOf(row.name) }));
}

async function distance(world: World, move: Move, at: Instant, disputeId: Uuid | undefined): Promise<number | undefined> {
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
      const due = disputeId === undefined ? await nextDeadline(world.database, at) : (await clockOf(world, disputeId))?.next?.due;
      if (due !== undefined && due !== null && due <= at) return AFTER_MS;
      return due === null || due === undefined ? undefined : millisOf(due) - millisOf(at) + AFTER_MS;
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
 * @param disputeId `next_deadline` goes to the first clock of this dispute
 * Refusals: not_found (no demo here), already_done (no clock runs that could be moved to).
 * @returns by how many milliseconds, and how many things the clock then did
 */
export async function moveClock(world: World, move: Move, disputeId?: Uuid): Promise<Result<{ now: Instant; movedMs: number; fired: number; since: Instant }>> {
  const { demoClock } = world;
  if (!world.config.demo || demoClock === undefined) return refused('not_found');
  const at = world.now();
  const ms = await distance(world, move, at, disputeId);
  if (ms === undefined) return refused('already_done', 'move');
  await prolong(world, ms, at);
  await demoClock.move(ms);
  const fired = await drainJobs(world, [...disputeJobs(), ...commerceJobs(), ...ruleJobs()]);
  return accepted({ now: world.now(), movedMs: ms, fired, since: at });
}
