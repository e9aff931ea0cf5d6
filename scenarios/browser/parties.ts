import { expect, it } from 'vitest';
import { fileThroughPages, filed, yesterday } from './cases.ts';
import type { Stage } from './stage.ts';
import { until } from '../support/server.ts';
import { visitor } from './visitor.ts';

const DESK = { itemId: 'desk', title: '实木书桌 1.4 米（胡桃木色）', quantity: 1, paidMinor: 68_000 };

/** From the marketplace's button to money paid: a consumer on a phone, in Chinese; the merchant at a desk. */
async function settles(stage: Stage): Promise<void> {
  await stage.merchant('desk-shop', '木匠铺家具旗舰店', 100_000);
  const order = await stage.order({ buyer: 'lin', buyerName: '林小满', merchant: 'desk-shop', items: [DESK] });
  const buyer = await visitor(stage);
  await buyer.page.goto(`${stage.url}/hand-over?token=${stage.handOver('lin', { name: '林小满', order: order.externalId })}`);
  // with script the page goes on by itself
  await buyer.page.waitForURL(`**/orders/${order.id}/file`);
  const discovered = await yesterday(stage);
  await fileThroughPages(buyer, { narrative: '页面写实木，收到的是密度板贴皮。', shows: '桌面断口', amount: '200.00', discovered });
  expect(await buyer.text()).toContain('桌面断口');
  await buyer.shot('journey-check');
  await buyer.press('consumer.file.check.button');
  expect(buyer.page.url()).toMatch(/\/disputes\/[0-9a-f-]{36}\/filed$/);
  await buyer.shot('journey-filed');
  const number = await buyer.page.locator('.amount.big').first().innerText();
  const id = buyer.dispute();
  await buyer.follow('dispute.filed.open');
  expect(await buyer.text()).toContain(number);

  const seller = await visitor(stage, { width: 1280, session: (await stage.session('clerk-zhou', 'desk-shop')).session });
  await seller.go('/merchant');
  await seller.page.getByRole('link', { name: DESK.title }).first().click();
  await seller.page.waitForURL(`**/disputes/${id}`);
  await seller.follow('act.respond.link');
  await seller.pick('position', 'part');
  await seller.fill('text', '桌面为贴皮，愿意补偿部分差价。');
  await seller.press('act.respond.button');
  await seller.follow('act.make_offer.link');
  await seller.fill('amount.price_reduction', '100');
  await seller.press('act.make_offer.button');

  await buyer.go(`/disputes/${id}`);
  await buyer.follow('dispute.offer.counter');
  await buyer.fill('amount.price_reduction', '150.5');
  await buyer.fill('note', '一百五，事情就了结。');
  await buyer.press('act.make_offer.button');
  await seller.go(`/disputes/${id}`);
  await seller.follow('act.accept_offer.link');
  expect(await seller.text()).toContain('150.50');
  await seller.shot('journey-accept');
  await seller.press('act.accept_offer.button');
  await buyer.go(`/disputes/${id}`);
  await buyer.follow('act.countersign.link');
  expect(await buyer.text()).toContain('150.50');
  await buyer.shot('journey-countersign');
  await buyer.press('act.countersign.button');
  expect(await buyer.text()).toContain(buyer.say('dispute.outcome.performed'));
  await buyer.shot('journey-paid');
  const seen = await stage.does('GET', `/disputes/${id}`, undefined, await stage.session('lin'));
  expect([seen.outcome, seen.obligations[0].paidMinor]).toEqual(['performed', 15_050]);
  expect([...buyer.complaints, ...seller.complaints]).toEqual([]);
  await Promise.all([buyer.leave(), seller.leave()]);
}

/** The same filing in English where no script runs. */
async function filesWithoutScript(stage: Stage): Promise<void> {
  await stage.merchant('quiet-shop', 'Quiet Furniture', 100_000);
  const order = await stage.order({ buyer: 'ruth', buyerName: 'Ruth Ames', merchant: 'quiet-shop', items: [{ ...DESK, title: 'Walnut desk, 1.4 m' }] });
  const ruth = await visitor(stage, { locale: 'en', script: false });
  await ruth.go(`/hand-over?token=${stage.handOver('ruth', { name: 'Ruth Ames', order: order.externalId, locale: 'en' })}`);
  await ruth.press('public.signin.handover.button');
  expect(ruth.page.url()).toContain(`/orders/${order.id}`);
  const discovered = await yesterday(stage);
  await fileThroughPages(ruth, { narrative: 'Sold as solid walnut; it is chipboard with a veneer.', shows: 'The broken edge', amount: '200', discovered });
  await ruth.press('consumer.file.check.button');
  expect(await ruth.text()).toContain(ruth.say('dispute.filed.title'));
  await ruth.shot('journey-filed-no-script');
  await ruth.follow('dispute.filed.open');
  expect(await ruth.text()).toContain('chipboard');
  await ruth.leave();
}

/** The one link of the letter: in without registration, one dispute to see, the answer given. */
async function joinsByLetter(stage: Stage): Promise<void> {
  const dispute = await filed(stage, 'letter');
  const clerk = await visitor(stage, { locale: 'en', width: 1280 });
  const subject = clerk.page.locator('article', { hasText: `争议通知 ${dispute.number}` }).locator('a[href*="/join"]');
  await until('the letter is in the outbox', async () => {
    await clerk.go('/outbox');
    return (await subject.count()) > 0;
  });
  await clerk.go((await subject.first().getAttribute('href')) ?? '');
  await clerk.shot('journey-join');
  await clerk.press('public.signin.join.button');
  expect(clerk.dispute()).toBe(dispute.id);
  await clerk.follow('act.respond.link');
  // a form that misses its answers comes back with what was typed
  await clerk.fill('text', 'The third picture shows the veneer.');
  await clerk.press('act.respond.button');
  expect(await clerk.page.locator('#errors').count()).toBe(1);
  expect(await clerk.page.locator('[name=text]').inputValue()).toBe('The third picture shows the veneer.');
  await clerk.pick('position', 'contest');
  await clerk.press('act.respond.button');
  expect(await clerk.text()).toContain('The third picture shows the veneer.');
  // the link opens this one dispute and nothing else of the shop
  expect(await clerk.go('/merchant')).toBe(403);
  expect(clerk.complaints).toEqual([]);
  await clerk.leave();
  const seen = await dispute.seenBy(dispute.buyer);
  expect(seen.response.position).toBe('contest');
}

/** Journeys of the two parties up to an agreement. */
export function partyJourneys(stage: () => Stage): void {
  it('a consumer files on a phone, the merchant offers, both agree, and the money is paid', () => settles(stage()));
  it('files in English without script', () => filesWithoutScript(stage()));
  it('a merchant joins by the one link of the letter and answers', () => joinsByLetter(stage()));
}
