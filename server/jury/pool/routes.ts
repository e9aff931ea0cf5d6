import { z } from '@hono/zod-openapi';
import { accepted, refused, type RefusalCode, type Result, type Uuid } from '../../../core/kernel/kernel.ts';
import type { Queryable } from '../../database/database.ts';
import { route, type Caller, type PersonCaller, type Route } from '../../http/http.ts';
import { InstantText, text, Uuid as UuidText } from '../../http/schemas.ts';
import type { World } from '../../world.ts';
import { joinPool, leavePool, readLesson, setAvailability, type JurorAct } from './acts.ts';
import { beginTest, calibrate, calibrationsOf, endTest, testOf, testsOf } from './learning.ts';
import { AnswersInput, CaseBody, DeskBody, LessonBody, PartId, PoolBody, TestBody } from './schemas.ts';
import { groundOf, jurorOf } from './store.ts';
import { objectTo } from './suspension.ts';
import { caseView, deskOf, lessonView, poolView, testView } from './view.ts';

const TAG = 'jury';
const OWN = { access: ['person'], tag: TAG } as const;

/**
 * A user of a marketplace, by a session of their own: staff of the house do not sit, and a session of one dispute's link is
 * for that dispute alone. Refusals: sign_in_required, not_allowed.
 */
export function volunteer(caller: Caller): Result<PersonCaller & { readonly marketplaceId: Uuid }> {
  if (caller.kind !== 'person') return refused('sign_in_required');
  const { marketplaceId } = caller;
  if (caller.onlyDisputeId !== undefined || marketplaceId === null) return refused('not_allowed');
  return accepted({ ...caller, marketplaceId });
}

const UNDO = Symbol('undo');

/** Runs an act in one transaction that a refusal undoes. */
export async function acting<T>(world: World, work: (tx: Queryable) => Promise<Result<T>>): Promise<Result<T>> {
  let outcome: Result<T> | undefined;
  try {
    await world.database.transaction(async (tx) => {
      outcome = await work(tx);
      if (!outcome.ok) throw UNDO;
    });
  } catch (error) {
    if (error !== UNDO) throw error;
  }
  return outcome!;
}

type Ctx = { readonly world: World; readonly caller: Caller; readonly at: JurorAct['at'] };

async function own<T>(ctx: Ctx, work: (tx: Queryable, act: JurorAct & { readonly marketplaceId: Uuid }) => Promise<Result<T>>): Promise<Result<T>> {
  const who = volunteer(ctx.caller);
  if (!who.ok) return who;
  const { personId, marketplaceId } = who.value;
  return acting(ctx.world, (tx) => work(tx, { world: ctx.world, personId, marketplaceId, at: ctx.at }));
}

const NOT_YOURS: readonly RefusalCode[] = ['not_allowed', 'not_found'];
const Nothing = z.strictObject({});
const done = { status: 204, description: 'Done.' } as const;

const readPool = route({
  access: ['anonymous', 'person', 'marketplace'],
  tag: TAG,
  method: 'get',
  path: '/jurors/pool',
  operationId: 'readJuryPool',
  summary: 'The pool of jurors in numbers: who may sit, how many there are of each group, and the roots of frozen pools',
  success: { status: 200, body: PoolBody, description: 'Nobody of the pool is told.' },
  refusals: [],
  handle: async ({ world, at }) => accepted(await poolView(world.database, at)),
});

const readDesk = route({
  ...OWN,
  method: 'get',
  path: '/jurors/me',
  operationId: 'readMyJurorDesk',
  summary: 'My desk as a juror: what is asked, where I stand, what is missing and why, my record',
  success: { status: 200, body: DeskBody, description: 'Before volunteering, `juror` is null.' },
  refusals: ['not_allowed'],
  async handle({ world, caller, at, locale }) {
    const who = volunteer(caller);
    return who.ok ? accepted(await deskOf(world.database, who.value.personId, at, locale)) : who;
  },
});

const join = route({
  ...OWN,
  method: 'post',
  path: '/jurors/me',
  operationId: 'volunteerAsJuror',
  summary: 'Volunteer as a juror, with the promise that is shown; the marketplace is asked to vouch',
  body: z.strictObject({ promise: z.string().max(40) }),
  success: done,
  refusals: ['not_allowed', 'consent_text_outdated', 'already_done'],
  handle: (ctx) => own(ctx, (tx, act) => joinPool(tx, act, ctx.body.promise)),
});

const leave = route({
  ...OWN,
  method: 'delete',
  path: '/jurors/me',
  operationId: 'leaveJuryPool',
  summary: 'Leave the pool; volunteering again later, what was learned counts',
  success: done,
  refusals: NOT_YOURS,
  handle: (ctx) => own(ctx, (tx, act) => leavePool(tx, act)),
});

const availability = route({
  ...OWN,
  method: 'put',
  path: '/jurors/me/availability',
  operationId: 'setJurorAvailability',
  summary: 'Say that I am away until a moment, and how many seats I take at once',
  body: z.strictObject({ awayUntil: InstantText.nullable(), ownOpen: z.int().min(1).max(20).nullable() }),
  success: done,
  refusals: [...NOT_YOURS, 'field_invalid'],
  handle: (ctx) => own(ctx, (tx, act) => setAvailability(tx, act, ctx.body)),
});

const ofLesson = z.strictObject({ lessonId: PartId });

const lesson = route({
  ...OWN,
  method: 'get',
  path: '/jurors/me/lessons/{lessonId}',
  operationId: 'readJurorLesson',
  summary: 'One lesson of the course',
  params: ofLesson,
  success: { status: 200, body: LessonBody, description: 'In the language of the request.' },
  refusals: NOT_YOURS,
  async handle({ world, caller, params, locale }) {
    const who = volunteer(caller);
    if (!who.ok) return who;
    const juror = await jurorOf(world.database, who.value.personId);
    const read = juror === undefined ? [] : (await groundOf(world.database, juror)).lessonsRead;
    const found = lessonView(params.lessonId, read, locale);
    return found === undefined ? refused('not_found') : accepted(found);
  },
});

const lessonRead = route({
  ...OWN,
  method: 'put',
  path: '/jurors/me/lessons/{lessonId}',
  operationId: 'finishJurorLesson',
  summary: 'I have read this lesson to its end',
  params: ofLesson,
  body: Nothing,
  success: done,
  refusals: NOT_YOURS,
  handle: (ctx) => own(ctx, (tx, act) => readLesson(tx, act, ctx.params.lessonId)),
});

const ofTest = z.strictObject({ testId: UuidText });

const begin = route({
  ...OWN,
  method: 'post',
  path: '/jurors/me/tests',
  operationId: 'beginJurorTest',
  summary: 'Begin an attempt at the test, or go on with the one that is open',
  body: Nothing,
  success: { status: 200, body: TestBody, description: 'The questions of this attempt, drawn by chance.' },
  refusals: [...NOT_YOURS, 'already_done', 'course_not_read', 'test_rest'],
  handle: (ctx) =>
    own(ctx, async (tx, act) => {
      const test = await beginTest(tx, act);
      return test.ok ? accepted(testView(test.value, await testsOf(tx, test.value.jurorId), ctx.at, ctx.locale)) : test;
    }),
});

const readTest = route({
  ...OWN,
  method: 'get',
  path: '/jurors/me/tests/{testId}',
  operationId: 'readJurorTest',
  summary: 'An attempt of mine; once ended, with what is right and why',
  params: ofTest,
  success: { status: 200, body: TestBody, description: 'In the language of the request.' },
  refusals: NOT_YOURS,
  async handle({ world, caller, params, at, locale }) {
    const who = volunteer(caller);
    if (!who.ok) return who;
    const test = await testOf(world.database, who.value.personId, params.testId);
    return test.ok ? accepted(testView(test.value, await testsOf(world.database, test.value.jurorId), at, locale)) : test;
  },
});

const answer = route({
  ...OWN,
  method: 'put',
  path: '/jurors/me/tests/{testId}',
  operationId: 'answerJurorTest',
  summary: 'Answer every question of an attempt, which ends it',
  params: ofTest,
  body: AnswersInput,
  success: { status: 200, body: TestBody, description: 'With what is right and why.' },
  refusals: [...NOT_YOURS, 'already_done', 'field_missing'],
  handle: (ctx) =>
    own(ctx, async (tx, act) => {
      const test = await endTest(tx, act, ctx.params.testId, ctx.body.answers);
      return test.ok ? accepted(testView(test.value, await testsOf(tx, test.value.jurorId), ctx.at, ctx.locale)) : test;
    }),
});

const ofCase = z.strictObject({ caseId: PartId });

const readCase = route({
  ...OWN,
  method: 'get',
  path: '/jurors/me/calibration/{caseId}',
  operationId: 'readCalibrationCase',
  summary: 'A made-up case with known answers; told once I have answered',
  params: ofCase,
  success: { status: 200, body: CaseBody, description: 'In the language of the request.' },
  refusals: NOT_YOURS,
  async handle({ world, caller, params, locale }) {
    const who = volunteer(caller);
    if (!who.ok) return who;
    const juror = await jurorOf(world.database, who.value.personId);
    const found = juror === undefined ? undefined : caseView(params.caseId, await calibrationsOf(world.database, juror.id), locale);
    return found === undefined ? refused('not_found') : accepted(found);
  },
});

const answerCase = route({
  ...OWN,
  method: 'put',
  path: '/jurors/me/calibration/{caseId}',
  operationId: 'answerCalibrationCase',
  summary: 'Answer a calibration case, once',
  params: ofCase,
  body: AnswersInput,
  success: { status: 200, body: CaseBody, description: 'With what is right and why.' },
  refusals: [...NOT_YOURS, 'already_done', 'field_missing'],
  handle: (ctx) =>
    own(ctx, async (tx, act) => {
      const given = await calibrate(tx, act, ctx.params.caseId, ctx.body.answers);
      if (!given.ok) return given;
      const juror = await jurorOf(tx, act.personId);
      const found = caseView(ctx.params.caseId, await calibrationsOf(tx, juror!.id), ctx.locale);
      return found === undefined ? refused('not_found') : accepted(found);
    }),
});

const object = route({
  ...OWN,
  method: 'post',
  path: '/jurors/me/suspensions/{suspensionId}/objection',
  operationId: 'objectToJurorSuspension',
  summary: 'Object to a suspension while it runs; an operator answers with reasons',
  params: z.strictObject({ suspensionId: UuidText }),
  body: z.strictObject({ grounds: text(2_000, 5) }),
  success: done,
  refusals: [...NOT_YOURS, 'already_done', 'too_late'],
  handle: (ctx) => own(ctx, (tx, act) => objectTo(tx, act, ctx.params.suspensionId, ctx.body.grounds)),
});

/** What everybody and jurors themselves do with the pool. */
export const jurorRoutes: readonly Route[] = [readPool, readDesk, join, leave, availability, lesson, lessonRead, begin, readTest, answer, readCase, answerCase, object];
