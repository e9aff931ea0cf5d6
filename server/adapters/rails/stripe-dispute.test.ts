import { afterAll, beforeAll, expect, test } from 'vitest';
import { openShop, type Shop } from '../../../scenarios/support/shop.ts';
import { takeCardNotices } from '../../chargeback/chargeback.ts';
import type { NoticeRequest } from '../../payment/rail.ts';
import { stripeStage } from './testkit-stripe.ts';

let shop: Shop;
let stage: Awaited<ReturnType<typeof stripeStage>>;
beforeAll(async () => {
  stage = await stripeStage({ currency: 'CNY' });
  shop = await openShop({ rails: [stage.rail] });
});
afterAll(async () => {
  await shop.close();
  await stage.close();
});

async function post({ headers, body }: NoticeRequest): Promise<number> {
  const given = Object.fromEntries([...headers]);
  return (await shop.server.request('/payments/notices/stripe', { method: 'POST', headers: given, body: Buffer.from(body).toString('utf8') })).status;
}

test('a card dispute signed by Stripe opens a case in front of the merchant; forged or altered, it opens nothing', async () => {
  const merchant = await shop.merchant('m-1');
  const { reference } = await stage.paid(5_000);
  await shop.order({ externalId: 'o-1', merchant: 'm-1', paidMinor: 5_000, payments: [{ method: 'card', rail: 'stripe', reference, amountMinor: 5_000 }] });
  const cases = async (): Promise<any> => (await shop.server.request('/card-cases', {}, merchant.as)).json();
  const dispute = stage.house.books.dispute(reference, 5_000, 'needs_response');
  expect(await post(stage.house.say('charge.dispute.created', dispute, 'whsec_somebody_else'))).toBe(401);
  const genuine = stage.house.say('charge.dispute.created', dispute);
  const altered = { headers: genuine.headers, body: Buffer.from(Buffer.from(genuine.body).toString('utf8').replace('"amount":5000', '"amount":1')) };
  expect(await post(altered)).toBe(401);
  await takeCardNotices(shop.server.world);
  expect((await cases()).items).toEqual([]);

  expect([await post(genuine), await post(genuine)]).toEqual([200, 200]);
  await takeCardNotices(shop.server.world);
  const { items } = await cases();
  expect(items).toMatchObject([{ stage: 'chargeback', network: 'visa', reasonGroup: 'not_received', amountMinor: 5_000, creditedMinor: 5_000, reference: dispute.id }]);
  // the rail's own date counts before the network's usual one
  const due = (dispute['evidence_details'] as { due_by: number }).due_by;
  expect(items[0].networkDue).toBe(new Date(due * 1000).toISOString());
});
