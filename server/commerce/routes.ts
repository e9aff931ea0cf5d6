import { z } from '@hono/zod-openapi';
import { parseShipment } from '../../core/commerce/commerce.ts';
import { accountId, derivedId } from '../../core/ledger/ledger.ts';
import { accepted, MINOR_UNITS, refused, type Instant, type Result, type Uuid } from '../../core/kernel/kernel.ts';
import { decodeCursor, marketplaceOf, pageFrom, pageOf, PageQuery, PAGE_SIZE, route, type Caller, type Route, type RouteContext } from '../http/http.ts';
import { ExternalId, Uuid as UuidText } from '../http/schemas.ts';
import { applyLedger, balancesOf } from '../ledger/ledger.ts';
import type { World } from '../world.ts';
import { noteArrival } from '../deposit/acts.ts';
import { connectRoutes } from './connect-routes.ts';
import { pictureRoutes } from './picture-routes.ts';
import { pushMany, pushOrder, type PushContext } from './push.ts';
import {
  BulkLine, DepositInput, DepositPaid, MerchantInput, MerchantView, OrderInput, OrderSummary, OrderView, PushOutcome, ShipmentInput,
} from './schemas.ts';
import {
  merchantByExternalId, orderByExternalId, orderById, ordersOf, ordersOfMarketplace, putMerchant, putShipment, summaryOf, viewOf, type MerchantRow,
} from './store.ts';

const byExternalId = z.strictObject({ externalId: ExternalId });

function pushContext(ctx: RouteContext<unknown, unknown, unknown>): PushContext {
  const { world, at, locale, requestId } = ctx;
  return { world, at, locale, requestId, marketplaceId: marketplaceOf(ctx.caller) };
}

async function merchantView(world: World, row: MerchantRow): Promise<z.infer<typeof MerchantView>> {
  const currencies = Object.keys(MINOR_UNITS) as (keyof typeof MINOR_UNITS)[];
  const ids = new Map(currencies.map((currency) => [accountId('deposit', row.id, currency), currency]));
  const balances = await balancesOf(world.database, [...ids.keys()]);
  const deposits = balances.map(({ accountId: id, balanceMinor, heldMinor, availableMinor }) => {
    return { currency: ids.get(id)!, balanceMinor, heldMinor, availableMinor };
  });
  return { ...row, deposits };
}

const writeMerchant = route({
  method: 'put',
  path: '/merchants/{externalId}',
  operationId: 'putMerchant',
  summary: 'Register a merchant, or change what is known of it',
  tag: 'commerce',
  access: ['marketplace'],
  params: byExternalId,
  body: MerchantInput,
  success: { status: 200, body: MerchantView, description: 'The merchant as it is known now.' },
  refusals: [],
  handle: async ({ caller, params, body, world, at }) => {
    const row = await putMerchant(world.database, marketplaceOf(caller), {
      id: world.newId(),
      externalId: params.externalId,
      name: body.name,
      status: body.status ?? 'open',
      contactEmail: body.contactEmail,
      secondContactEmail: body.secondContactEmail ?? null,
      category: body.category ?? null,
      createdAt: at,
    });
    return accepted(await merchantView(world, row));
  },
});

const readMerchant = route({
  method: 'get',
  path: '/merchants/{externalId}',
  operationId: 'readMerchant',
  summary: 'A merchant with its deposits',
  tag: 'commerce',
  access: ['marketplace'],
  params: byExternalId,
  success: { status: 200, body: MerchantView, description: 'The merchant.' },
  refusals: ['not_found'],
  handle: async ({ caller, params, world }) => {
    const row = await merchantByExternalId(world.database, marketplaceOf(caller), params.externalId);
    return row === undefined ? refused('not_found', 'externalId') : accepted(await merchantView(world, row));
  },
});

const payDeposit = route({
  method: 'post',
  path: '/merchants/{externalId}/deposits',
  operationId: 'payMerchantDeposit',
  summary: 'Record money a merchant paid in as its deposit',
  tag: 'commerce',
  access: ['marketplace'],
  params: byExternalId,
  body: DepositInput,
  success: { status: 201, body: DepositPaid, description: 'The transfer.' },
  refusals: ['not_found'],
  idempotent: true,
  handle: async ({ caller, params, body, world, at, idempotencyKey = '' }) => {
    const marketplaceId = marketplaceOf(caller);
    const merchant = await merchantByExternalId(world.database, marketplaceId, params.externalId);
    if (merchant === undefined) return refused('not_found', 'externalId');
    const { amountMinor, currency } = body;
    const transferId = derivedId('deposit paid in', marketplaceId, idempotencyKey);
    const moved = await applyLedger(world.database, { marketplaceId, disputeId: null, at }, [
      {
        op: 'post',
        id: transferId,
        debit: { kind: 'rail', ownerId: marketplaceId, currency },
        credit: { kind: 'deposit', ownerId: merchant.id, currency },
        amountMinor,
        reason: 'deposit_paid_in',
      },
    ]);
    if (moved.ok) {
      const { reference } = body;
      if (reference !== undefined) await noteArrival(world.database, merchant.id, { reference, amountMinor, transferId, at });
      return accepted({ transferId, merchantId: merchant.id, amountMinor, currency });
    }
    // the id follows from the key, so another content means that the key was used for something else
    return moved.refusal.code === 'transfer_exists_different' ? refused('idempotency_key_reused', 'Idempotency-Key') : moved;
  },
});

const pushOne = route({
  method: 'post',
  path: '/orders',
  operationId: 'pushOrder',
  summary: 'Hand over an order; handing over the same order again changes nothing',
  tag: 'commerce',
  access: ['marketplace'],
  body: OrderInput,
  success: { status: 200, body: PushOutcome, description: 'The order’s id here, and whether it was new.' },
  refusals: ['merchant_unknown', 'payment_not_yours', 'order_conflicts', 'amount_exceeds_paid', 'rail_unavailable', 'picture_refused', 'picture_too_large', 'picture_unknown'],
  handle: (ctx) => pushOrder(pushContext(ctx), ctx.body),
});

const pushBulk = route({
  method: 'post',
  path: '/orders/bulk',
  operationId: 'pushOrders',
  summary: 'Hand over many orders, one JSON value a line; each line is answered by a line',
  tag: 'commerce',
  access: ['marketplace'],
  body: OrderInput,
  bodyKind: 'ndjson',
  success: { status: 200, body: BulkLine, mediaType: 'application/x-ndjson', description: 'One line for each line, in their order.' },
  refusals: [],
  handle: async (ctx) => {
    const answer = await pushMany(pushContext(ctx), ctx.request);
    return answer.ok ? answer.value : answer;
  },
});

const writeShipment = route({
  method: 'post',
  path: '/orders/{externalId}/shipment',
  operationId: 'updateShipment',
  summary: 'Tell where the goods are: carrier, tracking number, sent, received',
  tag: 'commerce',
  access: ['marketplace'],
  params: byExternalId,
  body: ShipmentInput,
  success: { status: 200, body: OrderView, description: 'The order as it is known now.' },
  refusals: ['not_found'],
  handle: async ({ caller, params, body, world }) => {
    const shipment = parseShipment(body);
    if (!shipment.ok) return shipment;
    const marketplaceId = marketplaceOf(caller);
    const order = await orderByExternalId(world.database, marketplaceId, params.externalId);
    if (order === undefined) return refused('not_found', 'externalId');
    const id = await putShipment(world.database, marketplaceId, order, shipment.value);
    if (id === undefined) return refused('field_invalid', 'receivedAt');
    return accepted(await viewOf(world.database, (await orderById(world.database, id))!));
  },
});

/** Whether a caller may see an order: its marketplace, its buyer, its merchant's people. */
function maySee(caller: Caller, order: { marketplaceId: Uuid; buyerId: Uuid; merchantId: Uuid }): boolean {
  if (caller.kind === 'marketplace') return caller.marketplaceId === order.marketplaceId;
  if (caller.kind !== 'person' || caller.onlyDisputeId !== undefined) return false;
  return caller.personId === order.buyerId || caller.merchantIds.includes(order.merchantId);
}

const readOrder = route({
  method: 'get',
  path: '/orders/{orderId}',
  operationId: 'readOrder',
  summary: 'An order with what lies in its escrow; for its buyer, its merchant and its marketplace',
  tag: 'commerce',
  access: ['marketplace', 'person'],
  params: z.strictObject({ orderId: UuidText }),
  success: { status: 200, body: OrderView, description: 'The order.' },
  refusals: ['not_found'],
  handle: async ({ caller, params, world }) => {
    const row = await orderById(world.database, params.orderId);
    if (row === undefined || !maySee(caller, row)) return refused('not_found', 'orderId');
    return accepted(await viewOf(world.database, row));
  },
});

const OrderPage = pageOf(OrderSummary);

const listOrders = route({
  method: 'get',
  path: '/orders',
  operationId: 'listOrders',
  summary: 'A marketplace’s orders, by its own ids for them',
  tag: 'commerce',
  access: ['marketplace'],
  query: PageQuery.extend({ externalId: ExternalId.optional() }),
  success: { status: 200, body: OrderPage, description: 'A page of orders.' },
  refusals: [],
  handle: async ({ caller, query, world }) => {
    const after = textCursor(query.cursor, 1);
    if (!after.ok) return after;
    const limit = query.limit ?? PAGE_SIZE;
    const marketplaceId = marketplaceOf(caller);
    if (query.externalId !== undefined) {
      const row = await orderByExternalId(world.database, marketplaceId, query.externalId);
      return accepted({ items: row === undefined ? [] : [summaryOf(row)], next: null });
    }
    const rows = await ordersOfMarketplace(world.database, marketplaceId, after.value?.[0] ?? '', limit + 1);
    return accepted(pageFrom(rows, limit, (row) => [row.externalId], summaryOf));
  },
});

const myOrders = route({
  method: 'get',
  path: '/my/orders',
  operationId: 'listMyOrders',
  summary: 'The orders a person bought, or those of the merchants the person acts for; the latest first',
  tag: 'commerce',
  access: ['person'],
  query: PageQuery.extend({ as: z.enum(['buyer', 'merchant']).optional() }),
  success: { status: 200, body: OrderPage, description: 'A page of orders.' },
  refusals: [],
  handle: async ({ caller, query, world }) => {
    if (caller.kind !== 'person') return refused('sign_in_required');
    if (caller.onlyDisputeId !== undefined) return accepted({ items: [], next: null });
    const after = textCursor(query.cursor, 2);
    if (!after.ok) return after;
    const key = after.value as readonly [Instant, Uuid] | undefined;
    if (key !== undefined && !(z.iso.datetime().safeParse(key[0]).success && UuidText.safeParse(key[1]).success)) {
      return refused('field_invalid', 'cursor');
    }
    const limit = query.limit ?? PAGE_SIZE;
    const whose = query.as === 'merchant' ? { merchantIds: caller.merchantIds } : { buyerId: caller.personId };
    const rows = await ordersOf(world.database, whose, key, limit + 1);
    return accepted(pageFrom(rows, limit, (row) => [row.placedAt, row.id], summaryOf));
  },
});

/** A cursor all of whose parts are texts. */
function textCursor(cursor: string | undefined, length: number): Result<readonly string[] | undefined> {
  const key = decodeCursor(cursor, length);
  if (!key.ok || key.value === undefined) return key as Result<undefined>;
  return key.value.every((part) => typeof part === 'string') ? accepted(key.value as readonly string[]) : refused('field_invalid', 'cursor');
}

/** Operations on merchants and orders. */
export const routes: readonly Route[] = [
  writeMerchant, readMerchant, payDeposit, pushOne, pushBulk, writeShipment, readOrder, listOrders, myOrders,
  ...connectRoutes, ...pictureRoutes,
];
