import { z } from '@hono/zod-openapi';
import { accepted, refused, type Result, type Uuid } from '../../../core/kernel/kernel.ts';
import { marketplaceOf, personOf, route, type Route } from '../../http/http.ts';
import { ExternalId, text, Uuid as UuidText } from '../../http/schemas.ts';
import { noteOperation } from '../../operations/journal.ts';
import { once } from '../../people/once.ts';
import { findMarketplace } from '../../people/people.ts';
import { userOf, vouchFor } from './acts.ts';
import { setFacts } from './facts.ts';
import { acting } from './routes.ts';
import { FactsInput, PoolDeskBody, VouchInput } from './schemas.ts';
import { answerObjection, suspend } from './suspension.ts';
import { poolDeskView } from './view.ts';
import { MOST_VOUCHES, vouchForMany } from './vouches.ts';

const TAG = 'jury';
const MARKETPLACE = { access: ['marketplace'], tag: TAG } as const;
const OPERATOR = { access: ['person'], staff: ['operator'], tag: TAG } as const;
const ofUser = z.strictObject({ externalId: ExternalId });
const Kept = z.strictObject({ kept: z.int().min(0) }).openapi('JurorFactsKept');

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

const Vouches = z
  .strictObject({ users: z.array(z.looseObject({})).min(1).max(MOST_VOUCHES).openapi({ description: 'Looked at one by one, so that a wrong one harms no other. The fields are those of `JurorVouch`, and `externalId`.' }) })
  .openapi('JurorVouches');
const VouchesBody = z
  .strictObject({
    noted: z.int().min(0),
    refused: z.array(
      z.strictObject({
        index: z.int().min(0).openapi({ description: 'Its place in the list, from 0' }),
        externalId: z.string().nullable(),
        code: z.string().openapi({ description: 'A refusal code; `not_found` for a user never told of, `already_done` for one named before in the same list' }),
        field: z.string().nullable(),
      }),
    ),
  })
  .openapi('JurorVouchesNoted');

const vouchMany = route({
  ...MARKETPLACE,
  method: 'put',
  path: '/jurors/vouches',
  operationId: 'vouchForJurors',
  summary: `The same for up to ${MOST_VOUCHES.toLocaleString('en')} users at once: who cannot be taken is told with the reason, the others are noted`,
  body: Vouches,
  success: { status: 200, body: VouchesBody, description: 'What was noted, and what was not and why. Sent again, it comes to the same.' },
  refusals: [],
  handle: (ctx) => acting(ctx.world, (tx) => vouchForMany(tx, ctx.world, { marketplaceId: marketplaceOf(ctx.caller), lines: ctx.body.users, at: ctx.at })),
});

const vouchManyFor = route({
  ...OPERATOR,
  method: 'put',
  path: '/operation/marketplaces/{marketplaceId}/jurors/vouches',
  operationId: 'enterJurorVouches',
  summary: 'A list that a marketplace handed you, entered for it; noted in the operators’ log',
  params: z.strictObject({ marketplaceId: UuidText }),
  body: Vouches,
  success: { status: 200, body: VouchesBody, description: 'As for `vouchForJurors`.' },
  refusals: ['not_found'],
  handle: (ctx) =>
    acting(ctx.world, async (tx) => {
      const market = await findMarketplace(tx, ctx.params.marketplaceId);
      if (!market.ok) return market;
      const done = await vouchForMany(tx, ctx.world, { marketplaceId: ctx.params.marketplaceId, lines: ctx.body.users, at: ctx.at });
      if (done.ok) await noteOperation(tx, ctx, { what: 'vouches_entered', subject: market.value.name, facts: { count: done.value.noted } });
      return done;
    }),
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
  handle: async ({ world, caller, at }) => accepted(await poolDeskView(world.database, personOf(caller).personId, at)),
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
    const made = await once(ctx, 'suspendJuror', (tx, id) => suspend(tx, world, { id, ...params, ...body, by: personOf(ctx.caller).personId, at }));
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
  handle: (ctx) => acting(ctx.world, (tx) => answerObjection(tx, ctx.world, { ...ctx.params, ...ctx.body, by: personOf(ctx.caller).personId, at: ctx.at })),
});

/** What marketplaces say of their users, and what operators do about the pool. */
export const houseRoutes: readonly Route[] = [vouch, vouchMany, vouchManyFor, userFacts, merchantFacts, readDesk, suspendJuror, answerOne];
