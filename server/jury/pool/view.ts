import { calibrationPercent, experienceOf, pointsOf, poolRules, retakeFrom, type PoolRules, type Question } from '../../../core/jury/training.ts';
import { panelOf } from '../../../core/jury/rules.ts';
import type { Instant, Locale, Uuid } from '../../../core/kernel/kernel.ts';
import { EXPERIENCES, HISTORIES, type Experience, type History } from '../../../core/rules/rules.ts';
import type { Queryable } from '../../database/database.ts';
import { currentRules } from '../../rules/rules.ts';
import { COURSE } from './course.ts';
import { nextFreeze } from './epoch.ts';
import { countFacts } from './facts.ts';
import { calibrationsOf, endedOf, questionsOf, testsOf, type CalibrationRow, type TestRow } from './learning.ts';
import { standingOf } from './settle.ts';
import { groundOf, JUROR_STATES, jurorOf, suspensionsOf, suspensionsOfDesk, type JurorRow, type SuspensionRow } from './store.ts';

type Tagged = Pick<PoolRules, 'eligibility'>;

function asked({ eligibility }: Tagged): { need: (typeof eligibility)[number]['need']; atLeast?: number }[] {
  return eligibility.map(({ need, atLeast }) => (atLeast === undefined ? { need } : { need, atLeast }));
}

function ruleFigures(rules: PoolRules) {
  const { test, calibration, load, skipping } = rules;
  return {
    ...{ lessons: COURSE.lessons.length, ask: test.ask, pass: test.pass, restHours: test.restHours, cases: calibration.cases, rightPercent: calibration.rightPercent },
    ...{ mostOpen: load.open, week: load.week, restMinutes: load.restMinutes, warnAt: skipping.warnAt, suspendAt: skipping.suspendAt, withinDays: skipping.withinDays },
    ...{ votePoints: rules.votePoints, casePoints: calibration.points },
  };
}

/** A suspension without whose it is. */
export function suspensionView({ jurorId: _who, ...rest }: SuspensionRow): Omit<SuspensionRow, 'jurorId'> {
  return rest;
}

async function jurorView(db: Queryable, rules: PoolRules, juror: JurorRow, at: Instant, locale: Locale) {
  const ground = await groundOf(db, juror);
  const [tests, cases, suspensions, facts] = [await testsOf(db, juror.id), await calibrationsOf(db, juror.id), await suspensionsOf(db, [juror.id]), await countFacts(db, juror.personId)];
  const left = juror.state === 'left';
  const standing = standingOf(rules, ground, at);
  const count = (...how: readonly (string | null)[]): number => ground.duties.filter((duty) => how.includes(duty.ended)).length;
  const level = experienceOf(rules, ground);
  return {
    ...{ id: juror.id, state: left ? juror.state : standing.state, lacks: left ? [] : standing.lacks, experience: level, history: standing.history },
    ...{ joinedAt: juror.joinedAt, awayUntil: juror.awayUntil !== null && juror.awayUntil > at ? juror.awayUntil : null, ownOpen: juror.ownOpen },
    points: pointsOf(rules, ground),
    lessons: COURSE.lessons.map(({ id, title, minutes }) => ({ id, title: title[locale], minutes, read: ground.lessonsRead.includes(id) })),
    test: {
      passed: ground.testPassed,
      openId: tests.find((one) => one.endedAt === null)?.id ?? null,
      lastId: tests.find((one) => one.endedAt !== null)?.id ?? null,
      attempts: tests.filter((one) => one.endedAt !== null).length,
      retakeFrom: retakeFrom(rules, endedOf(tests), at),
    },
    calibration: {
      percent: calibrationPercent(ground.calibrated),
      cases: COURSE.cases.map(({ id, title, questions }) => ({ id, title: title[locale], right: cases.find((one) => one.caseId === id)?.right ?? null, asked: questions.length })),
    },
    record: { called: ground.duties.length, open: count(null), voted: count('voted'), missed: count('missed'), aside: count('conflict', 'content', 'declined') },
    next: rules.levels.slice(level === 'new' ? 0 : level === 'practised' ? 1 : 2)[0] ?? null,
    suspensions: suspensions.map(suspensionView),
    facts,
  };
}

/** A person's desk as a juror; `juror` is null before they volunteered. */
export async function deskOf(db: Queryable, personId: Uuid, at: Instant, locale: Locale) {
  const rules = poolRules(currentRules(at));
  const juror = await jurorOf(db, personId);
  const { version, text, points } = COURSE.promise;
  return {
    promise: { version, text: text[locale], points: points.map((point) => point[locale]) },
    asked: asked(rules),
    rules: ruleFigures(rules),
    juror: juror === undefined ? null : await jurorView(db, rules, juror, at, locale),
  };
}

/** A lesson to read, and the first after it, or of all, that is unread. */
export function lessonView(lessonId: string, read: readonly string[], locale: Locale) {
  const index = COURSE.lessons.findIndex((one) => one.id === lessonId);
  const lesson = COURSE.lessons[index];
  if (lesson === undefined) return undefined;
  const around = [...COURSE.lessons.slice(index + 1), ...COURSE.lessons.slice(0, index)];
  const next = around.find((one) => !read.includes(one.id))?.id ?? null;
  return { id: lesson.id, title: lesson.title[locale], minutes: lesson.minutes, paragraphs: lesson.text[locale], read: read.includes(lesson.id), next };
}

function questionView(question: Question, answer: string | undefined, told: boolean, locale: Locale) {
  return {
    id: question.id,
    ask: question.ask[locale],
    options: question.options.map(({ id, text }) => ({ id, text: text[locale] })),
    answer: answer ?? null,
    right: told ? question.right : null,
    why: told ? question.why[locale] : null,
  };
}

/** An attempt, with what is right once it has ended. */
export function testView(test: TestRow, tests: readonly TestRow[], at: Instant, locale: Locale) {
  const rules = poolRules(currentRules(at));
  const { id, begunAt, endedAt, passed, answers } = test;
  return {
    ...{ id, begunAt, endedAt, passed, right: test.rightOf, pass: rules.test.pass, retakeFrom: retakeFrom(rules, endedOf(tests), at) },
    questions: questionsOf(test.questions).map((question) => questionView(question, answers?.[question.id], endedAt !== null, locale)),
  };
}

/** A calibration case, with what is right once it was answered. */
export function caseView(caseId: string, done: readonly CalibrationRow[], locale: Locale) {
  const found = COURSE.cases.find((one) => one.id === caseId);
  if (found === undefined) return undefined;
  const mine = done.find((one) => one.caseId === caseId);
  const { title, story, claimant, respondent, questions } = found;
  return {
    ...{ id: caseId, title: title[locale], story: story[locale], claimant: claimant[locale], respondent: respondent[locale], right: mine?.right ?? null },
    questions: questions.map((question) => questionView(question, mine?.answers[question.id], mine !== undefined, locale)),
    next: COURSE.cases.find((one) => one.id !== caseId && !done.some((other) => other.caseId === one.id))?.id ?? null,
  };
}

/** The pool as everybody may see it: numbers, rules, roots; nobody in it. */
export async function poolView(db: Queryable, at: Instant) {
  const pack = currentRules(at);
  const rules = poolRules(pack);
  const rows = await db.query<{ history: History; experience: Experience; state: string; jurors: number }>({
    name: 'jury_pool_counts',
    text: `select history::text, experience::text, state, count(*)::int as jurors from juror where state <> 'left' group by 1, 2, 3`,
  });
  const sum = (of: (row: (typeof rows)[number]) => boolean): number => rows.filter(of).reduce((all, row) => all + row.jurors, 0);
  const epochs = await db.query<{ marketplace: string; number: number; at: Instant; members: number; root: string }>({
    name: 'jury_epochs_public',
    text: `select m.name as marketplace, e.number, e.at, e.members, encode(e.root, 'hex') as root
             from jury_epoch e join marketplace m on m.id = e.marketplace_id where e.root is not null order by e.at desc, e.id desc limit 20`,
  });
  const { warnAt, suspendAt, withinDays } = rules.skipping;
  const { source, verification } = pack.jury.eligibility;
  return {
    ...{ asked: asked(rules), source, verification },
    strata: HISTORIES.flatMap((history) => EXPERIENCES.map((experience) => ({ history, experience, jurors: sum((row) => row.state === 'active' && row.history === history && row.experience === experience) }))),
    learning: sum((row) => row.state === 'learning'),
    active: sum((row) => row.state === 'active'),
    rules: {
      ...{ lessons: COURSE.lessons.length, ask: rules.test.ask, pass: rules.test.pass, restHours: rules.test.restHours, cases: rules.calibration.cases, rightPercent: rules.calibration.rightPercent },
      ...{ open: rules.load.open, week: rules.load.week, restMinutes: rules.load.restMinutes, warnAt, suspendAt, withinDays },
      ...{ epochDays: rules.epoch.days, weighing: pack.jury.quality.weighing, votePoints: rules.votePoints },
    },
    panels: pack.jury.tracks.map(({ track }) => ({ track, ...panelOf(pack, track) })),
    nextFreeze: nextFreeze(pack, at),
    epochs,
  };
}

/** The operators' desk of the pool. */
export async function poolDeskView(db: Queryable, by: Uuid, at: Instant) {
  const states = await db.query<{ state: (typeof JUROR_STATES)[number]; jurors: number }>({ text: 'select state, count(*)::int as jurors from juror group by 1' });
  const rules = poolRules(currentRules(at));
  const rows = await suspensionsOfDesk(db, at, 100);
  const makers = await db.query<{ id: Uuid }>({ text: 'select id from juror_suspension where by_person = $1 and id = any ($2)', values: [by, rows.map((row) => row.id)] });
  const missing = await db.query<{ jurorId: Uuid; missed: number; called: number }>({
    name: 'jurors_missing',
    text: `select d.juror_id as "jurorId", (count(*) filter (where d.ended = 'missed'))::int as missed, count(*)::int as called
             from juror_duty d join juror j on j.id = d.juror_id
            where d.called_at > $1::timestamptz - make_interval(days => $2) and j.state = 'active' group by 1 having count(*) filter (where d.ended = 'missed') >= $3
            order by 2 desc, 1 limit 50`,
    values: [at, rules.skipping.withinDays, rules.skipping.warnAt],
  });
  const calendar = await db.query<{ marketplace: string; freezeAt: Instant; frozen: number }>({
    text: `select m.name as marketplace, c.freeze_at as "freezeAt",
                  (select count(*)::int from jury_epoch e where e.marketplace_id = m.id and e.root is not null) as frozen from jury_calendar c join marketplace m on m.id = c.marketplace_id order by c.freeze_at limit 100`,
  });
  return {
    counts: Object.fromEntries(JUROR_STATES.map((state) => [state, states.find((row) => row.state === state)?.jurors ?? 0])) as Record<(typeof JUROR_STATES)[number], number>,
    suspensions: rows.map((row) => ({ ...suspensionView(row), jurorId: row.jurorId, mine: makers.some((one) => one.id === row.id) })),
    missing,
    calendar,
  };
}
