import { accepted, addMilliseconds, refused, type Instant, type Locale, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { sealedContact } from '../privacy/contact.ts';
import type { RouteContext, StaffRole } from '../http/route.ts';
import { decodeCursor, pageFrom, PAGE_SIZE } from '../http/paging.ts';
import type { World } from '../world.ts';
import { noteOperation } from '../operations/journal.ts';
import { forgetCallers } from './caller.ts';
import { callerId, once } from './once.ts';
import { derivedToken, hashOf } from './secrets.ts';
import { createSignInLink } from './sessions.ts';
import { signInTime } from './time.ts';

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
  const { name, email } = await sealedContact(on, member);
  const rows = await on.query({
    text: `insert into person (id, name, email, locale, staff_roles, created_at) values ($1, $2, $3, $4, $5, $6)
           on conflict do nothing returning id`,
    values: [member.id, name, email, member.locale, member.roles, member.at],
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
    await noteOperation(tx, ctx, { what: 'staff_invited', subject: ctx.body.name, facts: { roles: ctx.body.roles } });
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
    await noteOperation(tx, ctx, { what: 'staff_link_made', subject: known.value.name });
    return accepted(true);
  });
  return done.ok ? invitation(ctx, personId) : done;
}

/** Any number, the same in every process: changes of roles come one after another, so that two cannot each leave one operator. */
const ROLES_LOCK = 7_310_402;

/** An operator other than this person. */
async function operatorBeside(tx: Queryable, personId: Uuid): Promise<boolean> {
  const rows = await tx.query({
    text: `select 1 from person where marketplace_id is null and 'operator' = any (staff_roles) and id <> $1 limit 1`,
    values: [personId],
  });
  return rows.length > 0;
}

/**
 * Sets the roles of a member of staff; none at all deactivates: every session and link ends, open cases stay until they
 * are given to somebody else. Nobody changes their own.
 * Refusals: same_person, not_found, last_operator.
 */
export async function changeRoles(ctx: Context<{ readonly roles: readonly StaffRole[] }>, personId: Uuid): Promise<Result<StaffMember>> {
  if (ctx.caller.kind === 'person' && ctx.caller.personId === personId) return refused('same_person');
  const { roles } = ctx.body;
  const changed = await ctx.world.database.transaction(async (tx): Promise<Result<StaffMember>> => {
    await tx.query({ text: 'select pg_advisory_xact_lock($1)', values: [ROLES_LOCK] });
    const before = await memberById(tx, personId);
    if (!before.ok) return before;
    const resigns = before.value.roles.includes('operator') && !roles.includes('operator');
    if (resigns && !(await operatorBeside(tx, personId))) return refused('last_operator');
    const [row] = await tx.query<StaffMember>({
      text: `update person set staff_roles = $2 where id = $1 returning ${COLUMNS}`,
      values: [personId, roles],
    });
    if (roles.length === 0) {
      await tx.query({ text: 'delete from session where person_id = $1', values: [personId] });
      await tx.query({ text: 'delete from person_link where person_id = $1', values: [personId] });
    }
    const facts = { before: before.value.roles, after: roles };
    await noteOperation(tx, ctx, { what: roles.length === 0 ? 'staff_deactivated' : 'roles_changed', subject: before.value.name, facts });
    return accepted(row!);
  });
  forgetCallers(ctx.world);
  return changed;
}

/** One member of staff with what is open before them. Refusals: not_found. */
export async function readMember(world: World, personId: Uuid): Promise<Result<StaffMember & { readonly cases: readonly OpenCase[]; readonly sessions: readonly SessionSeen[] }>> {
  const member = await memberById(world.database, personId);
  if (!member.ok) return member;
  const cases = await world.database.query<OpenCase & Record<string, unknown>>({
    text: `select id, number, stage, staff_due as "staffDue" from open_cases_of($1, 200)`,
    values: [personId],
  });
  const sessions = await world.database.query<SessionSeen & Record<string, unknown>>({
    text: `select encode(id_hash, 'hex') as id, created_at as "createdAt", seen_at as "seenAt", expires_at as "expiresAt"
             from session where person_id = $1 and expires_at > $2 and coalesce(seen_at, created_at) > $3 order by created_at desc limit 100`,
    values: [personId, signInTime(world), addMilliseconds(signInTime(world), -world.config.sessionIdleMs)],
  });
  return accepted({ ...member.value, cases, sessions });
}

/** A dispute a member of staff is to decide. */
export interface OpenCase {
  readonly id: Uuid;
  readonly number: string;
  readonly stage: string;
  readonly staffDue: Instant | null;
}

/** A session of a member of staff; the id is a hash, which opens nothing. */
export interface SessionSeen {
  readonly id: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant | null;
  readonly expiresAt: Instant;
}

/**
 * Ends sessions of a member of staff at once on this server, within five seconds on others.
 * @param sessionId one of them; undefined ends all
 * Refusals: not_found.
 */
export async function endSessions(ctx: Context<unknown>, personId: Uuid, sessionId?: string): Promise<Result<{ ended: number }>> {
  const done = await ctx.world.database.transaction(async (tx): Promise<Result<{ ended: number }>> => {
    const member = await memberById(tx, personId);
    if (!member.ok) return member;
    const ended = await tx.query({
      text: `delete from session where person_id = $1 and ($2::text is null or id_hash = decode($2, 'hex')) returning person_id`,
      values: [personId, sessionId ?? null],
    });
    if (sessionId !== undefined && ended.length === 0) return refused('not_found');
    await noteOperation(tx, ctx, { what: 'sessions_ended', subject: member.value.name, facts: { count: ended.length } });
    return accepted({ ended: ended.length });
  });
  forgetCallers(ctx.world);
  return done;
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
