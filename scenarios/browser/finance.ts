import { expect, it } from 'vitest';
import type { Stage } from './stage.ts';
import { axe } from './support.ts';
import { visitor } from './visitor.ts';

/** The finance desk: four eyes on money released by hand, paid out by another process, read by an auditor. */
export function financeJourneys(stage: () => Stage): void {
  it('money of an order is released by two people, the institution pays it, and an auditor only reads', async () => {
    const wu = await visitor(stage(), { session: (await stage().demo('wu')).session, locale: 'zh-CN', width: 1280 });
    await wu.go('/operator/finance');
    await wu.follow('finance.part.releases');
    const { items: markets } = await stage().does('GET', '/marketplaces', undefined, await stage().demo('wu'));
    const demo = markets.find((one: { slug: string }) => one.slug === 'lamp-market-demo');
    await wu.page.locator('select[name="marketplaceId"]').selectOption(demo.id);
    await wu.fill('orderExternalId', 'DEMO-1010');
    await wu.pick('direction', 'to_merchant');
    await wu.fill('amount', '1.23');
    await wu.fill('reason', '买家提前确认收货，商家申请先放一部分');
    await wu.press('finance.release.propose');
    expect(await wu.text()).toContain(wu.say('finance.release.own'));
    expect(wu.complaints).toEqual([]);
    await wu.leave();

    const mei = await visitor(stage(), { session: (await stage().demo('mei')).session, locale: 'en', width: 360 });
    await mei.go('/operator/finance/releases');
    await mei.page.locator('main summary').first().click();
    await mei.page.locator('input[name^="reason-"]').fill('Looked at the order');
    await mei.press('finance.release.approve');
    expect(await mei.text()).toContain(mei.say('finance.release.state.approved'));
    expect(await axe(mei.page)).toEqual([]);
    const session = await stage().demo('mei');
    const orders = await stage().does('GET', '/finance/releases', undefined, session);
    const release = orders.items.find((one: { orderExternalId: string; amountMinor: number }) => one.orderExternalId === 'DEMO-1010' && one.amountMinor === 123);
    // the other process has paid it out and said so
    await expect
      .poll(async () => (await stage().does('GET', `/payments/${release.orderId}`, undefined, session)).instructions.filter((one: { amountMinor: number }) => one.amountMinor === 123).map((one: { state: string }) => one.state), { timeout: 60_000, interval: 500 })
      .toEqual(['done']);
    await mei.leave();

    const auditor = await visitor(stage(), { session: (await stage().demo('fang')).session, locale: 'zh-CN', width: 360 });
    await auditor.go('/home');
    expect(new URL(auditor.page.url()).pathname).toBe('/operator/finance');
    expect(await auditor.text()).toContain(auditor.say('finance.reads_only'));
    expect(await auditor.page.locator('.money-states svg rect.state-held').count()).toBeGreaterThan(0);
    expect(await axe(auditor.page)).toEqual([]);
    await auditor.follow('finance.part.differences');
    expect(await auditor.page.locator('main form').count()).toBe(0);
    expect(await auditor.go('/operator')).toBe(403);
    await auditor.leave();
  });
}
