import { accepted, LOCALES, MINOR_UNITS, type Currency, type Result } from '../kernel/kernel.ts';
import { RAILS } from '../payment/payment.ts';
import { at, Reader, type Fields } from './reader.ts';
import { MOST_PICTURE_BYTES, PICTURE_TYPES, RETURN_CATEGORIES, type ChatLine, type ListingPicture, type OrderBuyer, type Payment, type PushedItem, type PushedOrder, type ReturnRule, type Shipment } from './types.ts';

const ORDER_FIELDS: ReadonlySet<string> = new Set([
  'externalId', 'merchantExternalId', 'buyer', 'currency', 'placedAt', 'receivedAt', 'releaseAt',
  'paidMinor', 'escrowMinor', 'freightMinor', 'items', 'payments', 'shipment', 'listing', 'chat',
]);
const BUYER_FIELDS: ReadonlySet<string> = new Set(['externalId', 'name', 'email', 'locale']);
const ITEM_FIELDS: ReadonlySet<string> = new Set(['itemId', 'title', 'quantity', 'unitPriceMinor', 'paidMinor', 'category', 'returns', 'picture', 'pictureSha256']);
const RETURN_FIELDS: ReadonlySet<string> = new Set(['category', 'confirmed']);
const PICTURE_FIELDS: ReadonlySet<string> = new Set(['mediaType', 'data']);
const PAYMENT_FIELDS: ReadonlySet<string> = new Set(['method', 'amountMinor', 'paidAt', 'reference', 'rail', 'state', 'authorisedUntil']);
const SHIPMENT_FIELDS: ReadonlySet<string> = new Set(['carrier', 'tracking', 'shippedAt', 'receivedAt']);
const CHAT_FIELDS: ReadonlySet<string> = new Set(['at', 'from', 'text']);
const CURRENCIES = Object.keys(MINOR_UNITS) as Currency[];

const MOST_ITEMS = 200;
const MOST_PAYMENTS = 20;
const MOST_CHAT_LINES = 500;
/** A listing with its description, without its pictures. */
const MOST_LISTING_CHARACTERS = 60_000;

function readBuyer(reader: Reader, value: unknown): OrderBuyer {
  const from = reader.fields(value, BUYER_FIELDS, 'buyer');
  return {
    externalId: reader.externalId(from, 'externalId', 'buyer'),
    name: reader.line(from, 'name', 100, 'buyer'),
    email: from['email'] === undefined || from['email'] === null ? null : reader.mail(from, 'email', 'buyer'),
    locale: from['locale'] === undefined ? 'zh-CN' : reader.word(from, 'locale', LOCALES, 'buyer'),
  };
}

const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** A picture by what was said of it; its content is looked at where it is kept. */
function readPicture(reader: Reader, value: unknown, path: string): ListingPicture {
  const from = reader.fields(value, PICTURE_FIELDS, path);
  const mediaType = reader.word(from, 'mediaType', PICTURE_TYPES, path);
  const data = from['data'];
  const written = typeof data === 'string' ? data : '';
  const bytes = (written.length / 4) * 3 - (written.endsWith('==') ? 2 : written.endsWith('=') ? 1 : 0);
  if (data === undefined) reader.fail('field_missing', at(path, 'data'));
  else if (bytes > MOST_PICTURE_BYTES) reader.fail('picture_too_large', at(path, 'data'), { kilobytes: MOST_PICTURE_BYTES / 1024 });
  else if (written.length % 4 !== 0 || !BASE64.test(written)) reader.fail('field_invalid', at(path, 'data'));
  return { mediaType, data: written };
}

/** The picture of a line, itself or by its hash; both at once would leave open which is meant. */
function readPictureOf(reader: Reader, from: Fields, path: string): Pick<PushedItem, 'picture' | 'pictureSha256'> {
  const { picture, pictureSha256 } = from;
  if (picture !== undefined && pictureSha256 === undefined) return { picture: readPicture(reader, picture, at(path, 'picture')) };
  if (picture === undefined && typeof pictureSha256 === 'string' && SHA256.test(pictureSha256)) return { pictureSha256 };
  if (pictureSha256 !== undefined) reader.fail('field_invalid', at(path, 'pictureSha256'));
  return {};
}

function readReturns(reader: Reader, value: unknown, path: string): ReturnRule {
  const from = reader.fields(value, RETURN_FIELDS, path);
  const category = RETURN_CATEGORIES.find((one) => one === from['category']);
  if (category === undefined) reader.fail('field_invalid', at(path, 'category'));
  if (typeof from['confirmed'] !== 'boolean') reader.fail('field_invalid', at(path, 'confirmed'));
  return { category: category ?? 'ordinary', confirmed: from['confirmed'] === true };
}

function readItem(reader: Reader, value: unknown, path: string): PushedItem {
  const from = reader.fields(value, ITEM_FIELDS, path);
  return {
    itemId: reader.externalId(from, 'itemId', path),
    title: reader.line(from, 'title', 300, path),
    quantity: reader.count(from, 'quantity', 1_000_000, path),
    unitPriceMinor: reader.amount(from, 'unitPriceMinor', path),
    paidMinor: reader.amount(from, 'paidMinor', path),
    ...(from['category'] === undefined ? {} : { category: reader.line(from, 'category', 100, path) }),
    ...(from['returns'] === undefined ? {} : { returns: readReturns(reader, from['returns'], at(path, 'returns')) }),
    ...(from['picture'] === undefined && from['pictureSha256'] === undefined ? {} : readPictureOf(reader, from, path)),
  };
}

function readPayment(reader: Reader, value: unknown, path: string): Payment {
  const from = reader.fields(value, PAYMENT_FIELDS, path);
  return {
    method: reader.line(from, 'method', 64, path),
    amountMinor: reader.amount(from, 'amountMinor', path),
    ...(from['paidAt'] === undefined ? {} : { paidAt: reader.instant(from, 'paidAt', path) }),
    ...(from['reference'] === undefined ? {} : { reference: reader.line(from, 'reference', 128, path) }),
    ...readRail(reader, from, path),
  };
}

/** Where a payment lies: a rail needs its number, an authorisation needs its end, and neither is said without a rail. */
function readRail(reader: Reader, from: Fields, path: string): Pick<Payment, 'rail' | 'state' | 'authorisedUntil'> {
  if (from['rail'] === undefined) {
    for (const key of ['state', 'authorisedUntil']) if (from[key] !== undefined) reader.fail('field_missing', at(path, 'rail'));
    return {};
  }
  const rail = reader.word(from, 'rail', RAILS, path);
  reader.externalId(from, 'reference', path);
  const state = from['state'] === undefined ? ('escrowed' as const) : reader.word(from, 'state', ['escrowed', 'authorised'] as const, path);
  if (state === 'authorised') return { rail, state, authorisedUntil: reader.instant(from, 'authorisedUntil', path) };
  if (from['authorisedUntil'] !== undefined) reader.fail('field_invalid', at(path, 'authorisedUntil'));
  return { rail, state };
}

function readShipment(reader: Reader, value: unknown, path: string): Shipment {
  const from = value === undefined ? {} : reader.fields(value, SHIPMENT_FIELDS, path);
  const shipment: Shipment = {
    ...(from['carrier'] === undefined ? {} : { carrier: reader.line(from, 'carrier', 64, path) }),
    ...(from['tracking'] === undefined ? {} : { tracking: reader.line(from, 'tracking', 64, path) }),
    ...(from['shippedAt'] === undefined ? {} : { shippedAt: reader.instant(from, 'shippedAt', path) }),
    ...(from['receivedAt'] === undefined ? {} : { receivedAt: reader.instant(from, 'receivedAt', path) }),
  };
  const { shippedAt, receivedAt } = shipment;
  if (shippedAt !== undefined && receivedAt !== undefined && receivedAt < shippedAt) reader.fail('field_invalid', at(path, 'receivedAt'));
  return shipment;
}

function readChat(reader: Reader, value: unknown, path: string): ChatLine {
  const from = reader.fields(value, CHAT_FIELDS, path);
  return {
    at: reader.instant(from, 'at', path),
    from: reader.word(from, 'from', ['buyer', 'merchant'] as const, path),
    text: reader.text(from, 'text', 2_000, path),
  };
}

/** Once a rail is named, all that lies in escrow lies at rails, and no authorisation ends before it was given. */
function checkRails(reader: Reader, order: PushedOrder): void {
  const atRails = order.payments.filter((payment) => payment.rail !== undefined);
  if (atRails.length === 0) return;
  const sumMinor = atRails.reduce((all, payment) => all + payment.amountMinor, 0);
  if (sumMinor < order.escrowMinor) reader.fail('field_invalid', 'payments', { sumMinor });
  for (const [index, { authorisedUntil, paidAt }] of order.payments.entries()) {
    if (authorisedUntil !== undefined && authorisedUntil <= (paidAt ?? order.placedAt)) reader.fail('field_invalid', `payments.${index}.authorisedUntil`);
  }
}

/** The lines and the freight add up to what was paid, the payments too, and no more lies in escrow. */
function checkSums(reader: Reader, order: PushedOrder): void {
  const ids = new Set<string>();
  let sum = order.freightMinor;
  for (const [index, item] of order.items.entries()) {
    if (ids.has(item.itemId)) reader.fail('field_invalid', `items.${index}.itemId`);
    ids.add(item.itemId);
    sum += item.paidMinor;
  }
  if (sum !== order.paidMinor) reader.fail('field_invalid', 'paidMinor', { sumMinor: sum });
  if (order.payments.length > 0) {
    const paid = order.payments.reduce((all, payment) => all + payment.amountMinor, 0);
    if (paid !== order.paidMinor) reader.fail('field_invalid', 'payments', { sumMinor: paid });
  }
  if (order.escrowMinor > order.paidMinor) {
    reader.fail('amount_exceeds_paid', 'escrowMinor', { paidMinor: order.paidMinor });
  }
  checkRails(reader, order);
  if (order.receivedAt !== null && order.receivedAt < order.placedAt) reader.fail('field_invalid', 'receivedAt');
  if (order.releaseAt !== null && order.releaseAt < order.placedAt) reader.fail('field_invalid', 'releaseAt');
}

/**
 * Checks an order as a marketplace pushes it and brings it into one form. Escrow is nothing unless said.
 * Refusals: field_missing, field_invalid, field_unknown (with the field), picture_too_large, amount_exceeds_paid (escrow
 * over what was paid).
 * @param input a value as JSON gave it
 */
export function parseOrder(input: unknown): Result<PushedOrder> {
  const reader = new Reader();
  const from: Fields = reader.fields(input, ORDER_FIELDS, '');
  const instantOr = (key: string): string | null =>
    from[key] === undefined || from[key] === null ? null : reader.instant(from, key, '');
  const shipment = readShipment(reader, from['shipment'], 'shipment');
  const order: PushedOrder = {
    externalId: reader.externalId(from, 'externalId', ''),
    merchantExternalId: reader.externalId(from, 'merchantExternalId', ''),
    buyer: readBuyer(reader, from['buyer']),
    currency: reader.word(from, 'currency', CURRENCIES, ''),
    placedAt: reader.instant(from, 'placedAt', ''),
    receivedAt: instantOr('receivedAt') ?? shipment.receivedAt ?? null,
    releaseAt: instantOr('releaseAt'),
    paidMinor: reader.amount(from, 'paidMinor', ''),
    escrowMinor: reader.amount(from, 'escrowMinor', '', 0),
    freightMinor: reader.amount(from, 'freightMinor', '', 0),
    items: reader.list(from, 'items', MOST_ITEMS, '', 1).map((item, index) => readItem(reader, item, `items.${index}`)),
    payments: reader.list(from, 'payments', MOST_PAYMENTS, '').map((one, index) => readPayment(reader, one, `payments.${index}`)),
    shipment,
    listing: reader.anything(from, 'listing', MOST_LISTING_CHARACTERS, ''),
    chat: reader.list(from, 'chat', MOST_CHAT_LINES, '').map((one, index) => readChat(reader, one, `chat.${index}`)),
  };
  if (reader.refusal === undefined) checkSums(reader, order);
  return reader.refusal === undefined ? accepted(order) : { ok: false, refusal: reader.refusal };
}

/** Checks news of a shipment. Refusals: field_invalid, field_unknown; field_missing when it says nothing. */
export function parseShipment(input: unknown): Result<Shipment> {
  const reader = new Reader();
  const shipment = readShipment(reader, input ?? {}, '');
  if (Object.keys(shipment).length === 0) reader.fail('field_missing', 'tracking');
  return reader.refusal === undefined ? accepted(shipment) : { ok: false, refusal: reader.refusal };
}
