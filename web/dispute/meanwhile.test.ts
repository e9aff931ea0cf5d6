import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Merchant, type Order, type Shop } from '../../scenarios/support/shop.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import { DECISION, FILING as ANY_FILING } from '../../scenarios/support/stages.ts';
import { testWeb, type Opened, type Reader, type TestWeb } from '../testkit.ts';

const FILING = { ...ANY_FILING, narrative: 'The page says solid wood; it is veneer.', wanted: [{ kind: 'refund', amountMinor: 29_900 }] };
const OFFER = { terms: [{ kind: 'price_reduction', amountMinor: 5_000 }], note: 'With our regrets' };

describe('two people act at once', () => {
  let shop: Shop;
  let web: TestWeb;
  let merchant: Merchant;
  let count = 0;

  const file = async (): Promise<{ order: Order; story: Story; buyer: Reader; act(name: string): string }> => {
    const order = await shop.order({ externalId: `M-${(count += 1)}`, merchant: 'shop', buyer: `buyer-${count}` });
    const story = await fileStory(shop, order, FILING);
    await story.does('respond', merchant.as, { position: 'part', text: 'We can talk.' });
    return { order, story, buyer: order.buyer as Reader, act: (name) => `/disputes/${story.id}/acts/${name}` };
  };
  const lastOffer = async (story: Story): Promise<number> => (await story.seenBy(merchant.as))['offers'].at(-1).no;
  const faultless = (page: Opened): boolean => !page.html.includes('id="errors"');

  beforeAll(async () => {
    shop = await openShop();
    web = testWeb(shop.server);
    merchant = await shop.merchant('shop', { depositMinor: 100_000 });
  });
  afterAll(() => shop.close());

  it('the slower one is shown what happened, keeps what was typed, and may send it again', async () => {
    const { story, buyer, act } = await file();
    await story.does('make_offer', merchant.as, OFFER);
    const path = `${act('reject-offer')}?no=${await lastOffer(story)}`;
    const form = await web.open(path, buyer);
    await story.does('post_message', merchant.as, { text: 'We could also exchange it.' });
    const typed = { reason: 'Fifty is not enough.' };
    const stopped = await web.submit(path, form, typed, buyer);
    expect(stopped.status).toBe(422);
    expect(stopped.text).toContain('Something changed while you were writing.');
    expect(stopped.text).toContain('We could also exchange it.');
    // what was seen before is not told as news
    expect(stopped.text).not.toContain('We can talk.');
    expect(stopped.html).toContain('Fifty is not enough.</textarea>');
    expect((await story.seenBy(merchant.as))['offers'].at(-1).status).toBe('open');
    const done = await web.submit(path, stopped, typed, buyer);
    expect([done.status, (await story.seenBy(merchant.as))['offers'].at(-1).status]).toEqual([303, 'rejected']);
  });

  it('an act that is not open any more says what came in between, and gives the words back', async () => {
    const { story, buyer, act } = await file();
    await story.does('make_offer', merchant.as, OFFER);
    const path = `${act('make-offer')}`;
    const form = await web.open(path, buyer);
    await story.does('end_negotiation', merchant.as);
    const note = 'A hundred, and the matter is closed.';
    const late = await web.submit(path, form, { 'amount.price_reduction': '100', note }, buyer);
    expect([late.status, late.text.includes(note)]).toEqual([422, true]);
    expect(late.text).toContain('This happened since you opened the page');
  });

  it('the same form sent twice is one act and no surprise', async () => {
    const { story, buyer, act } = await file();
    await story.does('make_offer', merchant.as, OFFER);
    const path = `${act('reject-offer')}?no=${await lastOffer(story)}`;
    const form = await web.open(path, buyer);
    const answers = [await web.submit(path, form, { reason: 'No.' }, buyer), await web.submit(path, form, { reason: 'No.' }, buyer)];
    expect(answers.map((one) => one.status)).toEqual([303, 303]);
    expect((await story.historyFor(merchant.as)).filter((one) => one.type === 'offer_rejected')).toHaveLength(1);
  });

  it('words are added to the record whatever else was said meanwhile', async () => {
    const { story, buyer, act } = await file();
    const form = await web.open(act('post-message'), buyer);
    await story.does('post_message', merchant.as, { text: 'Are you there?' });
    expect((await web.submit(act('post-message'), form, { text: 'Yes.' }, buyer)).status).toBe(303);
  });

  it('what a side is not shown stops nobody', async () => {
    const judge = await shop.adjudicator('judge');
    const order = await shop.order({ externalId: 'M-big', merchant: 'shop', buyer: 'buyer-big', items: [{ itemId: '1', title: 'Sofa', quantity: 1, paidMinor: 4_190_000 }] });
    const story = await fileStory(shop, order, { ...FILING, wanted: [{ kind: 'refund', amountMinor: 4_190_000 }] });
    await story.does('respond', merchant.as, { position: 'contest', text: 'No.' });
    await story.does('end_negotiation', order.buyer);
    const { choiceTextVersion: textVersion } = await story.seenBy(order.buyer);
    for (const as of [order.buyer, merchant.as]) await story.does('choose', as, { consents: true, textVersion });
    await story.does('take_case', judge.as);
    const path = `/disputes/${story.id}/acts/withdraw`;
    const form = await web.open(path, order.buyer as Reader);
    await story.does('issue_determination', judge.as, DECISION);
    const done = await web.submit(path, form, { reason: 'Settled.', sure: 'yes' }, order.buyer as Reader);
    expect(faultless(done), done.text).toBe(true);
    expect(done.status).toBe(303);
  });
});
