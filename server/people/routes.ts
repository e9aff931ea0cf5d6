import { z } from '@hono/zod-openapi';
import { isRefused, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { PageQuery, pageOf } from '../http/paging.ts';
import { problemOf, problemResponse } from '../http/problem.ts';
import { personOf, route, type Caller, type Route, type RouteContext } from '../http/route.ts';
import { Email, Hex64, HttpUrl, InstantText, line, LocaleCode, Uuid as UuidSchema } from '../http/schemas.ts';
import { changeMarketplace, createApiKey, findMarketplace, listApiKeys, listMarketplaces, registerMarketplace, revokeApiKey } from './marketplaces.ts';
import { chooseLocale, readMe, signOut } from './me.ts';
import { endedCookie, sessionCookie } from './secrets.ts';
import { signInByHandOver, signInByLink, type OpenedSession } from './sessions.ts';
import { changeRoles, createStaffLink, endSessions, inviteStaff, listStaff, readMember } from './staff.ts';
import { teamRoutes } from './team-routes.ts';

const Role = z.enum(['adjudicator', 'operator', 'auditor']).openapi('StaffRole');

const Opened = z
  .strictObject({
    personId: UuidSchema,
    expiresAt: InstantText,
    disputeId: UuidSchema.optional().openapi({ description: 'The one dispute of a join link.' }),
    orderExternalId: z.string().optional().openapi({ description: 'The order the user came from.' }),
  })
  .openapi('OpenedSession');

const MeSchema = z
  .strictObject({
    personId: UuidSchema,
    name: z.string(),
    email: z.string().nullable(),
    locale: LocaleCode,
    staffRoles: z.array(Role),
    merchantIds: z.array(UuidSchema),
    marketplace: z.strictObject({ id: UuidSchema, slug: z.string(), name: z.string() }).nullable(),
    onlyDisputeId: UuidSchema.nullable(),
    sessionExpiresAt: InstantText,
  })
  .openapi('Me');

const MarketplaceSchema = z
  .strictObject({
    id: UuidSchema,
    slug: z.string(),
    name: z.string(),
    handOverKey: z.string().nullable(),
    webhookUrl: z.string().nullable(),
    ratePerMinute: z.int(),
    createdAt: InstantText,
  })
  .openapi('Marketplace');

const KeySchema = z
  .strictObject({ id: UuidSchema, label: z.string(), createdAt: InstantText, revokedAt: InstantText.nullable() })
  .openapi('ApiKey');

const NewKey = z
  .strictObject({ id: UuidSchema, token: z.string().openapi({ description: 'Told once; only its hash is kept.' }) })
  .openapi('NewApiKey');

const settings = {
  handOverKey: z.string().max(200).optional().openapi({ description: 'Ed25519 public key, SPKI in base64.' }),
  webhookUrl: HttpUrl.optional(),
  ratePerMinute: z.int().min(1).max(10_000_000).optional(),
};

const NewMarketplace = z
  .strictObject({ slug: z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/), name: line(100), ...settings })
  .openapi('NewMarketplace');

const member = {
  id: UuidSchema,
  name: z.string(),
  email: z.string().nullable(),
  locale: LocaleCode,
  roles: z.array(Role),
  createdAt: InstantText,
};
const MemberSchema = z.strictObject(member).openapi('StaffMember');

const MemberWhole = z
  .strictObject({
    ...member,
    cases: z.array(z.strictObject({ id: UuidSchema, number: z.string(), stage: z.string(), staffDue: InstantText.nullable() })),
    sessions: z.array(
      z.strictObject({
        id: z.string().openapi({ description: 'A hash; it opens nothing.' }),
        createdAt: InstantText,
        seenAt: InstantText.nullable(),
        expiresAt: InstantText,
      }),
    ),
  })
  .openapi('StaffMemberWhole');

const Ended = z.strictObject({ ended: z.int().min(0) });

const InvitationSchema = z
  .strictObject({ member: MemberSchema, url: z.string(), expiresAt: InstantText })
  .openapi('StaffInvitation');

const Roles = z.array(Role).max(2).transform((roles) => [...new Set(roles)]);
const MarketplaceParams = z.strictObject({ marketplaceId: UuidSchema });
const PersonParams = z.strictObject({ personId: UuidSchema });
const TokenBody = z.strictObject({ token: z.string().min(1).max(4096) });

type Any = RouteContext<unknown, unknown, unknown>;

/** A marketplace sees itself and an operator sees all; a marketplace does not learn which others exist. */
function mayManage(caller: Caller, marketplaceId: Uuid): Result<true> {
  const own = caller.kind === 'person' || (caller.kind === 'marketplace' && caller.marketplaceId === marketplaceId);
  return own ? { ok: true, value: true } : refused('not_found');
}

function opened(ctx: Any, result: Result<OpenedSession>): Response {
  if (isRefused(result)) {
    const { requestId, locale } = ctx;
    const problem = problemOf(result.refusal, { publicUrl: ctx.world.config.publicUrl, locale, requestId });
    return problemResponse(problem);
  }
  const { token, ...told } = result.value;
  return new Response(JSON.stringify(told), {
    status: 201,
    headers: { 'content-type': 'application/json', 'set-cookie': sessionCookie(token, ctx.world.config) },
  });
}

const everybody = ['anonymous', 'person'] as const;
const sessionSuccess = { status: 201, body: Opened, description: 'Signed in; the cookie holds the session.' } as const;

const sessionRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/sessions/hand-over',
    operationId: 'signInByHandOver',
    summary: "Sign a marketplace's user in by its signed token.",
    tag: 'people',
    access: everybody,
    body: TokenBody,
    success: sessionSuccess,
    refusals: ['hand_over_invalid', 'merchant_unknown'],
    handle: async (ctx) => opened(ctx, await signInByHandOver(ctx.world, ctx.body.token)),
  }),
  route({
    method: 'post',
    path: '/sessions/link',
    operationId: 'signInByLink',
    summary: 'Sign in by the token of a link.',
    tag: 'people',
    access: everybody,
    body: TokenBody,
    success: sessionSuccess,
    refusals: ['link_expired'],
    handle: async (ctx) => opened(ctx, await signInByLink(ctx.world, ctx.body.token)),
  }),
  route({
    method: 'delete',
    path: '/session',
    operationId: 'signOut',
    summary: 'End the session.',
    tag: 'people',
    access: ['person'],
    success: { status: 204, description: 'Signed out.' },
    refusals: [],
    async handle(ctx) {
      await signOut(ctx.world, personOf(ctx.caller));
      return new Response(null, { status: 204, headers: { 'set-cookie': endedCookie(ctx.world.config) } });
    },
  }),
  route({
    method: 'get',
    path: '/me',
    operationId: 'readMe',
    summary: 'Who I am.',
    tag: 'people',
    access: ['person'],
    success: { status: 200, body: MeSchema, description: 'The person of the session.' },
    refusals: [],
    handle: (ctx) => readMe(ctx.world, personOf(ctx.caller)),
  }),
  route({
    method: 'put',
    path: '/me/locale',
    operationId: 'chooseLocale',
    summary: 'Choose the language of letters and pages.',
    tag: 'people',
    access: ['person'],
    body: z.strictObject({ locale: LocaleCode }),
    success: { status: 204, description: 'Chosen.' },
    refusals: [],
    handle: (ctx) => chooseLocale(ctx.world, personOf(ctx.caller), ctx.body.locale),
  }),
];

const marketplaceRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/marketplaces',
    operationId: 'registerMarketplace',
    summary: 'Register a marketplace; answers its first key.',
    tag: 'people',
    access: ['person'],
    staff: ['operator'],
    idempotent: true,
    body: NewMarketplace,
    success: {
      status: 201,
      body: z.strictObject({ marketplace: MarketplaceSchema, key: NewKey, webhookSecret: z.string() }),
      description: 'Registered.',
    },
    refusals: ['already_done'],
    handle: registerMarketplace,
  }),
  route({
    method: 'get',
    path: '/marketplaces',
    operationId: 'listMarketplaces',
    summary: 'The marketplaces, by slug.',
    tag: 'people',
    access: ['person'],
    staff: ['operator'],
    query: PageQuery,
    success: { status: 200, body: pageOf(MarketplaceSchema), description: 'A page of marketplaces.' },
    refusals: [],
    handle: (ctx) => listMarketplaces(ctx.world, ctx.query),
  }),
  route({
    method: 'get',
    path: '/marketplaces/{marketplaceId}',
    operationId: 'readMarketplace',
    summary: 'One marketplace.',
    tag: 'people',
    access: ['person', 'marketplace'],
    staff: ['operator'],
    params: MarketplaceParams,
    success: { status: 200, body: MarketplaceSchema, description: 'The marketplace.' },
    refusals: ['not_found'],
    async handle({ world, caller, params }) {
      const may = mayManage(caller, params.marketplaceId);
      return may.ok ? findMarketplace(world.database, params.marketplaceId) : may;
    },
  }),
  route({
    method: 'put',
    path: '/marketplaces/{marketplaceId}',
    operationId: 'changeMarketplace',
    summary: 'Change what is known of a marketplace; fields left out stay.',
    tag: 'people',
    access: ['person'],
    staff: ['operator'],
    params: MarketplaceParams,
    body: z.strictObject({ name: line(100).optional(), ...settings }),
    success: { status: 200, body: MarketplaceSchema, description: 'The marketplace as it is now.' },
    refusals: ['not_found'],
    handle: (ctx) => changeMarketplace(ctx as Parameters<typeof changeMarketplace>[0], ctx.params.marketplaceId),
  }),
];

const keyRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/marketplaces/{marketplaceId}/keys',
    operationId: 'listApiKeys',
    summary: "A marketplace's keys, without their secrets.",
    tag: 'people',
    access: ['person', 'marketplace'],
    staff: ['operator'],
    params: MarketplaceParams,
    success: { status: 200, body: z.strictObject({ items: z.array(KeySchema) }), description: 'The keys.' },
    refusals: ['not_found'],
    async handle({ world, caller, params }) {
      const may = mayManage(caller, params.marketplaceId);
      if (!may.ok) return may;
      const known = await findMarketplace(world.database, params.marketplaceId);
      if (!known.ok) return known;
      return { ok: true, value: { items: await listApiKeys(world.database, params.marketplaceId) } };
    },
  }),
  route({
    method: 'post',
    path: '/marketplaces/{marketplaceId}/keys',
    operationId: 'createApiKey',
    summary: 'Make another key; to rotate, make one, change over, revoke the old one.',
    tag: 'people',
    access: ['person', 'marketplace'],
    staff: ['operator'],
    idempotent: true,
    params: MarketplaceParams,
    body: z.strictObject({ label: line(100) }),
    success: { status: 201, body: NewKey, description: 'Made.' },
    refusals: ['not_found'],
    async handle(ctx) {
      const may = mayManage(ctx.caller, ctx.params.marketplaceId);
      return may.ok ? createApiKey(ctx, ctx.params.marketplaceId) : may;
    },
  }),
  route({
    method: 'delete',
    path: '/marketplaces/{marketplaceId}/keys/{keyId}',
    operationId: 'revokeApiKey',
    summary: 'Revoke a key.',
    tag: 'people',
    access: ['person', 'marketplace'],
    staff: ['operator'],
    params: z.strictObject({ marketplaceId: UuidSchema, keyId: UuidSchema }),
    success: { status: 204, description: 'Revoked.' },
    refusals: ['not_found'],
    async handle(ctx) {
      const may = mayManage(ctx.caller, ctx.params.marketplaceId);
      return may.ok ? revokeApiKey(ctx, ctx.params.marketplaceId, ctx.params.keyId) : may;
    },
  }),
];

const staffRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/staff',
    operationId: 'inviteStaff',
    summary: 'Invite a member of staff; answers a link that signs in once.',
    tag: 'people',
    access: ['person'],
    staff: ['operator'],
    idempotent: true,
    body: z.strictObject({ name: line(100), email: Email, locale: LocaleCode, roles: Roles }),
    success: { status: 201, body: InvitationSchema, description: 'Invited.' },
    refusals: ['already_done', 'link_expired'],
    handle: inviteStaff,
  }),
  route({
    method: 'get',
    path: '/staff',
    operationId: 'listStaff',
    summary: 'The members of staff.',
    tag: 'people',
    access: ['person'],
    staff: ['operator'],
    query: PageQuery,
    success: { status: 200, body: pageOf(MemberSchema), description: 'A page of staff.' },
    refusals: [],
    handle: (ctx) => listStaff(ctx.world, ctx.query),
  }),
  route({
    method: 'post',
    path: '/staff/{personId}/links',
    operationId: 'createStaffLink',
    summary: 'Make a new sign-in link for a member of staff.',
    tag: 'people',
    access: ['person'],
    staff: ['operator'],
    idempotent: true,
    params: PersonParams,
    success: { status: 201, body: InvitationSchema, description: 'Made.' },
    refusals: ['not_found', 'link_expired'],
    handle: (ctx) => createStaffLink(ctx, ctx.params.personId),
  }),
  route({
    method: 'put',
    path: '/staff/{personId}/roles',
    operationId: 'changeRoles',
    summary: 'Set the roles of a member of staff; none at all ends every session.',
    tag: 'people',
    access: ['person'],
    staff: ['operator'],
    params: PersonParams,
    body: z.strictObject({ roles: Roles }),
    success: { status: 200, body: MemberSchema, description: 'The member as it is now.' },
    refusals: ['not_found', 'same_person', 'last_operator'],
    handle: (ctx) => changeRoles(ctx, ctx.params.personId),
  }),
  route({
    method: 'get',
    path: '/staff/{personId}',
    operationId: 'readStaffMember',
    summary: 'A member of staff: roles, the cases open before them, their sessions.',
    tag: 'people',
    access: ['person'],
    staff: ['operator'],
    params: PersonParams,
    success: { status: 200, body: MemberWhole, description: 'The member.' },
    refusals: ['not_found'],
    handle: ({ world, params }) => readMember(world, params.personId),
  }),
  route({
    method: 'delete',
    path: '/staff/{personId}/sessions',
    operationId: 'endStaffSessions',
    summary: 'End every session of a member of staff.',
    tag: 'people',
    access: ['person'],
    staff: ['operator'],
    params: PersonParams,
    success: { status: 200, body: Ended, description: 'Ended.' },
    refusals: ['not_found'],
    handle: (ctx) => endSessions(ctx, ctx.params.personId),
  }),
  route({
    method: 'delete',
    path: '/staff/{personId}/sessions/{sessionId}',
    operationId: 'endStaffSession',
    summary: 'End one session of a member of staff.',
    tag: 'people',
    access: ['person'],
    staff: ['operator'],
    params: z.strictObject({ personId: UuidSchema, sessionId: Hex64 }),
    success: { status: 200, body: Ended, description: 'Ended.' },
    refusals: ['not_found'],
    handle: (ctx) => endSessions(ctx, ctx.params.personId, ctx.params.sessionId),
  }),
];

/** The operations of people. */
export const routes: readonly Route[] = [...sessionRoutes, ...marketplaceRoutes, ...keyRoutes, ...staffRoutes, ...teamRoutes];
