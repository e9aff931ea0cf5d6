import type { Uuid } from '../../core/kernel/kernel.ts';
import type { Notice, NoticeFacts, NoticeTemplate } from '../../core/notice/notice.ts';
import type { Queryable } from '../database/database.ts';
import { enqueueNotices } from '../notice/notice.ts';
import type { World } from '../world.ts';

/** Something a merchant is to be told of its deposit. */
export interface DepositWish {
  readonly template: Extract<NoticeTemplate, `deposit_${string}`>;
  readonly merchantId: Uuid;
  readonly marketplaceId: Uuid;
  readonly facts: Omit<NoticeFacts, 'number'>;
}

/** Writes letters to merchants and messages to their marketplaces, in the caller's transaction. No dispute is behind them. */
export async function tellMerchants(tx: Queryable, world: World, wishes: readonly DepositWish[]): Promise<void> {
  if (wishes.length === 0) return;
  const shops = await tx.query<{ id: Uuid; number: string }>({
    name: 'deposit_shops',
    text: 'select id, external_id as number from merchant where id = any ($1)',
    values: [wishes.map((wish) => wish.merchantId)],
  });
  const numbers = new Map(shops.map(({ id, number }) => [id, number]));
  const byMarketplace = new Map<Uuid, Notice[]>();
  for (const { template, merchantId, marketplaceId, facts } of wishes) {
    const body = { ...facts, number: numbers.get(merchantId) ?? '', merchantId };
    const rows = byMarketplace.get(marketplaceId) ?? [];
    rows.push({ id: world.newId(), channel: 'email', recipient: { kind: 'merchant', id: merchantId }, template, body });
    rows.push({ id: world.newId(), channel: 'webhook', recipient: { kind: 'marketplace', id: marketplaceId }, template, body });
    byMarketplace.set(marketplaceId, rows);
  }
  for (const [marketplaceId, notices] of byMarketplace) {
    await enqueueNotices(tx, { disputeId: null, marketplaceId, at: world.now(), notices });
  }
}
