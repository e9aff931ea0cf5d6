import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drainJobs } from '../server/jobs/jobs.ts';
import { runRules } from '../server/rules/cli.ts';
import { traceJob } from '../server/trace/trace.ts';
import { testWeb } from '../web/testkit.ts';
import { openShop, type Merchant, type Shop } from './support/shop.ts';
import { answerOf, fileStory, type Story } from './support/story.ts';

const FILING = {
  type: 'D-03',
  items: [{ itemId: 'bag', quantity: 1 }],
  facts: { brand: '某牌', claimed_official: 'yes', goods_kept: 'yes', price_gap: 'no', personal_use: 'yes', danger: 'none' },
  narrative: '做工和防伪标签都不对，品牌方说不是他们的货。',
  wanted: [{ kind: 'refund', amountMinor: 19_900 }],
};

describe('a marketplace with promises of its own', () => {
  let shop: Shop;
  let merchant: Merchant;
  let story: Story;
  let orderId: string;
  let buyer: { session: string };

  beforeAll(async () => {
    // the short name the example layer holds for
    shop = await openShop({ slug: 'lamp-market-demo' });
    merchant = await shop.merchant('bags', { depositMinor: 100_000 });
    const order = await shop.order({ externalId: 'L-1', merchant: 'bags', items: [{ itemId: 'bag', title: '手袋', quantity: 1, paidMinor: 19_900 }] });
    orderId = order.id;
    buyer = order.buyer as { session: string };
    story = await fileStory(shop, order, FILING);
  });
  afterAll(() => shop.close());

  it('asks them in the intake of an order, and the law alone without one', async () => {
    const facts = { ...FILING.facts, paid_minor: '19900' };
    const ask = async (more: object) => (await answerOf(await shop.server.request('/rules/cn/2026-1/intake', { json: { type: 'D-03', facts, ...more } }, buyer))).body['evaluation'];
    const of = (said: any): any => said.remedies.find((one: any) => one.remedy === 'punitive_treble');
    const [law, over] = [await ask({}), await ask({ orderId })];
    expect(of(law).amountMinor).toBe(59_700);
    expect(of(over)).toMatchObject({ amountMinor: 199_000, decisive: 'PLATFORM.GENUINE.TEN' });
    expect(over.law.remedies.find((one: any) => one.remedy === 'punitive_treble').amountMinor).toBe(59_700);
  });

  it('keeps them with the dispute, shows the promise to both sides, and each trace replays from the command line', async () => {
    for (const as of [buyer, merchant.as]) {
      const seen = await story.seenBy(as);
      expect(seen['layers']).toEqual(['platform/2026-1']);
      expect((seen['entitlement'] as { kind: string; mostMinor: number }[]).find((one) => one.kind === 'punitive_treble')?.mostMinor).toBe(199_000);
    }
    await drainJobs(shop.server.world, [traceJob]);
    const listed = await answerOf(await shop.server.request(`/disputes/${story.id}/traces`, {}, buyer));
    const heads = listed.body['items'] as { no: number; kind: string }[];
    expect(heads.map((one) => one.kind)).toContain('amount');
    for (const { no } of heads) {
      const trace = await answerOf(await shop.server.request(`/disputes/${story.id}/traces/${no}`, {}, buyer));
      expect(trace.body['layers']).toMatchObject([{ name: 'platform/2026-1' }]);
      const said: string[] = [];
      const code = runRules({ words: ['rules', 'replay', '-'] }, { now: () => shop.server.world.now(), stdin: () => JSON.stringify(trace.body), say: (text) => said.push(text) });
      expect([code, said.join()]).toEqual([0, expect.stringContaining('platform/2026-1')]);
    }
  });

  it('says on the pages what is promised, what the law alone gives, and where to read it', async () => {
    const web = testWeb(shop.server);
    const no = ((await answerOf(await shop.server.request(`/disputes/${story.id}/traces`, {}, buyer))).body['items'] as { no: number; kind: string }[]).find((one) => one.kind === 'amount')!.no;
    const why = await web.open(`/disputes/${story.id}/reasons/${no}`, { session: buyer.session, locale: 'en' });
    expect(why.text).toContain('ten times what you paid on top of the refund');
    const page = await web.open(`/disputes/${story.id}`, { session: buyer.session, locale: 'en' });
    expect(page.html).toContain('/rules/promises');
  });
});
