import { z } from '@hono/zod-openapi';
import { MOST_PICTURE_BYTES, PICTURE_TYPES, RETURN_CATEGORIES } from '../../core/commerce/commerce.ts';
import { RAILS } from '../../core/payment/payment.ts';
import { AmountMinor, AnyInstant, CurrencyCode, Email, ExternalId, Hex64, InstantText, line, LocaleCode, PositiveMinor, text, Uuid } from '../http/schemas.ts';

const Picture = z
  .strictObject({
    mediaType: z.enum(PICTURE_TYPES),
    data: z.string().openapi({ format: 'byte', description: `The picture in base64: at most ${MOST_PICTURE_BYTES} bytes, and 1,024 pixels each way.` }),
  })
  .openapi('ListingPicture');

const Returns = z
  .strictObject({ category: z.enum(RETURN_CATEGORIES), confirmed: z.boolean() })
  .openapi('ReturnRule', { description: 'Whether the line can go back within seven days: the kind of goods the law names, and whether the buyer confirmed for this order, apart from everything else, that it cannot. Answers the questions of D-06.' });

const Item = z
  .strictObject({
    itemId: ExternalId,
    title: line(300),
    quantity: z.int().min(1).max(1_000_000),
    unitPriceMinor: AmountMinor,
    paidMinor: AmountMinor.openapi({ description: 'What was paid for this line, coupons and allowances taken off.' }),
    category: line(100).optional(),
    returns: Returns.optional(),
    picture: Picture.optional().openapi({ description: 'A small picture of the listing. Kept once for your marketplace, whatever the number of orders that carry it.' }),
    pictureSha256: Hex64.optional().openapi({ description: 'Instead of `picture`: one that was sent before, by its SHA-256 in hex.' }),
  })
  .openapi('OrderItem');

/** A picture that was taken in. */
export const PictureKept = z
  .strictObject({ sha256: Hex64, mediaType: z.enum(PICTURE_TYPES), bytes: z.int().min(1).max(MOST_PICTURE_BYTES) })
  .openapi('ListingPictureKept');

const Payment = z
  .strictObject({
    method: line(64),
    amountMinor: AmountMinor,
    paidAt: AnyInstant.optional(),
    reference: line(128).optional(),
    rail: z.enum(RAILS).optional().openapi({ description: 'The institution Redress instructs about this payment; needs `reference`. Once one is named, all of `escrowMinor` must lie at rails.' }),
    state: z.enum(['escrowed', 'authorised']).optional().openapi({ description: 'How the institution keeps it: `escrowed` unless said.' }),
    authorisedUntil: AnyInstant.optional().openapi({ description: 'When the authorisation ends; needed when, and only when, `state` is `authorised`.' }),
  })
  .openapi('OrderPayment');

/** News of a shipment; at least one field. */
export const ShipmentInput = z
  .strictObject({
    carrier: line(64).optional(),
    tracking: line(64).optional(),
    shippedAt: AnyInstant.optional(),
    receivedAt: AnyInstant.optional(),
  })
  .openapi('OrderShipment');

const Chat = z
  .strictObject({ at: AnyInstant, from: z.enum(['buyer', 'merchant']), text: text(2_000) })
  .openapi('OrderChatLine');

const Listing = z.record(z.string(), z.unknown()).openapi({
  type: 'object',
  additionalProperties: true,
  description: 'The listing as it stood at the sale, in the marketplace’s own fields; at most 60,000 characters.',
});

/** An order as a marketplace pushes it; what a schema cannot say (sums, days in order) `parseOrder` checks. */
export const OrderInput = z
  .strictObject({
    externalId: ExternalId,
    merchantExternalId: ExternalId,
    buyer: z.strictObject({
      externalId: ExternalId,
      name: line(100),
      email: Email.nullish(),
      locale: LocaleCode.optional(),
    }),
    currency: CurrencyCode,
    placedAt: AnyInstant,
    receivedAt: AnyInstant.nullish(),
    releaseAt: AnyInstant.nullish().openapi({
      description: 'When escrow goes to the merchant; unless said 7 days after receipt, without receipt 15 days after the sale.',
    }),
    paidMinor: AmountMinor.openapi({ description: 'The lines’ paidMinor and freightMinor add up to it.' }),
    escrowMinor: AmountMinor.optional().openapi({ description: 'How much of it is kept in escrow; nothing unless said.' }),
    freightMinor: AmountMinor.optional(),
    items: z.array(Item).min(1).max(200),
    payments: z.array(Payment).max(20).optional(),
    shipment: ShipmentInput.optional(),
    listing: Listing.nullish(),
    chat: z.array(Chat).max(500).optional(),
  })
  .openapi('OrderInput');

/** What became of one pushed order. */
export const PushOutcome = z
  .strictObject({ orderId: Uuid, externalId: ExternalId, outcome: z.enum(['created', 'unchanged']) })
  .openapi('OrderPushed');

/** One line of the answer to many orders. */
export const BulkLine = z
  .strictObject({
    line: z.int().min(1).openapi({ description: 'Number of the line in the request, from 1.' }),
    externalId: z.string().nullable(),
    outcome: z.enum(['created', 'unchanged', 'refused']),
    orderId: Uuid.optional(),
    problem: z.record(z.string(), z.unknown()).optional().openapi({ description: 'A problem (RFC 9457) when refused.' }),
  })
  .openapi('OrderPushedLine');

/** A merchant as a marketplace describes it. */
export const MerchantInput = z
  .strictObject({
    name: line(200),
    status: z.enum(['open', 'closed']).optional().openapi({ description: '`closed` when the shop no longer trades; `open` unless said.' }),
    contactEmail: Email,
    secondContactEmail: Email.nullish(),
    category: line(100).nullish(),
  })
  .openapi('MerchantInput');

const Deposit = z.strictObject({
  currency: CurrencyCode,
  balanceMinor: AmountMinor,
  heldMinor: AmountMinor,
  availableMinor: AmountMinor,
});

/** A merchant as its marketplace sees it. */
export const MerchantView = z
  .strictObject({
    id: Uuid,
    externalId: ExternalId,
    name: z.string(),
    status: z.enum(['open', 'closed']),
    contactEmail: z.string(),
    secondContactEmail: z.string().nullable(),
    category: z.string().nullable(),
    deposits: z.array(Deposit),
    createdAt: InstantText,
  })
  .openapi('Merchant');

/** Money a merchant paid in as its deposit. */
export const DepositInput = z
  .strictObject({
    amountMinor: PositiveMinor,
    currency: CurrencyCode,
    reference: line(128).optional().openapi({ description: 'The rail’s reference of the payment; what the merchant told of under it is noted as arrived.' }),
  })
  .openapi('MerchantDepositInput');

/** The transfer that a payment of a deposit came to. */
export const DepositPaid = z
  .strictObject({ transferId: Uuid, merchantId: Uuid, amountMinor: PositiveMinor, currency: CurrencyCode })
  .openapi('MerchantDepositPaid');

const MerchantRef = z.strictObject({ id: Uuid, externalId: ExternalId, name: z.string(), status: z.enum(['open', 'closed']) });
const StoredItem = z.strictObject({
  itemId: z.string(),
  title: z.string(),
  quantity: z.int(),
  unitPriceMinor: AmountMinor,
  paidMinor: AmountMinor,
  category: z.string().optional(),
  returns: Returns.optional(),
  pictureSha256: Hex64.optional().openapi({ description: 'The picture is at `/pictures/{pictureSha256}`.' }),
});

/** An order in a list. */
export const OrderSummary = z
  .strictObject({
    id: Uuid,
    externalId: ExternalId,
    merchant: MerchantRef,
    currency: CurrencyCode,
    placedAt: InstantText,
    receivedAt: InstantText.nullable(),
    paidMinor: AmountMinor,
    items: z.array(StoredItem),
  })
  .openapi('OrderSummary');

/** An order whole. */
export const OrderView = OrderSummary.extend({
  buyer: z.strictObject({ id: Uuid, externalId: z.string().nullable(), name: z.string() }),
  escrow: z
    .strictObject({ paidInMinor: AmountMinor, heldMinor: AmountMinor, availableMinor: AmountMinor, releaseAt: InstantText })
    .nullable()
    .openapi({ description: 'What lies in escrow, what of it is held for a dispute, and when the rest goes to the merchant.' }),
  freightMinor: AmountMinor,
  payments: z.array(z.strictObject({ method: z.string(), amountMinor: AmountMinor, paidAt: InstantText.optional(), reference: z.string().optional() })),
  shipment: z.strictObject({
    carrier: z.string().optional(),
    tracking: z.string().optional(),
    shippedAt: InstantText.optional(),
    receivedAt: InstantText.optional(),
  }),
  listing: Listing.nullable(),
  chat: z.array(z.strictObject({ at: InstantText, from: z.enum(['buyer', 'merchant']), text: z.string() })),
  createdAt: InstantText,
}).openapi('Order');

export type OrderSummaryBody = z.infer<typeof OrderSummary>;
export type OrderBodyView = z.infer<typeof OrderView>;
