import { createHmac, timingSafeEqual } from 'node:crypto';
import { accepted, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import type { World } from '../world.ts';
import { enqueueStandIn, markBounced, noticeById, type OutboxRow } from './store.ts';

/** What a mail system reports about a mail it had taken. */
export interface BounceReport {
  /** The notice's id: the header `X-Redress-Notice`, and the left side of the Message-ID. */
  readonly noticeId: Uuid;
  /** `permanent`: the address takes no mail (5.y.z of RFC 3463); `temporary`: still being tried. */
  readonly kind: 'permanent' | 'temporary';
  readonly detail: string;
}

/** The secret a mail system reports bounces with; derived, so that there is nothing more to keep. */
export function bounceSecret(world: World): string {
  return createHmac('sha256', world.config.secret).update('redress bounces v1').digest('base64url');
}

/** True for the right secret; takes the same time whatever is wrong with it. */
export function isBounceSecret(world: World, given: string | null): boolean {
  if (given === null) return false;
  const digest = (text: string): Buffer => createHmac('sha256', 'compare').update(text).digest();
  return timingSafeEqual(digest(given), digest(bounceSecret(world)));
}

/**
 * Takes a report that a mail came back. A permanent bounce marks the address, ends the notice as failed, and sends it
 * to the merchant's second contact; reporting it again changes nothing.
 * @param marketplaceId only notices of this marketplace, when one reports
 * @returns `not_found` for an unknown notice, one of another marketplace, or one that was not a mail
 */
export async function reportBounce(
  world: World,
  report: BounceReport,
  marketplaceId: Uuid | undefined,
): Promise<Result<{ readonly secondContact: boolean }>> {
  return world.database.transaction(async (tx) => {
    const row = await noticeById(tx, report.noticeId);
    if (row === undefined || row.channel !== 'email' || row.attempts === 0) return refused('not_found');
    if (marketplaceId !== undefined && row.marketplace_id !== marketplaceId) return refused('not_found');
    const at = world.now();
    const permanent = report.kind === 'permanent';
    await tx.query({
      text: `insert into delivery (outbox_id, attempt, at, outcome, detail) values ($1, $2, $3, $4, $5)
             on conflict do nothing`,
      values: [row.id, row.attempts, at, permanent ? 'bounced' : 'deferred', withoutAddress(report.detail)],
    });
    if (!permanent) return accepted({ secondContact: false });
    await tx.query({ text: "update outbox set state = 'failed' where id = $1", values: [row.id] });
    if (row.address_hash !== null) await markBounced(tx, row.address_hash, at, 'reported by the mail system');
    return accepted({ secondContact: await standIn(world, tx, row) });
  });
}

function standIn(world: World, tx: Parameters<typeof enqueueStandIn>[0], row: OutboxRow): Promise<boolean> {
  return enqueueStandIn(tx, row, world.newId(), world.now());
}

/** Bounce reports quote the address; the delivery log holds none. */
function withoutAddress(text: string): string {
  return text.replace(/<?[^\s<>@]+@[^\s<>]+>?/g, '(address)').replace(/\s+/g, ' ').slice(0, 300);
}
