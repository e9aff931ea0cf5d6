import type { Job } from '../jobs/jobs.ts';
import type { World } from '../world.ts';

const ORDERS_AT_ONCE = 500;

/** Moves escrow whose day has come to the merchants; what is held for a dispute stays. */
export async function releaseDueOrders(world: World): Promise<number> {
  const ids = Array.from({ length: ORDERS_AT_ONCE }, () => world.newId());
  const [row] = await world.database.query<{ orders: number; movedMinor: number }>({
    name: 'release_due_orders',
    text: 'select orders, moved_minor as "movedMinor" from release_due_orders($1, $2)',
    values: [world.now(), ids],
  });
  const { orders = 0, movedMinor = 0 } = row ?? {};
  if (orders > 0) world.log.info('orders.released', { orders, movedMinor });
  return orders;
}

/** Background work of commerce. */
export function jobs(): readonly Job[] {
  return [{ name: 'commerce.release_due_orders', everyMs: 60_000, run: releaseDueOrders }];
}
