import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openShop, type Merchant, type Order, type Shop } from '../../scenarios/support/shop.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import { execute, instruct, tellReturns } from '../../server/payment/payment.ts';
import { testRail, type TestRail } from '../../server/payment/testkit.ts';
import type { As } from '../../server/http/testkit.ts';
import { testWeb, type Opened, type Reader, type TestWeb } from '../testkit.ts';

let shop: Shop;
let web: TestWeb;
let rail: TestRail;
let merchant: Merchant;
let order: Order;
let story: Story;

const FILING = {
  type: 'D-02',
  items: [{ itemId: '1', quantity: 1 }],
  facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' },
  narrative: '页面写实木，收到的是密度板，边角还有破损。',
  wanted: [{ kind: 'price_reduction', amountMinor: 20_000 }],
};
const seen = (as: As, locale: 'en' | 'zh-CN' = 'en'): Promise<Opened> => web.open(`/disputes/${story.id}`, { ...(as as Reader), locale });

/** A dispute agreed on, whose money has left escrow. */
beforeAll(async () => {
  rail = testRail('institution', () => shop.server.world.now());
  shop = await openShop({ rails: [rail] });
  web = testWeb(shop.server);
  merchant = await shop.merchant('desks', { name: '木匠铺' });
  order = await shop.order({ externalId: 'O-1', merchant: 'desks', paidMinor: 68_000, payments: [{ method: 'card', rail: 'institution', reference: 'dep-1', amountMinor: 68_000 }] });
  story = await fileStory(shop, order, FILING);
  await story.does('make_offer', merchant.as, { terms: [{ kind: 'price_reduction', amountMinor: 15_000 }], note: '' });
  const { offers } = await story.seenBy(order.buyer);
  await story.does('accept_offer', order.buyer, { no: offers.at(-1).no });
  await story.does('countersign', merchant.as, { no: offers.at(-1).no });
});
afterAll(() => shop.close());

test('both sides see where the money is, what comes next and when; who is paid is told', async () => {
  expect((await seen(order.buyer)).text).not.toContain('Where the money is');
  await vi.waitFor(
    async () => {
      await instruct(shop.server.world);
      expect((await seen(order.buyer)).text).toContain('Where the money is');
    },
    { timeout: 50_000, interval: 20 },
  );
  for (const as of [order.buyer, merchant.as]) {
    const { text } = await seen(as);
    expect(text).toContain('To the consumer ¥150.00');
    expect(text).toContain('About to be sent');
    expect(text).toContain('Next step');
  }
  expect((await seen(order.buyer, 'zh-CN')).text).toContain('款项进度');

  rail.fail('late');
  await execute(shop.server.world);
  expect((await seen(order.buyer)).text).toContain('It is asked again at the time shown, until it says yes or no');

  rail.finish();
  shop.server.world.clock.advance({ minutes: 5 });
  await execute(shop.server.world);
  const { text } = await seen(order.buyer);
  expect(text).toContain('Confirmed');
  expect(text).toContain('paid it back the way it was paid');
  const told = await shop.server.owner.query({ text: `select channel, recipient ->> 'kind' as kind, body ->> 'amountMinor' as amount from outbox where template = 'money_paid_out' and dispute_id = $1`, values: [story.id] });
  expect(told).toEqual([{ channel: 'email', kind: 'person', amount: '15000' }]);

  // an institution that changes its mind: the money came back
  const paid = (await (await shop.server.request(`/payments/${order.id}`, {}, order.buyer)).json()) as { instructions: { id: string }[] };
  const answer = { outcome: 'refused', code: 'payout_returned', lasting: true } as const;
  const notice = rail.notice('n-returned', { kind: 'instruction', instructionId: paid.instructions[0]!.id, answer });
  expect((await shop.server.request('/payments/notices/institution', { method: 'POST', ...notice })).status).toBe(200);
  const after = (await seen(order.buyer)).text;
  expect(after).toContain('Came back');
  expect(after).toContain('The institution said yes, and then that the money came back');
  await tellReturns(shop.server.world);
  for (const as of [order.buyer, merchant.as]) {
    const { text: page } = await seen(as);
    expect(page).toContain('It was paid and came back to the institution. Staff pay it out again; nothing is asked of either side.');
    expect(page).toContain('The institution took back what it had paid');
  }
});

test('a payment that is stuck says so on the page and in a notice; told anew, the failed one is not shown again', async () => {
  const second = await shop.order({ externalId: 'O-2', merchant: 'desks', buyer: 'b-2', paidMinor: 68_000, payments: [{ method: 'card', rail: 'institution', reference: 'dep-2', amountMinor: 68_000 }] });
  const file = await fileStory(shop, second, FILING);
  await file.does('make_offer', merchant.as, { terms: [{ kind: 'price_reduction', amountMinor: 9_000 }], note: '' });
  const no = (await file.seenBy(second.buyer))['offers'].at(-1).no;
  await file.does('accept_offer', second.buyer, { no });
  await file.does('countersign', merchant.as, { no });
  rail.fail('refused');
  const page = async (): Promise<string> => (await web.open(`/disputes/${file.id}`, { ...(second.buyer as Reader), locale: 'en' })).text;
  await vi.waitFor(
    async () => {
      await instruct(shop.server.world);
      await execute(shop.server.world);
      expect(await page()).toContain('Delayed');
    },
    { timeout: 50_000, interval: 20 },
  );
  expect(await page()).toContain('The money is still owed');
  expect(await shop.server.owner.query({ text: `select 1 from outbox where template = 'money_stuck' and dispute_id = $1`, values: [file.id] })).toHaveLength(1);

  const operator = await shop.operator('desk');
  const list = (await (await shop.server.request('/payments/instructions', {}, operator.as)).json()) as { items: { id: string; disputeId: string }[] };
  const id = list.items.find((one) => one.disputeId === file.id)!.id;
  expect((await shop.server.request(`/payments/instructions/${id}/stop`, { json: { reason: 'too late' } }, operator.as)).status).toBe(409);
  expect((await shop.server.request(`/payments/instructions/${id}/restart`, { json: { reason: 'account corrected' } }, operator.as)).status).toBe(200);
  await execute(shop.server.world);
  expect(await page()).toContain('Confirmed');
  expect(await page()).not.toContain('Delayed');
});
