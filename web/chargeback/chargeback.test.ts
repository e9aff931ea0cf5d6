import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShop, type Merchant, type Order, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { FILING as ANY_FILING } from '../../scenarios/support/stages.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import { takeCardNotices, tellDisputes } from '../../server/chargeback/chargeback.ts';
import type { As } from '../../server/http/testkit.ts';
import { testRail, type TestRail } from '../../server/payment/testkit.ts';
import { testWeb, type Reader, type TestWeb } from '../testkit.ts';

const FILING = { ...ANY_FILING, narrative: 'The page says solid wood; it is veneer.', wanted: [{ kind: 'refund', amountMinor: 29_900 }] };

describe('pages of card disputes', () => {
  let shop: Shop;
  let web: TestWeb;
  let merchant: Merchant;
  let operator: Staff;
  let stripe: TestRail;
  let count = 0;

  beforeAll(async () => {
    stripe = testRail('stripe', () => shop.server.world.now());
    shop = await openShop({ rails: [stripe] });
    web = testWeb(shop.server);
    merchant = await shop.merchant('shop');
    operator = await shop.operator('wu');
  });
  afterAll(() => shop.close());

  async function tells(reference: string, status: string, reason = '13.1'): Promise<void> {
    count += 1;
    const about = { kind: 'card_dispute' as const, paymentReference: reference, caseReference: `dp_${reference}`, status, reason, amountMinor: 29_900, currency: 'CNY' as const, evidenceDue: null };
    const { headers, body } = stripe.notice(`evt_${count}`, about);
    expect((await shop.server.request('/payments/notices/stripe', { method: 'POST', headers, body })).status).toBe(200);
    await takeCardNotices(shop.server.world);
    await tellDisputes(shop.server.world);
  }

  async function disputed(): Promise<{ order: Order; story: Story; reference: string }> {
    count += 1;
    const reference = `pi_${count}`;
    const order = await shop.order({ externalId: `C-${count}`, merchant: 'shop', buyer: `buyer-${count}`, payments: [{ method: 'card', rail: 'stripe', reference, amountMinor: 29_900 }] });
    return { order, reference, story: await fileStory(shop, order, FILING) };
  }

  const english = (as: As): Reader => ({ ...as, locale: 'en' }) as Reader;
  const idOf = (html: string, reference: string): string => new RegExp(`/card-cases/([0-9a-f-]{36})" dir="auto"><code class="code">dp_${reference}`).exec(html)?.[1] ?? '';

  it('the dispute’s page says to both sides alike that refunds are stopped, and what came of it', async () => {
    const { order, story, reference } = await disputed();
    expect((await web.open(`/disputes/${story.id}`, english(order.buyer))).html).not.toContain('id="card-cases"');
    await tells(reference, 'needs_response');
    for (const as of [order.buyer, merchant.as]) {
      const page = await web.open(`/disputes/${story.id}`, english(as));
      expect(page.text).toContain('Refunds of this payment are stopped until that is decided');
      expect(page.text).toContain('Charged back');
    }
    const buyers = await web.open(`/disputes/${story.id}`, english(order.buyer));
    expect(buyers.html).not.toContain('/card-cases/');
    await tells(reference, 'won');
    expect((await web.open(`/disputes/${story.id}`, english(order.buyer))).text).toContain('The money is back with the merchant');
  });

  it('the merchant finds the case, takes the pack, and notes that it was handed in', async () => {
    const { reference } = await disputed();
    await tells(reference, 'needs_response');
    const list = await web.open('/card-cases', english(merchant.as));
    expect(list.text).toContain(`dp_${reference}`);
    const path = `/card-cases/${idOf(list.html, reference)}`;
    const before = await web.open(path, english(merchant.as));
    expect(before.text).toContain('Download the pack first.');
    expect(before.text).toContain('(M)');
    await shop.server.request(`${path}/pack.zip`, {}, merchant.as);
    const form = await web.open(path, english(merchant.as));
    const done = await web.submit(path, form, { act: 'represent' }, english(merchant.as));
    expect([done.status, done.location]).toEqual([303, path]);
    const after = await web.open(path, english(merchant.as));
    expect(after.text).toContain('Contested');
    expect(after.text).toContain(form.fields['packHash']);
    // the same form again is no act any more
    expect((await web.submit(path, form, { act: 'represent' }, english(merchant.as))).status).not.toBe(500);
  });

  it('the pack goes to the institution at one press where it takes any', async () => {
    const { reference } = await disputed();
    await tells(reference, 'needs_response');
    const path = `/card-cases/${idOf((await web.open('/card-cases', english(merchant.as))).html, reference)}`;
    const page = await web.open(path, english(merchant.as));
    expect(page.text).toContain('Hand it in to the institution');
    const done = await web.post(path, { _key: page.fields['_key'] ?? '', act: 'hand_in' }, english(merchant.as));
    expect([done.status, done.location]).toEqual([303, path]);
    const after = await web.open(path, english(merchant.as));
    expect(after.text).toContain('Contested');
    expect(after.text).not.toContain('Hand it in to the institution');
  });

  it('accepting is a step of its own', async () => {
    const { reference } = await disputed();
    await tells(reference, 'needs_response');
    const path = `/card-cases/${idOf((await web.open('/card-cases', english(merchant.as))).html, reference)}`;
    const page = await web.open(path, english(merchant.as));
    const done = await web.post(path, { _key: page.fields['_key'] ?? '', act: 'accept' }, english(merchant.as));
    expect(done.status).toBe(303);
    expect((await web.open('/card-cases?show=over', english(merchant.as))).text).toContain(`dp_${reference}`);
  });

  it('the desk sees all cases and notes what a bank wrote; it gets no pack', async () => {
    const { reference } = await disputed();
    await tells(reference, 'warning_needs_response');
    const list = await web.open('/card-cases', english(operator.as));
    const path = `/card-cases/${idOf(list.html, reference)}`;
    const page = await web.open(path, english(operator.as));
    expect(page.html).not.toContain('pack.zip');
    const noted = await web.post(path, { _key: page.fields['_key'] ?? '', act: 'news', to: 'chargeback', due: '2026-12-24' }, english(operator.as));
    expect(noted.status).toBe(303);
    expect((await web.open(path, english(operator.as))).text).toContain('Charged back');
  });

  it('nobody else finds them', async () => {
    const { order, reference } = await disputed();
    await tells(reference, 'needs_response');
    const id = idOf((await web.open('/card-cases', english(merchant.as))).html, reference);
    expect((await web.open('/card-cases', english(order.buyer))).status).toBe(403);
    expect((await web.open(`/card-cases/${id}`, english(order.buyer))).status).toBe(404);
    expect((await web.open('/card-cases')).status).toBe(401);
  });
});
