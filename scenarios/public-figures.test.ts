import { afterAll, beforeAll, expect, it } from 'vitest';
import { openShop, type Shop } from './support/shop.ts';
import { answerOf, fileStory, WRONG_SHIRT } from './support/story.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.close());

it('the figures anybody may read count what happened, and nothing by which somebody is recognised', async () => {
  const { publicFigures } = await import('../server/dispute/public-figures.ts');
  // each look has a database handle of its own: an answer that was dear to find is kept per handle for a while
  const read = () => publicFigures({ ...shop.server.world, database: Object.create(shop.server.world.database) }, shop.server.world.now());
  const before = await read();
  const merchant = await shop.merchant('figures', { depositMinor: 300_000, name: '数字店' });
  const items = [{ itemId: 'shirt', title: '衬衫', quantity: 1, paidMinor: 29_900 }];
  const settled = await shop.order({ externalId: 'F-1', merchant: 'figures', items, releaseAt: '2026-03-10T00:00:00.000Z' });
  const story = await fileStory(shop, settled, WRONG_SHIRT);
  await story.does('respond', merchant.as, { position: 'part', text: '颜色发错了。' });
  await story.does('make_offer', merchant.as, { terms: [{ kind: 'price_reduction', amountMinor: 10_000 }], note: '' });
  await story.does('accept_offer', settled.buyer, { no: 2 });
  await story.does('countersign', merchant.as, { no: 2 });
  const other = await shop.order({ externalId: 'F-2', merchant: 'figures', items, releaseAt: '2026-03-10T00:00:00.000Z' });
  await fileStory(shop, other, WRONG_SHIRT);

  const after = await read();
  expect(after.filed - before.filed).toBe(2);
  expect(after.answered - before.answered).toBe(1);
  expect(after.settled - before.settled).toBe(1);
  expect(after.determined).toBe(before.determined);
  const moved = (figures: typeof after): number => figures.moved.find((sum) => sum.currency === 'CNY')?.amountMinor ?? 0;
  expect(moved(after) - moved(before)).toBe(10_000);
  expect(after.medianDays).not.toBeNull();

  const open = await answerOf(await shop.server.request('/figures'));
  expect(open.status).toBe(200);
  expect(Object.keys(open.body).sort()).toEqual(['answered', 'asOf', 'closed', 'determined', 'filed', 'medianDays', 'moved', 'settled', 'since']);
});
