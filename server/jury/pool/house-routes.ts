import { z } from '@hono/zod-openapi';
import { accepted, refused, type Result, type Uuid } from '../../../core/kernel/kernel.ts';
import { route, type Caller, type Route } from '../../http/http.ts';
import { ExternalId, text, Uuid as UuidText } from '../../http/schemas.ts';
import { once } from '../../people/once.ts';
import { userOf, vouchFor } from './acts.ts';
import { setFacts } from './facts.ts';
import { acting } from './routes.ts';
import { FactsInput, PoolDeskBody, VouchInput } from './schemas.ts';
import { answerObjection, suspend } from './suspension.ts';
import { poolDeskView } from './view.ts';

const TAG = 'jury';
const MARKETPLACE = { access: ['marketplace'], tag: TAG } as const;
const OPERATOR = { access: ['person'], staff: ['operator'], tag: TAG } as const;
const ofUser = z.strictObject({ externalId: ExternalId });
const Kept = z.strictObject({ kept: z.int().min(0) }).openapi('JurorFactsKept');

function marketplaceOf(caller: Caller): Uuid {
  if (caller.kind !== 'marketplace') throw new TypeError('the access rule let a caller in who is no marketplace');
  return caller.marketplaceId;
}

function personOf(caller: Caller): Uuid {
  if (caller.kind !== 'person') throw new TypeError('the access rule let a caller in who is no person');
  return caller.personId;
}

const vouch = route({
  ...MARKETPLACE,
  method: 'put',
  path: '/jurors/users/{externalId}/vouch',
  operationId: 'vouchForJuror',
  summary: 'What you vouch for about a user who volunteered, or may: credit, identity, tenure, reviews, sanctions',
  params: ofUser,
  body: VouchInput,
  success: { status: 204, description: 'Noted; who volunteered is judged by it at once.' },
  refusals: ['not_found'],
  handle: (ctx) => {
    const { sanctionUntil, ...rest } = ctx.body;
    const marketplaceId = marketplaceOf(ctx.caller);
    return acting(ctx.world, (tx) => vouchFor(tx, ctx.world, { marketplaceId, externalId: ctx.params.externalId, vouch: { ...rest, sanctionUntil: sanctionUntil ?? null, givenAt: ctx.at } }));
  },
});

/** Facts of a user or a merchant of the calling marketplace. */
function factsRoute(spec: { readonly path: string; readonly operationId: string; readonly summary: string; subject(ctx: Parameters<typeof userOf>[0], marketplaceId: Uuid, externalId: string): Promise<Uuid | undefined> }): Route {
  const { path, operationId, summary, subject } = spec;
  return route({
    ...MARKETPLACE,
    ...{ method: 'put', path, operationId, summary, params: ofUser, body: FactsInput },
    success: { status: 200, body: Kept, description: 'How many facts are kept of the kinds that were given.' },
    refusals: ['not_found'],
    handle: (ctx) =>
      acting(ctx.world, async (tx): Promise<Result<{ kept: number }>> => {
        const subjectId = await subject(tx, marketplaceOf(ctx.caller), ctx.params.externalId);
        return subjectId === undefined ? refused('not_found') : accepted({ kept: await setFacts(tx, ctx.world, { subjectId, facts: ctx.body, at: ctx.at }) });
      }),
  });
}

const userFacts = factsRoute({
  path: '/jurors/users/{externalId}/facts',
  operationId: 'setUserConflictFacts',
  summary: 'Facts by which conflicts are seen between a juror and a side: address, device, means of payment, employer, family',
  subject: userOf,
});

const merchantFacts = factsRoute({
  path: '/jurors/merchants/{externalId}/facts',
  operationId: 'setMerchantConflictFacts',
  summary: 'The same facts of a merchant',
  async subject(db, marketplaceId, externalId) {
    const [row] = await db.query<{ id: Uuid }>({ name: 'juror_merchant', text: 'select id from merchant where marketplace_id = $1 and external_id = $2', values: [marketplaceId, externalId] });
    return row?.id;
  },
});

const readDesk = route({
  ...OPERATOR,
  method: 'get',
  path: '/operation/jurors',
  operationId: 'readJuryPoolDesk',
  summary: 'The pool for operators: counts, who is suspended, objections that wait, who misses seats, when pools are frozen',
  success: { status: 200, body: PoolDeskBody, description: 'Jurors by their id, without names.' },
  refusals: [],
  handle: async ({ world, caller, at }) => accepted(await poolDeskView(world.database, personOf(caller), at)),
});

const suspendJuror = route({
  ...OPERATOR,
  method: 'post',
  path: '/operation/jurors/{jurorId}/suspensions',
  operationId: 'suspendJuror',
  summary: 'Take a juror out of the pool for some days, with a reason the juror reads and may object to',
  params: z.strictObject({ jurorId: UuidText }),
  body: z.strictObject({ days: z.int().min(1).max(365), reason: text(2_000, 5) }),
  idempotent: true,
  success: { status: 201, body: z.strictObject({ id: UuidText }), description: 'Suspended, and told so.' },
  refusals: ['not_found', 'idempotency_key_reused'],
  async handle(ctx) {
    const { world, at, params, body } = ctx;
    const made = await once(ctx, 'suspendJuror', (tx, id) => suspend(tx, world, { id, ...params, ...body, by: personOf(ctx.caller), at }));
    return made.ok ? accepted({ id: made.value.subjectId }) : made;
  },
});

const answerOne = route({
  ...OPERATOR,
  method: 'post',
  path: '/operation/jurors/suspensions/{suspensionId}/answer',
  operationId: 'answerJurorObjection',
  summary: 'Answer a juror’s objection: keep the suspension or lift it, with reasons; whoever suspended does not decide',
  params: z.strictObject({ suspensionId: UuidText }),
  body: z.strictObject({ outcome: z.enum(['kept', 'lifted']), answer: text(2_000, 5) }),
  success: { status: 204, description: 'Answered, and told so.' },
  refusals: ['not_found', 'already_done', 'act_not_allowed_now', 'same_person'],
  handle: (ctx) => acting(ctx.world, (tx) => answerObjection(tx, ctx.world, { ...ctx.params, ...ctx.body, by: personOf(ctx.caller), at: ctx.at })),
});

/** What marketplaces say of their users, and what operators do about the pool. */
export const houseRoutes: readonly Route[] = [vouch, userFacts, merchantFacts, readDesk, suspendJuror, answerOne];
