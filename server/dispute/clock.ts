import type { NoticeWish } from '../../core/notice/notice.ts';
import { planNotices } from '../../core/notice/notice.ts';
import { ruleNameOf, type DisputeState } from '../../core/dispute/dispute.ts';
import type { Instant, Uuid } from '../../core/kernel/kernel.ts';
import { isTransient } from '../database/database.ts';
import type { Job } from '../jobs/jobs.ts';
import { enqueueNotices } from '../notice/notice.ts';
import type { World } from '../world.ts';
import { fireDeadline } from './act.ts';
import { CLOCK_SCOPE } from './scope.ts';
import { loadGround, noticeGround } from './store.ts';

const BATCH = 100;

/**
 * Fires the deadlines that have come. Several servers may do this at once: each firing is written only on the version
 * of the dispute it was decided on, so each happens once. One that fails is put off and the others go on.
 */
export const fireJob: Job = {
  name: 'fire_deadlines',
  everyMs: 500,
  async run(world) {
    const due = await world.database.query<{ dispute_id: Uuid; name: string }>({
      name: 'deadlines_due',
      text: 'select dispute_id, name from deadlines_due($1, $2)',
      values: [world.now(), BATCH],
    });
    let fired = 0;
    for (const row of due) fired += (await fireOne(world, row.dispute_id, row.name)) ? 1 : 0;
    return fired;
  },
};

async function putOff(world: World, disputeId: Uuid, name: string): Promise<void> {
  await world.database.query({
    name: 'put_off_deadline',
    text: 'select put_off_deadline($1, $2, $3)',
    values: [disputeId, name, world.now()],
  });
}

async function fireOne(world: World, disputeId: Uuid, name: string): Promise<boolean> {
  try {
    const fired = await fireDeadline(world, disputeId, name);
    if (fired.ok) return fired.value;
    world.log.error('deadline_refused', { disputeId, name, code: fired.refusal.code });
  } catch (error) {
    // the database went away: that says nothing of this deadline, which the next round fires
    if (isTransient(error)) throw error;
    world.log.error('deadline_failed', { disputeId, name, error: error instanceof Error ? error.message : 'unknown' });
  }
  await putOff(world, disputeId, name);
  return false;
}

/** Whom a running deadline waits for, as a notice is addressed. */
function reminded(state: DisputeState, name: string, waitsFor: string): NoticeWish['to'][] {
  if (ruleNameOf(name) === 'choose' || ruleNameOf(name) === 'negotiate') {
    const both = ['claimant', 'respondent'] as const;
    return both.filter((side) => ruleNameOf(name) !== 'choose' || state.choices[side] === null);
  }
  return waitsFor === 'claimant' || waitsFor === 'respondent' || waitsFor === 'adjudicator' ? [waitsFor] : [];
}

/** Reminds whoever a deadline waits for, once for each deadline; the mark and the notice are one transaction. */
export const remindJob: Job = {
  name: 'remind',
  everyMs: 5_000,
  async run(world) {
    return world.database.transaction(async (tx) => {
      const claimed = await tx.query<{ dispute_id: Uuid; name: string; due: Instant; waits_for: string }>({
        name: 'claim_reminders',
        text: 'select * from claim_reminders($1, $2)',
        values: [world.now(), BATCH],
      });
      for (const row of claimed) {
        const ground = await loadGround(tx, row.dispute_id, CLOCK_SCOPE);
        if (ground === undefined) continue;
        const { state } = ground;
        const facts = { dueAt: row.due, deadline: ruleNameOf(row.name) };
        const wishes = reminded(state, row.name, row.waits_for).map((to) => ({ template: 'reminder', to, facts }) as NoticeWish);
        const notices = planNotices(wishes, noticeGround(state), () => world.newId());
        await enqueueNotices(tx, { disputeId: state.id, marketplaceId: state.marketplaceId, at: world.now(), notices });
      }
      return claimed.length;
    });
  },
};

/** Forgets answers to idempotency keys after seven days: no client repeats a request later than that. */
export const forgetKeysJob: Job = {
  name: 'forget_idempotency_keys',
  everyMs: 3_600_000,
  async run(world) {
    const rows = await world.database.query({
      text: `delete from idempotency where (caller_id, key) in
               (select caller_id, key from idempotency where at < $1::timestamptz - interval '7 days' order by at limit 5000)
             returning 1`,
      values: [world.now()],
    });
    return rows.length;
  },
};
