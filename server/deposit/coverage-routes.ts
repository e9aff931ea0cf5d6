import { z } from '@hono/zod-openapi';
import { accepted, formatMoney, refused } from '../../core/kernel/kernel.ts';
import { say } from '../../core/words/words.ts';
import { accountId } from '../../core/ledger/ledger.ts';
import { merchantByExternalId, orderById } from '../commerce/commerce.ts';
import { route, type Caller, type Route } from '../http/http.ts';
import { AMOUNT_LIMIT, CurrencyCode, ExternalId, Uuid as UuidText } from '../http/schemas.ts';
import { balancesOf } from '../ledger/ledger.ts';
import { orderGap, saleOf } from './coverage.ts';
import { OrderGap, SaleView } from './schemas.ts';
import { depositOf, exitOf } from './store.ts';

const TAG = 'deposit';
const amount = (least: number) => z.coerce.number<string>().int().min(least).max(AMOUNT_LIMIT).openapi({ type: 'integer' });

/** Whether a caller may see what covers an order: its marketplace, its buyer, its merchant's people. */
function maySee(caller: Caller, order: { readonly marketplaceId: string; readonly buyerId: string; readonly merchantId: string }): boolean {
  if (caller.kind === 'marketplace') return caller.marketplaceId === order.marketplaceId;
  if (caller.kind !== 'person' || caller.onlyDisputeId !== undefined) return false;
  return caller.personId === order.buyerId || caller.merchantIds.includes(order.merchantId);
}

/** What covers a sale before it is made, and an order after it was. */
export const coverageRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/merchants/{externalId}/coverage',
    operationId: 'readSaleCoverage',
    summary: 'Whether a sale may be made, what of it would be covered, and what to show the buyer before paying',
    tag: TAG,
    access: ['marketplace'],
    params: z.strictObject({ externalId: ExternalId }),
    query: z.strictObject({ amountMinor: amount(1), escrowMinor: amount(0).optional(), currency: CurrencyCode.optional() }),
    success: { status: 200, body: SaleView, description: 'The cover of the sale.' },
    refusals: ['not_found', 'amount_exceeds_paid'],
    async handle({ world, caller, params, query, at, locale }) {
      if (caller.kind !== 'marketplace') return refused('not_allowed');
      const merchant = await merchantByExternalId(world.database, caller.marketplaceId, params.externalId);
      if (merchant === undefined) return refused('not_found', 'externalId');
      const { amountMinor, escrowMinor = 0, currency = 'CNY' } = query;
      const sale = await saleOf(world.database, merchant.id, { amountMinor, escrowMinor, currency }, at);
      if (!sale.ok) return sale;
      const [deposit, exit] = await Promise.all([depositOf(world.database, merchant.id), exitOf(world.database, merchant.id)]);
      const leaving = exit?.state === 'notice' || exit?.state === 'tail';
      const because: 'closed' | 'leaving' | 'frozen' | null = merchant.status === 'closed' ? 'closed' : leaving ? 'leaving' : deposit?.frozen === true ? 'frozen' : null;
      const { after, of, coveredMinor, uncoveredMinor, highValue, warn } = sale.value;
      const words = { amount: formatMoney(uncoveredMinor, currency), deposit: formatMoney(of.depositMinor, currency) };
      return accepted({
        ...{ currency, amountMinor, escrowMinor, because, coveredMinor, uncoveredMinor, highValue, warn },
        allowed: because === null,
        message: warn ? say(locale, 'deposit.buyer.before', words) : null,
        ...{ after, of },
      });
    },
  }),
  route({
    method: 'get',
    path: '/orders/{orderId}/coverage',
    operationId: 'readOrderCoverage',
    summary: 'What of an order nothing covers now: for its buyer, its merchant and its marketplace',
    tag: TAG,
    access: ['marketplace', 'person'],
    params: z.strictObject({ orderId: UuidText }),
    success: { status: 200, body: OrderGap, description: 'The gap, never hidden.' },
    refusals: ['not_found'],
    async handle({ world, caller, params, at }) {
      const order = await orderById(world.database, params.orderId);
      if (order === undefined || !maySee(caller, order)) return refused('not_found', 'orderId');
      const { merchantId, currency, paidMinor } = order;
      const [escrow] = await balancesOf(world.database, [accountId('escrow', order.id, currency)]);
      const inEscrowMinor = escrow?.balanceMinor ?? 0;
      const gap = await orderGap(world.database, { merchantId, currency, paidMinor, escrowLeftMinor: inEscrowMinor }, at);
      if (!gap.ok) return gap;
      return accepted({ ...{ currency, paidMinor, inEscrowMinor }, ...gap.value });
    },
  }),
];
