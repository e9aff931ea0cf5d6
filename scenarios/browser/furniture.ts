import { expect, it } from 'vitest';
import { answerQuestions, chooseProblem, filed, type Filed, yesterday } from './cases.ts';
import { agree, decides, writes } from './outcomes.ts';
import type { Stage } from './stage.ts';
import { looksAt } from './sweep.ts';
import { visitor, type Visitor } from './visitor.ts';

/** More than enough steps of three working days for every clock of a proceeding. */
const MOST_STEPS = 30;

/** Signs in as somebody of the demo, by the button of the demo's page. */
async function demoPerson(stage: Stage, name: string, how: { readonly width: 360 | 1280; readonly locale?: 'zh-CN' | 'en' }): Promise<Visitor> {
  const who = await visitor(stage, how);
  await who.go('/demo');
  const button = who.page.locator('article', { hasText: name }).getByRole('button');
  await Promise.all([who.page.waitForURL((url) => url.pathname !== '/demo'), button.click()]);
  return who;
}

/** Moves the demo's clock by its buttons until something is so. */
async function passUntil(control: Visitor, what: string, check: () => Promise<boolean>): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await check()) return;
    await control.go('/demo');
    await control.press('demo.move.three_working_days');
  }
  throw new Error(`it did not come: ${what}`);
}

async function filesFurniture(stage: Stage, zhou: Visitor): Promise<string> {
  await zhou.go('/orders?externalId=DEMO-1001');
  expect(new URL(zhou.page.url()).pathname).toMatch(/^\/orders\/[0-9a-f-]{36}\/file$/);
  await chooseProblem(zhou, 'goods', 'D-02');
  for (const item of ['sofa', 'table']) await zhou.pick(`quantity.${item}`, '1');
  await zhou.press('common.continue');
  await answerQuestions(zhou, { attribute: 'material', discovered_on: await yesterday(stage) });
  expect(await zhou.text()).toContain('41,900.00');
  await zhou.follow('consumer.file.rights.go_on');
  await zhou.pick('terms', 'refund');
  await zhou.press('common.continue');
  await zhou.fill('narrative', '沙发框架开裂，桌面是刨花板贴皮，不是页面写的黑胡桃实木。店铺已经关门。');
  await zhou.press('common.continue');
  await zhou.shot('furniture-check');
  await zhou.press('consumer.file.check.button');
  return zhou.dispute();
}

/** The deduction of another dispute is objected to as soon as its notice is there. */
async function objectsInTime(stage: Stage, short: Filed): Promise<boolean> {
  const { session } = await stage.session('clerk-short', 'shop-short');
  const notice = (await stage.does('GET', `/disputes/${short.id}`, undefined, { session })).depositNotice;
  if (notice === null || notice.objection !== null) return notice !== null;
  const seller = await visitor(stage, { session });
  await writes(seller, short, 'object_to_deduction', '该笔款项已经线下退还。');
  await seller.shot('journey-objected');
  expect((await stage.does('GET', `/disputes/${short.id}`, undefined, { session })).depositNotice.objection.reason).toBe('该笔款项已经线下退还。');
  await seller.leave();
  return true;
}

async function furniture(stage: Stage): Promise<void> {
  const short = await filed(stage, 'short', { escrowMinor: 0 });
  await agree(short, [{ kind: 'price_reduction', amountMinor: 30_000 }]);
  const zhou = await demoPerson(stage, '周岚', { width: 360 });
  const id = await filesFurniture(stage, zhou);
  const control = await visitor(stage, { width: 1280 });
  const seen = async (): Promise<any> => stage.does('GET', `/disputes/${id}`, undefined, await stage.demo('zhou'));

  // the shop is told what could be paid before it would sign
  const shop = await demoPerson(stage, '木禾家具', { width: 360 });
  await shop.go(`/disputes/${id}/acts/accept-offer?no=1`);
  expect(await shop.text()).toMatch(/2,000\.00[\s\S]*39,900\.00/);
  await shop.shot('furniture-before-signing');
  await shop.leave();

  await passUntil(control, 'the shop is late', async () => (await seen()).replyOverdue);
  await zhou.go(`/disputes/${id}`);
  expect(await zhou.text()).toContain('39,900.00');
  await zhou.shot('furniture-late');
  await zhou.follow('act.end_negotiation.link');
  await zhou.press('act.end_negotiation.button');
  await zhou.follow('act.choose.link');
  await zhou.shot('furniture-choose');
  await zhou.pick('consents', 'yes');
  await zhou.press('act.choose.button');
  await passUntil(control, 'the choice of the shop ends', async () => (await seen()).stage === 'determination');

  const chen = await demoPerson(stage, '陈明', { width: 1280 });
  await chen.go(`/disputes/${id}/workbench`);
  await chen.press('determination.take');
  await decides(chen);
  await chen.press('determination.preview.button');
  // before anybody signs: what there is, and what nobody will pay
  expect(await chen.text()).toMatch(/41,900\.00[\s\S]*2,000\.00[\s\S]*39,900\.00/);
  await chen.shot('furniture-preview');
  await chen.press('determination.preview.propose');
  const lin = await demoPerson(stage, 'Grace Lin', { width: 1280, locale: 'en' });
  await lin.go(`/disputes/${id}/workbench`);
  await lin.press('determination.sign');
  await zhou.go(`/disputes/${id}`);
  await zhou.shot('furniture-decided');

  let objected = false;
  await passUntil(control, 'the deposit is paid out', async () => {
    objected ||= await objectsInTime(stage, short);
    return (await seen()).obligations[0]?.paidMinor === 200_000;
  });
  await zhou.go(`/disputes/${id}`);
  const page = await zhou.text();
  expect(page).toContain('2,000.00');
  expect(page).toContain('39,900.00');
  expect((await seen()).obligations[0]).toMatchObject({ amountMinor: 4_190_000, paidMinor: 200_000, status: 'open' });
  await zhou.shot('furniture-open');
  // the shop is closed: the desk is asked whether the marketplace pays first, and sees what is missing
  const { session } = await stage.demo('wu');
  expect(await looksAt(stage, [{ name: 'advance', path: `/operator/queue/${id}/advance`, session }, { name: 'shortfall', path: '/operator/finance/shortfalls', session }])).toEqual([]);
  await zhou.follow('act.refer_out.link');
  await zhou.pick('measure', 'court');
  await zhou.shot('furniture-measures');
  await zhou.press('act.refer_out.button');
  expect(await zhou.text()).toContain(zhou.say('dispute.outcome.referred'));
  expect(await zhou.text()).toContain('39,900.00');
  await zhou.shot('furniture-referred');
  await passUntil(control, 'the deduction of the other shop is announced', async () => (objected ||= await objectsInTime(stage, short)));
  for (const who of [zhou, control, chen, lin]) {
    expect(who.complaints).toEqual([]);
    await who.leave();
  }
}

/** The court case of paper S0 §3.2, by hand through the pages to its last obligation. */
export function furnitureJourney(stage: () => Stage): void {
  it('the closed shop pays 2,000; 39,900 stays open and goes to court; a deduction elsewhere is objected to', () => furniture(stage()));
}
