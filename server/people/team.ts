import { accepted, addMilliseconds, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import type { PersonCaller, TeamPart, TeamRole } from '../http/route.ts';
import type { World } from '../world.ts';
import { forgetCallers } from './caller.ts';
import { hashOf } from './secrets.ts';

/** How long an invitation to a team is good, in milliseconds: 7 days. */
export const TEAM_LINK_MS = 7 * 24 * 3_600_000;
/** A team has no more open invitations than this at once. */
export const MOST_INVITATIONS = 50;

/** Somebody of a merchant's team. */
export interface Member extends Record<string, unknown> {
  readonly personId: Uuid;
  readonly name: string;
  readonly role: TeamRole;
  readonly limitMinor: number | null;
  readonly joinedAt: Instant | null;
}

/** An invitation nobody has used yet. */
export interface OpenInvitation extends Record<string, unknown> {
  readonly id: Uuid;
  readonly role: TeamRole;
  readonly limitMinor: number | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** A role, and for an agent the greatest amount of one act. */
export interface Part {
  readonly role: TeamRole;
  readonly limitMinor: number | null;
}

/** The caller's own part in a team it asks about: the named merchant's, or its first. */
export function ownPart(caller: PersonCaller, merchantId: Uuid | undefined): TeamPart | undefined {
  if (caller.onlyDisputeId !== undefined) return undefined;
  return caller.teams.find((team) => merchantId === undefined || team.merchantId === merchantId);
}

/** Who is in a team, owners first. */
export async function membersOf(db: Queryable, merchantId: Uuid): Promise<readonly Member[]> {
  return db.query<Member>({
    name: 'team_members',
    text: `select m.person_id as "personId", p.name, m.role, m.limit_minor as "limitMinor", m.joined_at as "joinedAt"
             from merchant_member m join person p on p.id = m.person_id where m.merchant_id = $1
            order by array_position(array['owner', 'agent', 'viewer'], m.role), p.name, m.person_id limit 500`,
    values: [merchantId],
  });
}

/** Invitations to a team that can still be used. */
export async function invitationsOf(db: Queryable, merchantId: Uuid, at: Instant): Promise<readonly OpenInvitation[]> {
  return db.query<OpenInvitation>({
    name: 'team_invitations',
    text: `select id, role, limit_minor as "limitMinor", created_at as "createdAt", expires_at as "expiresAt"
             from merchant_invitation where merchant_id = $1 and used_at is null and expires_at > $2 order by id`,
    values: [merchantId, at],
  });
}

/** Makes an invitation in the caller's transaction. Refusals: rate_limited (too many are open). */
export async function invite(
  tx: Queryable,
  invitation: Part & { readonly id: Uuid; readonly merchantId: Uuid; readonly token: string; readonly by: Uuid; readonly at: Instant },
): Promise<Result<true>> {
  const { id, merchantId, role, limitMinor, token, by, at } = invitation;
  if ((await invitationsOf(tx, merchantId, at)).length >= MOST_INVITATIONS) return refused('rate_limited');
  await tx.query({
    text: `insert into merchant_invitation (id, merchant_id, role, limit_minor, token_hash, created_by, created_at, expires_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [id, merchantId, role, limitMinor, hashOf(token), by, at, addMilliseconds(at, TEAM_LINK_MS)],
  });
  return accepted(true);
}

/** Takes an unused invitation back; one that is not there is as good as gone. */
export async function takeBack(db: Queryable, merchantId: Uuid, id: Uuid): Promise<void> {
  await db.query({ text: 'delete from merchant_invitation where id = $1 and merchant_id = $2 and used_at is null', values: [id, merchantId] });
}

interface Invited extends Record<string, unknown>, Part {
  readonly id: Uuid;
  readonly merchantId: Uuid;
  readonly merchantName: string;
}

/**
 * What a link invites to, for a person of the merchant's marketplace.
 * Refusals: link_expired (unknown, used, too old), not_allowed (of another marketplace, or of none).
 */
export async function readInvitation(db: Queryable, caller: PersonCaller, token: string, at: Instant): Promise<Result<Invited>> {
  const [row] = await db.query<Invited & { marketplaceId: Uuid }>({
    name: 'team_invitation',
    text: `select i.id, i.role, i.limit_minor as "limitMinor", i.merchant_id as "merchantId", m.name as "merchantName", m.marketplace_id as "marketplaceId"
             from merchant_invitation i join merchant m on m.id = i.merchant_id
            where i.token_hash = $1 and i.used_at is null and i.expires_at > $2`,
    values: [hashOf(token), at],
  });
  if (row === undefined) return refused('link_expired', 'token');
  const { marketplaceId, ...invited } = row;
  const own = caller.onlyDisputeId === undefined && caller.staffRoles.length === 0 && caller.marketplaceId === marketplaceId;
  return own ? accepted(invited) : refused('not_allowed');
}

/**
 * Joins a team by a link, once. Whoever is in it already keeps the part they have.
 * Refusals: as `readInvitation`, already_done (in the team).
 */
export async function join(world: World, caller: PersonCaller, token: string): Promise<Result<Invited>> {
  const at = world.now();
  let outcome: Result<Invited> = refused('link_expired', 'token');
  await world.database.transaction(async (tx) => {
    const found = await readInvitation(tx, caller, token, at);
    if (!found.ok) return void (outcome = found);
    const { id, merchantId, role, limitMinor } = found.value;
    if (caller.merchantIds.includes(merchantId)) return void (outcome = refused('already_done'));
    const used = await tx.query({
      text: 'update merchant_invitation set used_by = $2, used_at = $3 where id = $1 and used_at is null returning 1',
      values: [id, caller.personId, at],
    });
    if (used.length === 0) return;
    await tx.query({ text: 'delete from merchant_member_removed where merchant_id = $1 and person_id = $2', values: [merchantId, caller.personId] });
    await tx.query({
      text: `insert into merchant_member (merchant_id, person_id, role, limit_minor, joined_at) values ($1, $2, $3, $4, $5) on conflict do nothing`,
      values: [merchantId, caller.personId, role, limitMinor, at],
    });
    outcome = found;
  });
  forgetCallers(world);
  return outcome;
}

/** The owners of a team, locked, so that two of them cannot leave it without one at the same moment. */
async function ownersOf(tx: Queryable, merchantId: Uuid): Promise<readonly Uuid[]> {
  const rows = await tx.query<{ person_id: Uuid }>({
    text: `select person_id from merchant_member where merchant_id = $1 and role = 'owner' order by person_id for update`,
    values: [merchantId],
  });
  return rows.map((row) => row.person_id);
}

/** What is done to a member in a transaction, unless it would leave the team without an owner. */
async function changing(world: World, merchantId: Uuid, personId: Uuid, staysOwner: boolean, work: (tx: Queryable) => Promise<number>): Promise<Result<true>> {
  const outcome = await world.database.transaction(async (tx): Promise<Result<true>> => {
    const owners = await ownersOf(tx, merchantId);
    if (!staysOwner && owners.length === 1 && owners[0] === personId) return refused('last_owner');
    return (await work(tx)) === 0 ? refused('not_found', 'personId') : accepted(true);
  });
  forgetCallers(world);
  return outcome;
}

/** Gives a member another part. Refusals: not_found, last_owner. */
export async function changePart(world: World, merchantId: Uuid, personId: Uuid, part: Part): Promise<Result<true>> {
  return changing(world, merchantId, personId, part.role === 'owner', async (tx) => {
    const rows = await tx.query({
      text: 'update merchant_member set role = $3, limit_minor = $4 where merchant_id = $1 and person_id = $2 returning 1',
      values: [merchantId, personId, part.role, part.limitMinor],
    });
    return rows.length;
  });
}

/** Takes a member out of the team; the marketplace's word alone does not bring them back. Refusals: not_found, last_owner. */
export async function removeMember(world: World, merchantId: Uuid, personId: Uuid): Promise<Result<true>> {
  return changing(world, merchantId, personId, false, async (tx) => {
    const rows = await tx.query({ text: 'delete from merchant_member where merchant_id = $1 and person_id = $2 returning 1', values: [merchantId, personId] });
    if (rows.length > 0) {
      await tx.query({
        text: 'insert into merchant_member_removed (merchant_id, person_id, removed_at) values ($1, $2, $3) on conflict do nothing',
        values: [merchantId, personId, world.now()],
      });
    }
    return rows.length;
  });
}
