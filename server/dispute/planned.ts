import type { Act, ActName } from '../../core/dispute/dispute.ts';
import { accepted, addMilliseconds, refused, type Instant, type Refusal, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { isTransient, type Queryable } from '../database/database.ts';
import type { Caller } from '../http/http.ts';
import type { Job } from '../jobs/jobs.ts';
import { personCaller } from '../people/people.ts';
import { sealedTexts, sealerFor } from '../privacy/texts.ts';
import type { World } from '../world.ts';
import { performAct } from './act.ts';
import { rolesIn, scopeOf } from './scope.ts';
import { loadGround } from './store.ts';
import { mayActForTeam } from './team.ts';

/** Acts that can be planned: answers of a merchant that stand by themselves. */
export const PLANNABLE = ['respond', 'post_message', 'make_offer', 'accept_offer', 'reject_offer'] as const satisfies readonly ActName[];
/** Between half a minute and a quarter of an hour there is time to think again; longer nobody remembers. */
export const WAIT_SECONDS = { least: 30, most: 900 } as const;
/** The most acts of one batch: as many as a page of the inbox has. */
export const MOST_PLANNED = 50;
const BATCH = 20;
/** How often an act is tried that fails for a reason of ours before it is given up and told as such. */
const MOST_ATTEMPTS = 5;

/** An act as it is planned: for the version of the dispute that was shown. */
export interface Plan {
  readonly disputeId: Uuid;
  readonly act: (typeof PLANNABLE)[number];
  readonly body: Readonly<Record<string, unknown>>;
  readonly ifVersion: number;
}

/** A planned act as it is kept. */
export interface PlannedAct extends Record<string, unknown> {
  readonly id: Uuid;
  readonly batchId: Uuid;
  readonly disputeId: Uuid;
  readonly number: string;
  readonly act: ActName;
  readonly body: Readonly<Record<string, unknown>>;
  readonly ifVersion: number;
  readonly plannedAt: Instant;
  readonly runAt: Instant;
  readonly state: 'waiting' | 'done' | 'refused' | 'cancelled';
  readonly refusal: Refusal | null;
  readonly settledAt: Instant | null;
}

const COLUMNS = `id, batch_id as "batchId", dispute_id as "disputeId", number, act, body, if_version as "ifVersion",
  planned_at as "plannedAt", run_at as "runAt", state, refusal, settled_at as "settledAt"`;

/** An act that may be planned, with what is kept of its dispute. */
export interface Ready {
  readonly plan: Plan;
  readonly merchantId: Uuid;
  readonly number: string;
}

/** What is known of a dispute to plan an act on it. Refusals: not_found, not_allowed, role_reads_only, above_limit. */
async function ready(world: World, caller: Caller, plan: Plan): Promise<Result<Ready>> {
  const row = await loadGround(world.database, plan.disputeId, scopeOf(caller));
  const roles = row === undefined ? [] : rolesIn(caller, row.state);
  if (row === undefined || roles.length === 0) return refused('not_found', 'acts');
  if (roles[0] !== 'respondent') return refused('not_allowed', 'acts');
  const may = mayActForTeam(caller, row.state, { act: plan.act, body: plan.body } as unknown as Act);
  return may.ok ? accepted({ plan, merchantId: row.state.merchantId, number: row.state.number }) : may;
}

/**
 * What of a batch the person may plan: all of it or nothing. The state of a dispute is looked at when an act runs.
 * Refusals: not_found, not_allowed, role_reads_only, above_limit.
 */
export async function checkPlans(world: World, caller: Caller, plans: readonly Plan[]): Promise<Result<readonly Ready[]>> {
  const all: Ready[] = [];
  for (const plan of plans) {
    const known = await ready(world, caller, plan);
    if (!known.ok) return known;
    all.push(known.value);
  }
  return accepted(all);
}

/**
 * Plans checked acts of a person for a moment later.
 * @param batch.waitSeconds how long they can be cancelled, within {@link WAIT_SECONDS}
 */
export async function planActs(
  tx: Queryable,
  batch: { readonly id: Uuid; readonly personId: Uuid; readonly plans: readonly Ready[]; readonly waitSeconds: number; readonly at: Instant; newId(): Uuid },
): Promise<void> {
  const rows: object[] = [];
  for (const { plan, merchantId, number } of batch.plans) {
    // the disputes were just looked at, so their keys are known
    const body = sealedTexts(await sealerFor(tx, 'dispute', plan.disputeId), plan.body);
    rows.push({ id: batch.newId(), no: rows.length + 1, merchantId, number, ...plan, body });
  }
  await tx.query({
    name: 'plan_acts',
    text: `insert into planned_act (id, batch_id, no, person_id, merchant_id, dispute_id, number, act, body, if_version, planned_at, run_at, due_at)
           select l.id, $1, l.no, $2, l."merchantId", l."disputeId", l.number, l.act, l.body, l."ifVersion", $3, $4, $4
             from jsonb_to_recordset($5) as l (id uuid, no int, "merchantId" uuid, "disputeId" uuid, number text, act text, body jsonb, "ifVersion" int)`,
    values: [batch.id, batch.personId, batch.at, addMilliseconds(batch.at, batch.waitSeconds * 1000), JSON.stringify(rows)],
  });
}

/** The planned acts of a batch, in the order they were planned; empty for a batch of somebody else. */
export async function batchOf(db: Queryable, personId: Uuid, batchId: Uuid): Promise<readonly PlannedAct[]> {
  return db.query<PlannedAct>({
    name: 'planned_batch',
    text: `select ${COLUMNS} from planned_act where person_id = $1 and batch_id = $2 order by no`,
    values: [personId, batchId],
  });
}

/** A batch at a glance. */
export interface BatchSummary extends Record<string, unknown> {
  readonly batchId: Uuid;
  readonly plannedAt: Instant;
  readonly runAt: Instant;
  readonly waiting: number;
  readonly done: number;
  readonly refused: number;
  readonly cancelled: number;
}

/** The last batches of a person, the newest first. */
export async function batchesOf(db: Queryable, personId: Uuid): Promise<readonly BatchSummary[]> {
  return db.query<BatchSummary>({
    name: 'planned_batches',
    text: `select batch_id as "batchId", min(planned_at) as "plannedAt", max(run_at) as "runAt",
                  (count(*) filter (where state = 'waiting'))::int as waiting, (count(*) filter (where state = 'done'))::int as done,
                  (count(*) filter (where state = 'refused'))::int as refused, (count(*) filter (where state = 'cancelled'))::int as cancelled
             from planned_act where person_id = $1 group by batch_id order by batch_id desc limit 20`,
    values: [personId],
  });
}

/** Cancels what of a batch still waits. @returns how many; what is being done by then is not among them */
export async function cancelBatch(db: Queryable, personId: Uuid, batchId: Uuid, at: Instant): Promise<number> {
  const [row] = await db.query<{ cancelled: number }>({
    name: 'cancel_planned_acts',
    text: 'select cancel_planned_acts($1, $2, $3) as cancelled',
    values: [personId, batchId, at],
  });
  return row?.cancelled ?? 0;
}

interface Claimed extends Record<string, unknown> {
  readonly id: Uuid;
  readonly person_id: Uuid;
  readonly dispute_id: Uuid;
  readonly act: Plan['act'];
  readonly body: Plan['body'];
  readonly if_version: number;
  readonly attempts: number;
}

/** Does a planned act as its person now, whose part in the team may have changed since. */
async function perform(world: World, planned: Claimed): Promise<Result<unknown>> {
  const caller = await personCaller(world, planned.person_id);
  if (caller === undefined) return refused('not_allowed');
  const act = { act: planned.act, body: planned.body } as unknown as Act;
  return performAct(world, { caller, disputeId: planned.dispute_id, act, key: `planned-${planned.id}`, ifVersion: planned.if_version });
}

async function settle(world: World, id: Uuid, result: Result<unknown>): Promise<void> {
  await world.database.query({
    name: 'settle_planned_act',
    text: `update planned_act set state = $2, refusal = $3, settled_at = $4 where id = $1 and state = 'waiting'`,
    values: [id, result.ok ? 'done' : 'refused', result.ok ? null : JSON.stringify(result.refusal), world.now()],
  });
}

/**
 * Does planned acts whose moment has come, one after the other: each moves money of the same deposit. A process that
 * dies between doing and noting leaves the act claimed; a minute later it is done again under its own key, which
 * repeats the answer instead of the act.
 */
export const plannedJob: Job = {
  name: 'planned_acts',
  everyMs: 1_000,
  async run(world) {
    const claimed = await world.database.query<Claimed>({
      name: 'claim_planned_acts',
      text: 'select id, person_id, dispute_id, act, body, if_version, attempts from claim_planned_acts($1, $2) order by run_at, batch_id, no',
      values: [world.now(), BATCH],
    });
    for (const planned of claimed) {
      try {
        await settle(world, planned.id, await perform(world, planned));
      } catch (error) {
        // the database went away: the claim runs out by itself and the act is taken again
        if (isTransient(error)) throw error;
        world.log.error('planned_act_failed', { plannedId: planned.id, error: error instanceof Error ? error.name : 'unknown' });
        if (planned.attempts >= MOST_ATTEMPTS) await settle(world, planned.id, refused('busy'));
      }
    }
    return claimed.length;
  },
};

/** Forgets planned acts a month after they were settled: the record of each dispute says what was done. */
export const forgetPlannedJob: Job = {
  name: 'forget_planned_acts',
  everyMs: 3_600_000,
  async run(world) {
    const rows = await world.database.query({
      text: `delete from planned_act where id in (select id from planned_act
               where state <> 'waiting' and settled_at < $1::timestamptz - interval '30 days' limit 5000) returning 1`,
      values: [world.now()],
    });
    return rows.length;
  },
};
