import type { Instant, Uuid } from '../../../core/kernel/kernel.ts';
import type { Notice, NoticeFacts, NoticeTemplate } from '../../../core/notice/notice.ts';
import type { Queryable } from '../../database/database.ts';
import { enqueueNotices } from '../../notice/notice.ts';
import type { World } from '../../world.ts';

/** Something a juror is to be told; no dispute is named. */
export interface JurorWish {
  readonly template: Extract<NoticeTemplate, `juror_${string}`>;
  readonly marketplaceId: Uuid;
  readonly personId: Uuid;
  readonly facts: Omit<NoticeFacts, 'number'>;
}

/** Writes letters to jurors, in the caller's transaction. */
export async function tellJurors(tx: Queryable, world: World, wishes: readonly JurorWish[], at: Instant): Promise<void> {
  const byMarketplace = Map.groupBy(wishes, (wish) => wish.marketplaceId);
  for (const [marketplaceId, of] of byMarketplace) {
    const notices = of.map(
      ({ template, personId, facts }): Notice => ({ id: world.newId(), channel: 'email', recipient: { kind: 'person', id: personId }, template, body: { number: '', ...facts } }),
    );
    await enqueueNotices(tx, { disputeId: null, marketplaceId, at, notices });
  }
}

/** Tells the marketplace's server that one of its users volunteered, so that it vouches for them. */
export async function askMarketplace(tx: Queryable, world: World, given: { readonly marketplaceId: Uuid; readonly personId: Uuid; readonly at: Instant }): Promise<void> {
  const { marketplaceId, personId, at } = given;
  const [user] = await tx.query<{ externalId: string | null }>({ text: 'select external_id as "externalId" from person where id = $1', values: [personId] });
  const notice: Notice = {
    ...{ id: world.newId(), channel: 'webhook', template: 'juror_volunteered' },
    recipient: { kind: 'marketplace', id: marketplaceId },
    body: { number: '', userExternalId: user?.externalId ?? null },
  };
  await enqueueNotices(tx, { disputeId: null, marketplaceId, at, notices: [notice] });
}
