import { z } from '@hono/zod-openapi';
import { NOTARY_SAYS, type Notarisation } from '../../core/evidence/evidence.ts';
import { accepted, type Result } from '../../core/kernel/kernel.ts';
import { route, type Route } from '../http/route.ts';
import { InstantText, line, Uuid } from '../http/schemas.ts';
import { recordNotarisation, withdrawNotarisation } from './notary.ts';

/** What a notary's document says of an item, as the API tells it. */
export const NotarisationView = z
  .strictObject({
    no: z.int(),
    says: z.enum(NOTARY_SAYS).openapi({ description: '`file`: the document names this very file by a fingerprint, and the level is L4. `content`: it shows the same content elsewhere; the level stays.' }),
    office: z.string(),
    number: z.string(),
    dated: z.iso.date(),
    document: Uuid,
    recordedAt: InstantText,
    withdrawn: z.strictObject({ at: InstantText, reason: z.string() }).nullable(),
  })
  .openapi('EvidenceNotarisation');

const Notarisations = z.strictObject({ items: z.array(NotarisationView) }).openapi('EvidenceNotarisations');

const listed = (found: Result<readonly Notarisation[]>): Result<{ items: Notarisation[] }> => (found.ok ? accepted({ items: [...found.value] }) : found);

const record = route({
  method: 'post',
  path: '/evidence/{id}/notarisations',
  operationId: 'recordNotarisation',
  summary: 'Record what a notary’s document on file says of an item; by the adjudicator who compared them',
  tag: 'Evidence',
  access: ['person'],
  staff: ['adjudicator'],
  params: z.strictObject({ id: Uuid }),
  body: z
    .strictObject({ says: z.enum(NOTARY_SAYS), office: line(200, 2), number: line(100, 2), dated: z.iso.date(), document: Uuid.openapi({ description: 'The item of the same dispute that is the document.' }) })
    .openapi('NewNotarisation'),
  success: { status: 201, body: Notarisations, description: 'All that was recorded for the item.' },
  refusals: ['not_found', 'not_allowed', 'act_not_allowed_now', 'not_yours', 'conflict_of_interest', 'already_done'],
  handle: async ({ world, caller, params, body, at }) => listed(await recordNotarisation(world, caller, params.id, body, at)),
});

const withdraw = route({
  method: 'post',
  path: '/evidence/{id}/notarisations/{no}/withdrawal',
  operationId: 'withdrawNotarisation',
  summary: 'Take a recorded notarisation back, with the reason; both stay in the chain of custody',
  tag: 'Evidence',
  access: ['person'],
  staff: ['adjudicator'],
  params: z.strictObject({ id: Uuid, no: z.coerce.number<string>().int().min(1).max(100_000).openapi({ type: 'integer' }) }),
  body: z.strictObject({ reason: line(500, 5) }).openapi('NotarisationWithdrawal'),
  success: { status: 200, body: Notarisations, description: 'All that was recorded for the item.' },
  refusals: ['not_found', 'not_allowed', 'act_not_allowed_now', 'not_yours', 'conflict_of_interest', 'already_done'],
  handle: async ({ world, caller, params, body, at }) => listed(await withdrawNotarisation(world, caller, { ...params, ...body, at })),
});

/** What notaries say of items. */
export const notaryRoutes: readonly Route[] = [record, withdraw];
