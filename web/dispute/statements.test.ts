import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openShop, type Shop } from '../../scenarios/support/shop.ts';
import { FILING } from '../../scenarios/support/stages.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import { forgetCallers } from '../../server/people/people.ts';
import { testWeb, type Reader } from '../testkit.ts';

let shop: Shop;
let story: Story;
let buyer: Reader;

beforeAll(async () => {
  shop = await openShop();
  const merchant = await shop.merchant('shop', { depositMinor: 100_000 });
  const order = await shop.order({ externalId: 'asked', merchant: 'shop', buyer: 'buyer' });
  buyer = order.buyer as Reader;
  story = await fileStory(shop, order, FILING);
  await story.does('respond', merchant.as, { position: 'part', text: '部分认可。' });
});
afterAll(() => shop.close());

/** What the database is asked to show the dispute's page. */
async function asked(): Promise<(string | undefined)[]> {
  const query = vi.spyOn(shop.server.world.database, 'query');
  const { status } = await testWeb(shop.server).open(`/disputes/${story.id}`, buyer);
  expect(status).toBe(200);
  const names = query.mock.calls.map(([statement]) => statement.name);
  query.mockRestore();
  return names;
}

test('the page of a dispute asks the database once; who asks is believed for some seconds, and the first look is noted', async () => {
  forgetCallers(shop.server.world);
  expect(await asked()).toEqual(['caller_by_session', 'dispute_room', 'record_seen']);
  expect(await asked()).toEqual(['dispute_room']);
  forgetCallers(shop.server.world);
  expect(await asked()).toEqual(['caller_by_session', 'dispute_room']);
});
