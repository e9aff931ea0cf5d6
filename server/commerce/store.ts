import type { OrderBody, Shipment, StoredBody } from '../../core/commerce/commerce.ts';
import { openedBody, RELEASE_AFTER_DAYS } from '../../core/commerce/commerce.ts';
import { accountId } from '../../core/ledger/ledger.ts';
import type { Currency, Instant, Minor, Uuid } from '../../core/kernel/kernel.ts';
import { ErasedError, type OrderKey, type Vault } from '../adapters/vault.ts';
import type { Queryable } from '../database/database.ts';
import { sealerFor } from '../privacy/texts.ts';
import { balancesOf } from '../ledger/ledger.ts';
import type { OrderBodyView, OrderSummaryBody } from './schemas.ts';

/** A merchant's row. */
export interface MerchantRow {
  readonly id: Uuid;
  readonly externalId: string;
  readonly name: string;
  readonly status: 'open' | 'closed';
  readonly contactEmail: string;
  readonly secondContactEmail: string | null;
  readonly category: string | null;
  readonly createdAt: Instant;
}

const MERCHANT = `id, external_id as "externalId", name, status, contact_email as "contactEmail",
  second_contact_email as "secondContactEmail", category, created_at as "createdAt"`;

/** Registers a merchant of a marketplace, or changes what is known of it. Its addresses are sealed under a key of the shop. */
export async function putMerchant(
  on: Queryable,
  marketplaceId: Uuid,
  merchant: Omit<MerchantRow, 'createdAt'> & { readonly createdAt: Instant },
): Promise<MerchantRow> {
  const { externalId, name, status, contactEmail, secondContactEmail, category, createdAt } = merchant;
  const id = (await merchantByExternalId(on, marketplaceId, externalId))?.id ?? merchant.id;
  const sealer = await sealerFor(on, 'merchant', id);
  const [contact, second] = [contactEmail, secondContactEmail].map((address) => (address === null ? null : (sealer?.text(address) ?? address)));
  const [row] = await on.query<MerchantRow & Record<string, unknown>>({
    name: 'put_merchant',
    text: `insert into merchant (id, marketplace_id, external_id, name, status, contact_email, second_contact_email, category, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
      on conflict (marketplace_id, external_id) do update
        set name = excluded.name, status = excluded.status, contact_email = excluded.contact_email,
            second_contact_email = excluded.second_contact_email, category = excluded.category
      returning ${MERCHANT}`,
    values: [id, marketplaceId, externalId, name, status, contact, second, category, createdAt],
  });
  return row!;
}

/** A merchant by its marketplace's own id for it. */
export async function merchantByExternalId(on: Queryable, marketplaceId: Uuid, externalId: string): Promise<MerchantRow | undefined> {
  const rows = await on.query<MerchantRow & Record<string, unknown>>({
    name: 'merchant_by_external_id',
    text: `select ${MERCHANT} from merchant where marketplace_id = $1 and external_id = $2`,
    values: [marketplaceId, externalId],
  });
  return rows[0];
}

interface OrderRow {
  readonly id: Uuid;
  readonly marketplaceId: Uuid;
  readonly externalId: string;
  readonly merchantId: Uuid;
  readonly merchantExternalId: string;
  readonly merchantName: string;
  readonly merchantStatus: 'open' | 'closed';
  readonly buyerId: Uuid;
  readonly buyerExternalId: string | null;
  readonly buyerName: string;
  readonly currency: Currency;
  readonly placedAt: Instant;
  readonly receivedAt: Instant | null;
  readonly paidMinor: Minor;
  readonly escrowMinor: Minor;
  readonly releaseAt: Instant;
  readonly body: OrderBody;
  readonly createdAt: Instant;
}

const ORDER = `select o.id, o.marketplace_id as "marketplaceId", o.external_id as "externalId", o.merchant_id as "merchantId",
    m.external_id as "merchantExternalId", m.name as "merchantName", m.status as "merchantStatus",
    o.buyer_id as "buyerId", b.external_id as "buyerExternalId", b.name as "buyerName", o.currency,
    o.placed_at as "placedAt", o.received_at as "receivedAt", o.paid_minor as "paidMinor", o.escrow_minor as "escrowMinor",
    o.release_at as "releaseAt", o.body, o.created_at as "createdAt"
  from purchase_order o join merchant m on m.id = o.merchant_id join person b on b.id = o.buyer_id`;

type KeptRow = Omit<OrderRow, 'body'> & { readonly body: StoredBody | OrderBody };

/** Rows of orders, each with its body whole. */
async function orderRows(on: Queryable, statement: { readonly name: string; readonly text: string; readonly values: readonly unknown[] }): Promise<OrderRow[]> {
  return (await on.query<KeptRow>(statement)).map((row) => ({ ...row, body: openedBody(row.body) }));
}

/** An order's row by its id; the caller checks who may see it. */
export async function orderById(on: Queryable, id: Uuid): Promise<OrderRow | undefined> {
  const rows = await orderRows(on, { name: 'order_by_id', text: `${ORDER} where o.id = $1`, values: [id] });
  return rows[0];
}

/** A buyer's or some merchants' orders, the latest sale first. */
export async function ordersOf(
  on: Queryable,
  whose: { readonly buyerId: Uuid } | { readonly merchantIds: readonly Uuid[] },
  after: readonly [Instant, Uuid] | undefined,
  limit: number,
): Promise<readonly OrderRow[]> {
  const buyer = 'buyerId' in whose;
  // one text for each case: a condition that is sometimes empty would keep the index from being entered at the cursor
  return orderRows(on, {
    name: `orders_of_${buyer ? 'buyer' : 'merchants'}_${after ? 'after' : 'first'}`,
    text: `${ORDER} where ${buyer ? 'o.buyer_id = $1' : 'o.merchant_id = any ($1)'}
      ${after ? 'and (o.placed_at, o.id) < ($3, $4)' : ''}
      order by o.placed_at desc, o.id desc limit $2`,
    values: [buyer ? whose.buyerId : whose.merchantIds, limit, ...(after ?? [])],
  });
}

/** An order's row by its marketplace's own id for it. */
export async function orderByExternalId(on: Queryable, marketplaceId: Uuid, externalId: string): Promise<OrderRow | undefined> {
  const rows = await orderRows(on, {
    name: 'order_by_external_id',
    text: `${ORDER} where o.marketplace_id = $1 and o.external_id = $2`,
    values: [marketplaceId, externalId],
  });
  return rows[0];
}

/** A marketplace's orders in the order of its own ids for them, from after the id given. */
export async function ordersOfMarketplace(
  on: Queryable,
  marketplaceId: Uuid,
  after: string,
  limit: number,
): Promise<readonly OrderRow[]> {
  return orderRows(on, {
    name: 'orders_of_marketplace',
    text: `${ORDER} where o.marketplace_id = $1 and o.external_id > $2 order by o.external_id limit $3`,
    values: [marketplaceId, after, limit],
  });
}

/** An order as a list shows it. */
export function summaryOf(row: OrderRow): OrderSummaryBody {
  const { id, externalId, currency, placedAt, receivedAt, paidMinor } = row;
  const merchant = { id: row.merchantId, externalId: row.merchantExternalId, name: row.merchantName, status: row.merchantStatus };
  return { id, externalId, merchant, currency, placedAt, receivedAt, paidMinor, items: [...row.body.items] };
}

/** An order whole, with what lies in its escrow now. */
export async function viewOf(on: Queryable, row: OrderRow): Promise<OrderBodyView> {
  const [balance] = row.escrowMinor === 0 ? [] : await balancesOf(on, [accountId('escrow', row.id, row.currency)]);
  const { heldMinor = 0, availableMinor = 0 } = balance ?? {};
  const { freightMinor, payments, shipment, listing, chat } = row.body;
  return {
    ...summaryOf(row),
    buyer: { id: row.buyerId, externalId: row.buyerExternalId, name: row.buyerName },
    escrow: balance === undefined ? null : { paidInMinor: row.escrowMinor, heldMinor, availableMinor, releaseAt: row.releaseAt },
    freightMinor,
    payments: [...payments],
    shipment,
    listing,
    chat: [...chat],
    createdAt: row.createdAt,
  } as OrderBodyView;
}

/** The news as they are kept: the number sealed under the order's key. Of an erased order none is kept. @throws KeyServiceError */
async function keptShipment(on: Queryable, of: { readonly id: Uuid; readonly buyerId: Uuid }, shipment: Shipment): Promise<Shipment> {
  const { tracking, ...rest } = shipment;
  const { vault } = on;
  if (tracking === undefined || vault === undefined) return shipment;
  try {
    const known = (await vault.orderKey(on, of.id)) ?? (await newOrderKey(on, vault, of));
    return { ...rest, tracking: known.text(tracking) };
  } catch (error) {
    if (error instanceof ErasedError) return rest;
    throw error;
  }
}

/** A key for an order of a release before; two who make one at once get the same. */
async function newOrderKey(on: Queryable, vault: Vault, of: { readonly id: Uuid; readonly buyerId: Uuid }): Promise<OrderKey> {
  const { fresh } = await vault.freshOrder(of.id);
  await on.query({
    name: 'keep_order_key',
    text: `insert into data_key (id, kind, subject_id, kek, wrapped, created_at) values ($1, 'order', $2, $3, decode($4, 'base64'), now()) on conflict (id) do nothing`,
    values: [of.id, of.buyerId, fresh.kek, fresh.wrapped],
  });
  return (await vault.orderKey(on, of.id))!;
}

/**
 * Records news of a shipment. Receipt moves the day of release unless the marketplace named that day itself.
 * @returns the order's id; undefined when there is no such order, or it was received before it was placed
 */
export async function putShipment(on: Queryable, marketplaceId: Uuid, order: Pick<OrderRow, 'id' | 'buyerId' | 'externalId'>, shipment: Shipment): Promise<Uuid | undefined> {
  const kept = await keptShipment(on, order, shipment);
  const rows = await on.query<{ id: Uuid }>({
    name: 'put_shipment',
    text: `with known as (
        select id, release_at from purchase_order where marketplace_id = $1 and external_id = $2 for no key update
      ), changed as (
        update purchase_order
           set body = jsonb_set(body, '{shipment}', (body -> 'shipment') || $3::jsonb),
               received_at = coalesce($4, received_at),
               release_at = case when $4::timestamptz is null or (body ->> 'releaseGiven')::boolean then release_at
                                 else $4::timestamptz + make_interval(days => $5) end
         where marketplace_id = $1 and external_id = $2 and ($4::timestamptz is null or placed_at <= $4)
        returning id, release_at
      ), moved as (
        update escrow_release r set due_at = c.release_at from changed c join known k on k.id = c.id
         where r.due_at = k.release_at and r.order_id = k.id and c.release_at <> k.release_at)
      select id from changed`,
    values: [marketplaceId, order.externalId, JSON.stringify(kept), shipment.receivedAt ?? null, RELEASE_AFTER_DAYS.received],
  });
  return rows[0]?.id;
}
