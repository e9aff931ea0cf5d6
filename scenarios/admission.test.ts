import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActName } from '../core/dispute/dispute.ts';
import type { As } from '../server/http/testkit.ts';
import { testWeb, type Reader, type TestWeb } from '../web/testkit.ts';
import { openShop, type Merchant, type Shop, type Staff } from './support/shop.ts';
import { answerOf, fileStory, type Story } from './support/story.ts';

const FILING = {
  type: 'D-02',
  items: [{ itemId: 'lamp', quantity: 1 }],
  facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes', danger: 'injury' },
  narrative: '台灯漏电，手被电了一下。',
  wanted: [{ kind: 'refund', amountMinor: 19_900 }],
};
const REASON = 'We called the buyer; she saw a doctor and wants her money back.';
const REFUSAL = 'A court decided the same matter. Please have that decision enforced.';

describe('a filing that a person looks at first', () => {
  let shop: Shop;
  let merchant: Merchant;
  let one: Staff;
  let two: Staff;
  let operator: Staff;
  let web: TestWeb;
  let count = 0;

  const reader = (as: As, locale: 'en' | 'zh-CN' = 'en'): Reader => ({ session: (as as { session: string }).session, locale });
  const begin = async (): Promise<{ story: Story; buyer: As }> => {
    const order = await shop.order({ externalId: `W-${(count += 1)}`, merchant: 'lamps', items: [{ itemId: 'lamp', title: '台灯', quantity: 1, paidMinor: 19_900 }], escrowMinor: 19_900 });
    return { story: await fileStory(shop, order, FILING), buyer: order.buyer };
  };
  const page = async (story: Story, as: As, path = ''): Promise<string> => {
    const seen = await web.open(`/disputes/${story.id}${path}`, reader(as));
    expect(seen.status, seen.location ?? '').toBe(200);
    return seen.text;
  };
  const sends = async (path: string, as: As, fields: Record<string, string>): Promise<void> => {
    const form = await web.open(path, reader(as));
    expect(form.status, form.location ?? form.text).toBe(200);
    const done = await web.submit(path, form, fields, reader(as));
    expect(done.status, done.text).toBe(303);
  };
  const acts = async (story: Story, as: As): Promise<ActName[]> => ((await story.seenBy(as))['allowed'] as { act: ActName }[]).map((open) => open.act);

  beforeAll(async () => {
    shop = await openShop();
    web = testWeb(shop.server);
    merchant = await shop.merchant('lamps', { depositMinor: 100_000, name: '灯具店' });
    one = await shop.adjudicator('one');
    two = await shop.adjudicator('two');
    operator = await shop.operator('op');
  });
  afterAll(() => shop.close());

  it('shows both sides the same: what it waits for, until when, what silence means, and whom to call', async () => {
    const { story, buyer } = await begin();
    for (const as of [buyer, merchant.as]) {
      const text = await page(story, as);
      for (const words of ['A person looks first', 'no time limit of either side runs', 'Nothing is refused because time passed', 'Ambulance', '120', '12315', 'First look']) expect(text).toContain(words);
      const seen = await story.seenBy(as);
      expect((seen['deadlines'] as { name: string }[]).map((clock) => clock.name)).toEqual(['admit']);
      expect(seen['held']).toEqual({ amountMinor: 19_900, remainingMinor: 19_900 });
    }
    // looking at it proves no service of a notice that was not given yet
    expect((await story.seenBy(merchant.as))['noticeOpenedAt']).toBeNull();
    expect(await acts(story, merchant.as)).toEqual(['request_human', 'submit_evidence']);
  });

  it('stands in the queues; whoever is on duty lets it go on without reading the file', async () => {
    const { story, buyer } = await begin();
    const queue = await answerOf(await shop.server.request('/queue?stage=admission', {}, one.as));
    expect((queue.body['items'] as { id: string; stage: string }[]).find((row) => row.id === story.id)).toMatchObject({ stage: 'admission', adjudicator: 'none' });
    expect((await web.open('/queue?stage=admission', reader(one.as))).text).toContain(story.number);
    const seen = await story.seenBy(operator.as);
    expect(seen['claim']).toMatchObject({ narrative: '', facts: {} });
    expect(seen['admission']).toMatchObject({ status: 'waiting', tracks: ['safety'] });
    expect((await web.open(`/operator/queue/${story.id}`, reader(operator.as))).text).toContain('Let it go on');
    expect((await story.tries('refuse_admission', operator.as, { reason: REFUSAL })).body).toMatchObject({ code: 'not_allowed' });
    await sends(`/operator/queue/${story.id}/release`, operator.as, { reason: REASON });
    expect(await page(story, buyer)).toContain(REASON);
    expect((await story.seenBy(merchant.as))['noticeOpenedAt']).not.toBeNull();
    expect(await acts(story, merchant.as)).toContain('respond');
    // the file is the sides' own again
    expect((await story.tries('release_admission', one.as, { reason: REASON })).status).toBe(404);
  });

  it('is not taken with reasons and other routes, looked at by another person, and closed only by two', async () => {
    const { story, buyer } = await begin();
    expect(await page(story, one.as, '/workbench')).toContain('Please look at this dispute first');
    await sends(`/disputes/${story.id}/workbench/refuse`, one.as, { reason: REFUSAL });
    const text = await page(story, buyer);
    for (const words of [REFUSAL, 'Other routes', '12315', 'Ask for another person']) expect(text).toContain(words);
    const mine = await story.seenBy(buyer);
    expect(JSON.stringify(mine['admission'])).not.toContain('"by"');
    await sends(`/disputes/${story.id}/acts/object-to-refusal`, buyer, { grounds: 'That was another order.' });
    expect((await story.tries('release_admission', one.as, { reason: REASON })).body).toMatchObject({ code: 'same_person' });
    expect(await page(story, two.as, '/workbench')).toContain('That was another order.');
    await sends(`/disputes/${story.id}/workbench/refuse`, two.as, { reason: REFUSAL });
    const over = await story.seenBy(buyer);
    expect(over).toMatchObject({ stage: 'closed', outcome: 'not_admitted', held: { remainingMinor: 0 } });
    expect(await page(story, buyer)).toContain('Two adjudicators did not take it');
  });

  it('tells nobody who refused in the history either', async () => {
    const { story, buyer } = await begin();
    await story.does('refuse_admission', one.as, { reason: REFUSAL });
    const history = await story.historyFor(buyer);
    expect(history.find((entry) => entry.type === 'admission_refused')).toMatchObject({ by: 'adjudicator', body: { reason: REFUSAL, final: false } });
    expect(JSON.stringify(history)).not.toContain((one as unknown as { id: string }).id ?? 'nobody');
  });
});
