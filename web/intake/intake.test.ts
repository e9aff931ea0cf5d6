import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openShop, type Merchant, type Order, type Shop } from '../../scenarios/support/shop.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import type { As } from '../../server/http/testkit.ts';
import { rulesFor } from '../../server/rules/rules.ts';
import { testWeb, type Reader, type TestWeb } from '../testkit.ts';

let shop: Shop;
let web: TestWeb;
let seller: Merchant;
let orders = 0;
const pack = rulesFor('cn/2026-1');

function reader(as: As, locale: 'en' | 'zh-CN' = 'en'): Reader {
  if (as === undefined || !('session' in as)) throw new Error('not a person');
  return { session: as.session, locale };
}

async function newOrder(): Promise<Order> {
  orders += 1;
  return shop.order({ externalId: `I-${orders}`, merchant: 'desks', items: [{ itemId: '1', title: '书桌', quantity: 1, paidMinor: 68_000 }] });
}

beforeAll(async () => {
  shop = await openShop();
  web = testWeb(shop.server);
  seller = await shop.merchant('desks', { depositMinor: 200_000, name: '木匠铺' });
});
afterAll(() => shop.close());

/** Follows the pages of questions from an address to the first that asks nothing. @returns that address */
async function answerAll(from: string, me: Reader, answers: Readonly<Record<string, string>>, keyOf: (html: string, at: string) => string): Promise<{ at: string; asked: string[] }> {
  let at = from;
  const asked: string[] = [];
  for (;;) {
    const page = await web.open(at, me);
    if (page.status === 303) {
      at = page.location!;
      continue;
    }
    expect(page.status, at).toBe(200);
    if (!/name="(answer|choice)"/.test(page.html) && !page.html.includes('/hand-over/') ) return { at, asked };
    const key = keyOf(page.html, at);
    expect(asked, 'nothing is asked twice').not.toContain(key);
    asked.push(key);
    const sent = await web.submit(at, page, { answer: answers[key] ?? 'unknown', choice: 'keep' }, me);
    expect(sent.status, `${at}: ${sent.text}`).toBe(303);
    at = sent.location!;
  }
}

const ofPath = (_html: string, at: string): string => at.split('?')[0]!.split('/').at(-1)!;

/** The fact a page asks for, found by its question. */
const ofHeading = (type: string) => (html: string): string => {
  const title = /<span id="question">([^<]*)</.exec(html)?.[1] ?? '';
  const plain = title.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');
  return pack.disputeTypes.find((one) => one.code === type)!.facts.find((one) => one.question.en === plain)?.key ?? plain;
};

/** What most people would answer: nobody is hurt, the goods are their own, and there is something they know. */
function usual(type: string, key: string): string {
  const question = pack.disputeTypes.find((one) => one.code === type)!.facts.find((one) => one.key === key);
  if (question?.kind === 'yes_no') return key === 'personal_use' ? 'yes' : 'no';
  if (question?.kind === 'choice') return question.options!.find((one) => one.value === 'none')?.value ?? question.options![0]!.value;
  return question?.kind === 'date' ? '2026-03-01' : question?.kind === 'text' ? 'Acme' : 'unknown';
}

describe('what are my rights, for anybody', () => {
  test('from the start page to the result without an account; every answer can be changed and the others stay', async () => {
    const start = await web.open('/');
    expect(start.html).toContain('href="/rights"');
    const first = await web.open('/rights');
    expect(first.html).toContain('/rights?group=goods');
    const goods = await web.open('/rights?group=goods');
    expect(goods.html).toContain('href="/rights/D-03"');
    const { at, asked } = await answerAll('/rights/D-03', {}, { paid_minor: '166.67', personal_use: 'yes' }, ofHeading('D-03'));
    expect(asked).toContain('paid_minor');
    // what a filing needs and no rule asks for is not asked here
    const result = await web.open(at);
    for (const words of ['What you can ask for', 'Counterfeit', '¥500.01', 'Who has to show what', 'How long it takes', '12315', 'How to file']) expect(result.text).toContain(words);
    expect(result.html).toContain('/rules/cn/2026-1/articles/');
    const changing = result.html.match(/href="([^"]*change=paid_minor[^"]*)"/)![1]!.replaceAll('&amp;', '&');
    const again = await web.open(changing);
    expect(again.fields['answer']).toBe('166.67');
    const changed = await web.submit(changing, again, { answer: '1000' });
    expect(changed.status).toBe(303);
    const after = await web.open(changed.location!);
    expect(after.text).toContain('¥3,000.00');
    expect(after.text).toContain(pack.disputeTypes.find((one) => one.code === 'D-03')!.facts.find((one) => one.key === 'personal_use')!.question.en);
    expect(changed.location).toContain('f.personal_use=yes');
  });

  test('an answer that is none is shown again with its fault; an address that lies is read as far as it is true', async () => {
    const page = await web.open('/rights/D-03?f.personal_use=yes&f.shoe_size=43&f.paid_minor=much');
    expect(page.status).toBe(200);
    const at = '/rights/D-03?change=paid_minor&f.paid_minor=100';
    const wrong = await web.submit(at, await web.open(at), { answer: 'a lot' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="a lot"');
    for (const strange of ['/rights/D-99', '/rights/x']) expect((await web.open(strange)).status).toBe(404);
    expect((await web.open('/rights?group=nonsense')).status).toBe(200);
    expect((await web.open(`/rights/D-03?not=x&read=y&f.brand=${'z'.repeat(5000)}&f.claimed_official=yes`)).status).toBe(200);
  });

  test('what was typed stays when the language changes, and the question is asked in the other', async () => {
    const at = '/rights/D-03?change=paid_minor&f.paid_minor=100';
    const page = await web.open(at);
    const turned = await web.submit(at, page, { answer: '12,5', _locale: 'zh-CN' });
    expect(turned.html).toContain('value="12,5"');
    expect(turned.html).toContain('<html lang="zh-CN"');
    expect(turned.text).toContain(pack.disputeTypes.find((one) => one.code === 'D-03')!.facts.find((one) => one.key === 'paid_minor')!.question['zh-CN']);
  });

  test('every kind of problem has a first page in both languages', async () => {
    for (const { code } of pack.disputeTypes) {
      for (const locale of ['en', 'zh-CN'] as const) expect((await web.open(`/rights/${code}`, { locale })).status, `${code} ${locale}`).toBe(200);
    }
  });
});

describe('a filing', () => {
  const first = (order: Order): string => `/orders/${order.id}/file`;

  async function begun(type: string, group: string): Promise<{ order: Order; me: Reader; at: string }> {
    const order = await newOrder();
    const me = reader(order.buyer);
    const page = await web.open(`${first(order)}?group=${group}`, me);
    const sent = await web.submit(`${first(order)}?group=${group}`, page, { type }, me);
    expect(sent.status, sent.text).toBe(303);
    return { order, me, at: sent.location! };
  }

  test('a change on the check page keeps every other answer and comes back to the check page', async () => {
    const { order, me, at } = await begun('D-02', 'goods');
    const base = first(order);
    await answerAll(at, me, { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' }, ofPath);
    const wanted = await web.open(`${base}/wanted`, me);
    // the sums the rules come to are there, and nothing is ticked for anybody
    expect(wanted.text).toContain('Suggested');
    expect(wanted.html).not.toMatch(/name="terms"[^>]* checked/);
    await web.submit(`${base}/wanted`, wanted, { terms: 'return_refund', 'amount.return_refund': '680.00', freight: 'respondent' }, me);
    const facts = await web.open(`${base}/facts`, me);
    await web.submit(`${base}/facts`, facts, { narrative: 'It is fibreboard, not solid wood as listed.' }, me);
    const check = await web.open(`${base}/check`, me);
    expect(check.html).toContain(`${base}/questions/attribute?from=check`);
    const change = `${base}/questions/attribute?from=check`;
    const other = pack.disputeTypes.find((one) => one.code === 'D-02')!.facts.find((one) => one.key === 'attribute')!.options!.findLast((one) => one.value !== 'material')!.value;
    const page = await web.open(change, me);
    expect(page.text).toContain('Your answer so far');
    const changed = await web.submit(change, page, { answer: other }, me);
    expect(changed.location).toBe(`${base}/check`);
    const filed = await web.submit(`${base}/check`, await web.open(`${base}/check`, me), {}, me);
    expect(filed.location, filed.text).toMatch(/\/filed$/);
    const seen = (await (await shop.server.request(`/disputes/${filed.location!.split('/')[2]}`, {}, order.buyer)).json()) as { claim: { facts: Record<string, string> } };
    expect(seen.claim.facts).toMatchObject({ attribute: other, discovered_on: '2026-03-01', personal_use: 'yes' });
    // what the order knows was not asked, and is not the claimant's to say
    expect(seen.claim.facts).not.toHaveProperty('paid_minor');
  });

  test('what was answered under one name of the problem is not asked again under another', async () => {
    const { order, me, at } = await begun('D-02', 'goods');
    await answerAll(at, me, { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' }, ofPath);
    const other = `${first(order)}?group=goods`;
    const sent = await web.submit(other, await web.open(other, me), { type: 'D-03' }, me);
    const { asked } = await answerAll(sent.location!, me, { brand: 'Acme', goods_kept: 'yes' }, ofPath);
    expect(asked).not.toContain('personal_use');
  });

  test('the rest can be passed over once nothing needed is missing, and not before', async () => {
    const { order, me, at } = await begun('D-03', 'goods');
    let here = at;
    for (;;) {
      const page = await web.open(here, me);
      if (page.html.includes('name="enough"')) break;
      const key = ofPath('', here);
      const forced = await web.submit(here, page, { enough: 'yes' }, me);
      expect(forced.location, 'what is needed is not passed over').toBe(here);
      here = (await web.submit(here, page, { answer: usual('D-03', key) }, me)).location!;
      expect(here).toContain('/questions/');
    }
    const page = await web.open(here, me);
    const sent = await web.submit(here, page, { enough: 'yes' }, me);
    expect(sent.location).toBe(`${first(order)}/rights`);
    expect((await web.open(`${first(order)}/wanted`, me)).status).toBe(200);
  });

  test('most people answer six questions or fewer of one kind of problem before they may see the result', async () => {
    for (const [type, group] of [['D-01', 'delivery'], ['D-02', 'goods'], ['D-04', 'goods']] as const) {
      const { me, at } = await begun(type, pack.disputeTypes.find((one) => one.code === type)?.group ?? group);
      let here = at;
      let pages = 0;
      for (; !here.endsWith('/rights'); pages += 1) {
        const page = await web.open(here, me);
        if (page.html.includes('name="enough"')) break;
        here = (await web.submit(here, page, { answer: usual(type, ofPath('', here)), choice: 'keep' }, me)).location!;
      }
      expect(pages, type).toBeLessThanOrEqual(6);
    }
  });

  test('a page of a question that is not asked leads to the one that is', async () => {
    const { order, me, at } = await begun('D-02', 'goods');
    expect((await web.open(`${first(order)}/questions/actual_value_per_10000`, me)).location).toBe(at);
    expect((await web.open(`${first(order)}/questions/paid_minor`, me)).location).toBe(at);
    expect((await web.open(`${first(order)}/questions/nothing`, me)).status).toBe(404);
    expect((await web.open(`${first(order)}/hand-over/safety`, me)).location).toBe(at);
    expect((await web.open(`${first(order)}/other-type/D-03`, me)).location).toBe(at);
  });
});

describe('the answer of the other side', () => {
  const FILING = {
    type: 'D-02',
    items: [{ itemId: '1', quantity: 1 }],
    facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' },
    narrative: '页面写实木，收到的是密度板，边角还有破损。',
    wanted: [{ kind: 'price_reduction', amountMinor: 20_000 }],
  };

  async function filedStory(): Promise<{ story: Story; order: Order }> {
    const order = await newOrder();
    return { story: await fileStory(shop, order, FILING), order };
  }

  test('is asked what only it knows, shown what the rules say, and its facts go with its answer for both to see', async () => {
    const { story, order } = await filedStory();
    const me = reader(seller.as);
    const room = await web.open(`/disputes/${story.id}`, me);
    expect(room.html).toContain(`/disputes/${story.id}/answer`);
    const { at, asked } = await answerAll(`/disputes/${story.id}/answer`, me, { actual_value_per_10000: '70' }, ofHeading('D-02'));
    expect(asked).toContain('actual_value_per_10000');
    const ready = await web.open(at, me);
    // 30 % of ¥680.00, by the rule of price reduction
    for (const words of ['¥204.00', 'Who has to show what', 'What helps you']) expect(ready.text).toContain(words);
    const respond = ready.html.match(/href="(\/disputes\/[^"]*acts\/respond\?[^"]*)"/)![1]!.replaceAll('&amp;', '&');
    const form = await web.open(respond, me);
    expect(form.text).toContain('70%');
    const sent = await web.submit(respond, form, { position: 'part', text: 'Veneer, as the third picture shows.' }, me);
    expect(sent.status, sent.text).toBe(303);
    const seen = (await story.seenBy(order.buyer)) as { response: { facts: Record<string, string> } };
    expect(seen.response.facts['actual_value_per_10000']).toBe('7000');
    expect((await web.open(`/disputes/${story.id}`, reader(order.buyer))).text).toContain('70%');
  });

  test('answers for itself only, and an answer without facts says none', async () => {
    const { story, order } = await filedStory();
    const respond = (facts: object) => shop.server.request(`/disputes/${story.id}/acts/respond`, { method: 'POST', json: { position: 'contest', text: 'No.', facts } }, seller.as);
    const foreign = await respond({ personal_use: 'no' });
    expect([foreign.status, ((await foreign.json()) as { field: string }).field]).toEqual([422, 'facts.personal_use']);
    const wrong = await respond({ actual_value_per_10000: '10001' });
    expect([wrong.status, ((await wrong.json()) as { field: string }).field]).toEqual([422, 'facts.actual_value_per_10000']);
    expect((await web.open(`/disputes/${story.id}/answer`, reader(order.buyer))).status).toBe(403);
    expect((await respond({})).status).toBe(200);
    expect(((await story.seenBy(order.buyer)) as { response: object }).response).not.toHaveProperty('facts');
  });
});
