import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../server/rules/rules.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { answerOf, fileStory, upload, type Story } from '../../scenarios/support/story.ts';
import type { As } from '../../server/http/testkit.ts';
import { testWeb, type Reader, type TestWeb } from '../testkit.ts';

let shop: Shop;
let web: TestWeb;
let seller: Merchant;
let adjudicator: Staff;
let order: Order;
let story: Story;

function reader(as: As, locale: 'en' | 'zh-CN' = 'en'): Reader {
  if (as === undefined || !('session' in as)) throw new Error('not a person');
  return { session: as.session, locale };
}

interface Row {
  readonly row: string;
  readonly bearer: string;
  readonly shown: { readonly respondent: string[] };
  readonly originalsMissing: boolean;
  readonly proposal: string | null;
}

async function burden(as: As): Promise<{ status: number; rows: Row[] }> {
  const { status, body } = await answerOf(await shop.server.request(`/disputes/${story.id}/burden`, {}, as));
  return { status, rows: body['rows'] ?? [] };
}

beforeAll(async () => {
  shop = await openShop();
  web = testWeb(shop.server);
  seller = await shop.merchant('parcels', { depositMinor: 200_000, name: '木匠铺' });
  adjudicator = await shop.adjudicator('wang');
  order = await shop.order({ externalId: 'B-1', merchant: 'parcels', items: [{ itemId: '1', title: '书桌', quantity: 1, paidMinor: 68_000 }] });
  const type = rules().packs[0]!.disputeTypes.find((one) => one.code === 'D-01')!;
  const facts = Object.fromEntries(type.facts.filter((one) => one.required).map((one) => [one.key, 'unknown']));
  story = await fileStory(shop, order, { type: 'D-01', items: [{ itemId: '1', quantity: 1 }], facts, narrative: '二十天了，包裹一直没有到。', wanted: [{ kind: 'refund', amountMinor: 68_000 }] });
});
afterAll(() => shop.close());

describe('who must prove what', () => {
  test('both sides read the same table, nobody else does, and the merchant is warned beforehand', async () => {
    const mine = await burden(order.buyer);
    expect(mine.rows.find((one) => one.row === 'breach')).toMatchObject({ bearer: 'respondent', originalsMissing: true, proposal: null });
    expect((await burden(seller.as)).rows).toEqual(mine.rows);
    const operator = await shop.operator('house');
    expect((await burden(operator.as)).status).toBe(403);
    expect((await burden(adjudicator.as)).status).toBe(404);
    const room = await web.open(`/disputes/${story.id}`, reader(seller.as));
    expect(room.text).toContain('Submit the original records by');
    expect((await web.open(`/disputes/${story.id}`, reader(order.buyer))).text).not.toContain('Submit the original records by');
    const zh = await web.open(`/disputes/${story.id}/burden`, reader(order.buyer, 'zh-CN'));
    expect(zh.text).toContain('由被申请人证明');
    expect(zh.text).not.toMatch(/burden\./);
  });

  test('the desk shows what is proposed once the time is over; the adjudicator answers it with reasons', async () => {
    await shop.pass({ days: 7 });
    await story.does('end_negotiation', order.buyer).catch(() => undefined);
    const { choiceTextVersion: textVersion } = await story.seenBy(order.buyer);
    await story.does('choose', order.buyer, { consents: true, textVersion });
    await story.does('choose', seller.as, { consents: true, textVersion });
    await story.does('take_case', adjudicator.as);
    expect((await burden(adjudicator.as)).rows.find((one) => one.row === 'breach')?.proposal).toBe('held_against_respondent');
    // the sides are not told what is only proposed
    expect((await burden(seller.as)).rows.every((one) => one.proposal === null)).toBe(true);
    const desk = await web.open(`/disputes/${story.id}/workbench`, reader(adjudicator.as));
    expect(desk.text).toContain('That may be held against the merchant');
    expect(desk.html).toContain('name="proposal-breach"');
    expect(desk.html).not.toMatch(/name="proposal-breach"[^>]*checked/);
  });

  test('a file that is named speaks to its row; a kind the type does not list is refused', async () => {
    const evidenceId = await upload(shop, seller.as, 'pod.txt');
    const wrong = await story.tries('submit_evidence', seller.as, { items: [{ evidenceId, shows: '签收记录', evidenceKey: 'price_history' }] });
    expect([wrong.status, wrong.body['errors']?.[0]?.field ?? wrong.body['field']]).toEqual([422, 'items.0.evidenceKey']);
    await story.does('submit_evidence', seller.as, { items: [{ evidenceId, shows: '签收记录', evidenceKey: 'proof_of_delivery' }] });
    expect((await burden(adjudicator.as)).rows.find((one) => one.row === 'breach')).toMatchObject({ shown: { respondent: [evidenceId] }, proposal: null });
    const page = await web.open(`/disputes/${story.id}/burden`, reader(order.buyer));
    expect(page.text).toContain('pod.txt');
    const form = await web.open(`/disputes/${story.id}/acts/submit-evidence`, reader(seller.as));
    expect(form.html).toContain('value="proof_of_delivery"');
  });
});
