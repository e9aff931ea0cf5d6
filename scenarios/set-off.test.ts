import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { depositVectorFiles } from '../scripts/rule-files.ts';
import { accountId } from '../core/ledger/account.ts';
import { loadGround } from '../server/dispute/store.ts';
import { proofOf } from '../server/ledger/ledger.ts';
import { openShop, type Merchant, type Order, type Shop } from './support/shop.ts';
import { answerOf, fileStory, type Story } from './support/story.ts';

const FILING = {
  type: 'D-02',
  items: [{ itemId: 'bed', quantity: 1 }],
  facts: { attribute: 'material', discovered_on: '2026-02-27', personal_use: 'yes' },
  narrative: '页面写的是实木，送来的是刨花板。',
  wanted: [{ kind: 'refund', amountMinor: 300_000 }],
};
const ITEMS = [{ itemId: 'bed', title: '实木床', quantity: 1, paidMinor: 300_000 }];
const DAY = 86_400_000;

function inDays(shop: Shop, days: number): string {
  return new Date(Date.parse(shop.server.world.now()) + days * DAY).toISOString();
}

/** Runs the release of orders whose day has come, as its job does. */
async function release(shop: Shop): Promise<void> {
  const ids = Array.from({ length: 20 }, () => shop.server.world.newId());
  await shop.server.world.database.query({ text: 'select * from release_due_orders($1, $2)', values: [shop.server.world.now(), ids] });
}

async function escrowOf(shop: Shop, order: Order): Promise<number> {
  const [row] = await shop.server.owner.query<{ free: number }>({
    text: 'select (credits_posted - debits_posted - debits_pending)::bigint as free from account where id = $1',
    values: [accountId('escrow', order.id, 'CNY')],
  });
  return Number(row!.free);
}

/** Paper S0 §3: what was sold elsewhere was paid out while a debt stayed open. With consent, it pays the debt first. */
describe('set-off against a merchant’s other orders, end to end', () => {
  let shop: Shop;
  let merchant: Merchant;
  let order: Order;
  let soon: Order;
  let later: Order;
  let story: Story;

  const asked = async (path: string, json?: object, as = merchant.as) => answerOf(await shop.server.request(path, json === undefined ? {} : { method: 'POST', json }, as));
  const setOff = async () => (await asked('/my/set-off')).body as Record<string, any>;
  const agree = (textVersion: string) => asked('/my/set-off', { textVersion });

  beforeAll(async () => {
    shop = await openShop();
    merchant = await shop.merchant('beds', { depositMinor: 50_000, name: '某家具店' });
    order = await shop.order({ externalId: 'B-1', merchant: 'beds', items: ITEMS, escrowMinor: 0 });
    soon = await shop.order({ externalId: 'B-2', merchant: 'beds', buyer: 'buyer-2', paidMinor: 90_000, releaseAt: inDays(shop, 9) });
    later = await shop.order({ externalId: 'B-3', merchant: 'beds', buyer: 'buyer-3', paidMinor: 70_000, releaseAt: inDays(shop, 300) });
    story = await fileStory(shop, order, FILING);
  });
  afterAll(() => shop.close());

  it('without consent nothing of it counts', async () => {
    const [claim] = (await story.seenBy(order.buyer))['coverage'];
    expect([claim.depositMinor, claim.setOffMinor, claim.shortMinor]).toEqual([50_000, 0, 250_000]);
  });

  it('the owner agrees to the text that is shown, once; another text, a stranger and a buyer do not count', async () => {
    const seen = await setOff();
    expect([seen['inForce'], seen['pendingMinor'], seen['textVersion']]).toEqual([null, 90_000, 'cn.set_off@2026-1']);
    expect((await agree('cn.set_off@2020-1')).body['code']).toBe('consent_text_outdated');
    expect((await asked('/my/set-off', { textVersion: seen['textVersion'] }, order.buyer)).body['code']).toBe('not_allowed');
    expect((await agree(seen['textVersion'])).status).toBe(201);
    expect((await agree(seen['textVersion'])).body['code']).toBe('already_done');
    expect((await setOff())['inForce'].textVersion).toBe('cn.set_off@2026-1');
  });

  it('before signing both see it: after the deposit, and never an order whose day is far', async () => {
    const [buyer, seller] = [await story.seenBy(order.buyer), await story.seenBy(merchant.as)];
    expect([buyer['coverage'][0].depositMinor, buyer['coverage'][0].setOffMinor, buyer['coverage'][0].shortMinor]).toEqual([50_000, 90_000, 160_000]);
    expect(seller['coverage']).toEqual(buyer['coverage']);
  });

  it('in default: notice of its own part; what falls due then stays, what is far does not count', async () => {
    await story.does('respond', merchant.as, { position: 'admit', text: '同意退款。' });
    await story.does('accept_offer', merchant.as, { no: 1 });
    await story.does('countersign', order.buyer, { no: 1 });
    await shop.pass({ days: 8 });
    const seen = await story.seenBy(merchant.as);
    expect(seen['depositNotice']).toMatchObject({ amountMinor: 140_000, setOffMinor: 90_000 });
    await release(shop);
    expect(await escrowOf(shop, soon)).toBe(90_000);
  });

  it('a day that comes in the time to object is kept; then it pays, and the books agree', async () => {
    await shop.pass({ days: 2 });
    await release(shop);
    await shop.pass({ days: 6 });
    const seen = await story.seenBy(order.buyer);
    expect(seen['obligations'][0].payments.map((one: { source: string; amountMinor: number }) => [one.source, one.amountMinor])).toEqual([['deposit', 50_000], ['set_off', 90_000]]);
    expect([await escrowOf(shop, soon), await escrowOf(shop, later)]).toEqual([0, 70_000]);
    const proof = await proofOf(shop.server.owner, shop.marketplaceId);
    expect(JSON.stringify(proof)).not.toContain('"wrong":1');
    expect((await setOff())['taken'].map((one: { orderExternalId: string; amountMinor: number; disputeId: string }) => [one.orderExternalId, one.amountMinor, one.disputeId])).toEqual([['B-2', 90_000, story.id]]);
    const told = await shop.server.owner.query<{ template: string; kind: string }>({ text: `select template, recipient ->> 'kind' as kind from outbox where dispute_id = $1 and template = 'set_off_made' and channel <> 'webhook' group by 1, 2 order by 2`, values: [story.id] });
    expect(told.map((one) => one.kind)).toEqual(['merchant', 'person']);
  });

  it('withdrawn, it ends for what comes later; a consent is not changed otherwise', async () => {
    const back = () => asked('/my/set-off/withdrawals', {});
    expect((await back()).status).toBe(201);
    expect((await back()).body['code']).toBe('act_not_allowed_now');
    expect([(await setOff())['inForce'], (await setOff())['consents'].length]).toEqual([null, 1]);
    await expect(shop.server.owner.query({ text: `update set_off_consent set text_version = 'x'` })).rejects.toThrow(/not changed/);
  });

  it('the merchant may ask to have it put right', async () => {
    const seen = await story.seenBy(merchant.as);
    expect(seen['allowed'].map((one: { act: string }) => one.act)).toContain('ask_reversal');
  });
});

describe('what an act is decided on', () => {
  let shop: Shop;
  let story: Story;

  beforeAll(async () => {
    shop = await openShop();
    const merchant = await shop.merchant('beds', { depositMinor: 50_000 });
    const order = await shop.order({ externalId: 'B-1', merchant: 'beds', items: ITEMS, escrowMinor: 0 });
    story = await fileStory(shop, order, FILING);
    expect(merchant.as).toBeDefined();
  });
  afterAll(() => shop.close());

  it('asks a deposit for an injury first: the database reckons as the published vectors', async () => {
    const { vectors } = depositVectorFiles()['ranks.json'] as { vectors: { name: string; input: { obligations: { kind: string; amountMinor: number; injuryMinor?: number; paidMinor: number }[] }; ranks: object }[] };
    for (const { name, input, ranks } of vectors) {
      const obligations = input.obligations.map(({ amountMinor, paidMinor, ...term }) => ({ term, amountMinor, paidMinor, obligor: 'respondent', status: 'breached' }));
      const [row] = await shop.server.owner.query<Record<string, unknown>>({ text: 'select * from deposit_claim_amounts($1)', values: [JSON.stringify({ obligations })] });
      expect(Object.fromEntries(Object.entries(row!).map(([rank, sum]) => [rank, Number(sum)])), name).toEqual(ranks);
    }
  });

  it('reads guarantee, deposit and the marketplace’s funds only where an outcome is performed, or when asked', async () => {
    const at = shop.server.world.now();
    await shop.server.owner.query({ text: `create table account_read (kind text); grant insert on account_read to redress_app` });
    const [before] = await shop.server.owner.query<{ source: string }>({ text: `select pg_get_functiondef('account_available(text, uuid, text)'::regprocedure) as source` });
    await shop.server.owner.query({
      text: `create or replace function account_available(p_kind text, p_owner uuid, p_currency text) returns bigint language plpgsql volatile as $$
             begin insert into account_read values (p_kind); return 0; end $$`,
    });
    const scope = JSON.stringify({ kind: 'clock' });
    const read = async (funds: boolean): Promise<string[]> => {
      await shop.server.owner.query({ text: 'truncate account_read' });
      await loadGround(shop.server.world.database, story.id, scope, { funds, at });
      return (await shop.server.owner.query<{ kind: string }>({ text: 'select kind from account_read order by 1' })).map((one) => one.kind);
    };
    expect(await read(false)).toEqual([]);
    expect(await read(true)).toEqual(['deposit', 'guarantee']);
    await shop.server.owner.query({ text: `update dispute set stage = 'performance' where id = $1`, values: [story.id] });
    expect(await read(false)).toEqual(['guarantee', 'platform_funds']);
    await shop.server.owner.query({ text: before!.source });
  });
});
