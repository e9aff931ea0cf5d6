import { expect, it } from 'vitest';
import { answerQuestions, chooseProblem, filed, touch, yesterday } from './cases.ts';
import type { Stage } from './stage.ts';
import { axe } from './support.ts';
import { visitor } from './visitor.ts';

/** Nobody is signed in and nothing is kept: the rights, the sum and the ways, from the start page. */
async function asksForRights(stage: Stage, script: boolean): Promise<void> {
  const who = await visitor(stage, { locale: script ? 'zh-CN' : 'en', script });
  await who.go('/');
  await touch(who, who.page.locator('main a[href="/rights"]'));
  await touch(who, who.page.locator('main a[href*="group=goods"]'));
  await touch(who, who.page.locator('main a[href="/rights/D-03"]'));
  const heading = (): Promise<string> => who.page.locator('h1').innerText();
  const first = await heading();
  await touch(who, who.page.locator('button[name=answer][value=none]'));
  const second = await heading();
  expect(second).not.toBe(first);
  // Back is one answer back, with the answer kept in sight of nobody else.
  await who.page.goBack({ waitUntil: 'load' });
  expect(await heading()).toBe(first);
  await who.page.goForward({ waitUntil: 'load' });
  expect(await heading()).toBe(second);
  for (let page = 0; page < 12; page += 1) {
    const url = new URL(who.page.url());
    const amount = who.page.locator('.money input[name=answer]');
    if ((await amount.count()) > 0 && !url.searchParams.has('f.paid_minor')) {
      await who.fill('answer', '166.67');
      await touch(who, who.page.locator('main form .actions button').first());
    } else if ((await who.page.locator('button[name=enough]').count()) > 0 && url.searchParams.has('f.paid_minor')) await touch(who, who.page.locator('button[name=enough]'));
    else if ((await who.page.locator('button[name=answer][value=yes]').count()) > 0) {
      const own = (await heading()) === (script ? '是为个人或家庭生活需要购买的吗？' : 'Did you buy it for your own or your household’s use?');
      await touch(who, who.page.locator(`button[name=answer][value=${own ? 'yes' : 'no'}]`));
    } else if ((await who.page.locator('button[name=answer], button[name=unknown]').count()) > 0) {
      await touch(who, who.page.locator('button[name=answer][value=none], button[name=answer][value=unknown], button[name=unknown]'));
    } else break;
  }
  const text = await who.text();
  for (const words of ['500.01', '12315', who.say('intake.burden'), who.say('intake.times'), who.say('intake.rights.file')]) expect(text).toContain(words);
  // what checks the page needs a page that runs scripts
  if (script) expect(await axe(who.page)).toEqual([]);
  await who.shot(`rights-${script ? 'script' : 'plain'}`);
  expect(who.complaints).toEqual([]);
  await who.leave();
}

/** Somebody was hurt: whom to call stands first, whoever is on duty is told, and the part about the money goes on. */
async function handsOver(stage: Stage): Promise<void> {
  await stage.merchant('cooker-shop', '电器铺', 50_000);
  const order = await stage.order({ buyer: 'cook', merchant: 'cooker-shop', items: [{ itemId: 'pot', title: '电压力锅 5 升', quantity: 1, paidMinor: 39_900 }] });
  const { session } = await stage.session('cook');
  const who = await visitor(stage, { session });
  await who.go(`/orders/${order.id}/file`);
  await chooseProblem(who, 'goods', 'D-02');
  await touch(who, who.page.locator('button[name=answer][value=injury]'));
  expect(who.page.url()).toMatch(/\/hand-over\/safety$/);
  expect(await who.page.locator('a[href="tel:120"]').count()).toBe(1);
  await who.shot('hand-over');
  await who.press('intake.hand_over.goes_on');
  await answerQuestions(who, { attribute: 'material', discovered_on: await yesterday(stage) });
  // it stands on the page of rights too, and is not asked again
  expect(await who.page.locator('a[href="tel:120"]').count()).toBe(1);
  await who.follow('consumer.file.rights.go_on');
  await who.pick('terms', 'refund');
  await who.press('common.continue');
  await who.fill('narrative', '锅盖喷开，手臂烫伤，已经就医。');
  await who.press('common.continue');
  await who.press('consumer.file.check.button');
  const { items } = await stage.does('GET', `/disputes/${who.dispute()}/history`, undefined, { session });
  expect(items.map((one: { type: string }) => one.type)).toContain('human_requested');
  expect(who.complaints).toEqual([]);
  await who.leave();
}

/** The other side is asked what only it knows, sees what the rules say and what would help it, and answers with it. */
async function answersGuided(stage: Stage, script: boolean): Promise<void> {
  const dispute = await filed(stage, script ? 'guided' : 'guided-plain');
  const who = await visitor(stage, { locale: script ? 'zh-CN' : 'en', width: 1280, script, session: dispute.merchant.session });
  await who.go(`/disputes/${dispute.id}`);
  await touch(who, who.page.locator(`main a[href="/disputes/${dispute.id}/answer"]`));
  for (let page = 0; page < 15; page += 1) {
    const value = who.page.locator('input[name=answer]');
    if ((await value.count()) > 0) {
      await who.fill('answer', '70');
      await touch(who, who.page.locator('main form .actions button').first());
    } else if ((await who.page.locator('button[name=answer]').count()) > 0) await touch(who, who.page.locator('button[name=answer][value=unknown]'));
    else break;
  }
  // 30 per cent of 680 yuan
  expect(await who.text()).toContain('204.00');
  await who.shot('answer-guided', 1280);
  await who.follow('intake.answer.respond');
  await who.pick('position', 'part');
  await who.fill('text', script ? '桌面为贴皮，愿意补偿部分差价。' : 'The top is veneered; we offer a reduction.');
  await who.press('act.respond.button');
  const seen = await dispute.seenBy(dispute.buyer);
  expect(seen.response).toMatchObject({ position: 'part', facts: { actual_value_per_10000: '7000' } });
  expect(who.complaints).toEqual([]);
  await who.leave();
}

/** Questions one at a time, for whoever claims, whoever answers and whoever only asks. */
export function intakeJourneys(stage: () => Stage): void {
  it('anybody learns the rights and the sum without an account', () => asksForRights(stage(), true));
  it('the same in English without script', () => asksForRights(stage(), false));
  it('where somebody was hurt the numbers to call come first, and the rest goes on', () => handsOver(stage()));
  it.each([true, false])('the other side is guided to its answer (script: %s)', (script) => answersGuided(stage(), script));
}
