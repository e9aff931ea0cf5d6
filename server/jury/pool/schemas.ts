import { z } from '@hono/zod-openapi';
import { NEEDS } from '../../../core/jury/eligibility.ts';
import { EXPERIENCES, HISTORIES } from '../../../core/rules/rules.ts';
import { AnyInstant, InstantText, line, Uuid } from '../../http/schemas.ts';
import { FACT_KINDS } from './facts.ts';
import { JUROR_STATES } from './store.ts';

const Count = z.int().min(0);

/** An id of a lesson, a question, an answer or a case. */
export const PartId = z.string().regex(/^[a-z0-9-]{2,40}$/);

/** What a marketplace vouches for. */
export const VouchInput = z
  .strictObject({
    credit: z.int().min(0).max(1000).openapi({ description: 'Your credit score, or your equivalent of it, from 0 to 1000; the rules ask for 700.' }),
    verified: z.boolean().openapi({ description: 'You have verified who they are.' }),
    adult: z.boolean(),
    memberSince: AnyInstant,
    reviews: Count.max(1_000_000).openapi({ description: 'Reviews written in the last year.' }),
    reviewsHelpful: z.int().min(0).max(100).openapi({ description: 'Of a hundred of them, how many others found helpful.' }),
    sanctionUntil: AnyInstant.nullish().openapi({ description: 'When the last sanction ended, or will; none when absent.' }),
    bought: Count.max(10_000_000),
    sold: Count.max(10_000_000),
  })
  .openapi('JurorVouch');

const factValues = z.array(line(500)).max(50);

/** Facts for the screens of conflict, by kind. */
export const FactsInput = z
  .strictObject(Object.fromEntries(FACT_KINDS.map((kind) => [kind, factValues.optional()])) as Record<(typeof FACT_KINDS)[number], z.ZodOptional<typeof factValues>>)
  .openapi('JurorFacts', {
    description: 'By kind, as you have them or as tokens of your own that you give to both. Hashed under the installation’s key at once; the values are kept nowhere. A kind that is given replaces what was known of that kind.',
  });

/** Why a volunteer is not in the pool. */
export const LackBody = z
  .strictObject({
    code: z.enum([...NEEDS, 'no_word', 'word_old', 'course', 'test', 'calibration', 'calibration_low', 'suspended', 'away']),
    need: z.int().optional(),
    have: z.int().optional(),
    until: InstantText.optional(),
  })
  .openapi('JurorLack');

const Told = z.string();

/** What is asked of a volunteer. */
export const AskedBody = z.array(z.strictObject({ need: z.enum(NEEDS), atLeast: z.int().optional() })).openapi('JurorEligibility');

const SuspensionBody = z
  .strictObject({
    id: Uuid,
    why: z.enum(['skipping', 'operator']),
    missed: Count,
    reason: z.string(),
    fromAt: InstantText,
    untilAt: InstantText,
    objection: z.string().nullable(),
    objectedAt: InstantText.nullable(),
    outcome: z.enum(['kept', 'lifted']).nullable(),
    answer: z.string().nullable(),
    answeredAt: InstantText.nullable(),
  })
  .openapi('JurorSuspension');

/** A juror's own desk. */
export const DeskBody = z
  .strictObject({
    promise: z.strictObject({ version: z.string(), text: Told, points: z.array(Told) }),
    asked: AskedBody,
    rules: z.strictObject({ lessons: Count, ask: Count, pass: Count, restHours: Count, cases: Count, rightPercent: Count, mostOpen: Count, week: Count, restMinutes: Count, warnAt: Count, suspendAt: Count, withinDays: Count, votePoints: Count, casePoints: Count }),
    juror: z
      .strictObject({
        id: Uuid,
        state: z.enum(JUROR_STATES),
        lacks: z.array(LackBody),
        experience: z.enum(EXPERIENCES),
        history: z.enum(HISTORIES),
        joinedAt: InstantText,
        awayUntil: InstantText.nullable(),
        ownOpen: z.int().nullable(),
        points: Count,
        lessons: z.array(z.strictObject({ id: PartId, title: Told, minutes: Count, read: z.boolean() })),
        test: z.strictObject({ passed: z.boolean(), openId: Uuid.nullable(), lastId: Uuid.nullable(), attempts: Count, retakeFrom: InstantText.nullable() }),
        calibration: z.strictObject({ percent: z.int().nullable(), cases: z.array(z.strictObject({ id: PartId, title: Told, right: Count.nullable(), asked: Count })) }),
        record: z.strictObject({ called: Count, open: Count, voted: Count, missed: Count, aside: Count }),
        next: z.strictObject({ experience: z.enum(EXPERIENCES), voted: Count, rightPercent: Count }).nullable(),
        suspensions: z.array(SuspensionBody),
        facts: z.record(z.string(), Count),
      })
      .nullable(),
  })
  .openapi('JurorDesk');

/** A lesson to read. */
export const LessonBody = z
  .strictObject({ id: PartId, title: Told, minutes: Count, paragraphs: z.array(z.string()), read: z.boolean(), next: PartId.nullable() })
  .openapi('JurorLesson');

const QuestionBody = z.strictObject({
  id: PartId,
  ask: Told,
  options: z.array(z.strictObject({ id: PartId, text: Told })),
  answer: PartId.nullable(),
  right: PartId.nullable().openapi({ description: 'Told once the attempt has ended.' }),
  why: Told.nullable(),
});

/** An attempt at the test; what is right, and why, once it has ended. */
export const TestBody = z
  .strictObject({
    id: Uuid,
    begunAt: InstantText,
    endedAt: InstantText.nullable(),
    passed: z.boolean().nullable(),
    right: Count.nullable(),
    pass: Count,
    retakeFrom: InstantText.nullable(),
    questions: z.array(QuestionBody),
  })
  .openapi('JurorTest');

/** A calibration case; what is right, and why, once it was answered. */
export const CaseBody = z
  .strictObject({
    id: PartId,
    title: Told,
    story: z.array(z.string()),
    claimant: Told,
    respondent: Told,
    right: Count.nullable(),
    questions: z.array(QuestionBody),
    next: PartId.nullable(),
  })
  .openapi('JurorCase');

/** Answers by question. */
export const AnswersInput = z.strictObject({ answers: z.record(PartId, PartId) }).openapi('JurorAnswers');

const StratumCount = z.strictObject({ history: z.enum(HISTORIES), experience: z.enum(EXPERIENCES), jurors: Count });

/** The pool as everybody may see it. */
export const PoolBody = z
  .strictObject({
    asked: AskedBody,
    source: z.string(),
    verification: z.string(),
    strata: z.array(StratumCount),
    learning: Count,
    active: Count,
    rules: z.strictObject({ lessons: Count, ask: Count, pass: Count, restHours: Count, cases: Count, rightPercent: Count, open: Count, week: Count, restMinutes: Count, warnAt: Count, suspendAt: Count, withinDays: Count, epochDays: Count, weighing: z.boolean(), votePoints: Count }),
    panels: z.array(z.strictObject({ track: z.string(), size: Count, threshold: Count })),
    nextFreeze: InstantText,
    epochs: z.array(z.strictObject({ marketplace: z.string(), number: Count, at: InstantText, members: Count, root: z.string() })),
  })
  .openapi('JuryPool');

/** The operators' desk of the pool. */
export const PoolDeskBody = z
  .strictObject({
    counts: z.record(z.enum(JUROR_STATES), Count),
    suspensions: z.array(SuspensionBody.extend({ jurorId: Uuid, mine: z.boolean().openapi({ description: 'The caller suspended them, and does not decide the objection.' }) })),
    missing: z.array(z.strictObject({ jurorId: Uuid, missed: Count, called: Count })),
    calendar: z.array(z.strictObject({ marketplace: z.string(), freezeAt: InstantText, frozen: Count })),
  })
  .openapi('JuryPoolDesk');
