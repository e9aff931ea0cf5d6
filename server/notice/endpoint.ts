import { addMilliseconds, refused, accepted, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { refusedTarget } from '../adapters/guard.ts';
import { writeSecret } from '../adapters/signature.ts';
import type { World } from '../world.ts';

/** For so long after a change, messages carry the signature of the old secret as well. */
const OVERLAP_MS = 24 * 3_600_000;

/** Where a marketplace takes its messages. */
export interface Endpoint {
  readonly url: string | null;
  /** The secret, only in the answer that made it. */
  readonly secret: string | null;
  /** Until when the secret before the present one signs too. */
  readonly previousSecretUntil: Instant | null;
}

/** The endpoint of a marketplace, without its secret. */
export async function endpoint(world: World, marketplaceId: Uuid): Promise<Endpoint> {
  const [row] = await world.database.query<{ url: string | null; until: Instant | null }>({
    text: `select m.webhook_url as url, p.until from marketplace m
             left join webhook_previous_secret p on p.marketplace_id = m.id where m.id = $1`,
    values: [marketplaceId],
  });
  const until = row?.until ?? null;
  return { url: row?.url ?? null, secret: null, previousSecretUntil: until !== null && until > world.now() ? until : null };
}

/**
 * Sets or removes the endpoint of a marketplace; the first time, and when asked, a new secret is made.
 * @returns `field_invalid` for a target that is not a public https address (private ones are allowed in the demo)
 */
export async function setEndpoint(
  world: World,
  marketplaceId: Uuid,
  wanted: { readonly url: string | null; readonly newSecret: boolean },
): Promise<Result<Endpoint>> {
  if (wanted.url !== null && !world.config.demo && refusedTarget(wanted.url) !== undefined) {
    return refused('field_invalid', 'url');
  }
  const secret = writeSecret(world.random(32));
  const made = await world.database.transaction(async (tx) => {
    const [now] = await tx.query<{ secret: string | null }>({
      text: 'select webhook_secret as secret from marketplace where id = $1 for no key update',
      values: [marketplaceId],
    });
    const old = now?.secret ?? null;
    const fresh = old === null || wanted.newSecret;
    await tx.query({
      text: 'update marketplace set webhook_url = $2, webhook_secret = $3 where id = $1',
      values: [marketplaceId, wanted.url, fresh ? secret : old],
    });
    if (fresh && old !== null) {
      await tx.query({
        text: `insert into webhook_previous_secret (marketplace_id, secret, until) values ($1, $2, $3)
               on conflict (marketplace_id) do update set secret = excluded.secret, until = excluded.until`,
        values: [marketplaceId, old, addMilliseconds(world.now(), OVERLAP_MS)],
      });
    }
    return fresh;
  });
  return accepted({ ...(await endpoint(world, marketplaceId)), secret: made ? secret : null });
}
