import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Merchant, type Shop } from './support/shop.ts';
import { answerOf, fileStory, type Answer, type Story } from './support/story.ts';
import type { As } from '../server/http/testkit.ts';

let shop: Shop;
let seller: Merchant;
let count = 0;
const buyers = new Map<Story, As>();

/** One of so much, of which so much is held; 10.00 off is wanted. */
async function file(title: string, paidMinor: number, escrowMinor = paidMinor, merchant = 'figures'): Promise<Story> {
  count += 1;
  const order = await shop.order({ externalId: `F-${count}`, merchant, escrowMinor, items: [{ itemId: '1', title, quantity: 1, paidMinor }] });
  const facts = { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' };
  const story = await fileStory(shop, order, { type: 'D-02', items: [{ itemId: '1', quantity: 1 }], facts, narrative: '与页面描述的材质不符。', wanted: [{ kind: 'price_reduction', amountMinor: 1_000 }] });
  buyers.set(story, order.buyer);
  return story;
}

async function get(path: string, as: As = seller.as): Promise<Answer> {
  return answerOf(await shop.server.request(path, {}, as));
}

async function exposed(): Promise<Record<string, number>> {
  return (await get('/my/exposure')).body['items'][0];
}

beforeAll(async () => {
  // a Monday, ten in the morning in Beijing
  shop = await openShop({ now: '2026-03-02T02:00:00.000Z' });
  seller = await shop.merchant('figures', { depositMinor: 5_000 });
  await shop.merchant('elsewhere', { depositMinor: 100_000 });
});
afterAll(() => shop.close());

describe('exposure', () => {
  it('is nothing without open disputes', async () => {
    expect((await get('/my/exposure')).body).toEqual({ items: [] });
  });

  it('is what can be lost, less what is held for the same dispute, less the deposit; the rest is the gap', async () => {
    await file('整额托管', 10_000);
    await file('另一家', 90_000, 0, 'elsewhere');
    const whole = await exposed();
    expect(whole).toMatchObject({ open: 1, currency: 'CNY', depositFreeMinor: 5_000, gapMinor: 0 });
    expect(whole['escrowMinor']! + whole['depositMinor']! + whole['gapMinor']!).toBe(whole['atRiskMinor']);
    const bare = await file('没有托管', 20_000, 0);
    const seen = await exposed();
    expect(seen['atRiskMinor']! - whole['atRiskMinor']!).toBe(20_000);
    // escrow of one dispute covers no other
    expect(seen['escrowMinor']).toBe(whole['escrowMinor']);
    expect(seen['depositMinor']).toBe(5_000);
    expect(seen['gapMinor']).toBe(seen['atRiskMinor']! - seen['escrowMinor']! - 5_000);
    const rows = (await get('/disputes?view=merchant&sort=due')).body['items'] as { id: string; cover: object }[];
    expect(rows.find((row) => row.id === bare.id)?.cover).toEqual({ atRiskMinor: 20_000, heldMinor: 0 });
    expect(rows.every((row) => row.cover !== undefined)).toBe(true);
  });

  it('falls to what is owed once both sides have signed, and to nothing when it is paid', async () => {
    const before = await exposed();
    const story = await file('已和解', 10_000);
    await story.does('accept_offer', seller.as, { no: 1 });
    await story.does('countersign', buyers.get(story)!, { no: 1 });
    const seen = await story.seenBy(seller.as);
    const owed = (seen['obligations'] as { obligor: string; amountMinor: number; paidMinor: number }[]).reduce((sum, one) => sum + one.amountMinor - one.paidMinor, 0);
    expect((await exposed())['atRiskMinor']).toBe(before['atRiskMinor']! + owed);
  });

  it('is the merchant’s own', async () => {
    expect((await get('/my/exposure', (await shop.adjudicator('nosy')).as)).body['code']).toBe('not_allowed');
    expect((await get('/my/exposure', buyers.values().next().value!)).body['code']).toBe('not_allowed');
  });
});

describe('trends', () => {
  it('count by the week of filing in Beijing, by cause and by product, and add up to what the inbox finds', async () => {
    await shop.pass({ days: 6, hours: 13 });
    // Sunday 23:00 in Beijing, and an hour later Monday
    const late = await file('台灯', 8_000);
    await shop.pass({ hours: 1 });
    const next = await file('台灯', 8_000);
    await next.does('respond', seller.as, { position: 'contest', text: '不同意。' });
    await late.does('withdraw', buyers.get(late)!);
    const told = (await get('/my/trends?weeks=4')).body as { from: string; to: string; weeks: any[]; types: any[]; items: any[] };
    expect([told.from, told.to]).toEqual(['2026-02-16', '2026-03-16']);
    expect(told.weeks.map((one) => one.week)).toEqual(['2026-02-16', '2026-02-23', '2026-03-02', '2026-03-09']);
    const [, empty, first, second] = told.weeks;
    expect(empty).toMatchObject({ filed: 0, answered: 0, answerHours: null, paidMinor: 0, outcomes: {} });
    expect(first).toMatchObject({ filed: 4, outcomes: { withdrawn: 1 } });
    expect(second).toMatchObject({ filed: 1, answered: 1, answerHours: 0, open: 1 });
    expect(told.types).toEqual([expect.objectContaining({ type: 'D-02', filed: 5 })]);
    expect(told.items[0]).toMatchObject({ title: '台灯', filed: 2, disputedMinor: 16_000 });
    for (const week of told.weeks) {
      const to = new Date(Date.parse(week.week) + 7 * 86_400_000).toISOString().slice(0, 10);
      const found = (await get(`/my/inbox?filedFrom=${week.week}&filedTo=${to}`)).body;
      expect([found['found'], found['foundMinor']]).toEqual([week.filed, week.disputedMinor]);
      expect((await get(`/my/inbox?filedFrom=${week.week}&filedTo=${to}&answered=yes`)).body['found']).toBe(week.answered);
      expect((await get(`/my/inbox?filedFrom=${week.week}&filedTo=${to}&outcome=withdrawn`)).body['found']).toBe(week.outcomes['withdrawn'] ?? 0);
      expect((await get(`/my/inbox?filedFrom=${week.week}&filedTo=${to}&open=true`)).body['found']).toBe(week.open);
    }
    expect((await get(`/my/inbox?item=${encodeURIComponent('台灯')}`)).body['found']).toBe(2);
    expect((await get('/my/inbox?filedFrom=2026-02-30')).body).toMatchObject({ code: 'field_invalid', field: 'filedFrom' });
  });

  it('tell what was paid, and find the cases under which it was', async () => {
    const told = (await get('/my/trends')).body as { weeks: any[] };
    const paid = told.weeks.reduce((sum, one) => sum + one.paidMinor, 0);
    expect(paid).toBe(1_000);
    expect((await get('/my/inbox?paid=yes')).body['found']).toBe(1);
  });

  it('are handed out as a file, a line a week', async () => {
    const response = await shop.server.request('/my/trends.csv?weeks=4', {}, seller.as);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const lines = (await response.text()).split('\r\n').filter((line) => line !== '');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toContain('周起始日,提交件数,已首次答复');
    expect(lines[4]).toMatch(/^2026-03-09,1,1,0/);
  });
});
