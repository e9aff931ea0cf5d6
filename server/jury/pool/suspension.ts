import { accepted, addMilliseconds, refused, type Instant, type Result, type Uuid } from '../../../core/kernel/kernel.ts';
import type { Queryable } from '../../database/database.ts';
import { sealerFor } from '../../privacy/texts.ts';
import type { World } from '../../world.ts';
import { actingJuror, type JurorAct } from './acts.ts';
import { settleJurors } from './settle.ts';
import { lockJurors, type JurorRow } from './store.ts';
import { tellJurors } from './tell.ts';

const DAY_MS = 86_400_000;

async function sealed(tx: Queryable, personId: Uuid, text: string): Promise<string> {
  return (await sealerFor(tx, 'person', personId))?.text(text) ?? text;
}

/** A juror objects to a suspension while it runs; once. Refusals: not_found, already_done, too_late. */
export async function objectTo(tx: Queryable, { personId, at }: JurorAct, suspensionId: Uuid, grounds: string): Promise<Result<true>> {
  const juror = await actingJuror(tx, personId);
  if (!juror.ok) return juror;
  const [found] = await tx.query<{ untilAt: Instant; objectedAt: Instant | null }>({
    text: 'select until_at as "untilAt", objected_at as "objectedAt" from juror_suspension where id = $1 and juror_id = $2 for update',
    values: [suspensionId, juror.value.id],
  });
  if (found === undefined) return refused('not_found');
  if (found.objectedAt !== null) return refused('already_done');
  if (found.untilAt <= at) return refused('too_late');
  await tx.query({ text: 'update juror_suspension set objection = $2, objected_at = $3 where id = $1', values: [suspensionId, await sealed(tx, personId, grounds), at] });
  return accepted(true);
}

/** An operator takes a juror out of the pool for some days, with a reason the juror reads. Refusals: not_found. */
export async function suspend(
  tx: Queryable,
  world: World,
  given: { readonly id: Uuid; readonly jurorId: Uuid; readonly days: number; readonly reason: string; readonly by: Uuid; readonly at: Instant },
): Promise<Result<true>> {
  const { id, jurorId, days, reason, by, at } = given;
  const [juror] = await lockJurors(tx, [jurorId]);
  if (juror === undefined || juror.state === 'left') return refused('not_found');
  const untilAt = addMilliseconds(at, days * DAY_MS);
  await tx.query({
    text: `insert into juror_suspension (id, juror_id, why, reason, by_person, from_at, until_at) values ($1, $2, 'operator', $3, $4, $5, $6)`,
    values: [id, jurorId, await sealed(tx, juror.personId, reason), by, at, untilAt],
  });
  await settleJurors(tx, world, [jurorId], at);
  await tellJurors(tx, world, [{ template: 'juror_suspended', marketplaceId: juror.marketplaceId, personId: juror.personId, facts: { dueAt: untilAt } }], at);
  return accepted(true);
}

interface Open {
  readonly jurorId: Uuid;
  readonly byPerson: Uuid | null;
  readonly objectedAt: Instant | null;
  readonly outcome: string | null;
}

async function decidable(tx: Queryable, suspensionId: Uuid, by: Uuid): Promise<Result<JurorRow>> {
  const [found] = await tx.query<Open & Record<string, unknown>>({
    text: 'select juror_id as "jurorId", by_person as "byPerson", objected_at as "objectedAt", outcome from juror_suspension where id = $1 for update',
    values: [suspensionId],
  });
  if (found === undefined) return refused('not_found');
  if (found.outcome !== null) return refused('already_done');
  if (found.objectedAt === null) return refused('act_not_allowed_now');
  if (found.byPerson === by) return refused('same_person');
  const [juror] = await lockJurors(tx, [found.jurorId]);
  return juror === undefined ? refused('not_found') : accepted(juror);
}

/**
 * An operator answers an objection: the suspension is kept or lifted at once, and the juror is told why.
 * Refusals: not_found, already_done, act_not_allowed_now (nobody objected), same_person (who suspended does not decide)
 */
export async function answerObjection(
  tx: Queryable,
  world: World,
  given: { readonly suspensionId: Uuid; readonly outcome: 'kept' | 'lifted'; readonly answer: string; readonly by: Uuid; readonly at: Instant },
): Promise<Result<true>> {
  const { suspensionId, outcome, answer, by, at } = given;
  const juror = await decidable(tx, suspensionId, by);
  if (!juror.ok) return juror;
  const { id, personId, marketplaceId } = juror.value;
  await tx.query({
    text: 'update juror_suspension set outcome = $2, answer = $3, answered_by = $4, answered_at = $5 where id = $1',
    values: [suspensionId, outcome, await sealed(tx, personId, answer), by, at],
  });
  await settleJurors(tx, world, [id], at);
  await tellJurors(tx, world, [{ template: 'juror_objection_answered', marketplaceId, personId, facts: {} }], at);
  return accepted(true);
}
