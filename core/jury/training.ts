import { addMilliseconds, type Instant, type Locale } from '../kernel/kernel.ts';
import type { Experience, History, JuryRules } from '../rules/jury-types.ts';
import { param } from '../rules/read.ts';
import type { RulePack } from '../rules/types.ts';
import { eligibilityLacks, eligibilityRules, eligibilityTurns, tradeHistory, type EligibilityRules, type Lack, type Vouch } from './eligibility.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Everything about the pool that is rule data, with the figures of the pack's parameters read. */
export type PoolRules = EligibilityRules & Omit<JuryRules['pool'], 'source' | 'verification'> & {
  /** points for a vote */
  readonly votePoints: number;
  /** how often each level stands in the pool: once, unless the rules weigh experience */
  readonly weights: Readonly<Record<Experience, number>>;
};

/** The rules of the pool in a pack. */
export function poolRules(pack: RulePack): PoolRules {
  const { eligibility, pool, quality, rewards } = pack.jury;
  return {
    ...pool,
    eligibility: eligibilityRules(eligibility, param(pack, eligibility.credit)),
    votePoints: rewards.perVote ? rewards.points : 0,
    weights: quality.weighing ? quality.weights : { new: 1, practised: 1, seasoned: 1 },
  };
}

/** A sentence in the languages of the product. */
export type Told = Readonly<Record<Locale, string>>;

/** One lesson: its paragraphs; a line that begins with `- ` is a point of a list. */
export interface Lesson {
  readonly id: string;
  readonly minutes: number;
  readonly title: Told;
  readonly text: Readonly<Record<Locale, readonly string[]>>;
}

/** A question with one right answer, and why it is right. */
export interface Question {
  readonly id: string;
  readonly ask: Told;
  readonly options: readonly { readonly id: string; readonly text: Told }[];
  readonly right: string;
  readonly why: Told;
}

/** A made-up case with known answers. */
export interface CalibrationCase {
  readonly id: string;
  readonly title: Told;
  readonly story: Readonly<Record<Locale, readonly string[]>>;
  readonly claimant: Told;
  readonly respondent: Told;
  readonly questions: readonly Question[];
}

/** What a juror learns: lessons, a test, cases; what was passed under one version is not asked again under the next. */
export interface Course {
  readonly version: string;
  readonly promise: { readonly version: string; readonly text: Told; readonly points: readonly Told[] };
  readonly lessons: readonly Lesson[];
  readonly questions: readonly Question[];
  readonly cases: readonly CalibrationCase[];
}

/** A question as it was put in one attempt: which, and in which order its answers stood. */
export interface AskedQuestion {
  readonly question: string;
  readonly options: readonly string[];
}

/** The same things in an order that chance gave: each order is as likely as any other. */
function shuffled<T>(items: readonly T[], below: (end: number) => number): readonly T[] {
  const left = [...items];
  const out: T[] = [];
  while (left.length > 0) out.push(...left.splice(below(left.length), 1));
  return out;
}

/**
 * Draws the questions of one attempt and the order of their answers.
 * @param below gives a whole number from 0, below its argument
 */
export function drawTest(course: Course, rules: Pick<PoolRules, 'test'>, below: (end: number) => number): readonly AskedQuestion[] {
  return shuffled(course.questions, below)
    .slice(0, rules.test.ask)
    .map(({ id, options }) => ({ question: id, options: shuffled(options.map((option) => option.id), below) }));
}

/** Answers by question id. */
export type Answers = Readonly<Record<string, string>>;

/** How many of the questions were answered rightly. */
export function countRight(questions: readonly Question[], answers: Answers): number {
  return questions.filter((question) => answers[question.id] === question.right).length;
}

/** The questions of an attempt that have no answer, or one that is not offered. */
export function unanswered(questions: readonly Question[], answers: Answers): readonly string[] {
  return questions.filter((question) => !question.options.some((option) => option.id === answers[question.id])).map((question) => question.id);
}

/** One attempt at the test that has ended. */
export interface Attempt {
  readonly endedAt: Instant;
  readonly passed: boolean;
}

/** When the test may be taken again: after the rest that follows an attempt that failed; null for now. */
export function retakeFrom(rules: Pick<PoolRules, 'test'>, attempts: readonly Attempt[], at: Instant): Instant | null {
  const last = attempts.reduce<Attempt | undefined>((latest, one) => (latest === undefined || one.endedAt > latest.endedAt ? one : latest), undefined);
  if (last === undefined || last.passed) return null;
  const from = addMilliseconds(last.endedAt, rules.test.restHours * HOUR_MS);
  return from > at ? from : null;
}

/** A calibration case that was answered: how much of it rightly. */
export interface Calibrated {
  readonly right: number;
  readonly asked: number;
}

/** Right answers of a hundred; null before the first case. */
export function calibrationPercent(done: readonly Calibrated[]): number | null {
  const asked = done.reduce((sum, one) => sum + one.asked, 0);
  return asked === 0 ? null : Math.floor((done.reduce((sum, one) => sum + one.right, 0) * 100) / asked);
}

/** A seat somebody was called to; `missed` is the one ending that counts against a juror. */
export interface Duty {
  readonly calledAt: Instant;
  readonly ended: 'voted' | 'missed' | 'conflict' | 'content' | 'declined' | 'released' | null;
  readonly endedAt: Instant | null;
}

/** A suspension as the rules see it. */
export interface Suspension {
  readonly why: 'skipping' | 'operator';
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  readonly outcome: 'kept' | 'lifted' | null;
}

/** What a juror is judged by. */
export interface JurorGround {
  readonly vouch: Vouch | null;
  readonly lessonsRead: readonly string[];
  readonly testPassed: boolean;
  readonly calibrated: readonly Calibrated[];
  readonly duties: readonly Duty[];
  readonly suspensions: readonly Suspension[];
  readonly awayUntil: Instant | null;
  readonly warnedAt: Instant | null;
}

/** How a juror stands, and when time alone may change it. */
export interface JurorStanding {
  readonly state: 'learning' | 'barred' | 'active' | 'away' | 'suspended';
  readonly lacks: readonly Lack[];
  readonly experience: Experience;
  readonly history: History;
  readonly weight: number;
  readonly judgeAt: Instant | null;
  /** skipping has come so far that the juror is to be told of it, or rests from the pool for so many days */
  readonly skipping: { readonly step: 'warn' | 'suspend'; readonly missed: number; readonly days: number } | null;
}

/** How practised a juror is: by votes given, and by answers to cases whose answer is known. */
export function experienceOf(rules: Pick<PoolRules, 'levels'>, ground: Pick<JurorGround, 'duties' | 'calibrated'>): Experience {
  const voted = ground.duties.filter((duty) => duty.ended === 'voted').length;
  const right = calibrationPercent(ground.calibrated) ?? 0;
  return rules.levels.reduce<Experience>((reached, level) => (voted >= level.voted && right >= level.rightPercent ? level.experience : reached), 'new');
}

/** Points for work done, the same whichever way the juror voted and whatever the panel decided. */
export function pointsOf(rules: Pick<PoolRules, 'votePoints' | 'calibration'>, ground: Pick<JurorGround, 'duties' | 'calibrated'>): number {
  const voted = ground.duties.filter((duty) => duty.ended === 'voted').length;
  return voted * rules.votePoints + ground.calibrated.length * rules.calibration.points;
}

/**
 * What skipping has come to: seats missed within the rules' days and since the last suspension or its lifting. Declining,
 * whatever the reason, is no skipping. A suspension is longer each time, and one that was lifted on objection does not count.
 */
export function skippingOf(rules: Pick<PoolRules, 'skipping'>, ground: Pick<JurorGround, 'duties' | 'suspensions' | 'warnedAt'>, at: Instant): JurorStanding['skipping'] {
  const { withinDays, warnAt, suspendAt, suspendDays } = rules.skipping;
  const before = ground.suspensions.filter((one) => one.why === 'skipping');
  const since = before.reduce((latest, one) => (one.fromAt > latest ? one.fromAt : latest), addMilliseconds(at, -withinDays * DAY_MS));
  const missed = ground.duties.filter((duty) => duty.ended === 'missed' && duty.endedAt !== null && duty.endedAt > since).length;
  if (missed >= suspendAt) {
    const times = before.filter((one) => one.outcome !== 'lifted').length;
    return { step: 'suspend', missed, days: suspendDays[Math.min(times, suspendDays.length - 1)] ?? 0 };
  }
  const told = ground.warnedAt !== null && ground.warnedAt > since;
  return missed >= warnAt && !told ? { step: 'warn', missed, days: 0 } : null;
}

/** What of the training is missing, in the order in which it is done. */
export function trainingLacks(rules: PoolRules, course: Course, ground: Pick<JurorGround, 'lessonsRead' | 'testPassed' | 'calibrated'>): readonly Lack[] {
  const lacks: Lack[] = [];
  const read = course.lessons.filter((lesson) => ground.lessonsRead.includes(lesson.id)).length;
  if (!ground.testPassed) {
    if (read < course.lessons.length) lacks.push({ code: 'course', need: course.lessons.length, have: read });
    lacks.push({ code: 'test', need: rules.test.pass });
  }
  const percent = calibrationPercent(ground.calibrated);
  if (ground.calibrated.length < rules.calibration.cases) lacks.push({ code: 'calibration', need: rules.calibration.cases, have: ground.calibrated.length });
  else if (percent !== null && percent < rules.calibration.rightPercent) lacks.push({ code: 'calibration_low', need: rules.calibration.rightPercent, have: percent });
  return lacks;
}

function earliest(...moments: readonly (Instant | null)[]): Instant | null {
  return moments.reduce<Instant | null>((first, one) => (one !== null && (first === null || one < first) ? one : first), null);
}

/** Judges a juror by the rules: eligible, trained, not suspended, not away. Each thing that is missing is named. */
export function judgeJuror(rules: PoolRules, course: Course, ground: JurorGround, at: Instant): JurorStanding {
  const barred = eligibilityLacks(rules, ground.vouch, at);
  const training = trainingLacks(rules, course, ground);
  const skipping = skippingOf(rules, ground, at);
  const standing = ground.suspensions.filter((one) => one.outcome !== 'lifted' && one.untilAt > at).reduce<Instant | null>((last, one) => (last === null || one.untilAt > last ? one.untilAt : last), null);
  const suspendedUntil = skipping?.step === 'suspend' ? addMilliseconds(at, skipping.days * DAY_MS) : standing;
  const awayUntil = ground.awayUntil !== null && ground.awayUntil > at ? ground.awayUntil : null;
  const lacks: readonly Lack[] = [
    ...(suspendedUntil === null ? [] : [{ code: 'suspended', until: suspendedUntil } as const]),
    ...barred,
    ...training,
    ...(awayUntil === null ? [] : [{ code: 'away', until: awayUntil } as const]),
  ];
  const state = suspendedUntil !== null ? 'suspended' : barred.length > 0 ? 'barred' : training.length > 0 ? 'learning' : awayUntil !== null ? 'away' : 'active';
  const experience = experienceOf(rules, ground);
  return {
    state,
    lacks,
    experience,
    weight: rules.weights[experience],
    history: tradeHistory(ground.vouch ?? { bought: 0, sold: 0 }, rules.bothFromPercent),
    judgeAt: earliest(suspendedUntil, awayUntil, eligibilityTurns(rules, ground.vouch, at)),
    skipping,
  };
}
