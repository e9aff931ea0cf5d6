import { expect, it } from 'vitest';
import { answersOf, filed, type Filed, yesterday } from './cases.ts';
import type { Stage } from './stage.ts';
import { axe, overflow } from './support.ts';
import { visitor, type Visitor } from './visitor.ts';
import { layWire, type Wire } from './wire.ts';

/** Somebody on a line that can be cut; the worker is in charge of the page. */
async function online(stage: Stage, wire: Wire, session: string, path: string): Promise<Visitor> {
  const who = await visitor({ ...stage, url: wire.url }, { session });
  await who.go(path);
  await who.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  return who;
}

async function said(stage: Stage, dispute: Filed): Promise<string[]> {
  const history = await stage.does('GET', `/disputes/${dispute.id}/history`, undefined, dispute.buyer);
  return history.items.filter((one: { type: string }) => one.type === 'message_posted').map((one: { body: { text: string } }) => one.body.text);
}

const kept = (who: Visitor) => who.page.locator('.line li');

async function looksWell(who: Visitor, name: string): Promise<void> {
  await who.shot(name);
  expect(await axe(who.page)).toEqual([]);
  expect(await overflow(who.page)).toBeLessThanOrEqual(0);
}

/** Sends a message while there is no line; the page that follows says so. */
async function writeWithoutLine(who: Visitor, dispute: Filed, text: string, wire: Wire): Promise<void> {
  await who.go(`/disputes/${dispute.id}/acts/post-message`);
  await who.fill('text', text);
  wire.cut();
  await who.page.locator('main form button[type=submit]').first().click();
  await who.page.waitForURL('**/waiting');
  await kept(who).first().waitFor();
}

async function returns(who: Visitor, wire: Wire): Promise<void> {
  wire.mend();
  await who.page.evaluate(() => dispatchEvent(new Event('online')));
}

async function sentOnce(stage: Stage, wire: Wire): Promise<void> {
  const dispute = await filed(stage, 'line');
  const who = await online(stage, wire, dispute.buyer.session, `/disputes/${dispute.id}`);
  await writeWithoutLine(who, dispute, '我在地铁里写的：请答复。', wire);
  expect(await who.text()).toContain(who.say('offline.waiting'));
  await who.page.locator('.line summary').click();
  expect(await who.text()).toContain('我在地铁里写的：请答复。');
  expect(await who.text()).toContain(who.say('act.post_message.title'));
  expect(await said(stage, dispute)).toEqual([]);
  await looksWell(who, 'waiting');

  await returns(who, wire);
  await kept(who).first().waitFor({ state: 'detached' });
  expect(await said(stage, dispute)).toEqual(['我在地铁里写的：请答复。']);
  await who.page.getByRole('heading', { name: who.say('offline.page.back') }).waitFor();
  expect(await who.text()).toContain(who.say('offline.sent', { what: who.say('act.post_message.title') }));

  // The answer is lost: the server did it, the browser cannot know, and it is sent again under the same key.
  await who.go(`/disputes/${dispute.id}/acts/post-message`);
  await who.fill('text', '第二条，只应出现一次。');
  wire.loseAnswerTo('POST', `/disputes/${dispute.id}/acts/`);
  await who.page.locator('main form button[type=submit]').first().click();
  await kept(who).first().waitFor();
  expect(await said(stage, dispute)).toHaveLength(2);
  await returns(who, wire);
  await kept(who).first().waitFor({ state: 'detached' });
  expect(await said(stage, dispute)).toEqual(['我在地铁里写的：请答复。', '第二条，只应出现一次。']);
  expect(wire.arrived.filter((one) => one.startsWith(`POST /disputes/${dispute.id}/acts/post-message`))).toHaveLength(3);
  await who.leave();
}

/** In order; taken back; refused with all that was typed; nothing left after sign-out. */
async function queued(stage: Stage, wire: Wire): Promise<void> {
  const dispute = await filed(stage, 'queue');
  await dispute.act('respond', dispute.merchant, { position: 'part', text: '愿意协商。' });
  await dispute.act('make_offer', dispute.merchant, { terms: [{ kind: 'price_reduction', amountMinor: 5_000 }], note: '' });
  const no = (await dispute.seenBy(dispute.buyer)).offers.at(-1).no;
  const who = await online(stage, wire, dispute.buyer.session, `/disputes/${dispute.id}`);
  for (const text of ['第一条', '第二条', '第三条']) {
    wire.mend();
    await who.go(`/disputes/${dispute.id}/acts/${text === '第三条' ? `reject-offer?no=${no}` : 'post-message'}`);
    // with the line, what waited goes by itself, before anything that is written later
    if (text === '第三条') await expect.poll(() => said(stage, dispute)).toEqual(['第二条']);
    await who.page.locator('textarea').fill(text);
    wire.cut();
    await who.page.locator('main form:not(.line form) button[type=submit]').first().click();
    await who.page.waitForURL('**/waiting');
    await kept(who).first().waitFor();
    if (text === '第一条') {
      expect(await kept(who).count()).toBe(1);
      await kept(who).getByRole('button', { name: who.say('offline.cancel') }).click();
      await kept(who).first().waitFor({ state: 'detached' });
    }
  }
  expect(await kept(who).count()).toBe(1);
  // Meanwhile the other side takes the offer back: the refusal waits to be read.
  await dispute.act('withdraw_offer', dispute.merchant, { no });
  await returns(who, wire);
  await who.page.locator('.line li[data-state=refused]').waitFor();
  expect(await said(stage, dispute)).toEqual(['第二条']);
  expect(await kept(who).innerText()).toContain('第三条');
  await looksWell(who, 'refused');

  await who.go('/sign-out');
  await who.press('public.signout.button');
  const left = await who.page.evaluate(
    () => new Promise((resolve) => {
      const request = indexedDB.open('redress');
      request.onsuccess = () => {
        const all = request.result.transaction('outbox').objectStore('outbox').getAll();
        all.onsuccess = () => resolve(all.result.length);
      };
    }),
  );
  expect(left).toBe(0);
  await who.leave();
}

/** No page of a dispute is kept; what stands there instead is nobody's, in the reader's language. */
async function nothingPrivateIsKept(stage: Stage, wire: Wire): Promise<void> {
  const dispute = await filed(stage, 'private');
  const who = await online(stage, wire, dispute.buyer.session, `/disputes/${dispute.id}`);
  wire.cut();
  await who.page.goto(`${wire.url}/disputes/${dispute.id}`);
  const text = await who.page.locator('body').innerText();
  expect(text).toContain(who.say('offline.page.title'));
  expect(text).not.toContain(dispute.number);
  const pages = await who.page.evaluate(async () => {
    const urls: string[] = [];
    for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) urls.push(new URL(request.url).pathname);
    return urls;
  });
  expect(pages.filter((path) => !/^\/(assets\/|waiting$|favicon\.svg$)/.test(path))).toEqual([]);
  await returns(who, wire);
  await who.page.getByText(dispute.number).first().waitFor();
  await who.leave();
}

const LAMP = { itemId: 'lamp', title: '台灯', quantity: 1, paidMinor: 25_000 };
/** Half a megabyte that is a text and nothing else. */
const CHAT = { name: '聊天记录.txt', mimeType: 'text/plain', buffer: Buffer.from('商家：这是正常现象，不能退。\n'.repeat(16_000)) };

/** The line breaks in the middle of a file and of a step: the file goes on after a reload, the step goes on by itself. */
async function filingSurvives(stage: Stage, wire: Wire): Promise<void> {
  await stage.merchant('line-shop', '灯具店', 50_000);
  const order = await stage.order({ buyer: 'line-buyer', merchant: 'line-shop', items: [LAMP] });
  const { session } = await stage.session('line-buyer');
  const draft = { type: 'D-02', items: [{ itemId: 'lamp', quantity: 1 }], facts: await answersOf(stage, { session }, 'D-02', { attribute: 'material', discovered_on: await yesterday(stage) }), wanted: [{ kind: 'price_reduction', amountMinor: 5000 }] };
  await stage.does('PUT', `/my/drafts/${order.id}`, { body: draft }, { session });
  const who = await online(stage, wire, session, `/orders/${order.id}/file/facts`);
  wire.cutAfter(300_000);
  await who.page.locator('input[name=files]').setInputFiles(CHAT);
  await who.page.locator('.upload-list [data-state=no_line]').waitFor();
  await looksWell(who, 'upload-no-line');
  wire.mend();
  const sentBefore = wire.arrived.length;
  await who.page.reload();
  await who.page.locator('.upload-list [data-state=done]').waitFor();
  expect(wire.arrived.slice(sentBefore).filter((one) => one === 'POST /api/v1/uploads')).toEqual([]);
  expect(wire.arrived.slice(sentBefore).some((one) => one.startsWith('HEAD /api/v1/uploads/'))).toBe(true);
  await who.page.locator('[name^="shows."]').fill('商家拒绝退货');
  await who.fill('narrative', '灯罩是裂的，包装却是完好的。');
  wire.cut();
  await who.page.locator('main form button[type=submit]').filter({ visible: true }).first().click();
  await who.page.waitForURL('**/waiting');
  await kept(who).first().waitFor();
  expect(await who.text()).toContain(who.say('offline.step'));
  wire.mend();
  await Promise.all([who.page.waitForURL('**/file/check'), who.page.evaluate(() => dispatchEvent(new Event('online')))]);
  expect(await who.text()).toContain('灯罩是裂的，包装却是完好的。');
  expect(await who.text()).toContain('聊天记录.txt');
  await who.press('consumer.file.check.button');
  const seen = await stage.does('GET', `/disputes/${who.dispute()}`, undefined, { session });
  expect(seen.evidence).toMatchObject([{ name: '聊天记录.txt', shows: '商家拒绝退货', bytes: CHAT.buffer.length }]);
  expect(await who.page.locator('.line li').count()).toBe(0);
  await who.leave();
}

/** On a line that comes and goes. */
export function lineJourneys(stage: () => Stage): void {
  const on = (journey: (stage: Stage, wire: Wire) => Promise<void>) => async (): Promise<void> => {
    const wire = await layWire(stage().url);
    await journey(stage(), wire).finally(() => wire.close());
  };
  it('an act sent without a line is kept, shown and sent exactly once, also when its answer was lost', on(sentOnce));
  it('acts are sent in order, can be taken back, say when they were refused, and are gone after sign-out', on(queued));
  it('no page of a dispute is kept on the phone', on(nothingPrivateIsKept));
  it('a filing survives a line that breaks in a file and in a step', on(filingSurvives));
}
