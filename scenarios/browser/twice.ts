import { expect, it } from 'vitest';
import { fileThroughPages, filed, yesterday } from './cases.ts';
import type { Stage } from './stage.ts';
import { visitor } from './visitor.ts';

const LAMP = { itemId: 'lamp', title: '台灯', quantity: 1, paidMinor: 25_000 };

/** What was written is there after the browser was closed; going back after filing files nothing again. */
async function keepsAndFilesOnce(stage: Stage): Promise<void> {
  await stage.merchant('lamp-shop', '灯具店', 50_000);
  const order = await stage.order({ buyer: 'mei', merchant: 'lamp-shop', items: [LAMP] });
  const { session } = await stage.session('mei');
  const first = await visitor(stage, { session });
  await first.go(`/orders/${order.id}`);
  const discovered = await yesterday(stage);
  await fileThroughPages(first, { narrative: '灯罩是裂的，包装却是完好的。', shows: '裂纹', amount: '50', discovered });
  await first.leave();

  const again = await visitor(stage, { session });
  await again.go('/my');
  await again.follow('consumer.my.draft');
  // a draft goes on where it stopped: everything was answered
  expect(new URL(again.page.url()).pathname).toBe(`/orders/${order.id}/file/check`);
  expect(await again.text()).toContain('灯罩是裂的，包装却是完好的。');
  expect(await again.text()).toContain('裂纹');
  await again.press('consumer.file.check.button');
  const id = again.dispute();
  await again.page.goBack({ waitUntil: 'load' });
  // the page as it was is sent again with the same key, or shows that nothing is left to file
  const button = again.page.getByRole('button', { name: again.say('consumer.file.check.button') });
  if ((await button.count()) > 0) await again.press('consumer.file.check.button');
  const mine = await stage.does('GET', '/disputes?view=claimant', undefined, { session });
  expect(mine.items.map((one: { id: string }) => one.id)).toEqual([id]);
  expect(again.complaints).toEqual([]);
  await again.leave();
}

/** Two presses of one button, with script and without: one act. */
async function pressedTwice(stage: Stage): Promise<void> {
  const dispute = await filed(stage, 'twice');
  for (const script of [true, false]) {
    const buyer = await visitor(stage, { session: dispute.buyer.session, script });
    await buyer.go(`/disputes/${dispute.id}/acts/post-message`);
    await buyer.fill('text', script ? '请尽快答复。' : '再次请求答复。');
    const button = buyer.page.locator('main button[type=submit]').first();
    await Promise.all([buyer.page.waitForURL(`**/disputes/${dispute.id}`), button.dblclick({ noWaitAfter: true })]);
    await buyer.leave();
  }
  const history = await stage.does('GET', `/disputes/${dispute.id}/history`, undefined, dispute.buyer);
  const said = history.items.filter((one: { type: string }) => one.type === 'message_posted');
  expect(said.map((one: { body: { text: string } }) => one.body.text)).toEqual(['请尽快答复。', '再次请求答复。']);
}

/** Two tabs: what was done in one makes the other stale; it says so, and what was typed stays. */
async function staleTab(stage: Stage): Promise<void> {
  const dispute = await filed(stage, 'tabs');
  await dispute.act('respond', dispute.merchant, { position: 'part', text: '愿意协商。' });
  await dispute.act('make_offer', dispute.merchant, { terms: [{ kind: 'price_reduction', amountMinor: 5_000 }], note: '' });
  const buyer = await visitor(stage, { session: dispute.buyer.session });
  const no = (await dispute.seenBy(dispute.buyer)).offers.at(-1).no;
  await buyer.go(`/disputes/${dispute.id}/acts/reject-offer?no=${no}`);
  await buyer.fill('reason', '五十元太少，修一次都不够。');
  // meanwhile, in the other tab
  const other = await buyer.context.newPage();
  await other.goto(`${stage.url}/disputes/${dispute.id}/acts/accept-offer?no=${no}`);
  await other.getByRole('button', { name: buyer.say('act.accept_offer.button') }).first().click();
  await other.waitForURL(`**/disputes/${dispute.id}`);
  await other.close();
  await buyer.press('act.reject_offer.button');
  await buyer.shot('journey-stale');
  expect(await buyer.page.locator('h1').count()).toBe(1);
  expect(await buyer.page.locator('main').innerHTML()).toContain('五十元太少，修一次都不够。');
  const seen = await dispute.seenBy(dispute.buyer);
  expect(seen.agreement.offerNo).toBe(no);
  expect(buyer.complaints).toEqual([]);
  await buyer.leave();
}

/** Journeys of what is done twice, too late, or left half. */
export function twiceJourneys(stage: () => Stage): void {
  it('a draft outlives the browser, and going back after filing files nothing again', () => keepsAndFilesOnce(stage()));
  it('a button pressed twice acts once', () => pressedTwice(stage()));
  it('the second tab is told what happened in the first, and keeps what was typed', () => staleTab(stage()));
}
