import { z } from '@hono/zod-openapi';
import { parseOrder, releaseAtOf } from '../../core/commerce/commerce.ts';
import { accepted, refused, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { route, type Caller, type Route } from '../http/http.ts';
import { AmountMinor, InstantText, Uuid as UuidText } from '../http/schemas.ts';
import { OrderInput } from './schemas.ts';
import { merchantByExternalId } from './store.ts';
import { connectionOf, tryEndpoint } from './trial.ts';

const Params = z.strictObject({ marketplaceId: UuidText });
const SHARED = { access: ['person', 'marketplace'], staff: ['operator'], tag: 'commerce', params: Params } as const;

/** A marketplace connects itself; an operator connects any. */
function mayConnect(caller: Caller, marketplaceId: Uuid): Result<true> {
  return caller.kind === 'person' || (caller.kind === 'marketplace' && caller.marketplaceId === marketplaceId) ? accepted(true) : refused('not_found');
}

const Problem = z.enum(['target_refused', 'timeout', 'connection']).nullable();

const Trial = z
  .strictObject({
    at: InstantText,
    url: z.string(),
    body: z.string(),
    headers: z.record(z.string(), z.string()).openapi({ description: 'What was sent; the signature is over `id.timestamp.body`.' }),
    status: z.int().nullable(),
    milliseconds: z.int(),
    excerpt: z.string().openapi({ description: 'The beginning of what was answered.' }),
    location: z.string().nullable().openapi({ description: 'Where a redirect led; redirects are not followed.' }),
    problem: Problem,
    detail: z.string(),
  })
  .openapi('WebhookTrial');

const Connection = z
  .strictObject({
    keys: z.int(),
    handOverKey: z.boolean(),
    webhookUrl: z.string().nullable(),
    lastTrial: z.strictObject({ at: InstantText, status: z.int().nullable(), milliseconds: z.int(), problem: Problem }).nullable(),
    delivered: z.boolean().openapi({ description: 'A message of a dispute was taken by the endpoint.' }),
    merchants: z.boolean(),
    orders: z.boolean(),
    disputes: z.boolean(),
    ratePerMinute: z.int(),
  })
  .openapi('MarketplaceConnection');

const OrderRead = z
  .strictObject({
    externalId: z.string(),
    merchant: z.string().nullable().openapi({ description: 'The merchant’s name here; null when it is not known yet.' }),
    buyer: z.string(),
    currency: z.string(),
    paidMinor: AmountMinor,
    escrowMinor: AmountMinor,
    releaseAt: InstantText,
    placedAt: InstantText,
    items: z.array(z.strictObject({ title: z.string(), quantity: z.int(), paidMinor: AmountMinor })),
  })
  .openapi('OrderRead');

/** Connecting a marketplace: how far it is, a test message, an order read without being kept. */
export const connectRoutes: readonly Route[] = [
  route({
    ...SHARED,
    method: 'get',
    path: '/marketplaces/{marketplaceId}/connection',
    operationId: 'readConnection',
    summary: 'How far a marketplace is connected, from facts',
    success: { status: 200, body: Connection, description: 'What is there and what is missing.' },
    refusals: ['not_found'],
    async handle({ world, caller, params }) {
      const may = mayConnect(caller, params.marketplaceId);
      return may.ok ? connectionOf(world, params.marketplaceId) : may;
    },
  }),
  route({
    ...SHARED,
    method: 'post',
    path: '/marketplaces/{marketplaceId}/test-event',
    operationId: 'sendTestEvent',
    summary: 'Send a signed test message to the endpoint now and tell what came of it',
    success: { status: 200, body: Trial, description: 'What was sent and what was answered; a failing endpoint is an answer too.' },
    refusals: ['not_found', 'act_not_allowed_now'],
    async handle(ctx) {
      const may = mayConnect(ctx.caller, ctx.params.marketplaceId);
      return may.ok ? tryEndpoint(ctx, ctx.params.marketplaceId) : may;
    },
  }),
  route({
    ...SHARED,
    method: 'post',
    path: '/marketplaces/{marketplaceId}/orders/check',
    operationId: 'checkOrder',
    summary: 'Read an order as a push would, and keep nothing',
    body: OrderInput,
    success: { status: 200, body: OrderRead, description: 'The order as it would be kept.' },
    refusals: ['not_found', 'amount_exceeds_paid'],
    async handle({ world, caller, params, body }) {
      const may = mayConnect(caller, params.marketplaceId);
      if (!may.ok) return may;
      const order = parseOrder(body);
      if (!order.ok) return order;
      const { externalId, merchantExternalId, buyer, currency, paidMinor, escrowMinor, placedAt, items } = order.value;
      const merchant = await merchantByExternalId(world.database, params.marketplaceId, merchantExternalId);
      return accepted({
        ...{ externalId, merchant: merchant?.name ?? null, buyer: buyer.name, currency, paidMinor, escrowMinor, placedAt },
        releaseAt: releaseAtOf(order.value),
        items: items.map(({ title, quantity, paidMinor: paid }) => ({ title, quantity, paidMinor: paid })),
      });
    },
  }),
];
