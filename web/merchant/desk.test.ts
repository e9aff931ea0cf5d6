import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Merchant, type Shop } from '../../scenarios/support/shop.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import { forgetCallers } from '../../server/people/people.ts';
import type { As } from '../../server/http/testkit.ts';
import { testWeb, type Reader, type TestWeb } from '../testkit.ts';

let shop: Shop;
let web: TestWeb;
let seller: Merchant;
let stories: readonly Story[];
let buyer: As;
let count = 0;

function reader(as: As, locale: 'en' | 'zh-CN' = 'en'): Reader {
  if (as === undefined || !('session' in as)) throw new Error('not a person');
  return { session: as.session, locale };
}

async function file(title: string, paidMinor: number, escrowMinor = paidMinor, who = 'one-buyer'): Promise<Story> {
  count += 1;
  const order = await shop.order({ externalId: `D-${count}`, merchant: 'desk', buyer: who, escrowMinor, items: [{ itemId: '1', title, quantity: 1, paidMinor }] });
  buyer = order.buyer;
  const facts = { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' };
  const wanted = [{ kind: 'price_reduction', amountMinor: 1_000 }];
  return fileStory(shop, order, { type: 'D-02', items: [{ itemId: '1', quantity: 1 }], facts, narrative: '与页面描述的材质不符。', wanted });
}

beforeAll(async () => {
  shop = await openShop({ now: '2026-03-02T02:00:00.000Z' });
  web = testWeb(shop.server);
  seller = await shop.merchant('desk', { depositMinor: 1_500 });
  stories = [await file('台灯', 10_000), await file('台灯 <b>大</b>', 10_000, 0), await file('书桌', 20_000)];
  await stories[2]!.does('withdraw', buyer);
});
afterAll(() => shop.close());

describe('what is at stake', () => {
  test('stands on top of the inbox, adds up, and is told row by row', async () => {
    const page = await web.open('/merchant', reader(seller.as));
    const money = (label: string): number => Number(new RegExp(`${label} ¥([\\d,.]+)`).exec(page.text)?.[1]?.replace(',', ''));
    expect(money('At stake in open disputes')).toBe(200);
    expect(money('Held in escrow') + money('Covered by the deposit') + money('Not covered')).toBe(200);
    expect(money('Covered by the deposit')).toBe(15);
    expect(page.text).toContain('you would pay it yourself');
    expect(page.text).toContain('0% held');
    expect((await web.open('/merchant', reader(seller.as, 'zh-CN'))).text).toContain('未覆盖缺口');
  });
});

describe('the trends', () => {
  test('link every mark to the cases behind it, as many as it says', async () => {
    const page = await web.open('/merchant/trends?weeks=4', reader(seller.as));
    expect(page.status).toBe(200);
    expect(page.text).toContain('3 disputes were filed');
    expect(page.text).toContain('Most disputed: 书桌');
    expect(page.html).not.toContain('<b>大</b>');
    // in a table the figure is the link; a bar has its name as the link and its figure beside it
    const inTables = [...page.html.matchAll(/<a href="(\/merchant\?[^"]+)">(\d+)(?: · [^<]*)?<\/a>/g)];
    const ofBars = [...page.html.matchAll(/<li><span dir="auto"><a href="(\/merchant\?[^"]+)">[^<]*<\/a><\/span><span class="figure">(\d+)/g)];
    expect([inTables.length > 0, ofBars.length]).toEqual([true, 4]);
    const links = [...inTables, ...ofBars].map(([, href, number]) => [href!.replaceAll('&amp;', '&'), Number(number)] as const);
    expect(links.length).toBeGreaterThan(6);
    for (const [href, number] of links) {
      const behind = await web.open(href, reader(seller.as));
      expect([href, behind.status, Number(/(\d+) disputes? worth/.exec(behind.text)?.[1])]).toEqual([href, 200, number]);
    }
  });

  test('say so when there is nothing, and are a file besides', async () => {
    const other = await shop.merchant('nothing', {});
    expect((await web.open('/merchant/trends', reader(other.as))).text).toContain('No disputes were filed in this period');
    const csv = await web.open('/merchant/trends.csv?weeks=4', reader(seller.as));
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect((await web.open('/merchant/trends', reader(buyer))).status).toBe(403);
  });
});

describe('the team page', () => {
  test('checks the form, makes a link once, changes a part, and keeps the last owner', async () => {
    const me = reader(seller.as);
    const viewer = buyer;
    const page = await web.open('/merchant/team', me);
    expect(page.text).toContain('Your role: Owner');
    expect((await web.submit('/merchant/team', page, {}, me)).status).toBe(422);
    expect((await web.submit('/merchant/team', page, { role: 'agent', limit: 'much' }, me)).status).toBe(422);
    const made = await web.submit('/merchant/team', page, { role: 'agent', limit: '50' }, me);
    const token = /team\/join\?token=([\w-]+)/.exec(made.html)![1]!;
    const invited = await web.open(`/team/join?token=${token}`, reader(buyer));
    expect(invited.text).toContain('Agent · up to ¥50.00');
    expect((await web.submit(`/team/join?token=${token}`, invited, {}, reader(buyer))).location).toBe('/merchant');
    forgetCallers(shop.server.world);
    expect((await web.open(`/team/join?token=${token}`, me)).status).toBe(401);
    const team = await web.open('/merchant/team', me);
    const [own, agent] = [seller.personId, [...team.html.matchAll(/href="\/merchant\/team\/([0-9a-f-]+)"/g)].map((one) => one[1]!).find((id) => id !== seller.personId)!];
    const form = await web.open(`/merchant/team/${agent}`, me);
    expect(form.fields).toMatchObject({ role: 'agent', limit: '50.00' });
    expect((await web.submit(`/merchant/team/${agent}`, form, { role: 'viewer' }, me)).location).toBe('/merchant/team');
    const last = await web.submit(`/merchant/team/${own}`, await web.open(`/merchant/team/${own}`, me), { role: 'viewer' }, me);
    expect([last.status, last.text.includes('A team needs an owner')]).toEqual([422, true]);
    // a viewer sees the queue and nothing to choose, and no form of the team
    forgetCallers(shop.server.world);
    const seen = await web.open('/merchant', reader(buyer));
    expect(seen.text).toContain('台灯');
    expect(seen.html).not.toContain('type="checkbox" name="id"');
    expect((await web.open('/merchant/team', reader(buyer))).html).not.toContain('name="role"');
    expect((await web.open(`/merchant/team/${agent}`, reader(buyer))).status).toBe(403);
    // and brings no file: the page of evidence says why, and has no form
    const others = await file('花瓶', 5_000, 5_000, 'somebody-else');
    const place = `/disputes/${others.id}/acts/submit-evidence`;
    expect((await web.open(place, me)).html).toContain('type="file"');
    const evidence = await web.open(place, reader(viewer));
    expect([evidence.status, evidence.html.includes('type="file"')]).toEqual([403, false]);
    expect(evidence.text).toContain('to read only');
  });
});

describe('rows on a page', () => {
  test('are as many as the address asks for', async () => {
    for (let index = 0; index < 55; index += 1) await file(`商品 ${index}`, 1_000);
    const rows = async (query: string): Promise<number> => (await web.open(`/merchant${query}`, reader(seller.as))).html.split('type="checkbox" name="id"').length - 1;
    expect(await rows('')).toBe(50);
    expect(await rows('?rows=200')).toBe(58);
    expect(await rows('?rows=7')).toBe(50);
  });
});
