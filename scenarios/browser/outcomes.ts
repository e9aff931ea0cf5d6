import { expect, it } from 'vitest';
import type { MessageKey } from '../../core/words/words.ts';
import { filed, toDetermination, type Filed } from './cases.ts';
import type { Stage } from './stage.ts';
import { visitor, type Visitor } from './visitor.ts';

const WHY = '照片显示为密度板贴皮，与页面写明的“胡桃木实木”不符。';

/** Fills the form of a determination on the desk: a refund of everything, no return. */
export async function decides(judge: Visitor): Promise<void> {
  for (const issue of ['breach', 'return_unreasonable']) {
    await judge.pick(`finding-${issue}`, 'established');
    await judge.fill(`why-${issue}`, WHY);
  }
  await judge.pick('result', 'allowed');
  await judge.pick('remedies', 'refund');
  await judge.fill('reasons', `${WHY}商家未能说明。应当全额退款。`);
}

/** Taken, asked, found, computed, signed by two, appealed, decided by a third. */
async function determines(stage: Stage): Promise<void> {
  const dispute = await filed(stage, 'judged', { paidMinor: 2_680_000, depositMinor: 3_000_000 });
  await toDetermination(dispute);
  const judge = await visitor(stage, { width: 1280, session: (await stage.demo('chen')).session });
  await judge.go('/queue');
  await judge.shot('journey-queue');
  await judge.go(`/disputes/${dispute.id}/workbench`);
  await judge.press('determination.take');
  await judge.follow('determination.question.title');
  await judge.pick('to', 'claimant');
  await judge.fill('text', '断口的照片是哪一天拍的？');
  await judge.press('determination.question.button');

  const buyer = await visitor(stage, { session: dispute.buyer.session });
  await buyer.go(`/disputes/${dispute.id}`);
  await buyer.follow('act.answer_question.link');
  await buyer.fill('text', '收货当天。');
  await buyer.press('act.answer_question.button');

  await judge.go(`/disputes/${dispute.id}/workbench`);
  expect(await judge.text()).toContain('收货当天。');
  await judge.shot('journey-workbench');
  await decides(judge);
  await judge.press('determination.preview.button');
  expect(await judge.text()).toContain('26,800.00');
  await judge.shot('journey-preview');
  await judge.press('determination.preview.propose');
  expect((await dispute.seenBy(dispute.buyer)).determination).toBeNull();

  const second = await visitor(stage, { locale: 'en', width: 1280, session: (await stage.demo('lin')).session });
  await second.go(`/disputes/${dispute.id}/workbench`);
  await second.shot('journey-second-signature');
  await second.press('determination.sign');
  expect((await dispute.seenBy(dispute.buyer)).stage).toBe('decided');

  const seller = await visitor(stage, { session: dispute.merchant.session });
  await seller.go(`/disputes/${dispute.id}`);
  await seller.shot('journey-decided');
  await seller.follow('act.appeal.link');
  await seller.fill('grounds', '第三张图写明了贴皮，请另一位处理员重新看。');
  await seller.press('act.appeal.button');

  const third = await visitor(stage, { width: 1280, session: (await stage.adjudicator('第三位处理员')).session });
  await third.go(`/disputes/${dispute.id}/workbench`);
  await third.press('determination.take');
  await third.follow('determination.appeal.title');
  await third.fill('reasons', '第三张图只说明颜色，没有写明材质。原处理结果维持不变。');
  await third.press('determination.appeal.button');
  const seen = await dispute.seenBy(dispute.buyer);
  expect([seen.outcome, seen.appeal.result]).toEqual(['performed', 'upheld']);
  await buyer.go(`/disputes/${dispute.id}`);
  await buyer.shot('journey-judged');
  for (const who of [judge, buyer, second, seller, third]) {
    expect(who.complaints).toEqual([]);
    await who.leave();
  }
}

/** Both sign at once: an offer, accepted and countersigned. */
export async function agree(dispute: Filed, terms: readonly object[]): Promise<void> {
  await dispute.act('respond', dispute.merchant, { position: 'part', text: '愿意协商。' });
  await dispute.act('make_offer', dispute.merchant, { terms, note: '' });
  const no = (await dispute.seenBy(dispute.buyer)).offers.at(-1).no;
  await dispute.act('accept_offer', dispute.buyer, { no });
  await dispute.act('countersign', dispute.merchant, { no });
}

/** The goods go back with a number; once they are there the money goes. */
async function givesBack(stage: Stage): Promise<void> {
  const dispute = await filed(stage, 'back');
  await agree(dispute, [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund', amountMinor: 68_000 }]);
  const buyer = await visitor(stage, { session: dispute.buyer.session });
  await buyer.go(`/disputes/${dispute.id}`);
  await buyer.shot('journey-return');
  await buyer.follow('act.report_performance.link');
  await buyer.fill('carrier', '顺丰');
  await buyer.fill('tracking', 'SF1234567890');
  await buyer.press('act.report_performance.button');
  expect((await dispute.seenBy(dispute.buyer)).outcome).toBeNull();
  const seller = await visitor(stage, { locale: 'en', width: 1280, session: dispute.merchant.session });
  await seller.go(`/disputes/${dispute.id}`);
  expect(await seller.text()).toContain('SF1234567890');
  await seller.follow('act.confirm_performance.link');
  await seller.press('act.confirm_performance.button');
  expect((await dispute.seenBy(dispute.buyer)).outcome).toBe('performed');
  await buyer.go(`/disputes/${dispute.id}`);
  expect(await buyer.text()).toContain(buyer.say('dispute.outcome.performed'));
  expect([...buyer.complaints, ...seller.complaints]).toEqual([]);
  await Promise.all([buyer.leave(), seller.leave()]);
}

/** Opens an act from the dispute's page, writes the reason it asks for, and sends it. */
export async function writes(who: Visitor, dispute: Filed, act: 'contest_performance' | 'object_to_deduction' | 'request_human', text: string): Promise<void> {
  await who.go(`/disputes/${dispute.id}`);
  await who.follow(`act.${act}.link` as MessageKey);
  await who.fill('reason', text);
  await who.press(`act.${act}.button` as MessageKey);
}

/** What a party can say against a performance; giving an obligation up; asking for a person. */
async function objects(stage: Stage): Promise<void> {
  const contested = await filed(stage, 'contested');
  await agree(contested, [{ kind: 'replace' }, { kind: 'apology' }]);
  const { obligations } = await contested.seenBy(contested.buyer);
  const no = obligations.find((one: { term: { kind: string } }) => one.term.kind === 'replace').no;
  await contested.act('report_performance', contested.merchant, { no, text: '已发新货', carrier: '中通', tracking: 'ZT88' });
  const buyer = await visitor(stage, { locale: 'en', session: contested.buyer.session });
  await writes(buyer, contested, 'contest_performance', 'The parcel was empty.');
  expect((await contested.seenBy(contested.buyer)).obligations.find((one: { no: number }) => one.no === no).status).toBe('contested');
  await buyer.shot('journey-contested');
  await buyer.follow('act.waive_obligation.link');
  await buyer.press('act.waive_obligation.button');
  expect((await contested.seenBy(contested.buyer)).obligations.map((one: { status: string }) => one.status)).toContain('waived');
  await writes(buyer, contested, 'request_human', 'I cannot upload the video.');
  expect(buyer.complaints).toEqual([]);
  await buyer.leave();
}

/** Journeys from a determination or an agreement to its performance. */
export function outcomeJourneys(stage: () => Stage): void {
  it('an adjudicator takes, asks, finds and computes; a second signs; a third decides the appeal', () => determines(stage()));
  it('goods go back, then the money', () => givesBack(stage()));
  it('a performance is contested, an obligation given up, a person asked for', () => objects(stage()));
}

