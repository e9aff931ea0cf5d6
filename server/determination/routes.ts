import { z } from '@hono/zod-openapi';
import type { DeterminationInput } from '../../core/dispute/acts.ts';
import { DeterminationBody, Term } from '../dispute/schemas.ts';
import { route, type Route } from '../http/http.ts';
import { AmountMinor, Uuid } from '../http/schemas.ts';
import { previewDetermination } from './preview.ts';

const Step = z
  .strictObject({
    step: z.string(),
    source: z.string(),
    inputs: z.record(z.string(), z.union([z.number(), z.string()])),
    resultMinor: AmountMinor,
  })
  .openapi('ComputationStep');

const Preview = z
  .strictObject({
    terms: z.array(Term),
    computation: z.array(Step),
    totalMinor: AmountMinor,
    heldMinor: AmountMinor,
    depositMinor: AmountMinor,
    shortfallMinor: AmountMinor.openapi({ description: 'What nothing held covers: it would stay an open obligation.' }),
    needsSecondSignature: z.boolean(),
  })
  .openapi('DeterminationPreview');

const preview = route({
  method: 'post',
  path: '/disputes/{disputeId}/determination-preview',
  operationId: 'previewDetermination',
  summary: 'What a determination would come to by the formulas of the rules; nothing is written',
  tag: 'dispute',
  access: ['person'],
  staff: ['adjudicator'],
  params: z.strictObject({ disputeId: Uuid }),
  body: DeterminationBody,
  success: { status: 200, body: Preview, description: 'Terms, figures and what could pay them.' },
  refusals: ['not_found', 'act_not_allowed_now', 'not_yours', 'conflict_of_interest', 'findings_incomplete', 'remedy_not_offered', 'fact_missing',
    'amount_exceeds_paid', 'amount_not_positive', 'item_unknown'],
  handle: async ({ world, caller, params, body }) =>
    (await previewDetermination(world, caller, params.disputeId, body as unknown as DeterminationInput)) as never,
});

/** Operations of a determination besides its acts. */
export const routes: readonly Route[] = [preview];
