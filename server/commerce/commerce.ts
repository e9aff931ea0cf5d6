/** The door of commerce: merchants and orders as marketplaces hand them over. */
export { merchantByExternalId, orderByExternalId, orderById, ordersOf, putMerchant, viewOf } from './store.ts';
export { pushOrder } from './push.ts';
export type { PushContext } from './push.ts';
export { jobs, releaseDueOrders } from './jobs.ts';
export { OrderView } from './schemas.ts';
