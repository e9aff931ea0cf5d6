import {
  accepted,
  addMilliseconds,
  millisOf,
  refused,
  type Instant,
  type Locale,
  type Result,
  type Uuid,
} from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { emailHash, sealedContact } from '../privacy/contact.ts';
import type { World } from '../world.ts';
import { signInTime } from './time.ts';
import { claimedIssuer, verifyHandOver } from './hand-over.ts';
import { freshToken, hashOf, linkUrl, type LinkPurpose } from './secrets.ts';

/** An opened session: the token goes into the cookie and nowhere else. */
export interface OpenedSession {
  readonly token: string;
  readonly personId: Uuid;
  readonly expiresAt: Instant;
  /** The one dispute the session is for, after a join link. */
  readonly disputeId?: Uuid;
  /** The order the user came from, by the marketplace's own id, after a hand-over. */
  readonly orderExternalId?: string;
}

/** Opens a session for a person without asking for proof; for the demo, tests and the command line. */
export async function createSession(
  world: World,
  on: Queryable,
  session: { readonly personId: Uuid; readonly onlyDisputeId?: Uuid },
): Promise<OpenedSession> {
  const token = freshToken(world);
  const at = signInTime(world);
  const expiresAt = addMilliseconds(at, world.config.sessionMs);
  await on.query({
    text: `insert into session (id_hash, person_id, only_dispute_id, expires_at, created_at) values ($1, $2, $3, $4, $5)`,
    values: [hashOf(token), session.personId, session.onlyDisputeId ?? null, expiresAt, at],
  });
  return { token, personId: session.personId, expiresAt };
}

/** Wall-clock seconds: a marketplace's clock does not run ahead with the demo's. */
function wallSeconds(world: World): number {
  return Math.floor(millisOf(signInTime(world)) / 1000);
}

/**
 * Signs a marketplace's user in by its signed token.
 * @returns `hand_over_invalid` (fact `reason`), `merchant_unknown`
 */
export async function signInByHandOver(world: World, token: string): Promise<Result<OpenedSession>> {
  const issuer = claimedIssuer(token);
  if (issuer === undefined) return refused('hand_over_invalid', 'token', { reason: 'form' });
  const [marketplace] = await world.database.query<{ id: Uuid; slug: string; handOverKey: string | null }>({
    name: 'hand_over_marketplace',
    text: `select id, slug, hand_over_key as "handOverKey" from marketplace where slug = $1`,
    values: [issuer],
  });
  if (marketplace === undefined) return refused('hand_over_invalid', 'token', { reason: 'issuer' });
  const verified = verifyHandOver(token, {
    handOverKey: marketplace.handOverKey,
    issuer: marketplace.slug,
    audience: world.config.publicUrl,
    nowSeconds: wallSeconds(world),
  });
  if (!verified.ok) return verified;
  const claims = verified.value;
  const session = freshToken(world);
  const at = signInTime(world);
  const expiresAt = addMilliseconds(at, world.config.sessionMs);
  const tokenExpires = addMilliseconds(at, (claims.exp - wallSeconds(world)) * 1000);
  const contact = await sealedContact(world.database, { name: claims.name, email: claims.email ?? null });
  const [row] = await world.database.query<{ personId: Uuid }>({
    name: 'sign_in_by_hand_over',
    text: `select sign_in_by_hand_over($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) as "personId"`,
    values: [
      marketplace.id,
      claims.jti,
      tokenExpires,
      world.newId(),
      claims.sub,
      contact.name,
      contact.email,
      claims.locale ?? null,
      claims.role === 'merchant' ? claims.merchant : null,
      hashOf(session),
      expiresAt,
      at,
    ],
  });
  const order = claims.order === undefined ? {} : { orderExternalId: claims.order };
  return accepted({ token: session, personId: row!.personId, expiresAt, ...order });
}

/**
 * Opens a session by a link's token.
 * @returns `link_expired` (raised by the database) for an unknown, spent or expired link
 */
export async function signInByLink(world: World, token: string): Promise<Result<OpenedSession>> {
  const session = freshToken(world);
  const at = signInTime(world);
  const expiresAt = addMilliseconds(at, world.config.sessionMs);
  const [row] = await world.database.query<{ personId: Uuid; disputeId: Uuid | null; purpose: LinkPurpose }>({
    name: 'sign_in_by_link',
    text: `select person_id as "personId", dispute_id as "disputeId", purpose from sign_in_by_link($1, $2, $3, $4)`,
    values: [hashOf(token), hashOf(session), expiresAt, at],
  });
  const only = row!.purpose === 'join' && row!.disputeId !== null ? { disputeId: row!.disputeId } : {};
  return accepted({ token: session, personId: row!.personId, expiresAt, ...only });
}

/** A link that was made: `url` is what is sent, the token in it is kept only as a hash. */
export interface MadeLink {
  readonly token: string;
  readonly url: string;
  readonly personId: Uuid;
}

/**
 * Makes the link by which one side joins one dispute without registration; usable until it expires.
 * In one statement, in the caller's transaction. Give `personId` for a known buyer, or `merchantId` with `name` and
 * `email` for a merchant, whose contact becomes a person that acts for it.
 * @param link.token a token of the caller's own (a derived one, say), so that a repeated notice carries the same link
 */
export async function createJoinLink(
  world: Pick<World, 'random' | 'newId' | 'config'>,
  tx: Queryable,
  link: {
    readonly disputeId: Uuid;
    readonly marketplaceId: Uuid;
    readonly merchantId?: Uuid;
    readonly personId?: Uuid;
    readonly name: string;
    readonly email?: string;
    readonly locale?: Locale;
    readonly expiresAt: Instant;
    readonly at: Instant;
    readonly token?: string;
  },
): Promise<MadeLink> {
  if (link.merchantId === undefined && link.personId === undefined) {
    throw new TypeError('a join link names a person or a merchant');
  }
  const token = link.token ?? freshToken(world);
  // somebody who is known keeps the contact there is
  const contact = link.personId === undefined ? await sealedContact(tx, { name: link.name, email: link.email ?? null }) : { name: link.name };
  // a contact without a person is known again by the address: by its hash, where the address is sealed
  const address = link.email === undefined ? null : (emailHash(tx, link.email)?.toString('hex') ?? link.email);
  const [row] = await tx.query<{ personId: Uuid }>({
    name: 'create_join_link',
    text: `select create_join_link($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) as "personId"`,
    values: [
      hashOf(token),
      link.disputeId,
      link.marketplaceId,
      link.merchantId ?? null,
      link.personId ?? null,
      world.newId(),
      contact.name,
      address,
      link.locale ?? null,
      link.expiresAt,
      link.at,
    ],
  });
  return { token, url: linkUrl(world.config, 'join', token), personId: row!.personId };
}

/** Makes a sign-in link of a person: `staff_sign_in` (works once) or `demo` (works until it expires). */
export async function createSignInLink(
  world: World,
  tx: Queryable,
  link: {
    readonly personId: Uuid;
    readonly purpose: 'staff_sign_in' | 'demo';
    readonly expiresAt: Instant;
    readonly token?: string;
  },
): Promise<MadeLink> {
  const token = link.token ?? freshToken(world);
  await tx.query({
    text: `insert into person_link (token_hash, person_id, purpose, expires_at) values ($1, $2, $3, $4)
           on conflict (token_hash) do update set expires_at = greatest(person_link.expires_at, excluded.expires_at)`,
    values: [hashOf(token), link.personId, link.purpose, link.expiresAt],
  });
  return { token, url: linkUrl(world.config, link.purpose, token), personId: link.personId };
}

/** Removes sessions, links and used hand-overs that time has ended; answers how many. A job calls it. */
export async function forgetExpiredSignIns(world: World): Promise<number> {
  const at = signInTime(world);
  const [row] = await world.database.query<{ count: number }>({ text: 'select forget_expired_sign_ins($1) as count', values: [at] });
  const idle = await world.database.query({
    text: 'delete from session where coalesce(seen_at, created_at) <= $1 returning 1',
    values: [addMilliseconds(at, -world.config.sessionIdleMs)],
  });
  return (row?.count ?? 0) + idle.length;
}
