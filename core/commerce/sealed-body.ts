import { ERASED } from '../privacy/privacy.ts';
import type { OrderBody } from './body.ts';
import type { OrderItem, Payment } from './types.ts';

/** A line without what the listing says of the goods. */
type BareItem = Omit<OrderItem, 'title' | 'category'>;

/**
 * The body of an order as it is kept: what SQL reads is plain (ids, amounts, dates, rails and the payments' numbers at them), what
 * tells of somebody is sealed in two pieces, because lists and filings need the first alone. Of releases before, and where there
 * is no key service, it is an `OrderBody` as it is.
 */
export type StoredBody = Omit<OrderBody, 'items' | 'listing' | 'chat'> & {
  readonly items: readonly BareItem[];
  /** of `SealedGoods`, by position */
  readonly sealedItems: string;
  /** of `SealedRest`; not there when there is nothing */
  readonly sealedRest?: string;
};

type SealedGoods = readonly Pick<OrderItem, 'title' | 'category'>[];

interface SealedRest extends Pick<OrderBody, 'listing' | 'chat'> {
  /** numbers of payments that lie at no rail of ours, by position */
  readonly references?: readonly (string | null)[];
}

function restOf({ listing, chat, payments }: OrderBody): SealedRest | undefined {
  const references = payments.map(({ rail, reference }) => (rail === undefined ? (reference ?? null) : null));
  const named = references.some((one) => one !== null);
  return listing === null && chat.length === 0 && !named ? undefined : { listing, chat, ...(named ? { references } : {}) };
}

function bare({ title: _title, category: _category, ...item }: OrderItem): BareItem {
  return item;
}

function withoutNumber({ reference, ...payment }: Payment): Payment {
  return payment.rail === undefined || reference === undefined ? payment : { ...payment, reference };
}

/** The body as it is kept, its personal part sealed. */
export function sealedBody(body: OrderBody, seal: (text: string) => string): StoredBody {
  const { items, freightMinor, payments, releaseGiven, shipment } = body;
  const rest = restOf(body);
  const goods: SealedGoods = items.map(({ title, category }) => (category === undefined ? { title } : { title, category }));
  return {
    items: items.map(bare),
    freightMinor,
    payments: payments.map(withoutNumber),
    shipment: shipment.tracking === undefined ? shipment : { ...shipment, tracking: seal(shipment.tracking) },
    releaseGiven,
    sealedItems: seal(JSON.stringify(goods)),
    ...(rest === undefined ? {} : { sealedRest: seal(JSON.stringify(rest)) }),
  };
}

/** The lines of an order with what was sealed of them, which the reader of rows has opened; `ERASED` in the place of titles whose key was destroyed. */
export function openedItems(items: readonly (BareItem | OrderItem)[], sealedItems: string | null | undefined): readonly OrderItem[] {
  if (sealedItems === null || sealedItems === undefined) return items as readonly OrderItem[];
  if (sealedItems === ERASED) return items.map((item) => ({ ...item, title: ERASED }));
  const goods = JSON.parse(sealedItems) as SealedGoods;
  return items.map((item, index) => ({ ...item, ...goods[index]! }));
}

function withReference(payment: Payment, reference: string | null | undefined): Payment {
  return reference === null || reference === undefined ? payment : { ...payment, reference };
}

/** The whole body of what is kept, whose seals the reader of rows has opened. Of an erased order listing, chat and numbers are gone. */
export function openedBody(stored: StoredBody | OrderBody): OrderBody {
  if (!('sealedItems' in stored)) return stored;
  const { sealedItems, sealedRest, items, payments, ...plain } = stored;
  const nothing: SealedRest = { listing: null, chat: [] };
  const { references, listing, chat } = sealedRest === undefined || sealedRest === ERASED ? nothing : (JSON.parse(sealedRest) as SealedRest);
  return { ...plain, items: openedItems(items, sealedItems), payments: payments.map((one, index) => withReference(one, references?.[index])), listing, chat };
}
