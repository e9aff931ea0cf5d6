import { z } from '@hono/zod-openapi';
import { accepted, isRefused, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { personOf, route, type Caller, type Route } from '../http/route.ts';
import { AMOUNT_LIMIT, InstantText, Uuid as UuidSchema } from '../http/schemas.ts';
import { once } from './once.ts';
import { derivedToken } from './secrets.ts';
import { changePart, invitationsOf, invite, join, membersOf, ownPart, readInvitation, removeMember, takeBack, type Part } from './team.ts';

const TAG = 'team';
const Role = z.enum(['owner', 'agent', 'viewer']).openapi('TeamRole');
const Limit = z.int().min(0).max(AMOUNT_LIMIT).nullable().openapi({ description: 'The most an agent may commit to in one act, in minor units; null for no limit.' });
const part = { role: Role, limitMinor: Limit };

const Team = z
  .strictObject({
    merchantId: UuidSchema,
    you: z.strictObject(part),
    members: z.array(z.strictObject({ personId: UuidSchema, name: z.string(), ...part, joinedAt: InstantText.nullable() })),
    invitations: z
      .array(z.strictObject({ id: UuidSchema, ...part, createdAt: InstantText, expiresAt: InstantText }))
      .openapi({ description: 'Open ones, told to owners only.' }),
  })
  .openapi('Team');
const Invitation = z.strictObject({ id: UuidSchema, url: z.string(), expiresAt: InstantText }).openapi('TeamInvitation');
const Invited = z.strictObject({ merchantId: UuidSchema, merchantName: z.string(), ...part }).openapi('InvitedTo');
const Which = z.strictObject({ merchantId: UuidSchema.optional() });
const PartBody = z.strictObject({ merchantId: UuidSchema.optional(), role: Role, limitMinor: Limit.optional() }).openapi('TeamPartInput');
const MemberParams = z.strictObject({ personId: UuidSchema });
const Token = z.string().min(20).max(100).regex(/^[A-Za-z0-9_-]+$/);

/** The merchant whose team the caller keeps. Refusals: not_allowed (no owner of it), role_reads_only. */
function keeps(caller: Caller, merchantId: Uuid | undefined): Result<Uuid> {
  const own = ownPart(personOf(caller), merchantId);
  if (own === undefined) return refused('not_allowed');
  if (own.role === 'viewer') return refused('role_reads_only');
  return own.role === 'owner' ? accepted(own.merchantId) : refused('not_allowed');
}

function partOf(body: { readonly role: Part['role']; readonly limitMinor?: number | null | undefined }): Result<Part> {
  const limitMinor = body.limitMinor ?? null;
  if (limitMinor !== null && body.role !== 'agent') return refused('field_invalid', 'limitMinor');
  return accepted({ role: body.role, limitMinor });
}

/** The team of a merchant: who is in it, in which part, and how others join. */
export const teamRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/my/team',
    operationId: 'readTeam',
    summary: 'The team of the caller’s merchant',
    tag: TAG,
    access: ['person'],
    query: Which,
    success: { status: 200, body: Team, description: 'The team.' },
    refusals: ['not_allowed'],
    async handle({ world, caller, query, at }) {
      const own = ownPart(personOf(caller), query.merchantId);
      if (own === undefined) return refused('not_allowed');
      const { merchantId, role, limitMinor } = own;
      const members = await membersOf(world.database, merchantId);
      const invitations = role === 'owner' ? await invitationsOf(world.database, merchantId, at) : [];
      return accepted({ merchantId, you: { role, limitMinor }, members: [...members], invitations: [...invitations] });
    },
  }),
  route({
    method: 'post',
    path: '/my/team/invitations',
    operationId: 'inviteToTeam',
    summary: 'Make a link by which one person of the marketplace joins the team, within seven days; told once',
    tag: TAG,
    access: ['person'],
    body: PartBody,
    success: { status: 201, body: Invitation, description: 'The link to pass on.' },
    refusals: ['not_allowed', 'role_reads_only', 'rate_limited', 'idempotency_key_reused'],
    idempotent: true,
    async handle(ctx) {
      const { world, caller, body, at } = ctx;
      const may = keeps(caller, body.merchantId);
      if (!may.ok) return may;
      const given = partOf(body);
      if (!given.ok) return given;
      const tokenOf = (id: Uuid): string => derivedToken(world.config, 'team invitation', id);
      const made = await once(ctx, 'inviteToTeam', (tx, id) =>
        invite(tx, { id, merchantId: may.value, ...given.value, token: tokenOf(id), by: personOf(caller).personId, at }),
      );
      if (isRefused(made)) return made;
      const id = made.value.subjectId;
      const invitation = (await invitationsOf(world.database, may.value, at)).find((one) => one.id === id);
      if (invitation === undefined) return refused('link_expired');
      return accepted({ id, url: `${world.config.publicUrl}/team/join?token=${tokenOf(id)}`, expiresAt: invitation.expiresAt });
    },
  }),
  route({
    method: 'delete',
    path: '/my/team/invitations/{invitationId}',
    operationId: 'takeBackInvitation',
    summary: 'Take an unused invitation back',
    tag: TAG,
    access: ['person'],
    params: z.strictObject({ invitationId: UuidSchema }),
    query: Which,
    success: { status: 204, description: 'Gone.' },
    refusals: ['not_allowed', 'role_reads_only'],
    async handle({ world, caller, params, query }) {
      const may = keeps(caller, query.merchantId);
      if (!may.ok) return may;
      await takeBack(world.database, may.value, params.invitationId);
      return accepted(undefined);
    },
  }),
  route({
    method: 'put',
    path: '/my/team/{personId}',
    operationId: 'changeTeamPart',
    summary: 'Give a member of the team another part',
    tag: TAG,
    access: ['person'],
    params: MemberParams,
    body: PartBody,
    success: { status: 204, description: 'Changed.' },
    refusals: ['not_allowed', 'role_reads_only', 'not_found', 'last_owner'],
    async handle({ world, caller, params, body }) {
      const may = keeps(caller, body.merchantId);
      if (!may.ok) return may;
      const given = partOf(body);
      if (!given.ok) return given;
      const done = await changePart(world, may.value, params.personId, given.value);
      return done.ok ? accepted(undefined) : done;
    },
  }),
  route({
    method: 'delete',
    path: '/my/team/{personId}',
    operationId: 'removeFromTeam',
    summary: 'Take a member out of the team',
    tag: TAG,
    access: ['person'],
    params: MemberParams,
    query: Which,
    success: { status: 204, description: 'Out of the team.' },
    refusals: ['not_allowed', 'role_reads_only', 'not_found', 'last_owner'],
    async handle({ world, caller, params, query }) {
      const may = keeps(caller, query.merchantId);
      if (!may.ok) return may;
      const done = await removeMember(world, may.value, params.personId);
      return done.ok ? accepted(undefined) : done;
    },
  }),
  route({
    method: 'get',
    path: '/team/invitation',
    operationId: 'readTeamInvitation',
    summary: 'What a link invites the caller to',
    tag: TAG,
    access: ['person'],
    query: z.strictObject({ token: Token }),
    success: { status: 200, body: Invited, description: 'The merchant and the part.' },
    refusals: ['link_expired', 'not_allowed'],
    async handle({ world, caller, query, at }) {
      const found = await readInvitation(world.database, personOf(caller), query.token, at);
      return found.ok ? accepted(told(found.value)) : found;
    },
  }),
  route({
    method: 'post',
    path: '/team/join',
    operationId: 'joinTeam',
    summary: 'Join a team by its link, once',
    tag: TAG,
    access: ['person'],
    body: z.strictObject({ token: Token }).openapi('JoinTeamInput'),
    success: { status: 200, body: Invited, description: 'Joined.' },
    refusals: ['link_expired', 'not_allowed', 'already_done'],
    async handle({ world, caller, body }) {
      const joined = await join(world, personOf(caller), body.token);
      return joined.ok ? accepted(told(joined.value)) : joined;
    },
  }),
];

function told({ merchantId, merchantName, role, limitMinor }: z.infer<typeof Invited>): z.infer<typeof Invited> {
  return { merchantId, merchantName, role, limitMinor };
}
