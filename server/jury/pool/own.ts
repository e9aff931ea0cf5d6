import type { Uuid } from '../../../core/kernel/kernel.ts';
import type { Queryable } from '../../database/database.ts';
import { countFacts } from './facts.ts';

/** What is kept of somebody as a juror, for the export of their own data; null when nothing is. Of facts only how many. */
export async function jurorData(db: Queryable, personId: Uuid): Promise<object | null> {
  const list = (text: string): Promise<object[]> => db.query({ text, values: [personId] });
  const [juror] = await list(
    `select id, joined_at as "joinedAt", promise, state, lacks, experience, history, own_open as "ownOpen", away_until as "awayUntil", warned_at as "warnedAt",
            rules_version as "rulesVersion", left_at as "leftAt" from juror where person_id = $1`,
  );
  const [vouch] = await list(
    `select credit, verified, adult, member_since as "memberSince", reviews, reviews_helpful as "reviewsHelpful", sanction_until as "sanctionUntil", bought, sold,
            given_at as "givenAt" from juror_vouch where person_id = $1`,
  );
  const facts = await countFacts(db, personId);
  if (juror === undefined && vouch === undefined && Object.keys(facts).length === 0) return null;
  const of = (table: string, columns: string, order: string): Promise<object[]> => list(`select ${columns} from ${table} t join juror j on j.id = t.juror_id where j.person_id = $1 order by ${order}`);
  return {
    ...juror,
    vouch: vouch ?? null,
    facts,
    lessons: await of('juror_course', 't.version, t.lesson, t.at', 't.at, t.lesson'),
    tests: await of('juror_test', 't.version, t.questions, t.answers, t.right_of as "right", t.passed, t.begun_at as "begunAt", t.ended_at as "endedAt"', 't.begun_at'),
    cases: await of('juror_calibration', 't.case_id as "case", t.answers, t.right_of as "right", t.asked, t.at', 't.at, t.case_id'),
    seats: await of('juror_duty', 't.called_at as "calledAt", t.ended, t.ended_at as "endedAt"', 't.called_at'),
    // sides of votes in rounds that are over, and the figures from them
    votes: await of('jury_past', 't.history, t.for_seller as "forSeller", t.kept, t.minutes, t.ended_at as "endedAt"', 't.ended_at, t.seat_id'),
    quality: await of('juror_quality', 't.figures, t.counted_at as "countedAt"', 't.counted_at'),
    suspensions: await of(
      'juror_suspension',
      't.why, t.missed, t.reason, t.from_at as "fromAt", t.until_at as "untilAt", t.objection, t.objected_at as "objectedAt", t.outcome, t.answer, t.answered_at as "answeredAt"',
      't.from_at',
    ),
  };
}
