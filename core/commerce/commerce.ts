/** Orders and merchants as a marketplace hands them over. */
export { parseOrder, parseShipment } from './order.ts';
export { orderBody, releaseAtOf, RELEASE_AFTER_DAYS } from './body.ts';
export type { OrderBody } from './body.ts';
export { openedBody, openedItems, sealedBody } from './sealed-body.ts';
export type { StoredBody } from './sealed-body.ts';
export { MOST_PICTURE_BYTES, PICTURE_TYPES, RETURN_CATEGORIES } from './types.ts';
export type { ChatLine, ListingPicture, Order, OrderBuyer, OrderItem, Payment, PushedItem, PushedOrder, ReturnRule, Shipment } from './types.ts';
