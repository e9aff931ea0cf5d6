import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openShop, type Shop } from '../../../scenarios/support/shop.ts';
import { applyLedger } from '../../ledger/ledger.ts';
import { execute, instruct, instructionsOfOrder, keepAuthorisations, paymentProof, paymentsOfOrder } from '../../payment/payment.ts';
import { alipayStage } from './testkit-alipay.ts';

let shop: Shop;
let stage: Awaited<ReturnType<typeof alipayStage>>;
beforeAll(async () => {
  stage = await alipayStage();
  shop = await openShop({ rails: [stage.rail] });
  await shop.merchant('m-1');
});
afterAll(async () => {
  await shop.close();
  await stage.close();
});

test('a freeze at Alipay that would end is paid into escrow, and refunded later as the trade it became', async () => {
  const { world } = shop.server;
  const frozen = await stage.authorised(5_000);
  const payments = [{ method: 'alipay', rail: 'alipay', reference: frozen.reference, amountMinor: 5_000, state: 'authorised', authorisedUntil: new Date(Date.parse(world.now()) + 86_400_000).toISOString() }];
  const order = await shop.order({ externalId: 'o-1', merchant: 'm-1', paidMinor: 5_000, payments, releaseAt: '2026-12-01T00:00:00.000Z' });
  await keepAuthorisations(world);
  while ((await execute(world)) > 0);
  const [payment] = await paymentsOfOrder(world.database, order.id);
  expect(payment).toMatchObject({ state: 'captured', capturedMinor: 5_000 });
  expect(payment?.reference).not.toBe(frozen.reference);
  expect(stage.house.books.moved('capture')).toBe(5_000);

  await applyLedger(world.database, { marketplaceId: shop.marketplaceId, disputeId: null, at: world.now() }, [
    { op: 'post', id: world.newId(), debit: { kind: 'escrow', ownerId: order.id, currency: 'CNY' }, credit: { kind: 'consumer_payout', ownerId: shop.marketplaceId, currency: 'CNY' }, amountMinor: 1_200, reason: 'outcome' },
  ]);
  await vi.waitFor(
    async () => {
      await instruct(world);
      expect((await instructionsOfOrder(world.database, order.id)).map((one) => one.direction)).toContain('to_consumer');
    },
    { timeout: 50_000, interval: 20 },
  );
  while ((await execute(world)) > 0);
  const told = (await instructionsOfOrder(world.database, order.id)).map(({ direction, verb, state }) => [direction, verb, state]).sort();
  expect(told).toEqual([['into_escrow', 'capture', 'done'], ['to_consumer', 'refund', 'done']]);
  expect(stage.house.books.moved('refund')).toBe(1_200);
  expect((await paymentProof(world.database, shop.marketplaceId)).filter((line) => line.wrong > 0)).toEqual([]);
});
