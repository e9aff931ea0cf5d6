import type { Instant } from '../../core/kernel/kernel.ts';
import type { Queryable } from '../database/database.ts';
import { derivedToken, hashOf } from '../people/secrets.ts';
import { createJoinLink } from '../people/sessions.ts';
import type { World } from '../world.ts';
import type { MailAddress, OutboxRow } from './store.ts';

/**
 * Makes the joining link of one mail and notes which notice it is in, so that its use proves that this notice was
 * opened. The token follows from the notice's id: a mail sent twice carries the same link.
 * @returns the link's URL
 */
export async function joinLink(
  tx: Queryable,
  world: World,
  row: OutboxRow,
  address: MailAddress,
  expiresAt: Instant,
): Promise<string> {
  const { dispute_id: disputeId, marketplace_id: marketplaceId } = row;
  if (disputeId === null || marketplaceId === null) throw new Error('only a notice of a dispute carries a joining link');
  const token = derivedToken(world.config, 'join', row.id);
  const made = await createJoinLink(world, tx, {
    disputeId,
    marketplaceId,
    ...(address.personId === null ? {} : { personId: address.personId }),
    ...(address.merchantId === null ? {} : { merchantId: address.merchantId }),
    name: address.name,
    ...(address.email === null ? {} : { email: address.email }),
    locale: address.locale,
    expiresAt,
    at: world.now(),
    token,
  });
  await tx.query({
    text: `insert into notice_link (token_hash, dispute_id, outbox_id, created_at) values ($1, $2, $3, $4)
           on conflict (token_hash) do nothing`,
    values: [hashOf(token), disputeId, row.id, world.now()],
  });
  return made.url;
}
