import { expect, it } from 'vitest';
import { filed } from './cases.ts';
import type { Stage } from './stage.ts';
import { visitor } from './visitor.ts';

/** What pays and what does not is seen before it is signed; then a plan is proposed, read and agreed; the ladder is drawn. */
async function climbs(stage: Stage): Promise<void> {
  const dispute = await filed(stage, 'ladder', { paidMinor: 4_190_000, escrowMinor: 100_000, depositMinor: 200_000 });
  const seller = await visitor(stage, { width: 1280, session: dispute.merchant.session });
  await seller.go(`/disputes/${dispute.id}/acts/accept-offer?no=1`);
  expect(await seller.text()).toContain('38,900.00');
  await seller.shot('ladder-before-signing');
  await seller.press('act.accept_offer.button');
  const buyer = await visitor(stage, { locale: 'en', width: 360, session: dispute.buyer.session });
  await buyer.go(`/disputes/${dispute.id}/acts/countersign?no=1`);
  expect(await buyer.text()).toContain('38,900.00');
  await buyer.shot('ladder-before-countersigning');
  await buyer.press('act.countersign.button');

  await seller.go(`/disputes/${dispute.id}`);
  await seller.follow('act.propose_change.link');
  await seller.pick('how', 'plan');
  await seller.shot('ladder-plan');
  await seller.press('act.propose_change.button');
  await buyer.go(`/disputes/${dispute.id}`);
  expect(await buyer.text()).toContain(buyer.say('dispute.turn.accept_change'));
  await buyer.follow('act.accept_change.link');
  await buyer.shot('ladder-proposed');
  await buyer.press('act.accept_change.button');
  const [refund] = (await dispute.seenBy(dispute.buyer)).obligations;
  expect([refund.plan.instalments.length, refund.next.reason]).toEqual([3, 'instalment']);
  await buyer.shot('ladder-room');
  await buyer.follow('ladder.link');
  expect(await buyer.page.locator('.rung[aria-current=step]').count()).toBe(1);
  await buyer.shot('ladder-drawn');
  await seller.go(`/disputes/${dispute.id}/ladder`);
  await seller.shot('ladder-drawn-wide');
  for (const who of [buyer, seller]) {
    expect(who.complaints).toEqual([]);
    await who.leave();
  }
}

/** The way from what is signed to what is performed. */
export function ladderJourney(stage: () => Stage): void {
  it('both see what pays before they sign, agree on a plan, and look at the ladder', () => climbs(stage()));
}
