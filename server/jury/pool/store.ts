import type { Vouch } from '../../../core/jury/eligibility.ts';
import type { Calibrated, Duty, JurorGround, Suspension } from '../../../core/jury/training.ts';
import type { Instant, Uuid } from '../../../core/kernel/kernel.ts';
import type { Experience, History } from '../../../core/rules/rules.ts';
import type { Queryable } from '../../database/database.ts';
import { COURSE } from './course.ts';

export const JUROR_STATES = ['learning', 'barred', 'active', 'away', 'suspended', 'left'] as const;

/** A juror's row. */
export interface JurorRow {
  readonly id: Uuid;
  readonly marketplaceId: Uuid;
  readonly personId: Uuid;
  readonly state: (typeof JUROR_STATES)[number];
  readonly experience: Experience;
  readonly history: History;
  readonly joinedAt: Instant;
  readonly ownOpen: number | null;
  readonly mostOpen: number;
  readonly awayUntil: Instant | null;
  readonly warnedAt: Instant | null;
}

const ROW = `id, marketplace_id as "marketplaceId", person_id as "personId", state, experience, history, joined_at as "joinedAt",
  own_open as "ownOpen", most_open as "mostOpen", away_until as "awayUntil", warned_at as "warnedAt"`;

/** The juror a person is, whatever the state; undefined for somebody who never volunteered. */
export async function jurorOf(db: Queryable, personId: Uuid): Promise<JurorRow | undefined> {
  const [row] = await db.query<JurorRow & Record<string, unknown>>({ name: 'juror_of', text: `select ${ROW} from juror where person_id = $1`, values: [personId] });
  return row;
}

/** Rows of jurors by id, locked until the transaction ends; in one order, so that two do not wait for each other. */
export function lockJurors(tx: Queryable, ids: readonly Uuid[]): Promise<JurorRow[]> {
  return tx.query<JurorRow & Record<string, unknown>>({ name: 'jurors_locked', text: `select ${ROW} from juror where id = any ($1) order by id for update`, values: [ids] });
}

/** A suspension with its id. */
export interface SuspensionRow extends Suspension {
  readonly id: Uuid;
  readonly jurorId: Uuid;
  readonly missed: number;
  readonly reason: string;
  readonly objection: string | null;
  readonly objectedAt: Instant | null;
  readonly answer: string | null;
  readonly answeredAt: Instant | null;
}

const SUSPENSION = `id, juror_id as "jurorId", why, missed, reason, from_at as "fromAt", until_at as "untilAt", objection, objected_at as "objectedAt",
  outcome, answer, answered_at as "answeredAt"`;

/** The suspensions of jurors, the latest first. */
export function suspensionsOf(db: Queryable, ids: readonly Uuid[]): Promise<SuspensionRow[]> {
  return db.query<SuspensionRow & Record<string, unknown>>({
    name: 'juror_suspensions',
    text: `select ${SUSPENSION} from juror_suspension where juror_id = any ($1) order by from_at desc, id`,
    values: [ids],
  });
}

/** Suspensions for the operators' desk: objections that wait, the oldest first, then those in force. */
export function suspensionsOfDesk(db: Queryable, at: Instant, limit: number): Promise<SuspensionRow[]> {
  return db.query<SuspensionRow & Record<string, unknown>>({
    name: 'juror_suspensions_desk',
    text: `select ${SUSPENSION} from juror_suspension
            where (objected_at is not null and outcome is null) or (until_at > $1 and outcome is distinct from 'lifted')
            order by (objected_at is not null and outcome is null) desc, objected_at, from_at desc limit $2`,
    values: [at, limit],
  });
}

function grouped<T extends { readonly jurorId: Uuid }>(rows: readonly T[]): ReadonlyMap<Uuid, readonly T[]> {
  return Map.groupBy(rows, (row) => row.jurorId);
}

type Of<T> = T & { readonly jurorId: Uuid } & Record<string, unknown>;

/** What jurors are judged by, in as many statements as there are kinds of it, whatever their number. */
export async function groundsOf(db: Queryable, jurors: readonly JurorRow[]): Promise<ReadonlyMap<Uuid, JurorGround>> {
  const ids = jurors.map((juror) => juror.id);
  const by = <T>(name: string, text: string, more: readonly unknown[] = []): Promise<Of<T>[]> => db.query<Of<T>>({ name, text, values: [ids, ...more] });
  const vouches = grouped(
    await by<Vouch>(
      'juror_vouches',
      `select j.id as "jurorId", v.credit, v.verified, v.adult, v.member_since as "memberSince", v.reviews, v.reviews_helpful as "reviewsHelpful",
              v.sanction_until as "sanctionUntil", v.bought, v.sold, v.given_at as "givenAt"
         from juror j join juror_vouch v on v.person_id = j.person_id where j.id = any ($1)`,
    ),
  );
  const lessons = grouped(await by<{ lesson: string }>('juror_lessons', 'select juror_id as "jurorId", lesson from juror_course where juror_id = any ($1) and version = $2', [COURSE.version]));
  const passed = new Set((await by<object>('juror_passed', 'select distinct juror_id as "jurorId" from juror_test where juror_id = any ($1) and passed')).map((one) => one.jurorId));
  const cases = grouped(await by<Calibrated>('juror_calibrated', 'select juror_id as "jurorId", right_of as right, asked from juror_calibration where juror_id = any ($1)'));
  const duties = grouped(await by<Duty>('juror_duties', 'select juror_id as "jurorId", called_at as "calledAt", ended, ended_at as "endedAt" from juror_duty where juror_id = any ($1) order by called_at'));
  const suspensions = grouped(await suspensionsOf(db, ids));
  return new Map(
    jurors.map(({ id, awayUntil, warnedAt }) => [
      id,
      {
        vouch: vouches.get(id)?.[0] ?? null,
        lessonsRead: (lessons.get(id) ?? []).map((one) => one.lesson),
        testPassed: passed.has(id),
        calibrated: cases.get(id) ?? [],
        duties: duties.get(id) ?? [],
        suspensions: suspensions.get(id) ?? [],
        awayUntil,
        warnedAt,
      },
    ]),
  );
}

/** What one juror is judged by. */
export async function groundOf(db: Queryable, juror: JurorRow): Promise<JurorGround> {
  return (await groundsOf(db, [juror])).get(juror.id)!;
}
