import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { jobs } from '../server/ledger/ledger.ts';
import { openShop, type Order, type Shop, type Staff } from './support/shop.ts';
import { answerOf, fileStory, WRONG_SHIRT } from './support/story.ts';

let shop: Shop;
let operator: Staff;
let order: Order;
let letters = 0;

beforeAll(async () => {
  shop = await openShop();
  await shop.merchant('shirts', { depositMinor: 300_000 });
  operator = await shop.operator('Ou');
  order = await shop.order({ externalId: 'P-1', merchant: 'shirts', items: [{ itemId: 'shirt', title: '衬衫', quantity: 1, paidMinor: 29_900 }] });
  await fileStory(shop, order, WRONG_SHIRT);
});
afterAll(() => shop.close());

async function nightly(): Promise<void> {
  shop.server.world.clock.advance({ days: 1 });
  await jobs().find((job) => job.name === 'ledger.prove')!.run(shop.server.world);
}

async function asked(path: string, json?: object): Promise<Record<string, any>> {
  const answer = await answerOf(await shop.server.request(path, json === undefined ? {} : { json }, operator.as));
  expect(answer.status).toBe(200);
  return answer.body;
}

/** The finding of the house; looking is dear, so that it is believed for a moment. */
async function finding(): Promise<string> {
  const { findings } = (await asked('/operation/health')) as { findings: { name: string; state: string }[] };
  return findings.find((one) => one.name === 'ledger')!.state;
}

/** Letters about the books since the last time. */
async function newLetters(): Promise<{ recipient: object; body: Record<string, string> }[]> {
  const rows = await shop.server.owner.query<{ recipient: object; body: Record<string, string> }>({
    text: `select recipient, body from outbox where template = 'books_unproven' order by created_at, id`,
  });
  const fresh = rows.slice(letters);
  letters = rows.length;
  return fresh;
}

const tamper = (text: string) => shop.server.owner.query({ text });

/** What a superuser who can switch off the triggers may change, the line of the proof that sees it, and the way back. */
const TAMPERED = [
  {
    what: 'a balance',
    proof: ['sums_to_zero', 'balances_equal_transfers'],
    change: `update account set credits_posted = credits_posted + 1 where kind = 'escrow'`,
    back: `update account set credits_posted = credits_posted - 1 where kind = 'escrow'`,
  },
  {
    what: 'a transfer of the record',
    proof: ['sums_to_zero', 'balances_equal_transfers'],
    change: `alter table transfer disable trigger user; update transfer set amount_minor = amount_minor - 1 where kind = 'post' and reason = 'escrow_paid_in'; alter table transfer enable trigger user`,
    back: `alter table transfer disable trigger user; update transfer set amount_minor = amount_minor + 1 where kind = 'post' and reason = 'escrow_paid_in'; alter table transfer enable trigger user`,
  },
  {
    what: 'what a dispute says is held',
    proof: ['holds_equal_obligations'],
    change: `update dispute set state = jsonb_set(state, '{held,remainingMinor}', '29899')`,
    back: `update dispute set state = jsonb_set(state, '{held,remainingMinor}', '29900')`,
  },
  {
    what: 'a hold',
    proof: ['holds_equal_history', 'pending_equals_holds', 'holds_equal_obligations'],
    change: `update hold set remaining_minor = 29000`,
    back: `update hold set remaining_minor = 29900`,
  },
  {
    what: 'an account that was closed with money in it',
    proof: ['closed_is_empty'],
    change: `update account set closed_at = now() where kind = 'deposit'`,
    back: `update account set closed_at = null where kind = 'deposit'`,
  },
];

test('books that hold page nobody', async () => {
  await nightly();
  expect(await newLetters()).toEqual([]);
  await vi.waitFor(async () => expect(await finding()).toBe('good'), 20_000);
  expect((await asked('/ledger/proofs'))['items']).toMatchObject([{ marketplaceId: shop.marketplaceId, failingSince: null, failed: [] }]);
  const proof = await asked(`/ledger/proof?marketplaceId=${shop.marketplaceId}`);
  const lookedAt = new Map((proof['lines'] as { proof: string; lookedAt: number }[]).map((line) => [line.proof, line.lookedAt]));
  expect(lookedAt.get('holds_equal_obligations')).toBe(1);
});

test.each(TAMPERED)('$what changed behind the functions pages the operators, and stays in sight until the books are proven again', async ({ proof, change, back }) => {
  await tamper(change);
  await nightly();
  const [item] = (await asked('/ledger/proofs'))['items'];
  expect(item.failed.map((line: { proof: string }) => line.proof)).toEqual(proof);
  const letter = await newLetters();
  expect(letter).toMatchObject([{ recipient: { kind: 'staff', id: operator.id }, body: { proofs: proof.join(' ') } }]);
  await vi.waitFor(async () => expect(await finding()).toBe('bad'), 20_000);
  await nightly();
  expect(await newLetters()).toHaveLength(1);
  expect((await asked('/ledger/proofs'))['items'][0].failingSince).toBe(item.failingSince);

  await tamper(back);
  await vi.waitFor(async () => expect(await finding()).toBe('bad'), 20_000);
  expect((await asked('/ledger/proofs', { marketplaceId: shop.marketplaceId }))['proven']).toBe(true);
  expect(await newLetters()).toEqual([]);
  await vi.waitFor(async () => expect(await finding()).toBe('good'), 20_000);
});

test('proofs are asked for by operators, of marketplaces that are there', async () => {
  const unknown = await answerOf(await shop.server.request('/ledger/proofs', { json: { marketplaceId: order.id } }, operator.as));
  expect([unknown.status, unknown.body['code']]).toEqual([404, 'not_found']);
  const buyer = await answerOf(await shop.server.request('/ledger/proofs', { json: { marketplaceId: shop.marketplaceId } }, order.buyer));
  expect(buyer.status).toBe(403);
});
