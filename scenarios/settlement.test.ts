import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Merchant, type Order, type Shop } from './support/shop.ts';
import { fileStory, tryFile, WRONG_SHIRT } from './support/story.ts';

const ITEMS = [
  { itemId: 'shirt', title: '衬衫', quantity: 1, paidMinor: 29_900 },
  { itemId: 'socks', title: '袜子', quantity: 2, paidMinor: 5_000 },
];

describe('a shirt of 299 yuan that is not as described', () => {
  let shop: Shop;
  let merchant: Merchant;
  let orders = 0;
  const order = (): Promise<Order> =>
    shop.order({ externalId: `S-${(orders += 1)}`, merchant: 'shirts', items: ITEMS, releaseAt: '2026-03-10T00:00:00.000Z' });

  beforeAll(async () => {
    shop = await openShop();
    merchant = await shop.merchant('shirts', { depositMinor: 300_000, name: '衬衫店' });
  });
  afterAll(() => shop.close());

  it('holds the disputed part in the act of filing, and lets the rest go to the shop on its normal day', async () => {
    const bought = await order();
    const story = await fileStory(shop, bought, WRONG_SHIRT);
    const seen = await story.seenBy(bought.buyer);
    expect(seen['held']).toEqual({ amountMinor: 29_900, remainingMinor: 29_900 });
    const { releaseDueOrders } = await import('../server/commerce/commerce.ts');
    shop.server.world.clock.set('2026-03-11T00:00:00.000Z');
    await releaseDueOrders(shop.server.world);
    const rows = await shop.server.owner.query<{ amount_minor: number }>({
      text: `select amount_minor from transfer where kind = 'post' and reason <> 'order_paid' and debit_account = ledger_account_id('escrow', $1, 'CNY')`,
      values: [bought.id],
    });
    expect(rows.map((row) => row.amount_minor)).toEqual([5_000]);
    shop.server.world.clock.set('2026-03-02T02:00:00.000Z');
  });

  it('the shop offers 100 yuan, the buyer counters 200, the shop accepts, the buyer countersigns, escrow pays at once', async () => {
    const bought = await order();
    const story = await fileStory(shop, bought, WRONG_SHIRT);
    await story.does('respond', merchant.as, { position: 'part', text: '颜色发错了，衣服是好的。' });
    await story.does('make_offer', merchant.as, { terms: [{ kind: 'price_reduction', amountMinor: 10_000 }], note: '' });
    const counter = { terms: [{ kind: 'price_reduction', amountMinor: 20_000 }], note: '', counters: 2 };
    await story.does('make_offer', bought.buyer, counter);
    await story.does('accept_offer', merchant.as, { no: 3 });
    expect((await story.tries('countersign', merchant.as, { no: 3 })).body['code']).toBe('act_not_allowed_now');
    const before = await story.seenBy(bought.buyer);
    expect(before['cover'].heldMinor).toBe(29_900);
    await story.does('countersign', bought.buyer, { no: 3 });
    const seen = await story.seenBy(merchant.as);
    expect([seen['stage'], seen['outcome']]).toEqual(['closed', 'performed']);
    expect(seen['obligations'][0].payments).toMatchObject([{ source: 'escrow', amountMinor: 20_000 }]);
    // What is not needed goes back to the order's escrow, and to the shop on its day.
    expect(seen['held']).toEqual({ amountMinor: 29_900, remainingMinor: 0 });
  });

  it('an agreement that is not countersigned in 48 hours lapses, and the talk goes on', async () => {
    const bought = await order();
    const story = await fileStory(shop, bought, WRONG_SHIRT);
    await story.does('accept_offer', merchant.as, { no: 1 });
    await shop.pass({ hours: 48 });
    const seen = await story.seenBy(bought.buyer);
    expect(seen['agreement']).toBeNull();
    expect(seen['offers'][0].status).toBe('lapsed');
    expect(seen['stage']).toBe('negotiation');
    shop.server.world.clock.set('2026-03-02T02:00:00.000Z');
  });

  it('the goods go back first: tracking in, time to inspect, then the refund moves', async () => {
    const bought = await order();
    const story = await fileStory(shop, bought, WRONG_SHIRT);
    const terms = [{ kind: 'refund', amountMinor: 29_900 }, { kind: 'return_goods', freightBy: 'respondent' }];
    await story.does('make_offer', merchant.as, { terms, note: '请寄回，运费我们出。' });
    await story.does('accept_offer', bought.buyer, { no: 2 });
    await story.does('countersign', merchant.as, { no: 2 });
    const agreed = await story.seenBy(bought.buyer);
    expect(agreed['obligations'].map((one: any) => [one.term.kind, one.status])).toEqual([
      ['return_goods', 'due'],
      ['refund', 'waiting'],
    ]);
    const missing = await story.tries('report_performance', bought.buyer, { no: 1, text: '已寄出' });
    expect([missing.status, missing.body['code'], missing.body['field']]).toEqual([422, 'field_missing', 'carrier']);
    await story.does('report_performance', bought.buyer, { no: 1, text: '已寄出', carrier: '顺丰', tracking: 'SF123' });
    // Silence of the shop during the time to inspect counts as receipt in order.
    await shop.pass({ days: 9 });
    const done = await story.seenBy(bought.buyer);
    expect([done['stage'], done['outcome']]).toEqual(['closed', 'performed']);
    shop.server.world.clock.set('2026-03-02T02:00:00.000Z');
  });

  it('an item is in one open dispute only; the other item of the order may be disputed besides', async () => {
    const bought = await order();
    await fileStory(shop, bought, WRONG_SHIRT);
    const again = await tryFile(shop, bought, WRONG_SHIRT);
    expect([again.status, again.body['code']]).toEqual([409, 'item_in_dispute']);
    const socks = { ...WRONG_SHIRT, items: [{ itemId: 'socks', quantity: 1 }], wanted: [{ kind: 'refund', amountMinor: 2_500 }] };
    const other = await fileStory(shop, bought, socks);
    expect((await other.seenBy(bought.buyer))['held'].amountMinor).toBe(2_500);
  });

  it('a claim cannot ask back more than was paid, and the field is named', async () => {
    const bought = await order();
    const tooMuch = await tryFile(shop, bought, { ...WRONG_SHIRT, wanted: [{ kind: 'refund', amountMinor: 29_901 }] });
    expect([tooMuch.status, tooMuch.body['code'], tooMuch.body['field']]).toEqual([422, 'amount_exceeds_paid', 'wanted.0.amountMinor']);
  });

  it('the buyer withdraws: the held money goes back to the order', async () => {
    const bought = await order();
    const story = await fileStory(shop, bought, WRONG_SHIRT);
    await story.does('withdraw', bought.buyer);
    const seen = await story.seenBy(bought.buyer);
    expect([seen['outcome'], seen['held'].remainingMinor]).toEqual(['withdrawn', 0]);
    const late = await story.tries('post_message', merchant.as, { text: '还有一件事' });
    expect([late.status, late.body['code']]).toEqual([409, 'act_not_allowed_now']);
  });

  it('more time, agreed by both, within the cap of the rules', async () => {
    const bought = await order();
    const story = await fileStory(shop, bought, WRONG_SHIRT);
    const due = (seen: Record<string, any>): string => seen['deadlines'].find((one: any) => one.name === 'negotiate').due;
    const before = due(await story.seenBy(bought.buyer));
    const over = await story.tries('request_extension', merchant.as, { days: 30 });
    expect([over.status, over.body['code']]).toEqual([409, 'extension_cap_reached']);
    await story.does('request_extension', merchant.as, { days: 3 });
    await story.does('agree_extension', bought.buyer);
    expect(due(await story.seenBy(bought.buyer)) > before).toBe(true);
  });

  it('a double click does a thing once; the same key for another thing is refused', async () => {
    const bought = await order();
    const story = await fileStory(shop, bought, WRONG_SHIRT);
    const { server } = shop;
    const say = (text: string) => server.request(`/disputes/${story.id}/acts/post-message`, { json: { text }, key: 'click-00000001' }, bought.buyer);
    const [one, two] = await Promise.all([say('你好'), say('你好')]);
    expect([one.status, two.status]).toEqual([200, 200]);
    const bodies = [await one.json(), await two.json()] as { version: number }[];
    expect(bodies[0]!.version).toBe(bodies[1]!.version);
    expect((await story.historyFor(bought.buyer)).filter((entry) => entry.type === 'message_posted').length).toBe(1);
    const other = await say('再见');
    expect(other.status).toBe(409);
  });
});
