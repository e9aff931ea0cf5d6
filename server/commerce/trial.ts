import { accepted, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { webhookSender, type WebhookTrial } from '../adapters/webhook.ts';
import type { RouteContext } from '../http/route.ts';
import { signedEndpoint } from '../notice/notice.ts';
import { noteOperation } from '../operations/journal.ts';
import { findMarketplace } from '../people/people.ts';
import type { World } from '../world.ts';

/** A test message and everything that came of it. */
export interface Trial extends WebhookTrial {
  readonly at: Instant;
  readonly url: string;
  readonly body: string;
}

/** Whoever waits at a screen does not wait longer than this for a receiver. */
const TRIAL_MS = 8_000;

/**
 * Sends one signed test message to a marketplace's endpoint and tells what came of it, so that whoever connects a
 * marketplace sees at once whether messages arrive and verify. Nothing is retried.
 * Refusals: not_found (no such marketplace), act_not_allowed_now (it has no endpoint).
 */
export async function tryEndpoint(ctx: RouteContext<unknown, unknown, unknown>, marketplaceId: Uuid): Promise<Result<Trial>> {
  const { world, at } = ctx;
  const known = await findMarketplace(world.database, marketplaceId);
  if (!known.ok) return known;
  const endpoint = await signedEndpoint(world, marketplaceId);
  if (endpoint === undefined) return refused('act_not_allowed_now', 'webhookUrl');
  const id = world.newId();
  const body = JSON.stringify({ type: 'redress.test', timestamp: at, data: { marketplace: known.value.slug, message: 'A test. Nothing happened to any dispute.' } });
  const sender = webhookSender({ allowPrivate: world.config.demo, timeoutMs: TRIAL_MS });
  const trial = await sender.attempt({ id, url: endpoint.url, secrets: endpoint.secrets, body }).finally(() => sender.close());
  await world.database.transaction(async (tx) => {
    await tx.query({
      text: `insert into webhook_trial (marketplace_id, id, at, status, milliseconds, problem) values ($1, $2, $3, $4, $5, $6)
             on conflict (marketplace_id) do update set id = excluded.id, at = excluded.at, status = excluded.status,
               milliseconds = excluded.milliseconds, problem = excluded.problem`,
      values: [marketplaceId, id, at, trial.status, trial.milliseconds, trial.problem],
    });
    await noteOperation(tx, ctx, { what: 'webhook_tried', subject: known.value.name, facts: { status: trial.status, problem: trial.problem } });
  });
  return accepted({ ...trial, at, url: endpoint.url, body });
}

/** How far a marketplace is connected; every line a fact of the database, none a tick somebody made. */
export interface Connection {
  readonly keys: number;
  readonly handOverKey: boolean;
  readonly webhookUrl: string | null;
  readonly lastTrial: { readonly at: Instant; readonly status: number | null; readonly milliseconds: number; readonly problem: WebhookTrial['problem'] } | null;
  /** a message of a dispute was taken by the endpoint */
  readonly delivered: boolean;
  readonly merchants: boolean;
  readonly orders: boolean;
  readonly disputes: boolean;
  readonly ratePerMinute: number;
}

/** How far a marketplace is connected. Refusals: not_found. */
export async function connectionOf(world: World, marketplaceId: Uuid): Promise<Result<Connection>> {
  const known = await findMarketplace(world.database, marketplaceId);
  if (!known.ok) return known;
  const [row] = await world.database.query<Pick<Connection, 'keys' | 'delivered' | 'merchants' | 'orders'>>({
    text: `select (select count(*) from api_key where marketplace_id = $1 and revoked_at is null) as keys,
                  exists (select 1 from outbox where marketplace_id = $1 and channel = 'webhook' and state = 'sent') as delivered,
                  exists (select 1 from merchant where marketplace_id = $1) as merchants,
                  exists (select 1 from purchase_order where marketplace_id = $1) as orders`,
    values: [marketplaceId],
  });
  const [disputes] = await world.database.query<{ id: Uuid }>({
    text: 'select id from list_disputes($1, $2, null, null, 1, $3)',
    values: ['marketplace', marketplaceId, JSON.stringify({ kind: 'marketplace', marketplaceId })],
  });
  const [trial] = await world.database.query<NonNullable<Connection['lastTrial']> & Record<string, unknown>>({
    text: 'select at, status, milliseconds, problem from webhook_trial where marketplace_id = $1',
    values: [marketplaceId],
  });
  const { handOverKey, webhookUrl, ratePerMinute } = known.value;
  return accepted({ ...row!, handOverKey: handOverKey !== null, webhookUrl, lastTrial: trial ?? null, disputes: disputes !== undefined, ratePerMinute });
}
