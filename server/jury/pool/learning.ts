import { countRight, drawTest, poolRules, retakeFrom, unanswered, type Answers, type AskedQuestion, type Attempt, type CalibrationCase, type PoolRules, type Question } from '../../../core/jury/training.ts';
import { accepted, millisOf, refused, type Instant, type Result, type Uuid } from '../../../core/kernel/kernel.ts';
import type { Queryable } from '../../database/database.ts';
import { currentRules } from '../../rules/rules.ts';
import type { World } from '../../world.ts';
import { actingJuror, type JurorAct } from './acts.ts';
import { COURSE } from './course.ts';
import { settleJurors } from './settle.ts';

/** A whole number below `end`, each as likely as any other: what falls into the uneven rest is drawn again. */
export function chanceBelow(world: Pick<World, 'random'>, end: number): number {
  const room = Math.floor(2 ** 32 / end) * end;
  for (;;) {
    const drawn = Buffer.from(world.random(4)).readUInt32BE();
    if (drawn < room) return drawn % end;
  }
}

/** An attempt at the test. */
export interface TestRow {
  readonly id: Uuid;
  readonly jurorId: Uuid;
  readonly questions: readonly AskedQuestion[];
  readonly begunAt: Instant;
  readonly answers: Answers | null;
  readonly rightOf: number | null;
  readonly passed: boolean | null;
  readonly endedAt: Instant | null;
}

const TEST = 'id, juror_id as "jurorId", questions, begun_at as "begunAt", answers, right_of as "rightOf", passed, ended_at as "endedAt"';

/** The attempts of a juror, the latest first. */
export function testsOf(db: Queryable, jurorId: Uuid): Promise<TestRow[]> {
  return db.query<TestRow & Record<string, unknown>>({ name: 'juror_tests', text: `select ${TEST} from juror_test where juror_id = $1 order by begun_at desc, id desc`, values: [jurorId] });
}

/** The attempts that have ended, as the rules of the rest look at them. */
export function endedOf(tests: readonly TestRow[]): readonly Attempt[] {
  return tests.flatMap(({ endedAt, passed }) => (endedAt === null || passed === null ? [] : [{ endedAt, passed }]));
}

/** The questions of an attempt in their order; one that the course no longer has is left out. */
export function questionsOf(asked: readonly AskedQuestion[]): readonly Question[] {
  return asked.flatMap(({ question, options }) => {
    const known = COURSE.questions.find((one) => one.id === question);
    if (known === undefined) return [];
    return [{ ...known, options: options.flatMap((id) => known.options.find((option) => option.id === id) ?? []) }];
  });
}

async function mayBegin(tx: Queryable, jurorId: Uuid, tests: readonly TestRow[], at: Instant): Promise<Result<PoolRules>> {
  const rules = poolRules(currentRules(at));
  if (tests.some((one) => one.passed === true)) return refused('already_done');
  const read = await tx.query<{ lesson: string }>({ text: 'select lesson from juror_course where juror_id = $1 and version = $2', values: [jurorId, COURSE.version] });
  const left = COURSE.lessons.filter((lesson) => !read.some((one) => one.lesson === lesson.id)).length;
  if (left > 0) return refused('course_not_read', undefined, { count: left });
  const from = retakeFrom(rules, endedOf(tests), at);
  return from === null ? accepted(rules) : refused('test_rest', undefined, { hours: Math.max(1, Math.ceil((millisOf(from) - millisOf(at)) / 3_600_000)) });
}

/**
 * Begins an attempt at the test, or goes on with the one that is open.
 * Refusals: not_found, already_done (passed), course_not_read, test_rest (too soon after an attempt that failed)
 */
export async function beginTest(tx: Queryable, { world, personId, at }: JurorAct): Promise<Result<TestRow>> {
  const juror = await actingJuror(tx, personId);
  if (!juror.ok) return juror;
  const { id: jurorId } = juror.value;
  // two beginnings at once are one
  await tx.query({ text: 'select from juror where id = $1 for update', values: [jurorId] });
  const tests = await testsOf(tx, jurorId);
  const open = tests.find((one) => one.endedAt === null);
  if (open !== undefined) return accepted(open);
  const rules = await mayBegin(tx, jurorId, tests, at);
  if (!rules.ok) return rules;
  const questions = drawTest(COURSE, rules.value, (end) => chanceBelow(world, end));
  const [row] = await tx.query<TestRow & Record<string, unknown>>({
    text: `insert into juror_test (id, juror_id, version, questions, begun_at) values ($1, $2, $3, $4, $5) returning ${TEST}`,
    values: [world.newId(), jurorId, COURSE.version, JSON.stringify(questions), at],
  });
  return accepted(row!);
}

/** One attempt of the person's own. Refusals: not_found. */
export async function testOf(db: Queryable, personId: Uuid, testId: Uuid): Promise<Result<TestRow>> {
  const juror = await actingJuror(db, personId);
  if (!juror.ok) return juror;
  const found = (await testsOf(db, juror.value.id)).find((one) => one.id === testId);
  return found === undefined ? refused('not_found') : accepted(found);
}

/** Ends an attempt with its answers. Refusals: not_found, already_done (another has ended it), field_missing (a question without an answer). */
export async function endTest(tx: Queryable, { world, personId, at }: JurorAct, testId: Uuid, answers: Answers): Promise<Result<TestRow>> {
  const test = await testOf(tx, personId, testId);
  if (!test.ok) return test;
  if (test.value.endedAt !== null) return refused('already_done');
  const questions = questionsOf(test.value.questions);
  const [missing] = unanswered(questions, answers);
  if (missing !== undefined) return refused('field_missing', missing);
  const right = countRight(questions, answers);
  const rules = poolRules(currentRules(at));
  // an attempt that was begun under a longer list is measured by its own length
  const passed = right * rules.test.ask >= rules.test.pass * questions.length;
  const given = Object.fromEntries(questions.map((question) => [question.id, answers[question.id]]));
  const [row] = await tx.query<TestRow & Record<string, unknown>>({
    text: `update juror_test set answers = $2, right_of = $3, passed = $4, ended_at = $5 where id = $1 and ended_at is null returning ${TEST}`,
    values: [testId, JSON.stringify(given), right, passed, at],
  });
  if (row === undefined) return refused('already_done');
  await settleJurors(tx, world, [test.value.jurorId], at);
  return accepted(row);
}

/** A calibration case with what the juror answered, if they did. */
export interface CalibrationRow {
  readonly caseId: string;
  readonly answers: Answers;
  readonly right: number;
  readonly asked: number;
  readonly at: Instant;
}

/** The calibration cases a juror has answered, in their order. */
export function calibrationsOf(db: Queryable, jurorId: Uuid): Promise<CalibrationRow[]> {
  return db.query<CalibrationRow & Record<string, unknown>>({
    name: 'juror_calibrations',
    text: 'select case_id as "caseId", answers, right_of as right, asked, at from juror_calibration where juror_id = $1 order by at, case_id',
    values: [jurorId],
  });
}

/** A case of the course by its id. Refusals: not_found. */
export function caseOf(caseId: string): Result<CalibrationCase> {
  const found = COURSE.cases.find((one) => one.id === caseId);
  return found === undefined ? refused('not_found') : accepted(found);
}

/** A juror answers a calibration case, once. Refusals: not_found, already_done, field_missing. */
export async function calibrate(tx: Queryable, { world, personId, at }: JurorAct, caseId: string, answers: Answers): Promise<Result<CalibrationRow>> {
  const juror = await actingJuror(tx, personId);
  if (!juror.ok) return juror;
  const found = caseOf(caseId);
  if (!found.ok) return found;
  const { questions } = found.value;
  const [missing] = unanswered(questions, answers);
  if (missing !== undefined) return refused('field_missing', missing);
  const given = Object.fromEntries(questions.map((question) => [question.id, answers[question.id]]));
  const [row] = await tx.query<CalibrationRow & Record<string, unknown>>({
    text: `insert into juror_calibration (juror_id, case_id, version, answers, right_of, asked, at) values ($1, $2, $3, $4, $5, $6, $7)
           on conflict do nothing returning case_id as "caseId", answers, right_of as right, asked, at`,
    values: [juror.value.id, caseId, COURSE.version, JSON.stringify(given), countRight(questions, answers), questions.length, at],
  });
  if (row === undefined) return refused('already_done');
  await settleJurors(tx, world, [juror.value.id], at);
  return accepted(row);
}
