import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Merchant, type Order, type Shop } from '../../scenarios/support/shop.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import { plannedJob } from '../../server/dispute/planned.ts';
import { drainJobs } from '../../server/jobs/jobs.ts';
import type { As } from '../../server/http/testkit.ts';
import { testWeb, type Reader, type TestWeb } from '../testkit.ts';

let shop: Shop;
let web: TestWeb;
let seller: Merchant;
let lamp: Story;
let desk: Story;
let buyer: As;

function reader(as: As, locale: 'en' | 'zh-CN' = 'en'): Reader {
  if (as === undefined || !('session' in as)) throw new Error('not a person');
  return { session: as.session, locale };
}

async function file(externalId: string, title: string, paidMinor: number): Promise<[Order, Story]> {
  const order = await shop.order({ externalId, merchant: 'home', items: [{ itemId: '1', title, quantity: 1, paidMinor }] });
  const facts = { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' };
  const wanted = [{ kind: 'price_reduction', amountMinor: 1_000 }];
  return [order, await fileStory(shop, order, { type: 'D-02', items: [{ itemId: '1', quantity: 1 }], facts, narrative: '与页面描述的材质不符。', wanted })];
}

beforeAll(async () => {
  shop = await openShop();
  web = testWeb(shop.server);
  seller = await shop.merchant('home', { depositMinor: 100_000 });
  let order: Order;
  [order, lamp] = await file('ord-lamp', '台灯', 12_000);
  buyer = order.buyer;
  [, desk] = await file('ord-desk', '书桌', 68_000);
  await lamp.does('respond', seller.as, { position: 'contest', text: '不同意。' });
  await lamp.does('make_offer', buyer, { terms: [{ kind: 'price_reduction', amountMinor: 900 }], note: '' });
});
afterAll(() => shop.close());

describe('the inbox', () => {
  test('shows what is open, what waits as links with counts, and the filters as a form that gets', async () => {
    const page = await web.open('/merchant', reader(seller.as));
    expect(page.status).toBe(200);
    for (const text of ['台灯', '书桌', '2 disputes worth ¥800.00', 'Offers to answer 1', 'Waiting for us 2']) expect(page.text).toContain(text);
    expect(page.html).toContain('<form method="get" action="/merchant">');
    expect(page.html).toMatch(/aria-current="page">All open/);
    expect(page.html).not.toContain('<details class="filter" open');
    expect((await web.open('/merchant', reader(seller.as, 'zh-CN'))).text).toContain('共 2 件');
  });

  test('keeps the filters in the address, shows them chosen, and clears them', async () => {
    const page = await web.open('/merchant?q=&state=open&stage=&type=D-02&turn=&within=&from=100&to=%C2%A5200.00&sort=value', reader(seller.as));
    expect(page.text).toContain('台灯');
    expect(page.text).not.toContain('书桌');
    expect(page.html).toContain('<option value="D-02" selected>');
    expect(page.html).toContain('<option value="value" selected>');
    expect(page.fields).toMatchObject({ from: '100', to: '¥200.00' });
    expect(page.html).toContain('/merchant/disputes.csv?type=D-02&amp;from=100');
    expect(page.html).toContain('<a href="/merchant">Clear</a>');
  });

  test('has saved views for what must be answered, for offers and for what is closed', async () => {
    const offers = await web.open('/merchant?turn=offer', reader(seller.as));
    expect(offers.html).toMatch(/aria-current="page">Offers to answer/);
    expect(offers.text).toContain('台灯');
    expect(offers.text).not.toContain('书桌');
    expect((await web.open('/merchant?turn=respondent&within=1', reader(seller.as))).text).toContain('Nothing is due within 24 hours');
    expect((await web.open('/merchant?state=closed&sort=value', reader(seller.as))).text).toContain('No disputes match');
    expect((await web.open('/merchant?state=closed', reader(seller.as))).text).toContain('Nothing is closed yet');
  });

  test('finds by number, and says what is wrong with a filter beside it, showing the list without it', async () => {
    expect((await web.open('/merchant?q=ORD-desk', reader(seller.as))).text).not.toContain('台灯');
    expect((await web.open(`/merchant?q=${lamp.number}&state=all`, reader(seller.as))).text).toContain('1 dispute worth');
    const wrong = await web.open('/merchant?q=x&from=much&turn=nobody', reader(seller.as));
    expect(wrong.status).toBe(200);
    for (const text of ['Enter 3 to 64 characters', 'Enter an amount of money', '台灯', '书桌']) expect(wrong.text).toContain(text);
    expect(wrong.html).toContain('href="#f-q"');
    const markup = await web.open(`/merchant?q=${encodeURIComponent('"><script>x</script>')}`, reader(seller.as));
    expect(markup.html).not.toContain('<script>x');
  });

  test('goes through a long list by pages of fifty', async () => {
    for (let index = 0; index < 51; index += 1) await file(`many-${index}`, `椅子${index}号`, 20_000 + index);
    const first = await web.open('/merchant?sort=value&from=200&to=300', reader(seller.as));
    const next = /href="(\/merchant\?[^"]*after=[^"]*)"/.exec(first.html)![1]!.replaceAll('&amp;', '&');
    expect(next).toContain('from=200');
    expect(first.text).toContain('椅子50号');
    expect(first.text).not.toContain('椅子0号');
    const second = await web.open(next, reader(seller.as));
    expect(second.text).toContain('椅子0号');
    expect(second.text).toContain('Back to the start');
  });

  test('is handed out as a file with the filters of the address, to nobody else', async () => {
    const file = await web.open('/merchant/disputes.csv?q=ord-desk', reader(seller.as, 'zh-CN'));
    expect(file.headers.get('content-type')).toContain('text/csv');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="disputes-/);
    expect(file.html).toContain('争议编号,订单号,商品');
    expect(file.html).toContain(`${desk.number},ord-desk,书桌,`);
    expect(file.html.trim().split('\r\n')).toHaveLength(2);
    expect((await web.open('/merchant/disputes.csv', reader(buyer))).status).toBe(403);
  });
});

describe('reply templates', () => {
  const PLACE = '/merchant/templates';

  test('are kept in two languages, the same form twice being one; changed, and thrown away', async () => {
    const me = reader(seller.as);
    const form = await web.open(PLACE, me);
    expect(form.text).toContain('No templates yet');
    const empty = await web.submit(PLACE, form, { name: 'Sorry' }, me);
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Enter the text in at least one language');
    const written = { name: 'Sorry <b>', 'text.zh-CN': '非常抱歉，我们马上处理。', 'text.en': 'We are sorry and see to it.' };
    for (const _ of [1, 2]) expect((await web.submit(PLACE, form, written, me)).location).toBe(PLACE);
    const list = await web.open(PLACE, me);
    expect(list.html.match(/Sorry &lt;b/g)).toHaveLength(1);
    expect(list.text).toContain('中文 · English');
    const place = /\/merchant\/templates\/[0-9a-f-]{36}/.exec(list.html)![0];
    const one = await web.open(place, me);
    expect(one.html).toContain('非常抱歉');
    expect((await web.submit(place, one, { name: 'Sorry', 'text.zh-CN': '非常抱歉，我们马上处理。', 'text.en': '' }, me)).location).toBe(PLACE);
    expect((await web.open(PLACE, me)).text).not.toContain('中文 · English');
    const second = await web.open(PLACE, me);
    await web.submit(PLACE, second, { name: 'Gone', 'text.en': 'Soon gone.' }, me);
    const gone = /(\/merchant\/templates\/[0-9a-f-]{36})" dir="auto">Gone/.exec((await web.open(PLACE, me)).html)![1]!;
    expect((await web.post(gone, { _key: 'drop-key-1', do: 'drop' }, me)).location).toBe(PLACE);
    expect((await web.open(gone, me)).status).toBe(404);
    expect((await web.open(PLACE, reader(buyer))).status).toBe(403);
  });

  test('begin an answer, a message or the note of an offer, without script and without sending', async () => {
    const me = reader(seller.as);
    const path = `/disputes/${desk.id}/acts/respond`;
    const form = await web.open(path, me);
    const value = /<option value="([^"]+)">Sorry \(中文\)/.exec(form.html)![1]!;
    const filled = await web.open(`${path}?template=${value}`, me);
    expect(filled.html).toMatch(/<textarea[^>]*>非常抱歉，我们马上处理。<\/textarea>/);
    for (const act of ['post-message', 'make-offer']) {
      expect((await web.open(`/disputes/${desk.id}/acts/${act}?template=${value}`, me)).html).toMatch(/>非常抱歉，我们马上处理。<\/textarea>/);
    }
    // what was typed and sent is not replaced
    const sent = await web.submit(`${path}?template=${value}`, filled, { text: '另一句话' }, me);
    expect(sent.status).toBe(422);
    expect(sent.html).toMatch(/<textarea[^>]*>另一句话<\/textarea>/);
    expect((await web.open(`${path}?template=nonsense.en`, me)).status).toBe(200);
    expect((await web.open(`/disputes/${desk.id}/acts/post-message`, reader(buyer))).html).not.toContain('name="template"');
  });
});

describe('one answer to several disputes', () => {
  const PLACE = '/merchant/answer';

  test('is previewed with count and money, done as one act each, and done once however often it is sent', async () => {
    const me = reader(seller.as);
    const inbox = await web.open('/merchant', me);
    expect(inbox.html).toContain(`action="${PLACE}"`);
    const [, one] = await file('bulk-1', '茶几', 10_001);
    const [, two] = await file('bulk-2', '茶杯', 3_000);
    const query = `id=${one.id}&id=${two.id}`;
    const asked = await web.open(`${PLACE}?${query}`, me);
    expect(asked.text).toContain('2 disputes selected');
    expect((await web.open(`${PLACE}?${query}&formula=reduction&percent=0`, me)).text).toContain('from 1 to 100');
    const preview = await web.open(`${PLACE}?${query}&formula=reduction&percent=10`, me);
    for (const text of ['¥10.00', '¥3.00', '¥13.00', 'Send 2 offers']) expect(preview.text).toContain(text);
    const places = [];
    for (const _ of [1, 2]) places.push((await web.submit(PLACE, preview, {}, me)).location);
    expect(places[0]).toMatch(/^\/merchant\/planned\/[0-9a-f-]{36}$/);
    expect(places[1]).toBe(places[0]);
    const waiting = await web.open(places[0]!, me);
    for (const text of ['2 answers will be sent', 'You can cancel until', 'Cancel all 2 answers', 'Offer ¥10.00']) expect(waiting.text).toContain(text);
    expect(await drainJobs(shop.server.world, [plannedJob])).toBe(0);
    shop.server.world.clock.advance(30_000);
    await drainJobs(shop.server.world, [plannedJob]);
    const done = await web.open(places[0]!, me);
    expect(done.text).toContain('2 disputes were answered');
    expect(done.text).not.toContain('Cancel');
    expect((await web.open('/merchant/planned', me)).html).toContain(places[0]!);
    // what is done is done: the button of the old page says so
    const late = await web.submit(places[0]!, waiting, {}, me);
    expect(late.location).toBe(places[0]);
    expect(late.headers.get('set-cookie')).toContain('merchant.plan.too_late');
    const offers = (await one.seenBy(seller.as))['offers'] as { by: string; terms: object[] }[];
    expect(offers.filter((offer) => offer.by === 'respondent').map((offer) => offer.terms)).toEqual([[{ kind: 'price_reduction', amountMinor: 1_000 }]]);
  });

  test('accepts claims as filed, leaves out what has moved on, and lists what failed with the reason', async () => {
    const me = reader(seller.as);
    const [, plain] = await file('bulk-3', '花瓶', 10_000);
    const [, moved] = await file('bulk-4', '花盆', 10_000);
    const preview = await web.open(`${PLACE}?id=${plain.id}&id=${moved.id}&id=${lamp.id}&formula=accept`, me);
    // the lamp's claim was followed by an offer: accepting "the claim" would be ambiguous
    expect(preview.text).toContain('Left out');
    expect(preview.text).toContain('Accept and sign 2 claims');
    await moved.does('withdraw', buyer);
    const planned = (await web.submit(PLACE, preview, { wait: '120' }, me)).location!;
    shop.server.world.clock.advance(119_000);
    expect(await drainJobs(shop.server.world, [plannedJob])).toBe(0);
    shop.server.world.clock.advance(1_000);
    await drainJobs(shop.server.world, [plannedJob]);
    const done = await web.open(planned, me);
    expect(done.text).toContain('1 dispute was answered');
    expect(done.text).toContain('1 was not answered');
    expect(done.text).toContain(moved.number);
    expect(done.text).toMatch(/Not sent (The dispute has changed|This cannot be done)/);
    expect((await plain.seenBy(seller.as))['agreement']).toMatchObject({ offerNo: 1 });
    expect((await web.open(`${PLACE}?id=${plain.id}`, reader(buyer))).status).toBe(403);
    expect((await web.open(`${PLACE}?id=nonsense`, me)).text).toContain('No disputes selected');
  });

  test('can be cancelled until it goes out, and is nobody else’s to see', async () => {
    const me = reader(seller.as);
    const [, one] = await file('bulk-5', '花架', 10_000);
    const preview = await web.open(`${PLACE}?id=${one.id}&formula=reduction&percent=10`, me);
    const place = (await web.submit(PLACE, preview, {}, me)).location!;
    expect((await web.open(place, reader(buyer))).status).toBe(403);
    const waiting = await web.open(place, me);
    expect((await web.submit(place, waiting, {}, me)).location).toBe(place);
    shop.server.world.clock.advance({ minutes: 5 });
    expect(await drainJobs(shop.server.world, [plannedJob])).toBe(0);
    expect((await web.open(place, me)).text).toContain('1 answer was cancelled');
    expect((await one.seenBy(seller.as))['offers']).toHaveLength(1);
  });
});
