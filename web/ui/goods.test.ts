import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Merchant, type Order, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import type { As } from '../../server/http/testkit.ts';
import { testWeb, type Reader, type TestWeb } from '../testkit.ts';

const FILE = join(import.meta.dirname, '..', '..', 'server', 'demo', 'pictures', 'lamp-1-small.png');
const CONTENT = readFileSync(FILE);
const HASH = createHash('sha256').update(CONTENT).digest('hex');
const LAMP = '台灯 "AA" <暖光>';
const WANTED = { facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' }, narrative: '收到的台灯与页面描述的材质不符。', wanted: [{ kind: 'price_reduction', amountMinor: 1_000 }] };

let shop: Shop;
let web: TestWeb;
let seller: Merchant;
let adjudicator: Staff;
let order: Order;
let story: Story;

function reader(as: As): Reader {
  if (as === undefined || !('session' in as)) throw new Error('not a person');
  return { session: as.session };
}

beforeAll(async () => {
  shop = await openShop();
  web = testWeb(shop.server);
  seller = await shop.merchant('lamps', { depositMinor: 100_000 });
  adjudicator = await shop.adjudicator('wang');
  const picture = { mediaType: 'image/png', data: CONTENT.toString('base64') };
  order = await shop.order({
    ...{ externalId: 'ord-lamp', merchant: 'lamps' },
    items: [{ itemId: 'lamp', title: LAMP, quantity: 1, paidMinor: 12_000, picture }, { itemId: 'bulb', title: '灯泡', quantity: 3, paidMinor: 3_000 }],
  });
  const filing = { type: 'D-02', items: [{ itemId: 'lamp', quantity: 1 }, { itemId: 'bulb', quantity: 1 }], ...WANTED };
  story = await fileStory(shop, order, filing);
});
afterAll(() => shop.close());

/** The pictures on a page: address and what is said in their place. */
async function picturesOn(path: string, as: As): Promise<readonly { readonly address: string; readonly tag: string; readonly words: string }[]> {
  const page = await web.open(path, reader(as));
  expect(page.status, path).toBe(200);
  return [...page.html.matchAll(/<img class="goods"(?:"[^"]*"|[^">])*>/g)].map(([tag]) => ({
    tag,
    address: /src="([^"]+)"/.exec(tag)![1]!,
    words: (/ alt(?:="([^"]*)")?/.exec(tag)![1] ?? '').replaceAll('&quot;', '"').replaceAll('&lt;', '<'),
  }));
}

describe('the picture of what was bought', () => {
  test('stands where items are chosen and where the answers are checked, said by the title, in a box of its size', async () => {
    const next = await shop.order({ externalId: 'ord-next', merchant: 'lamps', items: [{ itemId: 'lamp', title: LAMP, quantity: 1, paidMinor: 12_000, pictureSha256: HASH }] });
    await shop.server.request(`/my/drafts/${next.id}`, { method: 'PUT', json: { body: { type: 'D-02' } } }, next.buyer);
    const choosing = await picturesOn(`/orders/${next.id}/file/items`, next.buyer);
    expect(choosing).toEqual([expect.objectContaining({ address: `/api/v1/pictures/${HASH}`, words: LAMP })]);
    for (const said of ['width="48"', 'height="48"', 'loading="lazy"']) expect(choosing[0]!.tag).toContain(said);
    const facts = { ...WANTED.facts, danger: 'none', elsewhere: 'none', cross_border: 'no', received_on: '2026-02-20', intact: 'yes' };
    const body = { type: 'D-02', items: [{ itemId: 'lamp', quantity: 1 }], ...WANTED, facts, enough: true, evidence: [] };
    await shop.server.request(`/my/drafts/${next.id}`, { method: 'PUT', json: { body } }, next.buyer);
    expect(await picturesOn(`/orders/${next.id}/file/check`, next.buyer)).toMatchObject([{ address: `/api/v1/pictures/${HASH}`, words: LAMP }]);
    expect((await shop.server.request(`/pictures/${HASH}`, {}, next.buyer)).status).toBe(200);
  });

  test('is on the order and the lists of its buyer, and nothing stands where the marketplace sent none', async () => {
    // the title stands beside these word for word, and is not read out twice
    const silent = { address: `/api/v1/pictures/${HASH}`, words: '' };
    expect(await picturesOn(`/orders/${order.id}`, order.buyer)).toMatchObject([silent]);
    const lists = await picturesOn('/my', order.buyer);
    expect(lists.map(({ words }) => words)).toEqual(expect.arrayContaining(['', LAMP]));
    const bare = await shop.order({ externalId: 'ord-bare', merchant: 'lamps', items: [{ itemId: '1', title: '书桌', quantity: 1, paidMinor: 5_000 }] });
    await shop.server.request(`/my/drafts/${bare.id}`, { method: 'PUT', json: { body: { type: 'D-02' } } }, bare.buyer);
    expect(await picturesOn(`/orders/${bare.id}/file/items`, bare.buyer)).toEqual([]);
  });

  test('is in the dispute for both sides alike, and in the row of the shop’s inbox', async () => {
    const [mine, theirs] = [await picturesOn(`/disputes/${story.id}`, order.buyer), await picturesOn(`/disputes/${story.id}`, seller.as)];
    expect(mine).toMatchObject([{ address: `/api/v1/pictures/${HASH}`, words: LAMP }]);
    expect(theirs).toEqual(mine);
    expect(await picturesOn('/merchant', seller.as)).toMatchObject([{ words: LAMP }]);
    const row = (await (await shop.server.request('/disputes?view=merchant', {}, seller.as)).json()) as { items: { pictureSha256?: string }[] };
    expect(row.items.map((one) => one.pictureSha256)).toEqual([HASH]);
  });

  test('is no part of the dispute’s record: the order keeps its hash, the state nothing', async () => {
    expect((await story.seenBy(order.buyer))['pictures']).toEqual({ lamp: HASH });
    const [row] = await shop.server.owner.query<{ kept: string }>({ text: 'select state::text || (select string_agg(events::text, $2) from act_record where dispute_id = $1) as kept from dispute where id = $1', values: [story.id, ' '] });
    expect(row!.kept).toContain('lamp');
    expect(row!.kept).not.toContain(HASH);
  });

  test('is among the facts of the adjudicator’s desk', async () => {
    await story.does('respond', seller.as, { position: 'contest', text: '不同意。' });
    await story.does('end_negotiation', order.buyer);
    const { choiceTextVersion } = await story.seenBy(order.buyer);
    for (const as of [order.buyer, seller.as]) await story.does('choose', as, { consents: true, textVersion: choiceTextVersion });
    await story.does('take_case', adjudicator.as);
    expect(await picturesOn(`/disputes/${story.id}/workbench`, adjudicator.as)).toMatchObject([{ words: LAMP }, { words: LAMP }]);
    expect((await shop.server.request(`/pictures/${HASH}`, {}, adjudicator.as)).status).toBe(200);
  });
});
