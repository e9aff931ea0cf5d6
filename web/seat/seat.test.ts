import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { REASON } from '../../server/jury/round/testkit.ts';
import { callJury, type CalledJury } from '../../scenarios/support/jury-round.ts';
import { openShop, type Shop } from '../../scenarios/support/shop.ts';
import { testWeb, type TestWeb } from '../testkit.ts';

let shop: Shop;
let jury: CalledJury;
let web: TestWeb;
beforeAll(async () => {
  shop = await openShop();
  jury = await callJury(shop);
  web = testWeb(shop.server);
});
afterAll(() => shop.close());

const at = (index: number): { readonly href: string; readonly reader: { readonly session: string; readonly locale: 'en' | 'zh-CN' } } => {
  const one = jury.called[index]!;
  return { href: `/juror/seats/${one.seatId}`, reader: { ...one.as, locale: 'en' } };
};

async function takes(index: number): Promise<void> {
  const { href, reader } = at(index);
  const done = await web.submit(href, await web.open(href, reader), { none: 'yes' }, reader);
  expect([done.status, done.location?.split('?')[0]]).toEqual([303, `${href}/case`]);
}

async function answersOf(index: number): Promise<Record<string, string>> {
  const { href, reader } = at(index);
  const { html } = await web.open(`${href}/case`, reader);
  const answers: Record<string, string> = {};
  for (const [, name, value] of html.matchAll(/<input id="[^"]*" type="radio" name="(answer\.[^"]*)" value="([^"]*)"/g)) answers[name!] ??= value!;
  return answers;
}

describe('the pages of a seat', () => {
  test('the summons asks for a declaration; stepping aside is as near as taking the seat', async () => {
    const { href, reader } = at(0);
    const summons = await web.open(href, reader);
    expect(summons.status).toBe(200);
    expect(summons.text).toContain('You are called: do you take the seat?');
    expect(summons.text).toContain('If you do not answer in time');
    expect(summons.html).toContain(`${href}/step-aside`);
    const undeclared = await web.submit(href, summons, {}, reader);
    expect([undeclared.status, undeclared.text.includes('Please declare that there is no tie')]).toEqual([422, true]);
    const nobody = await web.open(href, jury.idle);
    expect(nobody.status).toBe(404);
    // the case is not to be seen before
    expect((await web.open(`${href}/case`, reader)).location).toBe(href);
    await takes(0);
  });

  test('the case shows both sides alike, without names, in both languages', async () => {
    const { href, reader } = at(0);
    for (const locale of ['en', 'zh-CN'] as const) {
      const sheet = await web.open(`${href}/case`, { ...reader, locale });
      expect(sheet.status).toBe(200);
      for (const name of ['张某某', '茶马', '13800138000', jury.story.number]) expect(sheet.html).not.toContain(name);
      for (const heading of locale === 'en' ? ['What this side says', 'Questions answered', 'Evidence'] : ['陈述', '回答的问题', '证据']) expect(sheet.html.split(`<h3>${heading}</h3>`)).toHaveLength(3);
    }
  });

  test('a vote too soon, without reasons or without answers comes back as it was typed; then it is given, with a receipt', async () => {
    const { href, reader } = at(0);
    const answers = await answersOf(0);
    const sheet = await web.open(`${href}/case`, reader);
    const bare = await web.submit(`${href}/case`, sheet, { reason: '' }, reader);
    expect([bare.status, bare.text.includes('Please give your reasons'), bare.text.includes('Please choose an answer')]).toEqual([422, true, true]);
    const early = await web.submit(`${href}/case`, sheet, { ...answers, reason: REASON }, reader);
    expect([early.status, early.text.includes('Please read the case first'), early.html.includes(REASON)]).toEqual([422, true, true]);
    shop.server.world.clock.advance({ minutes: 5 });
    const short = await web.submit(`${href}/case`, sheet, { ...answers, reason: 'I agree.' }, reader);
    expect([short.status, short.text.includes('at least 12 words')]).toEqual([422, true]);
    const given = await web.submit(`${href}/case`, await web.open(`${href}/case`, reader), { ...answers, reason: REASON }, reader);
    expect([given.status, given.location?.split('?')[0]]).toEqual([303, href]);
    const receipt = await web.open(href, reader);
    expect(receipt.text).toContain('Your vote is given and sealed');
    expect(receipt.html).toMatch(/<code[^>]*>[0-9a-f]{64}<\/code>/);
    expect(receipt.text).toContain('As the claimant asks');
    // back and again: it is the same vote
    const again = await web.submit(`${href}/case`, sheet, { ...answers, reason: REASON }, reader);
    expect([again.status, again.location?.split('?')[0]]).toEqual([303, href]);
  });

  test('what is typed is kept and comes back on another phone', async () => {
    await takes(1);
    const { href, reader } = at(1);
    const [[name, value]] = Object.entries(await answersOf(1)) as [[string, string]];
    const sheet = await web.open(`${href}/case`, reader);
    expect(sheet.html).toContain(`data-autosave="${href}/draft"`);
    const kept = await web.submit(`${href}/draft`, sheet, { [name]: value, reason: 'half a sen' }, reader);
    expect(kept.status).toBe(204);
    const elsewhere = await web.open(`${href}/case`, reader);
    expect(elsewhere.text).toContain('We kept what you wrote');
    expect(elsewhere.html).toContain('half a sen');
    expect(elsewhere.html).toMatch(new RegExp(`name="${name}" value="${value}" checked`));
    expect((await web.open(href, reader)).text).toContain('go on where you stopped');
  });

  test('who steps aside is thanked and replaced', async () => {
    const { href, reader } = at(2);
    const page = await web.open(`${href}/step-aside`, reader);
    const none = await web.submit(`${href}/step-aside`, page, {}, reader);
    expect([none.status, none.text.includes('Please say why')]).toEqual([422, true]);
    const done = await web.submit(`${href}/step-aside`, page, { why: 'content' }, reader);
    expect(done.status).toBe(303);
    expect((await web.open(href, reader)).text).toContain('You stepped aside');
    // the next is called behind the answer
    await vi.waitFor(async () => {
      const [row] = await shop.server.owner.query<{ n: number }>({ text: `select count(*)::int as n from jury_seat where state in ('summoned', 'accepted', 'committed')` });
      expect(row!.n).toBe(jury.called.length);
    });
  });

  test('when enough agree, whoever had not voted is told that it is over, and no more', async () => {
    for (const index of [3, 4]) {
      await takes(index);
      await answersOf(index);
    }
    shop.server.world.clock.advance({ minutes: 5 });
    for (const index of [3, 4]) {
      const { href, reader } = at(index);
      const answers = await answersOf(index);
      const given = await web.submit(`${href}/case`, await web.open(`${href}/case`, reader), { ...answers, reason: `${REASON}${index}` }, reader);
      expect(given.status).toBe(303);
    }
    const { href, reader } = at(1);
    await vi.waitFor(async () => expect((await web.open(href, reader)).text).toContain('Voting is over'));
    const over = await web.open(href, reader);
    expect(over.html).not.toContain(REASON);
    expect((await web.open(`${href}/case`, reader)).location).toBe(href);
    const voted = await web.open(at(0).href, at(0).reader);
    expect(voted.text).toContain('enough jurors agreed');
  });
});
