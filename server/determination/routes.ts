import { z } from '@hono/zod-openapi';
import type { DeterminationInput } from '../../core/dispute/acts.ts';
import type { Result } from '../../core/kernel/kernel.ts';
import { DeterminationBody, Finding, RemedyOrder, Term } from '../dispute/schemas.ts';
import { route, type Route } from '../http/http.ts';
import { AmountMinor, Uuid } from '../http/schemas.ts';
import type { Job } from '../jobs/jobs.ts';
import { RuleStep } from '../rules/rules.ts';
import { burdenRoute } from './burden.ts';
import { draftRoutes, forgetOldDrafts } from './draft.ts';
import { noteRoutes } from './notes.ts';
import { calculateFor, previewDetermination } from './preview.ts';
import { queueRoutes } from './queue.ts';

const Inputs = z.record(z.string(), z.union([z.number(), z.string()]));
const Said = z.strictObject({ 'zh-CN': z.string(), en: z.string() });

const Step = z
  .strictObject({
    step: z.string().openapi({ description: 'The figure’s id in its formula.' }),
    rule: z.string().optional().openapi({ description: 'Remedy and figure, `price_reduction.reduction`.' }),
    label: Said.optional(),
    expression: z.string().optional().openapi({ description: 'CEL over the names of `inputs`.' }),
    source: z.string(),
    inputs: Inputs,
    resultMinor: AmountMinor,
  })
  .openapi('ComputationStep');

const cover = {
  totalMinor: AmountMinor,
  heldMinor: AmountMinor,
  depositMinor: AmountMinor,
  setOffMinor: AmountMinor.openapi({ description: 'Other orders’ money that the merchant agreed to have set off.' }),
  guaranteeMinor: AmountMinor,
  shortfallMinor: AmountMinor.openapi({ description: 'What nothing held covers: it would stay an open obligation.' }),
  needsSecondSignature: z.boolean(),
};

const Preview = z.strictObject({ terms: z.array(Term), computation: z.array(Step), ...cover }).openapi('DeterminationPreview');

const Outcome = z.enum(['eligible', 'not_eligible', 'need_fact', 'need_evidence', 'human_review']);

const Calculated = z
  .strictObject({
    order: RemedyOrder,
    rules: z.strictObject({
      remedy: z.string(),
      outcome: Outcome,
      amountMinor: AmountMinor.nullable(),
      asks: z.array(z.string()),
      amountAsks: z.array(z.string()),
      decisive: z.string(),
      steps: z.array(RuleStep),
      by: z.strictObject({ layer: z.string(), entry: z.string() }).nullable().optional().openapi({ description: 'The marketplace’s own promise that settled it, when one did.' }),
    }),
    term: Term.nullable(),
    amountMinor: AmountMinor.nullable(),
    steps: z.array(Step),
    missing: z.strictObject({ code: z.string(), field: z.string() }).nullable(),
  })
  .openapi('CalculatedRemedy', { description: 'One remedy line by line: whether the rules give it by the findings so far, and what it comes to.' });

const DisputeParams = z.strictObject({ disputeId: Uuid });
const MINE = ['not_found', 'act_not_allowed_now', 'not_yours', 'conflict_of_interest'] as const;

const preview = route({
  method: 'post',
  path: '/disputes/{disputeId}/determination-preview',
  operationId: 'previewDetermination',
  summary: 'What a determination would come to by the formulas of the rules; nothing is written',
  tag: 'dispute',
  access: ['person'],
  staff: ['adjudicator'],
  params: DisputeParams,
  body: DeterminationBody,
  success: { status: 200, body: Preview, description: 'Terms, figures and what could pay them.' },
  refusals: [...MINE, 'findings_incomplete', 'remedy_not_offered', 'remedies_exclusive', 'fact_missing', 'amount_exceeds_paid', 'amount_not_positive', 'item_unknown'],
  handle: async ({ world, caller, params, body }) =>
    (await previewDetermination(world, caller, params.disputeId, body as unknown as DeterminationInput)) as never,
});

const calculation = route({
  method: 'post',
  path: '/disputes/{disputeId}/remedy-calculation',
  operationId: 'calculateRemedies',
  summary: 'Remedies line by line while a determination is being written: rules asked, formula, inputs, result; nothing is written',
  tag: 'dispute',
  access: ['person'],
  staff: ['adjudicator'],
  params: DisputeParams,
  body: z
    .strictObject({ findings: z.array(Finding.pick({ issue: true, result: true })).max(50), remedies: z.array(RemedyOrder).max(12) })
    .openapi('RemedyQuestion'),
  success: { status: 200, body: z.strictObject({ remedies: z.array(Calculated), ...cover }).openapi('RemedyCalculation'), description: 'Each remedy and what could pay them all.' },
  refusals: [...MINE],
  handle: async ({ world, caller, params, body }) =>
    (await calculateFor(world, caller, params.disputeId, body as unknown as DeterminationInput)) as Result<never>,
});

/** Operations of a determination besides its acts. */
export const routes: readonly Route[] = [preview, calculation, burdenRoute, ...draftRoutes, ...noteRoutes, ...queueRoutes];

/** What is to be forgotten in time. */
export const determinationJobs: readonly Job[] = [
  { name: 'determination.forget_drafts', everyMs: 3_600_000, run: (world) => forgetOldDrafts(world.database, world.now()) },
];
