import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Uuid } from '../../core/kernel/kernel.ts';
import { openShop, type Shop } from '../../scenarios/support/shop.ts';
import { execute, paymentsOfOrder } from './payment.ts';
import { testRail, type TestRail } from './testkit.ts';

let shop: Shop;
let rail: TestRail;
beforeAll(async () => {
  rail = testRail('institution', () => shop.server.world.now());
  shop = await openShop({ rails: [rail] });
  await shop.merchant('m-1');
});
afterAll(() => shop.close());

test.each([
  ['to_merchant', 'platform_funds', 'SHOP-ACCOUNT', false],
  ['to_consumer', 'deposit', 'BUYER-ACCOUNT', false],
  ['to_consumer', 'deposit', null, true],
  ['to_merchant', 'escrow', 'SHOP-ACCOUNT', true],
])('%s from %s, account %s: the order’s payment is named: %s', async (direction, source, account, named) => {
  const { world, owner, database } = shop.server;
  const reference = `B-${direction}-${source}-${account}`;
  const order = await shop.order({ externalId: reference, merchant: 'm-1', paidMinor: 500, payments: [{ method: 'card', rail: 'institution', reference, amountMinor: 500 }], releaseAt: '2026-12-01T00:00:00.000Z' });
  const [payment] = await paymentsOfOrder(database, order.id);
  const [id, ownerId]: Uuid[] = [world.newId(), world.newId()];
  if (account !== null) await owner.query({ text: `insert into payout_account (owner_id, rail, marketplace_id, account, changed_at) values ($1, 'institution', $2, $3, $4)`, values: [ownerId, shop.marketplaceId, account, world.now()] });
  await owner.query({
    text: `insert into payment_instruction (id, marketplace_id, payment_id, order_id, owner_id, rail, direction, source, currency, amount_minor, state, next_at, created_at, changed_at)
           values ($1, $2, $3, $4, $5, 'institution', $6, $7, 'CNY', 100, 'due', $8, $8, $8)`,
    values: [id, shop.marketplaceId, payment!.id, order.id, ownerId, direction, source, world.now()],
  });
  await execute(world);
  // a payout without the payment comes from the marketplace's own money there, never from what a buyer paid
  expect(rail.heard.find((told) => told.id === id)).toMatchObject({ verb: 'payout', beneficiary: account, payment: named ? { reference } : null });
});
