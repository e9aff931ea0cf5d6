/** Orders and merchants as a marketplace hands them over. */
export { parseOrder, parseShipment } from './order.ts';
export { orderBody, releaseAtOf, RELEASE_AFTER_DAYS } from './body.ts';
export type { OrderBody } from './body.ts';
export type { ChatLine, Order, OrderBuyer, OrderItem, Payment, Shipment } from './types.ts';
