import { accepted, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import type { RouteContext } from '../http/route.ts';
import { decodeCursor, pageFrom, PAGE_SIZE } from '../http/paging.ts';
import type { World } from '../world.ts';
import { noteOperation } from '../operations/journal.ts';
import { forgetCallers } from './caller.ts';
import { readHandOverKey } from './hand-over.ts';
import { callerId, once } from './once.ts';
import { derivedToken, hashOf } from './secrets.ts';

type Context<B> = RouteContext<unknown, unknown, B>;

/** A marketplace as its operator and itself see it; never a secret. */
export interface Marketplace {
  readonly id: Uuid;
  readonly slug: string;
  readonly name: string;
  readonly handOverKey: string | null;
  readonly webhookUrl: string | null;
  readonly ratePerMinute: number;
  readonly createdAt: Instant;
}

/** What may be said of a marketplace when it is registered or changed. */
export interface MarketplaceInput {
  readonly name: string;
  readonly handOverKey?: string | undefined;
  readonly webhookUrl?: string | undefined;
  readonly ratePerMinute?: number | undefined;
}

const COLUMNS = `id, slug, name, hand_over_key as "handOverKey", webhook_url as "webhookUrl",
  rate_per_minute as "ratePerMinute", created_at as "createdAt"`;

/** The key of an idempotent request: made again the same when the request is repeated. */
function keyToken(ctx: Context<unknown>, keyId: Uuid): string {
  return `rdk_${derivedToken(ctx.world.config, 'api key', callerId(ctx.caller), ctx.idempotencyKey ?? '', keyId)}`;
}

function webhookSecret(ctx: Context<unknown>, id: Uuid): string {
  const raw = Buffer.from(derivedToken(ctx.world.config, 'webhook secret', id, ctx.idempotencyKey ?? ''), 'base64url');
  return `whsec_${raw.toString('base64')}`;
}

/** Adds a key to a marketplace; only its hash is kept. For the command line and the demo; see the routes for others. */
export async function addApiKey(
  on: Queryable,
  key: { readonly id: Uuid; readonly marketplaceId: Uuid; readonly token: string; readonly label: string; readonly at: Instant },
): Promise<void> {
  await on.query({
    text: `insert into api_key (id, marketplace_id, key_hash, label, created_at) values ($1, $2, $3, $4, $5)`,
    values: [key.id, key.marketplaceId, hashOf(key.token), key.label, key.at],
  });
}

/** Registers a marketplace's row. `already_done` (field `slug`) when the slug is taken. */
export async function addMarketplace(
  on: Queryable,
  marketplace: MarketplaceInput & {
    readonly id: Uuid;
    readonly slug: string;
    readonly webhookSecret?: string;
    readonly at: Instant;
  },
): Promise<Result<true>> {
  const rows = await on.query({
    text: `insert into marketplace (id, slug, name, hand_over_key, webhook_url, webhook_secret, rate_per_minute, created_at)
           values ($1, $2, $3, $4, $5, $6, coalesce($7, 6000), $8) on conflict (slug) do nothing returning id`,
    values: [
      marketplace.id,
      marketplace.slug,
      marketplace.name,
      marketplace.handOverKey ?? null,
      marketplace.webhookUrl ?? null,
      marketplace.webhookSecret ?? null,
      marketplace.ratePerMinute ?? null,
      marketplace.at,
    ],
  });
  return rows.length === 0 ? refused('already_done', 'slug') : accepted(true);
}

function checkInput(input: MarketplaceInput): Result<true> {
  if (input.handOverKey !== undefined && readHandOverKey(input.handOverKey) === undefined) {
    return refused('field_invalid', 'handOverKey', { expected: 'Ed25519 SPKI base64' });
  }
  return accepted(true);
}

/** Registers a marketplace with its first key and its webhook secret, each told this once (and on repetition). */
export async function registerMarketplace(
  ctx: Context<MarketplaceInput & { readonly slug: string }>,
): Promise<Result<{ marketplace: Marketplace; key: { id: Uuid; token: string }; webhookSecret: string }>> {
  const good = checkInput(ctx.body);
  if (!good.ok) return good;
  const done = await once(ctx, 'registerMarketplace', async (tx, id) => {
    const added = await addMarketplace(tx, { ...ctx.body, id, webhookSecret: webhookSecret(ctx, id), at: ctx.at });
    if (!added.ok) return added;
    await addApiKey(tx, { id, marketplaceId: id, token: keyToken(ctx, id), label: '1', at: ctx.at });
    await noteOperation(tx, ctx, { what: 'marketplace_registered', subject: ctx.body.name });
    return accepted(true);
  });
  if (!done.ok) return done;
  const id = done.value.subjectId;
  const marketplace = await findMarketplace(ctx.world.database, id);
  if (!marketplace.ok) return marketplace;
  return accepted({
    marketplace: marketplace.value,
    // The first key has the id of its marketplace, so that a repeated request finds both by one.
    key: { id, token: keyToken(ctx, id) },
    webhookSecret: webhookSecret(ctx, id),
  });
}

/** One marketplace by id; `not_found`. */
export async function findMarketplace(on: Queryable, id: Uuid): Promise<Result<Marketplace>> {
  const [row] = await on.query<Marketplace>({
    name: 'marketplace_by_id',
    text: `select ${COLUMNS} from marketplace where id = $1`,
    values: [id],
  });
  return row === undefined ? refused('not_found') : accepted(row);
}

/** A page of marketplaces by slug. */
export async function listMarketplaces(
  world: World,
  query: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
): Promise<Result<{ items: readonly Marketplace[]; next: string | null }>> {
  const after = decodeCursor(query.cursor, 1);
  if (!after.ok) return after;
  const limit = query.limit ?? PAGE_SIZE;
  const rows = await world.database.query<Marketplace>({
    text: `select ${COLUMNS} from marketplace where slug > $1 order by slug limit $2`,
    values: [String(after.value?.[0] ?? ''), limit + 1],
  });
  return accepted(pageFrom(rows, limit, (row) => [row.slug], (row) => row));
}

/** Changes what is said of a marketplace; fields left out stay. Repeating it changes nothing more. */
export async function changeMarketplace(
  ctx: Context<Partial<MarketplaceInput>>,
  id: Uuid,
): Promise<Result<Marketplace>> {
  const good = checkInput({ name: '', ...ctx.body });
  if (!good.ok) return good;
  const row = await ctx.world.database.transaction(async (tx) => {
    const { name = null, handOverKey = null, webhookUrl = null, ratePerMinute = null } = ctx.body;
    const [changed] = await tx.query<Marketplace>({
      text: `update marketplace set name = coalesce($2, name), hand_over_key = coalesce($3, hand_over_key),
               webhook_url = coalesce($4, webhook_url), rate_per_minute = coalesce($5, rate_per_minute)
              where id = $1 returning ${COLUMNS}`,
      values: [id, name, handOverKey, webhookUrl, ratePerMinute],
    });
    if (changed !== undefined) await noteOperation(tx, ctx, { what: 'marketplace_changed', subject: changed.name, facts: { fields: Object.keys(ctx.body) } });
    return changed;
  });
  forgetCallers(ctx.world);
  return row === undefined ? refused('not_found') : accepted(row);
}

/** A key as it may be shown: never the key. */
export interface ApiKey {
  readonly id: Uuid;
  readonly label: string;
  readonly createdAt: Instant;
  readonly revokedAt: Instant | null;
}

/** A marketplace's keys, newest first. */
export async function listApiKeys(on: Queryable, marketplaceId: Uuid): Promise<readonly ApiKey[]> {
  return on.query<ApiKey>({
    text: `select id, label, created_at as "createdAt", revoked_at as "revokedAt" from api_key
            where marketplace_id = $1 order by created_at desc, id desc limit 200`,
    values: [marketplaceId],
  });
}

/** Makes another key; to rotate, make one, change over, revoke the old one. */
export async function createApiKey(
  ctx: Context<{ readonly label: string }>,
  marketplaceId: Uuid,
): Promise<Result<{ id: Uuid; token: string }>> {
  const known = await findMarketplace(ctx.world.database, marketplaceId);
  if (!known.ok) return known;
  const done = await once(ctx, 'createApiKey', async (tx, id) => {
    await addApiKey(tx, { id, marketplaceId, token: keyToken(ctx, id), label: ctx.body.label, at: ctx.at });
    await noteOperation(tx, ctx, { what: 'key_made', subject: known.value.name, facts: { label: ctx.body.label } });
    return accepted(true);
  });
  if (!done.ok) return done;
  return accepted({ id: done.value.subjectId, token: keyToken(ctx, done.value.subjectId) });
}

/** Revokes a key; other servers of the house believe it for at most five seconds more. */
export async function revokeApiKey(ctx: Context<unknown>, marketplaceId: Uuid, keyId: Uuid): Promise<Result<true>> {
  const { world } = ctx;
  const revoked = await world.database.transaction(async (tx) => {
    const [row] = await tx.query<{ label: string; name: string }>({
      text: `update api_key k set revoked_at = coalesce(k.revoked_at, $3) from marketplace m
              where m.id = k.marketplace_id and k.marketplace_id = $1 and k.id = $2 returning k.label, m.name`,
      values: [marketplaceId, keyId, world.now()],
    });
    if (row !== undefined) await noteOperation(tx, ctx, { what: 'key_revoked', subject: row.name, facts: { label: row.label } });
    return row !== undefined;
  });
  forgetCallers(world);
  return revoked ? accepted(true) : refused('not_found');
}
