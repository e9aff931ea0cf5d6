import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Shop } from './support/shop.ts';
import { answerOf } from './support/story.ts';

const ORDERS = 10_000;
const DISPUTES = 1_000;

function line(index: number): string {
  const paidMinor = 1_000 + (index % 500) * 10;
  return JSON.stringify({
    externalId: `V-${index}`,
    merchantExternalId: `m-${index % 20}`,
    buyer: { externalId: `b-${index % 3_000}`, name: `买家 ${index % 3_000}`, email: `b${index % 3_000}@example.org`, locale: 'zh-CN' },
    currency: 'CNY',
    placedAt: '2026-02-20T02:00:00.000Z',
    paidMinor,
    escrowMinor: paidMinor,
    items: [{ itemId: 'i', title: `商品 ${index}`, quantity: 1, unitPriceMinor: paidMinor, paidMinor }],
    payments: [{ method: 'alipay', amountMinor: paidMinor }],
  });
}

/** A marketplace's day, through the API as its server would push it. */
describe('10,000 orders in one request, 1,000 disputes one by one', () => {
  let shop: Shop;

  beforeAll(async () => {
    shop = await openShop();
    for (let index = 0; index < 20; index += 1) await shop.merchant(`m-${index}`, { depositMinor: 100_000 });
  });
  afterAll(() => shop.close());

  it('each line of the bulk request is answered; the same request again changes nothing', async () => {
    const body = Array.from({ length: ORDERS }, (_, index) => line(index)).join('\n');
    const push = async (): Promise<Record<string, number>> => {
      const headers = { 'content-type': 'application/x-ndjson' };
      const answer = await shop.server.request('/orders/bulk', { method: 'POST', headers, body }, shop.marketplace);
      expect(answer.status).toBe(200);
      const lines = (await answer.text()).trim().split('\n').map((text) => JSON.parse(text) as { outcome: string });
      return Object.fromEntries(['created', 'unchanged', 'refused'].map((name) => [name, lines.filter((one) => one.outcome === name).length]));
    };
    expect(await push()).toEqual({ created: ORDERS, unchanged: 0, refused: 0 });
    expect(await push()).toEqual({ created: 0, unchanged: ORDERS, refused: 0 });
  });

  it('each dispute is filed once, its part held; the books balance', async () => {
    const file = async (index: number): Promise<number> => {
      const filed = await answerOf(
        await shop.server.request(
          '/disputes',
          {
            key: `volume-${index}`,
            json: {
              orderExternalId: `V-${index * 10}`,
              type: 'D-01',
              items: [{ itemId: 'i', quantity: 1 }],
              facts: { delivery_state: 'not_sent', personal_use: 'yes' },
              narrative: '付款后一直没有发货，请退款。',
              wanted: [{ kind: 'refund', amountMinor: 1_000 }],
            },
          },
          shop.marketplace,
        ),
      );
      return filed.status;
    };
    for (let from = 0; from < DISPUTES; from += 16) {
      const batch = Array.from({ length: Math.min(16, DISPUTES - from) }, (_, index) => file(from + index));
      expect(new Set(await Promise.all(batch))).toEqual(new Set([201]));
    }
    const { owner } = shop.server;
    const [counted] = await owner.query<{ disputes: number; acts: number; held: number; disputed: number }>({
      text: `select (select count(*) from dispute) as disputes, (select count(*) from act_record) as acts,
                    (select sum(remaining_minor)::bigint from hold where state = 'open') as held,
                    (select sum(disputed_minor)::bigint from dispute) as disputed`,
    });
    expect(counted).toMatchObject({ disputes: DISPUTES, acts: DISPUTES });
    expect(counted!.held).toBe(counted!.disputed);
    const proof = await owner.query<{ wrong: number }>({ text: 'select * from ledger_proof($1)', values: [shop.marketplaceId] });
    expect(proof.filter((row) => row.wrong > 0)).toEqual([]);
  });

  it('the marketplace pages through all of them', async () => {
    let seen = 0;
    let cursor = '';
    for (;;) {
      const query = `view=marketplace&limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const page = await answerOf(await shop.server.request(`/disputes?${query}`, {}, shop.marketplace));
      seen += page.body['items'].length;
      if (page.body['next'] === null) break;
      cursor = page.body['next'];
    }
    expect(seen).toBe(DISPUTES);
  });
});
