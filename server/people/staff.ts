import { accepted, addMilliseconds, refused, type Instant, type Locale, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import type { RouteContext, StaffRole } from '../http/route.ts';
import { decodeCursor, pageFrom, PAGE_SIZE } from '../http/paging.ts';
import type { World } from '../world.ts';
import { forgetCallers } from './caller.ts';
import { callerId, once } from './once.ts';
import { derivedToken, hashOf } from './secrets.ts';
import { createSignInLink } from './sessions.ts';

/** How long a staff sign-in link is good, in milliseconds: 7 days. */
export const STAFF_LINK_MS = 7 * 24 * 3_600_000;

/** One of the platform's own people. */
export interface StaffMember {
  readonly id: Uuid;
  readonly name: string;
  readonly email: string | null;
  readonly locale: Locale;
  readonly roles: readonly StaffRole[];
  readonly createdAt: Instant;
}

/** Who is invited, with what roles. */
export interface StaffInput {
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly roles: readonly StaffRole[];
}

const COLUMNS = `id, name, email, locale, staff_roles as roles, created_at as "createdAt"`;

/** Adds a member of staff. `already_done` (field `email`) when the address is one's already. */
export async function addStaff(
  on: Queryable,
  member: StaffInput & { readonly id: Uuid; readonly at: Instant },
): Promise<Result<true>> {
  const rows = await on.query({
    text: `insert into person (id, name, email, locale, staff_roles, created_at) values ($1, $2, $3, $4, $5, $6)
           on conflict do nothing returning id`,
    values: [member.id, member.name, member.email, member.locale, member.roles, member.at],
  });
  return rows.length === 0 ? refused('already_done', 'email') : accepted(true);
}

async function memberById(on: Queryable, id: Uuid): Promise<Result<StaffMember>> {
  const [row] = await on.query<StaffMember>({
    text: `select ${COLUMNS} from person where id = $1 and marketplace_id is null`,
    values: [id],
  });
  return row === undefined ? refused('not_found') : accepted(row);
}

type Context<B> = RouteContext<unknown, unknown, B>;

/** What an invitation answers: the person and the link to send, which works once within 7 days. */
export interface Invitation {
  readonly member: StaffMember;
  readonly url: string;
  readonly expiresAt: Instant;
}

function linkToken(ctx: Context<unknown>): string {
  return derivedToken(ctx.world.config, 'staff link', callerId(ctx.caller), ctx.idempotencyKey ?? '');
}

async function invitation(ctx: Context<unknown>, personId: Uuid): Promise<Result<Invitation>> {
  const member = await memberById(ctx.world.database, personId);
  if (!member.ok) return member;
  const token = linkToken(ctx);
  const [link] = await ctx.world.database.query<{ expiresAt: Instant }>({
    text: `select expires_at as "expiresAt" from person_link where token_hash = $1`,
    values: [hashOf(token)],
  });
  if (link === undefined) return refused('link_expired');
  return accepted({
    member: member.value,
    url: `${ctx.world.config.publicUrl}/sign-in?token=${token}`,
    expiresAt: link.expiresAt,
  });
}

/** Invites a new member of staff. */
export async function inviteStaff(ctx: Context<StaffInput>): Promise<Result<Invitation>> {
  const done = await once(ctx, 'inviteStaff', async (tx, id) => {
    const added = await addStaff(tx, { ...ctx.body, id, at: ctx.at });
    if (!added.ok) return added;
    const expiresAt = addMilliseconds(ctx.at, STAFF_LINK_MS);
    await createSignInLink(ctx.world, tx, { personId: id, purpose: 'staff_sign_in', expiresAt, token: linkToken(ctx) });
    return accepted(true);
  });
  return done.ok ? invitation(ctx, done.value.subjectId) : done;
}

/** Makes a new sign-in link for a member of staff who lost the first. */
export async function createStaffLink(ctx: Context<unknown>, personId: Uuid): Promise<Result<Invitation>> {
  const known = await memberById(ctx.world.database, personId);
  if (!known.ok) return known;
  const done = await once(ctx, 'createStaffLink', async (tx) => {
    const expiresAt = addMilliseconds(ctx.at, STAFF_LINK_MS);
    await createSignInLink(ctx.world, tx, { personId, purpose: 'staff_sign_in', expiresAt, token: linkToken(ctx) });
    return accepted(true);
  });
  return done.ok ? invitation(ctx, personId) : done;
}

/** Sets the roles of a member of staff; no roles at all ends every session. Nobody changes their own. */
export async function changeRoles(ctx: Context<{ readonly roles: readonly StaffRole[] }>, personId: Uuid): Promise<Result<StaffMember>> {
  if (ctx.caller.kind === 'person' && ctx.caller.personId === personId) return refused('same_person');
  const { roles } = ctx.body;
  const changed = await ctx.world.database.transaction(async (tx) => {
    const [row] = await tx.query<StaffMember>({
      text: `update person set staff_roles = $2 where id = $1 and marketplace_id is null returning ${COLUMNS}`,
      values: [personId, roles],
    });
    if (row !== undefined && roles.length === 0) {
      await tx.query({ text: 'delete from session where person_id = $1', values: [personId] });
      await tx.query({ text: 'delete from person_link where person_id = $1', values: [personId] });
    }
    return row;
  });
  forgetCallers(ctx.world);
  return changed === undefined ? refused('not_found') : accepted(changed);
}

/** A page of staff in the order they came. */
export async function listStaff(
  world: World,
  query: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Result<{ items: readonly StaffMember[]; next: string | null }>> {
  const after = decodeCursor(query.cursor, 1);
  if (!after.ok) return after;
  const last = after.value?.[0] ?? '00000000-0000-0000-0000-000000000000';
  if (typeof last !== 'string' || !/^[0-9a-f-]{36}$/.test(last)) return refused('field_invalid', 'cursor');
  const limit = query.limit ?? PAGE_SIZE;
  const rows = await world.database.query<StaffMember>({
    text: `select ${COLUMNS} from person where marketplace_id is null and id > $1 order by id limit $2`,
    values: [last, limit + 1],
  });
  return accepted(pageFrom(rows, limit, (row) => [row.id], (row) => row));
}
