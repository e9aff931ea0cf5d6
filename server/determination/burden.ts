import { z } from '@hono/zod-openapi';
import { burdenTable } from '../../core/determination/burden.ts';
import { isParty } from '../../core/dispute/dispute.ts';
import { accepted, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { loadGround, rolesIn, scopeOf } from '../dispute/dispute.ts';
import { route, type Caller, type Route } from '../http/http.ts';
import { InstantText, Uuid as UuidText } from '../http/schemas.ts';
import { rulesOfDispute } from '../rules/rules.ts';
import type { World } from '../world.ts';

const Side = z.enum(['claimant', 'respondent']);

const Row = z
  .strictObject({
    row: z.string().openapi({ description: 'Id of the burden row in the dispute’s rules.' }),
    bearer: Side,
    shifted: z.boolean().nullable().openapi({ description: 'A rule moved it to this side; null while a fact for that is missing.' }),
    shown: z.strictObject({ claimant: z.array(UuidText), respondent: z.array(UuidText) }).openapi({ description: 'Files each side named for it.' }),
    originalsMissing: z.boolean().openapi({ description: 'The merchant keeps the original records of it and has shown none (ECL 62).' }),
    proposal: z
      .enum(['not_established', 'held_against_respondent'])
      .nullable()
      .openapi({ description: 'For the adjudicator: what the rules propose for want of evidence. Never applied by itself; null for the sides.' }),
  })
  .openapi('CaseBurden');

async function burdenFor(world: World, caller: Caller, id: Uuid, at: Instant): Promise<Result<object>> {
  const row = await loadGround(world.database, id, scopeOf(caller));
  const role = row === undefined ? undefined : rolesIn(caller, row.state)[0];
  if (row === undefined || role === undefined) return refused('not_found');
  const decides = role === 'adjudicator' && !row.conflicted;
  if (!isParty(role) && !decides) return refused('not_allowed');
  const { rows, originalsBy } = burdenTable(row.state, rulesOfDispute(row.state), at);
  return accepted({ originalsBy, rows: decides ? rows : rows.map((one) => ({ ...one, proposal: null })) });
}

/** Who must show what in a dispute: both sides and the adjudicator read the same table. */
export const burdenRoute: Route = route({
  method: 'get',
  path: '/disputes/{disputeId}/burden',
  operationId: 'getBurden',
  summary: 'Who must show what in this dispute, what each side has on file for it, and, for the adjudicator, what is proposed where nothing is',
  tag: 'dispute',
  access: ['person'],
  params: z.strictObject({ disputeId: UuidText }),
  success: {
    status: 200,
    body: z
      .strictObject({ originalsBy: InstantText.openapi({ description: 'Until then the respondent is asked for original records.' }), rows: z.array(Row) })
      .openapi('BurdenTable'),
    description: 'The rows that matter for what is claimed.',
  },
  refusals: ['not_found', 'not_allowed'],
  handle: async ({ world, caller, params, at }) => (await burdenFor(world, caller, params.disputeId, at)) as Result<never>,
});
