import { z } from '@hono/zod-openapi';
import { accepted, isRefused, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { refusalWords } from '../http/problem.ts';
import { route, type Caller, type Route } from '../http/http.ts';
import { InstantText, Uuid as UuidText } from '../http/schemas.ts';
import { once } from '../people/once.ts';
import { batchesOf, batchOf, cancelBatch, checkPlans, MOST_PLANNED, planActs, PLANNABLE, WAIT_SECONDS, type Plan, type PlannedAct } from './planned.ts';
import { ACT_BODIES } from './schemas.ts';

const TAG = 'planned';
const Common = { disputeId: UuidText, ifVersion: z.int().min(1) };
const planOf = <N extends (typeof PLANNABLE)[number]>(name: N) => z.strictObject({ act: z.literal(name), body: ACT_BODIES[name], ...Common });
const PlanInput = z
  .discriminatedUnion('act', [planOf('respond'), planOf('post_message'), planOf('make_offer'), planOf('accept_offer'), planOf('reject_offer')])
  .openapi('PlanInput');
const BatchInput = z
  .strictObject({
    acts: z.array(PlanInput).min(1).max(MOST_PLANNED),
    waitSeconds: z.int().min(WAIT_SECONDS.least).max(WAIT_SECONDS.most).openapi({ description: 'How long the acts can be cancelled.' }),
  })
  .openapi('BatchInput');

const Planned = z
  .strictObject({
    id: UuidText,
    disputeId: UuidText,
    number: z.string(),
    act: z.enum(PLANNABLE),
    body: z.record(z.string(), z.unknown()),
    ifVersion: z.int(),
    state: z.enum(['waiting', 'done', 'refused', 'cancelled']),
    refusal: z.strictObject({ code: z.string(), title: z.string() }).nullable().openapi({ description: 'Why it was refused, in the language asked for.' }),
    settledAt: InstantText.nullable(),
  })
  .openapi('PlannedAct');
const Batch = z
  .strictObject({ batchId: UuidText, plannedAt: InstantText, runAt: InstantText, items: z.array(Planned) })
  .openapi('PlannedBatch');
const Summary = z
  .strictObject({
    batchId: UuidText,
    plannedAt: InstantText,
    runAt: InstantText,
    ...{ waiting: z.int(), done: z.int(), refused: z.int(), cancelled: z.int() },
  })
  .openapi('PlannedBatchSummary');
const Params = z.strictObject({ batchId: UuidText });

/** Whose plans a caller keeps: nobody's in a session of one dispute's link. */
const plannerOf = (caller: Caller): Uuid | undefined => (caller.kind === 'person' && caller.onlyDisputeId === undefined ? caller.personId : undefined);

function showBatch(rows: readonly PlannedAct[], locale: 'zh-CN' | 'en'): z.infer<typeof Batch> {
  const [first] = rows;
  const items = rows.map(({ batchId: _batch, plannedAt: _planned, runAt: _run, refusal, ...row }) => ({
    ...row,
    refusal: refusal === null ? null : { code: refusal.code, title: refusalWords(locale, refusal) },
  }));
  return { batchId: first!.batchId, plannedAt: first!.plannedAt, runAt: first!.runAt, items } as z.infer<typeof Batch>;
}

/** Acts of a merchant's person for a moment later: confirmed together, cancelled together, each done once. */
export const plannedRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/my/planned-acts',
    operationId: 'planActs',
    summary: 'Plan answers of the caller’s merchant for a moment later; until then they can be cancelled, then each is done once',
    tag: TAG,
    access: ['person'],
    body: BatchInput,
    success: { status: 201, body: Batch, description: 'Planned.' },
    refusals: ['not_found', 'not_allowed', 'role_reads_only', 'above_limit', 'idempotency_key_reused'],
    idempotent: true,
    async handle(ctx) {
      const personId = plannerOf(ctx.caller);
      if (personId === undefined) return refused('not_allowed');
      const { acts, waitSeconds } = ctx.body;
      const plans = acts as readonly unknown[] as readonly Plan[];
      const checked = await checkPlans(ctx.world, ctx.caller, plans);
      if (!checked.ok) return checked;
      const kept = await once(ctx, 'planActs', async (tx, id) => {
        await planActs(tx, { id, personId, plans: checked.value, waitSeconds, at: ctx.at, newId: () => ctx.world.newId() });
        return accepted(true);
      });
      if (isRefused(kept)) return kept;
      return accepted(showBatch(await batchOf(ctx.world.database, personId, kept.value.subjectId), ctx.locale));
    },
  }),
  route({
    method: 'get',
    path: '/my/planned-acts',
    operationId: 'listPlannedBatches',
    summary: 'The last batches of acts the caller planned, the newest first',
    tag: TAG,
    access: ['person'],
    success: { status: 200, body: z.strictObject({ items: z.array(Summary) }), description: 'The batches.' },
    refusals: [],
    async handle({ world, caller }) {
      const personId = plannerOf(caller);
      return accepted({ items: personId === undefined ? [] : ((await batchesOf(world.database, personId)) as never[]) });
    },
  }),
  route({
    method: 'get',
    path: '/my/planned-acts/{batchId}',
    operationId: 'getPlannedBatch',
    summary: 'Acts planned together, and what came of each',
    tag: TAG,
    access: ['person'],
    params: Params,
    success: { status: 200, body: Batch, description: 'The batch.' },
    refusals: ['not_found'],
    async handle({ world, caller, params, locale }) {
      const personId = plannerOf(caller);
      const rows = personId === undefined ? [] : await batchOf(world.database, personId, params.batchId);
      return rows.length === 0 ? refused('not_found') : accepted(showBatch(rows, locale));
    },
  }),
  route({
    method: 'delete',
    path: '/my/planned-acts/{batchId}',
    operationId: 'cancelPlannedBatch',
    summary: 'Cancel what of a batch still waits; refused when nothing does any more',
    tag: TAG,
    access: ['person'],
    params: Params,
    success: { status: 200, body: z.strictObject({ cancelled: z.int() }), description: 'How many were cancelled.' },
    refusals: ['not_found', 'too_late'],
    async handle({ world, caller, params, at }): Promise<Result<{ cancelled: number }>> {
      const personId = plannerOf(caller);
      const rows = personId === undefined ? [] : await batchOf(world.database, personId, params.batchId);
      if (personId === undefined || rows.length === 0) return refused('not_found');
      const cancelled = await cancelBatch(world.database, personId, params.batchId, at);
      // asking twice is no fault: whatever was cancelled stays cancelled
      if (cancelled === 0 && !rows.some((row) => row.state === 'cancelled')) return refused('too_late');
      return accepted({ cancelled });
    },
  }),
];
