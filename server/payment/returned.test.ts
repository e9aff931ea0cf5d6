import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { accountId, derivedId } from '../../core/ledger/ledger.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import { proofOf } from '../ledger/ledger.ts';
import type { As } from '../http/testkit.ts';
import { execute, instruct, instructionById, instructionsOfOrder, paymentProof, paymentsOfOrder, tellReturns, type InstructionRow } from './payment.ts';
import { testRail, type TestRail } from './testkit.ts';

let shop: Shop;
let rail: TestRail;
let merchant: Merchant;
let wu: Staff;
let mei: Staff;
let count = 0;

beforeAll(async () => {
  rail = testRail('institution', () => shop.server.world.now());
  shop = await openShop({ rails: [rail] });
  merchant = await shop.merchant('m-1');
  wu = await shop.operator('wu');
  mei = await shop.operator('mei');
});
afterAll(() => shop.close());

interface Scene {
  readonly order: Order;
  readonly story: Story;
  readonly done: InstructionRow;
}

/** A dispute that is closed as performed: the refund was confirmed by the institution. */
async function paidBack(): Promise<Scene> {
  count += 1;
  const payments = [{ method: 'card', rail: 'institution', reference: `dep-${count}`, amountMinor: 20_000 }];
  const order = await shop.order({ externalId: `o-${count}`, merchant: 'm-1', buyer: `b-${count}`, paidMinor: 20_000, payments, releaseAt: '2026-12-01T00:00:00.000Z' });
  const story = await fileStory(shop, order, {
    ...{ type: 'D-02', items: [{ itemId: '1', quantity: 1 }], facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes', danger: 'none' } },
    ...{ narrative: '到货的木料和商品页面上写的不一样', evidence: [], wanted: [{ kind: 'refund', amountMinor: 20_000 }] },
  });
  await story.does('accept_offer', merchant.as, { no: 1 });
  await story.does('countersign', order.buyer, { no: 1 });
  await vi.waitFor(
    async () => {
      await instruct(shop.server.world);
      expect(await instructionsOfOrder(shop.server.database, order.id)).toHaveLength(1);
    },
    { timeout: 50_000, interval: 20 },
  );
  await run();
  const [done] = await instructionsOfOrder(shop.server.database, order.id);
  expect(done).toMatchObject({ state: 'done', verb: 'refund' });
  expect((await story.seenBy(order.buyer))['stage']).toBe('closed');
  return { order, story, done: done! };
}

async function run(): Promise<void> {
  while ((await execute(shop.server.world)) > 0);
  while ((await tellReturns(shop.server.world)) > 0);
}

/** The institution takes it back, and says so. */
async function comesBack(id: string, code: string): Promise<void> {
  expect(rail.takeBack(id, code)).toBe(true);
  await says(id);
}

async function says(id: string): Promise<void> {
  count += 1;
  const notice = rail.notice(`n-${count}`, { kind: 'instruction', instructionId: id, answer: rail.answerTo(id) });
  expect((await shop.server.request('/payments/notices/institution', { method: 'POST', ...notice })).status).toBe(200);
  while ((await tellReturns(shop.server.world)) > 0);
}

/** What is on its way out to consumers by the ledger: credits less debits of the payout account. */
async function goingMinor(): Promise<number> {
  const text = `select coalesce(sum(case when credit_account = $1 then amount_minor else - amount_minor end), 0)::bigint as minor
                  from transfer where kind in ('post', 'capture') and $1 in (credit_account, debit_account)`;
  const [row] = await shop.server.owner.query<{ minor: number }>({ text, values: [accountId('consumer_payout', shop.marketplaceId, 'CNY')] });
  return row!.minor;
}

async function expectProven(): Promise<void> {
  for (const line of await proofOf(shop.server.database, shop.marketplaceId)) expect(line).toMatchObject({ wrong: 0 });
  for (const line of await paymentProof(shop.server.owner, shop.marketplaceId)) expect(line).toMatchObject({ wrong: 0 });
}

const restart = async (id: string, as: As): Promise<{ status: number; body: any }> => {
  const answer = await shop.server.request(`/payments/instructions/${id}/restart`, { json: { reason: 'looked at it' } }, as);
  return { status: answer.status, body: await answer.json() };
};
const rowsOf = async ({ order }: Scene): Promise<readonly InstructionRow[]> => instructionsOfOrder(shop.server.database, order.id);

describe('a refund that the institution confirmed and then takes back', () => {
  test('is booked back once, owed again in a dispute that opens again, and told to both sides and the desk', async () => {
    const one = await paidBack();
    await comesBack(one.done.id, 'unknown_reason');
    for (let times = 0; times < 3; times += 1) await says(one.done.id);
    expect(await instructionById(shop.server.database, one.done.id)).toMatchObject({ state: 'returned', code: 'unknown_reason', waits: 'person', nextAt: null, alarm: null });
    const transfers = await shop.server.owner.query({ text: `select amount_minor, reason from transfer where id = $1`, values: [derivedId('returned', one.done.id)] });
    expect(transfers).toEqual([{ amount_minor: 20_000, reason: 'rail_returned' }]);
    expect(await goingMinor()).toBe(20_000);
    expect(await paymentsOfOrder(shop.server.database, one.order.id)).toMatchObject([{ refundedMinor: 0 }]);
    for (const as of [one.order.buyer, merchant.as]) {
      const seen = await one.story.seenBy(as);
      expect(seen['stage']).toBe('performance');
      expect(seen['obligations'][0]).toMatchObject({ status: 'due', paidMinor: 20_000, next: { reason: 'returned', waitsFor: 'operator', deadline: 'send_again:1' } });
    }
    const told = await shop.server.owner.query<{ template: string; channel: string; kind: string }>({
      text: `select template, channel, recipient ->> 'kind' as kind from outbox where dispute_id = $1 and template like 'money_returned%' order by 1, 2, 3`, values: [one.story.id],
    });
    expect(new Set(told.map((row) => `${row.template} ${row.kind}`))).toEqual(new Set(['money_returned merchant', 'money_returned person', 'money_returned_desk marketplace']));
    await expectProven();

    // by hand two people are needed
    expect(await restart(one.done.id, wu.as)).toMatchObject({ status: 200, body: { changed: [], proposed: true } });
    expect((await restart(one.done.id, wu.as)).body).toMatchObject({ code: 'same_person' });
    expect(await rowsOf(one)).toHaveLength(1);
    const { body } = await restart(one.done.id, mei.as);
    expect(body.changed).toHaveLength(1);
    expect((await restart(one.done.id, mei.as)).body).toMatchObject({ code: 'act_not_allowed_now' });
    await run();
    expect((await rowsOf(one)).map((row) => [row.state, row.replaces]).sort()).toEqual([['done', one.done.id], ['returned', null]]);
    expect(await goingMinor()).toBe(0);
    const seen = await one.story.seenBy(one.order.buyer);
    expect([seen['stage'], seen['outcome'], seen['obligations'][0].status]).toEqual(['closed', 'performed', 'performed']);
    await expectProven();
  });

  test('is told anew by itself once where the reason allows it; the second time two people decide', async () => {
    const one = await paidBack();
    await comesBack(one.done.id, 'bank_unavailable');
    await run();
    const rows = await rowsOf(one);
    expect(rows.map((row) => [row.state, row.again]).sort()).toEqual([['done', 'same_way'], ['returned', null]]);
    expect((await one.story.seenBy(one.order.buyer))['stage']).toBe('closed');
    await comesBack(rows.find((row) => row.state === 'done')!.id, 'bank_unavailable');
    await run();
    expect((await rowsOf(one)).map((row) => [row.state, row.waits]).sort()).toEqual([['returned', null], ['returned', 'person']]);
    expect((await one.story.seenBy(one.order.buyer))['stage']).toBe('performance');
    await expectProven();
  });

  test('waits for another account where the old one is closed, and goes there by itself', async () => {
    const one = await paidBack();
    await comesBack(one.done.id, 'account_closed');
    await run();
    expect(await rowsOf(one)).toMatchObject([{ state: 'returned', waits: 'account' }]);
    const account = { method: 'PUT', json: { account: 'ACC-NEW' } };
    const put = await shop.server.request(`/buyers/b-${one.order.externalId.slice(2)}/payout-accounts/institution`, account, shop.marketplace);
    expect(((await put.json()) as { goesOn: string[] }).goesOn).toHaveLength(1);
    await run();
    expect(rail.heard.at(-1)).toMatchObject({ verb: 'payout', beneficiary: 'ACC-NEW', amountMinor: 20_000, payment: { reference: `dep-${one.order.externalId.slice(2)}` } });
    expect(await paymentsOfOrder(shop.server.database, one.order.id)).toMatchObject([{ refundedMinor: 20_000 }]);
    expect((await one.story.seenBy(one.order.buyer))['stage']).toBe('closed');
    await expectProven();
  });

  test('that comes back in part is before a person, and nothing is booked of it by itself', async () => {
    const one = await paidBack();
    count += 1;
    const answer = { outcome: 'returned', code: 'unknown_reason', amountMinor: 700, at: shop.server.world.now() } as const;
    const notice = rail.notice(`n-${count}`, { kind: 'instruction', instructionId: one.done.id, answer });
    await shop.server.request('/payments/notices/institution', { method: 'POST', ...notice });
    expect(await instructionById(shop.server.database, one.done.id)).toMatchObject({ state: 'done', alarm: 'returned_in_part' });
    await expectProven();
  });
});
