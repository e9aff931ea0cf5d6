import { judgeJuror, poolRules, type JurorGround, type JurorStanding, type PoolRules } from '../../../core/jury/training.ts';
import { addMilliseconds, type Instant, type Uuid } from '../../../core/kernel/kernel.ts';
import type { Queryable } from '../../database/database.ts';
import type { Job } from '../../jobs/jobs.ts';
import { currentRules, rulesName } from '../../rules/rules.ts';
import type { World } from '../../world.ts';
import { COURSE } from './course.ts';
import { groundsOf, lockJurors, type JurorRow } from './store.ts';
import { tellJurors, type JurorWish } from './tell.ts';

const DAY_MS = 86_400_000;

/** A juror as judged: what the pages show. */
export interface Settled {
  readonly juror: JurorRow;
  readonly ground: JurorGround;
  readonly standing: JurorStanding;
}

/** Judges without writing: what would be written now. */
export function standingOf(rules: PoolRules, ground: JurorGround, at: Instant): JurorStanding {
  return judgeJuror(rules, COURSE, ground, at);
}

function rowOf(rules: PoolRules, { juror, standing }: Settled): object {
  return {
    ...{ id: juror.id, state: standing.state, lacks: standing.lacks, experience: standing.experience, history: standing.history, weight: standing.weight },
    ...{ mostOpen: rules.load.open, mostWeek: rules.load.week, restMinutes: rules.load.restMinutes, judgeAt: standing.judgeAt },
    warned: standing.skipping?.step === 'warn',
  };
}

async function suspendSkippers(tx: Queryable, world: World, settled: readonly Settled[], at: Instant): Promise<void> {
  const rows = settled.flatMap(({ juror, standing }) =>
    standing.skipping?.step === 'suspend'
      ? [{ id: world.newId(), jurorId: juror.id, missed: standing.skipping.missed, until: addMilliseconds(at, standing.skipping.days * DAY_MS) }]
      : [],
  );
  if (rows.length === 0) return;
  await tx.query({
    text: `insert into juror_suspension (id, juror_id, why, missed, from_at, until_at)
           select r.id, r."jurorId", 'skipping', r.missed, $2, r.until from jsonb_to_recordset($1) as r (id uuid, "jurorId" uuid, missed int, until timestamptz)`,
    values: [JSON.stringify(rows), at],
  });
}

function wishesOf({ juror, standing }: Settled): readonly JurorWish[] {
  const { marketplaceId, personId } = juror;
  if (standing.skipping?.step === 'suspend') return [{ template: 'juror_suspended', marketplaceId, personId, facts: { dueAt: standing.judgeAt ?? undefined } }];
  if (standing.skipping?.step === 'warn') return [{ template: 'juror_warned', marketplaceId, personId, facts: {} }];
  return juror.state === 'learning' && standing.state === 'active' ? [{ template: 'juror_ready', marketplaceId, personId, facts: {} }] : [];
}

/**
 * Judges jurors by the rules in force and writes what came of it: state, what is missing, level, limits, a warning or a
 * suspension for skipping with its letter, and when to look again. In the caller's transaction; who left stays so.
 */
export async function settleJurors(tx: Queryable, world: World, ids: readonly Uuid[], at: Instant): Promise<readonly Settled[]> {
  const jurors = (await lockJurors(tx, ids)).filter((juror) => juror.state !== 'left');
  if (jurors.length === 0) return [];
  const pack = currentRules(at);
  const rules = poolRules(pack);
  const grounds = await groundsOf(tx, jurors);
  const settled = jurors.map((juror): Settled => {
    const ground = grounds.get(juror.id)!;
    return { juror, ground, standing: standingOf(rules, ground, at) };
  });
  await tx.query({
    name: 'jurors_settle',
    text: `update juror j set state = r.state, lacks = r.lacks, experience = r.experience, history = r.history, weight = r.weight, most_open = r."mostOpen",
                  most_week = r."mostWeek", rest_minutes = r."restMinutes", judge_at = r."judgeAt", rules_version = $2, judged_at = $3,
                  warned_at = case when r.warned then $3 else j.warned_at end
             from jsonb_to_recordset($1) as r (id uuid, state text, lacks jsonb, experience text, history text, weight int, "mostOpen" int, "mostWeek" int,
                  "restMinutes" int, "judgeAt" timestamptz, warned boolean) where j.id = r.id`,
    values: [JSON.stringify(settled.map((one) => rowOf(rules, one))), rulesName(pack), at],
  });
  await suspendSkippers(tx, world, settled, at);
  await tellJurors(tx, world, settled.flatMap(wishesOf), at);
  return settled;
}

const PORTION = 200;

/** Jurors whose time has come to be looked at again: a suspension ended, a word grew old, a seat was missed. */
export const settleJob: Job = {
  name: 'jury.settle',
  everyMs: 15_000,
  run: (world) =>
    world.database.transaction(async (tx) => {
      const at = world.now();
      const due = await tx.query<{ id: Uuid }>({
        name: 'jurors_due',
        text: 'select id from juror where judge_at <= $1 order by judge_at limit $2 for update skip locked',
        values: [at, PORTION],
      });
      return due.length === 0 ? 0 : (await settleJurors(tx, world, due.map((one) => one.id), at)).length;
    }),
};
