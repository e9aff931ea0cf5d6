import { hash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROCEDURE, isParty, type ActName } from '../../core/dispute/dispute.ts';
import { openShop, type Merchant, type Order, type Shop, type Staff } from '../../scenarios/support/shop.ts';
import { fileStory, type Story } from '../../scenarios/support/story.ts';
import { conveneJury } from '../../server/dispute/dispute.ts';
import type { As } from '../../server/http/testkit.ts';
import { PARTY_ACTS } from './act.tsx';
import { testWeb, type Opened, type Reader, type TestWeb } from '../testkit.ts';

let shop: Shop;
let web: TestWeb;
let seller: Merchant;
let poor: Merchant;
let adjudicator: Staff;
let orders = 0;
/** Acts posted through their forms so far. */
const posted = new Set<string>();

function reader(as: As, locale: 'en' | 'zh-CN' = 'en'): Reader {
  if (as === undefined || !('session' in as)) throw new Error('not a person');
  return { session: as.session, locale };
}

async function newOrder(merchant: string = 'desks', paidMinor: number = 68_000): Promise<Order> {
  orders += 1;
  return shop.order({ externalId: `O-${orders}`, merchant, items: [{ itemId: '1', title: '书桌', quantity: 2, paidMinor }] });
}

const FILING = {
  type: 'D-02',
  items: [{ itemId: '1', quantity: 2 }],
  facts: { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' },
  narrative: '页面写实木，收到的是密度板，边角还有破损。',
  wanted: [{ kind: 'price_reduction', amountMinor: 20_000 }],
};

const file = async (order: Order, filing: object = FILING): Promise<Story> => fileStory(shop, order, filing);

/** Opens the page of an act and posts its form; the answer must be a 303 to the dispute. */
async function act(story: Story, name: ActName, as: As, fields: Record<string, string> = {}, no?: number): Promise<Opened> {
  const path = `/disputes/${story.id}/acts/${name.replaceAll('_', '-')}${no === undefined ? '' : `?no=${no}`}`;
  const form = await web.open(path, reader(as));
  expect(form.status, `${name}: ${form.text}`).toBe(200);
  const done = await web.submit(path, form, fields, reader(as));
  expect(done.status, `${name}: ${done.text}`).toBe(303);
  expect(done.location).toBe(`/disputes/${story.id}`);
  posted.add(name);
  return done;
}

beforeAll(async () => {
  shop = await openShop();
  web = testWeb(shop.server);
  seller = await shop.merchant('desks', { depositMinor: 200_000, name: '木匠铺' });
  poor = await shop.merchant('poor', { depositMinor: 2_000, name: '某家具店' });
  adjudicator = await shop.adjudicator('wang');
});
afterAll(() => shop.close());

describe('filing', () => {
  /** Answers every question with what is given for it, else that nobody knows; ends at the page of rights. */
  async function answerAll(first: string, from: string, me: Reader, answers: Record<string, string>): Promise<number> {
    let at = from;
    for (let pages = 0; ; pages += 1) {
      if (at === `${first}/rights`) return pages;
      const key = at.split('/').at(-1)!;
      const page = await web.open(at, me);
      expect(page.status, at).toBe(200);
      const answered = await web.submit(at, page, { answer: answers[key] ?? 'unknown' }, me);
      expect(answered.status, `${at}: ${answered.text}`).toBe(303);
      at = answered.location!;
    }
  }
  const ANSWERS = { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' };

  test('goes from the order through one question at a time; the draft is kept after each, and the dispute gets a number', async () => {
    const order = await newOrder();
    const me = reader(order.buyer);
    const start = await web.open(`/orders/${order.id}`, me);
    expect(start.html).toContain(`/orders/${order.id}/file`);
    const first = `/orders/${order.id}/file`;
    const one = await web.open(first, me);
    expect(one.html).toContain(`${first}?group=goods`);
    const goods = await web.open(`${first}?group=goods`, me);
    const none = await web.submit(`${first}?group=goods`, goods, {}, me);
    expect(none.status).toBe(422);
    expect(none.html).toContain('name="type"');
    const two = await web.submit(`${first}?group=goods`, goods, { type: 'D-02' }, me);
    // two of one line were bought: which are concerned has to be asked
    expect(two.location).toBe(`${first}/items`);
    const items = await web.open(`${first}/items`, me);
    const wrong = await web.submit(`${first}/items`, items, { 'quantity.1': '0' }, me);
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Choose at least one item');
    const three = await web.submit(`${first}/items`, items, { 'quantity.1': '1' }, me);
    expect(three.location).toMatch(new RegExp(`^${first}/questions/[a-z_]+$`));
    // Whoever jumps ahead is sent to what is missing.
    expect((await web.open(`${first}/check`, me)).location).toBe(three.location);
    expect((await web.open(`${first}/questions`, me)).location).toBe(three.location);
    const early = await web.submit(three.location!, await web.open(three.location!, me), {}, me);
    expect(early.status).toBe(422);
    await answerAll(first, three.location!, me, ANSWERS);
    const rights = await web.open(`${first}/rights`, me);
    for (const words of ['Not as described', 'What you can ask for', 'Who has to show what', '¥340.00', '12315', 'Court']) expect(rights.text).toContain(words);
    expect(rights.html).toContain('/rules/cn/2026-1/articles/CC/582');
    const wanted = await web.open(`${first}/wanted`, me);
    const much = await web.submit(`${first}/wanted`, wanted, { terms: 'refund', 'amount.refund': '999.00' }, me);
    expect(much.text).toContain('Enter an amount from');
    const four = await web.submit(`${first}/wanted`, wanted, { terms: 'return_refund', 'amount.return_refund': '340.00', freight: 'respondent' }, me);
    expect(four.location).toBe(`${first}/facts`);
    const facts = await web.open(`${first}/facts`, me);
    const photo = new File(['The desk as it came: fibreboard.'], 'desk.txt', { type: 'text/plain' });
    const sent = await web.post(`${first}/facts`, { ...facts.fields, narrative: 'It is fibreboard, not solid wood as listed.', files: photo }, me);
    expect(sent.location).toBe(`${first}/facts`);
    const described = await web.open(`${first}/facts`, me);
    expect(described.text).toContain('desk.txt');
    const shows = Object.keys(described.fields).find((name) => name.startsWith('shows.'))!;
    const five = await web.post(`${first}/facts`, { ...described.fields, narrative: 'It is fibreboard, not solid wood as listed.', [shows]: 'The grain' }, me);
    expect(five.location).toBe(`${first}/check`);
    expect((await web.open('/my', me)).text).toContain('Continue');
    const check = await web.open(`${first}/check`, me);
    for (const words of ['Not as described', 'The grain', '¥340.00', 'Goods go back']) expect(check.text).toContain(words);
    const filed = await web.submit(`${first}/check`, check, {}, me);
    expect(filed.location).toMatch(/^\/disputes\/[0-9a-f-]+\/filed$/);
    // A double click files once.
    expect((await web.submit(`${first}/check`, check, {}, me)).status).toBe(303);
    const receipt = await web.open(filed.location!, me);
    expect(receipt.text).toMatch(/R260302-/);
    expect(receipt.text).toContain('¥340.00');
    const mine = await web.open('/my', { ...me, locale: 'zh-CN' });
    expect(mine.text).not.toContain('继续填写');
    expect(mine.text).toContain('书桌');
  });

  test('nobody else files about the order', async () => {
    const order = await newOrder();
    const other = await shop.order({ externalId: 'O-other', merchant: 'desks', buyer: 'buyer-2', paidMinor: 100 });
    expect((await web.open(`/orders/${order.id}/file`, reader(other.buyer))).status).toBe(404);
    expect((await web.open(`/orders/${order.id}/file`, reader(seller.as))).status).toBe(403);
  });
});

describe('negotiation on the page', () => {
  test('answer, offer, counter, accept, countersign: money moves', async () => {
    const order = await newOrder();
    const story = await file(order);
    const before = await web.open(`/disputes/${story.id}`, reader(seller.as));
    expect(before.text).toContain('Answer this dispute');
    expect(before.text).toContain('Not answering does not lose the dispute');
    // Reading it is the receipt of the notice.
    expect((await story.seenBy(order.buyer))['noticeOpenedAt']).not.toBeNull();
    await act(story, 'respond', seller.as, { position: 'part', text: 'The board is veneered; I offer a reduction.' });
    await act(story, 'make_offer', seller.as, { terms: 'price_reduction', 'amount.price_reduction': '50.00', note: 'As a sign of good will' });
    const asked = await web.open(`/disputes/${story.id}`, reader(order.buyer));
    expect(asked.text).toContain('There is an offer for you to answer');
    await act(story, 'make_offer', order.buyer, { terms: 'price_reduction', 'amount.price_reduction': '150.00' }, 2);
    await act(story, 'make_offer', seller.as, { terms: 'price_reduction', 'amount.price_reduction': '120.00' }, 3);
    const check = await web.open(`/disputes/${story.id}/acts/accept-offer?no=4`, reader(order.buyer));
    expect(check.text).toContain('¥120.00');
    expect(check.text).toContain('What your signature means');
    await act(story, 'accept_offer', order.buyer, {}, 4);
    const waiting = await web.open(`/disputes/${story.id}`, reader(order.buyer));
    expect(waiting.text).toContain('Waiting for');
    await act(story, 'countersign', seller.as, {}, 4);
    const closed = await web.open(`/disputes/${story.id}`, reader(order.buyer));
    expect(closed.text).toContain('Performed and closed');
    expect(closed.text).toContain('Paid from held money');
    // What is done cannot be done again, and says so.
    expect((await web.open(`/disputes/${story.id}/acts/countersign?no=4`, reader(seller.as))).status).toBe(409);
  });

  test('the shortfall is shown to both before they sign', async () => {
    const order = await shop.order({ externalId: 'O-short', merchant: 'poor', items: [{ itemId: '1', title: '沙发', quantity: 1, paidMinor: 4_000_000 }], escrowMinor: 0 });
    const story = await file(order, { ...FILING, items: [{ itemId: '1', quantity: 1 }], wanted: [{ kind: 'price_reduction', amountMinor: 4_000_000 }] });
    const page = await web.open(`/disputes/${story.id}/acts/accept-offer?no=1`, reader(poor.as));
    expect(page.text).toContain('Not covered ¥39,980.00');
    await act(story, 'accept_offer', poor.as, {}, 1);
    const mine = await web.open(`/disputes/${story.id}/acts/countersign?no=1`, reader(order.buyer, 'zh-CN'));
    expect(mine.text).toContain('缺口 ¥39,980.00');
    await act(story, 'countersign', order.buyer, {}, 1);
    await shop.pass({ days: 30 });
    const notice = await web.open(`/disputes/${story.id}`, reader(poor.as));
    expect(notice.text).toContain('Planned payment from the deposit');
    await shop.pass({ days: 30 });
    const open = await web.open(`/disputes/${story.id}`, reader(order.buyer));
    expect(open.text).toContain('Left open');
    await act(story, 'refer_out', order.buyer, { measure: 'complaint_12315' });
  });

  test('messages, evidence, extension, refusal, withdrawal, a person', async () => {
    const order = await newOrder();
    const story = await file(order);
    const bad = await web.post(`/disputes/${story.id}/acts/respond`, { text: '' }, reader(seller.as));
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('There are 2 problems');
    await act(story, 'respond', seller.as, { position: 'contest', text: 'It is as listed.' });
    await act(story, 'post_message', order.buyer, { text: 'Look at the photo.' });
    const path = `/disputes/${story.id}/acts/submit-evidence`;
    const form = await web.open(path, reader(order.buyer));
    const none = await web.submit(path, form, { shows: 'The edge' }, reader(order.buyer));
    expect(none.text).toContain('Choose at least one file');
    const scan = new File(['Fibres at the edge'], 'edge.txt', { type: 'text/plain' });
    const given = await web.post(path, { ...form.fields, shows: 'The edge', files: scan }, reader(order.buyer));
    expect(given.status, given.text).toBe(303);
    posted.add('submit_evidence');
    expect((await web.open(`/disputes/${story.id}`, reader(seller.as))).text).toContain('edge.txt');
    await act(story, 'request_extension', order.buyer, { days: '2' });
    await act(story, 'decline_extension', seller.as);
    await act(story, 'request_extension', seller.as, { days: '1' });
    await act(story, 'agree_extension', order.buyer);
    await act(story, 'make_offer', seller.as, { terms: 'apology' });
    await act(story, 'reject_offer', order.buyer, { reason: 'Words do not mend a desk.' }, 2);
    await act(story, 'make_offer', order.buyer, { terms: 'refund', 'amount.refund': '100' });
    await act(story, 'accept_offer', seller.as, {}, 3);
    await act(story, 'decline_countersign', order.buyer, {}, 3);
    await act(story, 'make_offer', order.buyer, { terms: 'refund', 'amount.refund': '200' });
    await act(story, 'withdraw_offer', order.buyer, {}, 4);
    await act(story, 'request_human', order.buyer, { reason: 'I cannot read this.' });
    const words = await web.open(`/disputes/${story.id}?show=words`, reader(order.buyer));
    expect(words.text).toContain('Look at the photo.');
    const service = await web.open(`/disputes/${story.id}/service`, reader(order.buyer));
    expect(service.status).toBe(200);
    await act(story, 'withdraw', order.buyer, {});
    expect((await web.open(`/disputes/${story.id}`, reader(seller.as))).text).toContain('Withdrawn by the claimant');
  });
});

describe('choice, determination and performance', () => {
  async function determined(order: Order): Promise<Story> {
    const story = await file(order, { ...FILING, wanted: [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund', amountMinor: 68_000 }] });
    await act(story, 'respond', seller.as, { position: 'contest', text: 'It is as listed.' });
    await act(story, 'end_negotiation', order.buyer);
    return story;
  }

  async function decide(story: Story): Promise<void> {
    await story.does('take_case', adjudicator.as);
    const findings = ['breach', 'return_unreasonable', 'loss', 'fraud', 'claimant_trickery'].map((issue) => ({
      issue,
      result: issue === 'breach' ? 'established' : 'not_established',
      reasons: 'The photos show fibreboard where the listing says solid wood.',
      evidence: [],
    }));
    const remedies = [{ kind: 'return_goods', freightBy: 'respondent' }, { kind: 'refund' }];
    await story.does('issue_determination', adjudicator.as, { result: 'allowed', findings, remedies, reasons: 'The desk is not what the listing promised; the price goes back with the goods.' });
  }

  test('the second choice shows effect, time, cost and alternatives, and stores the version', async () => {
    const order = await newOrder();
    const story = await determined(order);
    const path = `/disputes/${story.id}/acts/choose`;
    const page = await web.open(path, reader(order.buyer));
    for (const words of ['Effect', 'Time', 'Cost', 'Free of charge', '12315 complaint', 'cn.determination@2026-1']) expect(page.text).toContain(words);
    const silent = await web.submit(path, page, {}, reader(order.buyer));
    expect(silent.status).toBe(422);
    await act(story, 'choose', order.buyer, { consents: 'yes' });
    await act(story, 'choose', seller.as, { consents: 'yes' });
    const seen = await story.seenBy(order.buyer);
    expect(seen['choices']['claimant']).toMatchObject({ consents: true, textVersion: 'cn.determination@2026-1' });
    await act(story, 'exit', seller.as);
    expect((await web.open(`/disputes/${story.id}`, reader(order.buyer))).text).toContain('reaches only money held');
  });

  test('question, determination, return of the goods, inspection, refund', async () => {
    const order = await newOrder();
    const story = await determined(order);
    await act(story, 'choose', order.buyer, { consents: 'yes' });
    await act(story, 'choose', seller.as, { consents: 'yes' });
    await story.does('take_case', adjudicator.as);
    await story.does('ask_question', adjudicator.as, { to: 'claimant', text: 'Is the desk still in its box?' });
    await act(story, 'answer_question', order.buyer, { text: 'Yes.' }, 1);
    await story.does('recuse', adjudicator.as, { reason: 'On leave from tomorrow.' });
    const second = await shop.adjudicator('li');
    const first = adjudicator;
    adjudicator = second;
    await decide(story);
    adjudicator = first;
    const page = await web.open(`/disputes/${story.id}`, reader(seller.as));
    for (const words of ['Claim upheld', '¥680.00', 'Reasons', 'What was found', 'You can appeal once', 'complaint to 12315']) expect(page.text).toContain(words);
    expect(page.text).not.toMatch(/arbitral award|judgment of/i);
    await act(story, 'accept_determination', order.buyer);
    await act(story, 'accept_determination', seller.as);
    const back = `/disputes/${story.id}/acts/report-performance?no=1`;
    const form = await web.open(back, reader(order.buyer));
    expect((await web.submit(back, form, { carrier: 'SF' }, reader(order.buyer))).status).toBe(422);
    await act(story, 'report_performance', order.buyer, { carrier: 'SF', tracking: 'SF123' }, 1);
    const sent = await web.open(`/disputes/${story.id}`, reader(seller.as, 'zh-CN'));
    expect(sent.text).toContain('SF123');
    await act(story, 'confirm_performance', seller.as, {}, 1);
    expect((await web.open(`/disputes/${story.id}`, reader(order.buyer, 'zh-CN'))).text).toContain('已全部履行');
  });

  test('appeal, contest and giving up are reachable', async () => {
    const order = await newOrder();
    const story = await determined(order);
    await act(story, 'choose', order.buyer, { consents: 'yes' });
    await act(story, 'choose', seller.as, { consents: 'yes' });
    await decide(story);
    await act(story, 'appeal', seller.as, { grounds: 'The listing says veneer on page two.' });
    const other = await shop.adjudicator('zhao');
    await story.does('take_case', other.as);
    await story.does('decide_appeal', other.as, { result: 'upheld', reasons: 'The second page does not undo the first one.' });
    await act(story, 'report_performance', order.buyer, { carrier: 'SF', tracking: 'SF124' }, 1);
    await act(story, 'contest_performance', seller.as, { reason: 'The box is empty.' }, 1);
    await act(story, 'waive_obligation', seller.as, {}, 1);
    expect((await story.seenBy(order.buyer))['outcome']).toBe('performed');
  });
});

describe('the deposit', () => {
  test('a payment from it is announced to the merchant, who can object on the page', async () => {
    const order = await shop.order({ externalId: 'O-deposit', merchant: 'desks', items: [{ itemId: '1', title: '椅子', quantity: 1, paidMinor: 30_000 }], escrowMinor: 0 });
    const story = await file(order, { ...FILING, items: [{ itemId: '1', quantity: 1 }] });
    await act(story, 'accept_offer', seller.as, {}, 1);
    await act(story, 'countersign', order.buyer, {}, 1);
    await shop.pass({ days: 8 });
    const page = await web.open(`/disputes/${story.id}`, reader(seller.as));
    expect(page.text).toContain('A payment from your deposit is planned');
    await act(story, 'object_to_deduction', seller.as, { reason: 'Paid by bank transfer on 5 March.' });
    expect((await web.open(`/disputes/${story.id}`, reader(order.buyer))).text).toContain('Paid by bank transfer');
  });
});

describe('evidence', () => {
  test('is typed and linked, asked for, refused with a reason, objected to and answered, without a file too', async () => {
    const order = await newOrder();
    const story = await file(order, FILING);
    const shows = { files: new File(['The weighing slip of 1 March: 18.2 kg.'], 'slip.txt', { type: 'text/plain' }) };
    const path = `/disputes/${story.id}/acts/submit-evidence`;
    const form = await web.open(path, reader(seller.as));
    const fields = { ...form.fields, shows: 'It was whole when it left.', type: 'logistics', how: 'scan', capturedBy: 'third_party', createdOn: '2026-03-01', system: 'SF Express', rows: 'breach', ...shows };
    expect((await web.post(path, fields, reader(seller.as))).status).toBe(303);
    const item = (await story.seenBy(order.buyer)).evidence[0];
    expect(item).toMatchObject({ type: 'logistics', rows: ['breach'], source: { how: 'scan', capturedBy: 'third_party', createdOn: '2026-03-01', system: 'SF Express' } });
    expect(item.commitment).toMatch(/^[0-9a-f]{64}$/);
    await act(story, 'submit_evidence', order.buyer, { shows: 'The broken leg is kept.', type: 'physical', words: 'The leg of the desk, broken off.', place: 'At home', keeper: 'Myself' });
    const objected = await web.open(`/disputes/${story.id}/acts/object-to-evidence?item=${item.evidenceId}`, reader(order.buyer));
    expect(objected.text).toContain('Authenticity');
    await act(story, 'object_to_evidence', order.buyer, { item: item.evidenceId, grounds: 'authenticity', 'reason-authenticity': 'The slip is of another parcel.' });
    await act(story, 'answer_evidence_objection', seller.as, { text: 'The number is that of the order.' }, 1);
    await act(story, 'request_evidence', order.buyer, { text: 'Please send the photo of the packing.' });
    const asked = await web.open(`/disputes/${story.id}`, reader(seller.as));
    expect(asked.text).toContain('Please send the photo of the packing.');
    await act(story, 'decline_evidence_request', seller.as, { reason: 'No photo was taken.' }, 1);
    await act(story, 'request_evidence', seller.as, { text: 'Please send the photo of the carton.' });
    await act(story, 'submit_evidence', order.buyer, { shows: 'The carton.', words: 'The carton was thrown away on 2 March.', type: 'statement' }, 2);
    const page = await web.open(`/disputes/${story.id}`, reader(order.buyer));
    for (const words of ['Delivery record', 'The slip is of another parcel.', 'The number is that of the order.', 'No photo was taken.', 'Not given, with a reason', 'Submitted', 'A physical thing']) expect(page.text).toContain(words);
    const one = await web.open(`/disputes/${story.id}/evidence/${item.evidenceId}`, reader(order.buyer));
    for (const words of ['L1 fingerprint taken', 'SF Express', 'Submitted as evidence', 'Not checked for malware', 'can still be contested']) expect(one.text).toContain(words);
    const stranger = await shop.order({ externalId: 'O-stranger', merchant: 'desks', buyer: 'buyer-9', paidMinor: 100 });
    expect((await web.open(`/disputes/${story.id}/evidence/${item.evidenceId}`, reader(stranger.buyer))).status).toBe(404);
  });
});

describe('the ladder', () => {
  test('another way is proposed, refused, agreed; what is open goes to the marketplace; a wrong deduction is asked back', async () => {
    const small = await shop.merchant('small', { depositMinor: 2_000, name: '小柜子店' });
    const items = [{ itemId: '1', title: '柜子', quantity: 1, paidMinor: 30_000 }];
    const order = await shop.order({ externalId: 'O-ladder', merchant: 'small', items, escrowMinor: 0 });
    const story = await file(order, { ...FILING, items: [{ itemId: '1', quantity: 1 }], wanted: [{ kind: 'refund', amountMinor: 30_000 }] });
    await act(story, 'accept_offer', small.as, {}, 1);
    await act(story, 'countersign', order.buyer, {}, 1);
    await act(story, 'propose_change', order.buyer, { how: 'substitute', kind: 'replace', days: '7', note: 'A new one will do.' }, 1);
    const asked = await web.open(`/disputes/${story.id}`, reader(small.as));
    expect(asked.text).toContain('The other side proposes another way to perform');
    await act(story, 'decline_change', small.as, { reason: 'Out of stock.' }, 1);
    await act(story, 'propose_change', small.as, { how: 'plan', amount1: '100', days1: '5', amount2: '100', days2: '35', amount3: '100', days3: '65', interest: '3.65' }, 1);
    const plan = await web.open(`/disputes/${story.id}/acts/accept-change?no=1`, reader(order.buyer));
    expect(plan.text).toContain('Interest for delay: 3.65 % a year');
    await act(story, 'accept_change', order.buyer, {}, 1);
    const planned = await web.open(`/disputes/${story.id}`, reader(order.buyer));
    expect(planned.text).toContain('Now: Performing by oneself. The next instalment is awaited.');
    await shop.pass({ days: 12 });
    await shop.pass({ days: 7 });
    const open = await web.open(`/disputes/${story.id}`, reader(order.buyer));
    expect(open.text).toContain('The plan ended: an instalment was missed');
    expect(open.text).toContain('If nobody does anything:');
    await act(story, 'ask_advance', order.buyer, { reason: 'The shop does not answer.' }, 1);
    await act(story, 'ask_reversal', small.as, { reason: 'That deposit is another shop’s.' });
    const drawn = await web.open(`/disputes/${story.id}/ladder`, reader(small.as, 'zh-CN'));
    expect([drawn.status, drawn.text.includes('平台先行赔付'), drawn.text.includes('此处无法判断')]).toEqual([200, true, true]);
  });
});

describe('the room', () => {
  test('every act open to a side is linked from its page, at every stage passed', async () => {
    const order = await newOrder();
    const story = await file(order);
    const linked = async (as: As): Promise<void> => {
      const page = await web.open(`/disputes/${story.id}`, reader(as));
      const { allowed } = (await story.seenBy(as)) as { allowed: { act: ActName }[] };
      for (const { act: name } of allowed.filter((one) => PROCEDURE[one.act].roles.some(isParty) && one.act !== 'open_notice')) {
        expect(page.html, name).toContain(`/disputes/${story.id}/acts/${name.replaceAll('_', '-')}`);
      }
    };
    const both = async (): Promise<void> => {
      await linked(order.buyer);
      await linked(seller.as);
    };
    await both();
    await act(story, 'respond', seller.as, { position: 'part', text: 'Partly.' });
    await act(story, 'make_offer', seller.as, { terms: 'apology' });
    await act(story, 'request_extension', seller.as, { days: '1' });
    await both();
    await act(story, 'accept_offer', order.buyer, {}, 2);
    await both();
    await act(story, 'decline_countersign', seller.as, {}, 2);
    await act(story, 'end_negotiation', seller.as);
    await both();
    await act(story, 'choose', order.buyer, { consents: 'yes' });
    await act(story, 'choose', seller.as, { consents: 'yes' });
    await both();
  });

  test('the merchant’s queue has totals, due first, and both sides see pages in both languages', async () => {
    const order = await newOrder();
    await file(order);
    const queue = await web.open('/merchant', reader(seller.as, 'zh-CN'));
    expect(queue.status, queue.text).toBe(200);
    expect(queue.text).toContain('请答复');
    expect((await web.open('/merchant?state=closed', reader(seller.as))).text).toContain('Performed and closed');
    expect((await web.open('/merchant?sort=newest', reader(seller.as))).status).toBe(200);
    expect((await web.open('/merchant', reader(order.buyer))).status).toBe(403);
    expect((await web.open('/disputes', reader(seller.as))).location).toBe('/merchant');
    expect((await web.open(`/orders?externalId=${order.externalId}`, reader(order.buyer))).location).toBe(`/orders/${order.id}`);
  });
});

test('the fast track of a small claim is joined and left on the page by either side', async () => {
  const before = shop.server.world.now();
  // the day from which its rule is in force
  shop.server.world.clock.set('2026-11-02T02:00:00.000Z');
  const order = await newOrder();
  const story = await file(order, { ...FILING, items: [{ itemId: '1', quantity: 1 }], facts: { ...FILING.facts, danger: 'none' }, track: 'fast' });
  const invited = await web.open(`/disputes/${story.id}`, reader(seller.as));
  expect(invited.text).toContain('It applies only if you agree');
  await act(story, 'join_fast_track', seller.as);
  expect((await web.open(`/disputes/${story.id}`, reader(order.buyer))).text).toContain('3 working days');
  await act(story, 'leave_fast_track', order.buyer);
  expect((await web.open(`/disputes/${story.id}/acts/join-fast-track`, reader(seller.as))).status).toBe(409);
  shop.server.world.clock.set(before);
});

test('a jury is proposed, declined, joined and left on the page by either side, and a number of one’s own opened', async () => {
  const chosen = async (): Promise<{ story: Story; order: Order }> => {
    const order = await newOrder();
    const story = await file(order, { ...FILING, facts: { ...FILING.facts, danger: 'none' } });
    await act(story, 'respond', seller.as, { position: 'contest', text: 'It is as described.' });
    await act(story, 'end_negotiation', order.buyer);
    await act(story, 'choose', order.buyer, { consents: 'yes' });
    await act(story, 'choose', seller.as, { consents: 'yes' });
    return { story, order };
  };
  const first = await chosen();
  await act(first.story, 'propose_jury', first.order.buyer);
  await act(first.story, 'decline_jury', seller.as, { reason: 'An adjudicator should look.' });
  expect((await web.open(`/disputes/${first.story.id}/acts/join-jury`, reader(seller.as))).status).toBe(409);
  const second = await chosen();
  await act(second.story, 'propose_jury', seller.as);
  await act(second.story, 'join_jury', second.order.buyer);
  await act(second.story, 'leave_jury', second.order.buyer);
  expect((await web.open(`/disputes/${second.story.id}`, reader(seller.as))).text).toContain('left the jury');
  const third = await chosen();
  const nonce = '5b'.repeat(32);
  await act(third.story, 'propose_jury', third.order.buyer, { commitment: hash('sha256', Buffer.from(nonce, 'hex'), 'hex') });
  await act(third.story, 'join_jury', seller.as);
  const { world } = shop.server;
  await conveneJury(world, third.story.id, { roundId: world.newId(), drawId: world.newId(), poolRoot: 'ab'.repeat(32), randomness: 'vrf' });
  await act(third.story, 'reveal_nonce', third.order.buyer, { nonce });
});

test('a filing that was not taken is looked at again by another person when the claimant asks on the page', async () => {
  const order = await newOrder();
  const story = await file(order, { ...FILING, facts: { ...FILING.facts, danger: 'dangerous' } });
  expect((await web.open(`/disputes/${story.id}/acts/object-to-refusal`, reader(order.buyer))).status).toBe(409);
  await story.does('refuse_admission', adjudicator.as, { reason: 'The same matter was decided by a court already.' });
  await act(story, 'object_to_refusal', order.buyer, { grounds: 'That was another desk.' });
  expect((await web.open(`/disputes/${story.id}`, reader(seller.as))).text).toContain('That was another desk.');
});

test('every act of a party was posted through its form', () => {
  expect([...posted].sort()).toEqual([...PARTY_ACTS].sort());
});
