import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drainJobs } from '../server/jobs/jobs.ts';
import { jobs as depositJobs } from '../server/deposit/deposit.ts';
import type { As } from '../server/http/testkit.ts';
import { proofOf } from '../server/ledger/ledger.ts';
import { openShop, type Merchant, type Shop, type Staff } from './support/shop.ts';
import { answerOf, fileStory, type Answer, type Story } from './support/story.ts';

// a Monday, ten in the morning in Beijing
const MONDAY = '2026-03-02T02:00:00.000Z';
let shop: Shop;
let one: Staff;
let two: Staff;

beforeAll(async () => {
  shop = await openShop({ now: MONDAY });
  one = await shop.operator('one');
  two = await shop.operator('two');
});
afterAll(() => shop.close());

const get = async (path: string, as: As): Promise<Answer> => answerOf(await shop.server.request(path, {}, as));
const send = async (path: string, as: As, json: object = {}, key?: string): Promise<Answer> => answerOf(await shop.server.request(path, { json, ...(key === undefined ? {} : { key }) }, as));
const work = (): Promise<number> => drainJobs(shop.server.world, depositJobs());
const deposit = async (of: Merchant): Promise<Record<string, any>> => (await get('/my/deposit', of.as)).body;
const payIn = (of: Merchant, amountMinor: number, reference?: string): Promise<Answer> =>
  send(`/merchants/${of.externalId}/deposits`, shop.marketplace, { amountMinor, currency: 'CNY', ...(reference === undefined ? {} : { reference }) });

async function pass(step: { days?: number; hours?: number }): Promise<void> {
  shop.server.world.clock.advance(step);
  await work();
}

/** Moves to an instant the API named, holidays and all. */
async function reach(at: string): Promise<void> {
  shop.server.world.clock.set(at);
  await work();
}

/** A shop whose first amount, ¥1,000.00, is in force, with so much paid in. */
async function settled(name: string, depositMinor: number): Promise<Merchant> {
  const of = await shop.merchant(name, depositMinor === 0 ? {} : { depositMinor });
  await work();
  await reach((await deposit(of))['announced'].effectiveAt);
  return of;
}

async function letters(template: string): Promise<readonly string[]> {
  const rows = await shop.server.owner.query<{ id: string }>({
    text: `select recipient ->> 'id' as id from outbox where template = $1 and channel = 'email' order by id`,
    values: [template],
  });
  return rows.map((row) => row.id);
}

describe('what is required', () => {
  it('is announced with its whole arithmetic fifteen days before it applies, and then asked for', async () => {
    const of = await shop.merchant('first', {});
    await work();
    const told = await deposit(of);
    expect(told).toMatchObject({ requiredMinor: 0, balanceMinor: 0, stage: 'met', announced: { amountMinor: 100_000, effectiveAt: '2026-03-17T16:00:00.000Z' } });
    expect(told['today'].steps.map((step: any) => [step.step, step.result])).toEqual([
      ['base', 100_000], ['volume', 10_000], ['risk_sum', 7_000], ['risk', 7_000], ['product', 70_000], ['rounded', 70_000], ['required', 100_000],
    ]);
    expect(told['levels']).toMatchObject([{ kind: 'increase', requiredMinor: 100_000, beforeMinor: 0, byPerson: false }]);
    expect(await letters('deposit_increase')).toContain(of.id);
    // once a month: a second look on the same day changes nothing
    expect(await work()).toBe(0);
    await pass({ days: 16 });
    expect(await deposit(of)).toMatchObject({ requiredMinor: 100_000, shortMinor: 100_000, stage: 'asked', announced: null });
    expect((await letters('deposit_short')).filter((id) => id === of.id)).toHaveLength(1);
  });

  it('rises with violation points from the next month on, each with its rule and reason, and falls at once when they are taken back', async () => {
    const of = await settled('points', 100_000);
    const path = `/deposits/${of.id}/points`;
    expect((await send(path, one.as, { points: 13, rule: 'x', reason: 'y' })).body['field']).toBe('points');
    await send(path, one.as, { points: 12, rule: '规则第十二条', reason: '虚构成交' });
    const asked = await deposit(of);
    expect(asked['points']).toMatchObject([{ points: 12, rule: '规则第十二条', reason: '虚构成交' }]);
    // K = 0.7 + 12 × 0.1 = 1.9: ¥1,900.00
    expect([asked['requiredMinor'], asked['today'].amountMinor]).toEqual([100_000, 190_000]);
    await pass({ days: 31 });
    expect((await deposit(of))['announced']).toMatchObject({ amountMinor: 190_000 });
    await reach((await deposit(of))['announced'].effectiveAt);
    expect((await deposit(of))['requiredMinor']).toBe(190_000);
    const [point] = (await deposit(of))['points'];
    await send(`/deposits/points/${point.id}/take-back`, two.as, { reason: '证据不足' });
    expect((await send(`/deposits/points/${point.id}/take-back`, two.as, { reason: '再次' })).body['code']).toBe('already_done');
    await pass({ days: 31 });
    expect(await deposit(of)).toMatchObject({ requiredMinor: 100_000, stage: 'met' });
    expect((await deposit(of))['levels'].map((level: any) => level.kind)).toEqual(['decrease', 'increase', 'increase']);
  });
});

describe('a shortfall', () => {
  it('is asked for, then frozen, then ends the shop, each once; topping up ends it at once', async () => {
    const of = await settled('short', 0);
    const first = await deposit(of);
    expect([first['stage'], first['clock'].freezeAt > first['clock'].noticedAt]).toEqual(['asked', true]);
    await reach(first['clock'].freezeAt);
    expect(await deposit(of)).toMatchObject({ stage: 'frozen', frozen: true, freezes: [{ kind: 'top_up', liftedAt: null }] });
    const offer = (await get('/merchants/short/coverage?amountMinor=1000', shop.marketplace)).body;
    expect([offer['allowed'], offer['because']]).toEqual([false, 'frozen']);
    await reach(first['clock'].exitAt);
    const leaving = await deposit(of);
    expect(leaving).toMatchObject({ stage: 'exit', exit: { began: 'clock', state: 'notice' } });
    await payIn(of, 100_000);
    await work();
    expect(await deposit(of)).toMatchObject({ stage: 'met', frozen: false, exit: { state: 'taken_back' }, freezes: [{ liftReason: 'topped_up' }] });
    for (const template of ['deposit_short', 'deposit_frozen', 'deposit_exit']) expect((await letters(template)).filter((id) => id === of.id)).toHaveLength(1);
  });

  it('two servers step a clock once', async () => {
    const of = await settled('twice', 0);
    shop.server.world.clock.set((await deposit(of))['clock'].freezeAt);
    const beside = shop.server.beside();
    const clock = depositJobs().find((job) => job.name === 'deposit.clock')!;
    await Promise.all([clock.run(shop.server.world), clock.run(beside.world)]);
    await beside.close();
    expect((await deposit(of))['freezes']).toHaveLength(1);
  });

  it('a shop that never pays is closed, and what it has goes back after the tail', async () => {
    const of = await settled('gone', 60_000);
    await pass({ days: 90 });
    const told = await deposit(of);
    expect(told).toMatchObject({ stage: 'met', exit: { state: 'returned', returnedMinor: 60_000 }, balanceMinor: 0 });
    const [row] = await shop.server.owner.query<{ status: string }>({ text: 'select status from merchant where id = $1', values: [of.id] });
    expect(row!.status).toBe('closed');
    expect((await get('/merchants/gone/coverage?amountMinor=1000', shop.marketplace)).body['because']).toBe('closed');
  });
});

describe('an appeal', () => {
  it('is decided by another person than who gave the points, and the reasons are told', async () => {
    const of = await settled('appeal', 100_000);
    await send(`/deposits/${of.id}/points`, one.as, { points: 10, rule: '规则第三条', reason: '延迟发货' });
    await pass({ days: 31 });
    expect((await deposit(of))['announced']).not.toBeNull();
    const asked = await send('/my/deposit/appeals', of.as, { about: 'amount', reason: '货已按时发出。' });
    expect(asked.status).toBe(201);
    expect((await send('/my/deposit/appeals', of.as, { about: 'amount', reason: '再说一次' })).body['code']).toBe('already_done');
    expect((await send('/my/deposit/appeals', of.as, { about: 'freeze', reason: '没有冻结' })).body['code']).toBe('act_not_allowed_now');
    const path = `/deposits/appeals/${asked.body['id'] as string}/decision`;
    const decision = { result: 'changed', reason: '发货记录属实。', amountMinor: 100_000 };
    expect((await send(path, one.as, decision)).body['code']).toBe('same_person');
    expect((await send(path, two.as, { ...decision, amountMinor: undefined })).body).toMatchObject({ code: 'field_missing', field: 'amountMinor' });
    expect((await send(path, two.as, { ...decision, amountMinor: 5_000_001 })).body).toMatchObject({ code: 'field_invalid', field: 'amountMinor' });
    expect((await send(path, two.as, decision)).status).toBe(201);
    expect((await send(path, two.as, decision)).body['code']).toBe('already_done');
    const told = await deposit(of);
    expect(told).toMatchObject({ requiredMinor: 100_000, announced: null, appeals: [{ result: 'changed', decisionReason: '发货记录属实。' }] });
    expect(told['levels'][0]).toMatchObject({ kind: 'decided', byPerson: true });
    expect(await letters('deposit_appeal_decided')).toContain(of.id);
    expect((await get('/deposits/appeals', one.as)).body['items']).toEqual([]);
  });

  it('stops nothing by itself; a stay stops the clock, which then runs on without the time', async () => {
    const of = await settled('stay', 0);
    const { clock } = await deposit(of);
    const asked = await send('/my/deposit/appeals', of.as, { about: 'amount', reason: '类目不对。' });
    const path = `/deposits/appeals/${asked.body['id'] as string}`;
    expect((await send(`${path}/stay`, two.as, { reason: '类目可能有误' })).status).toBe(201);
    await pass({ days: 20 });
    expect(await deposit(of)).toMatchObject({ stage: 'asked', frozen: false });
    expect((await send(`${path}/decision`, two.as, { result: 'upheld', reason: '类目无误。' })).status).toBe(201);
    const later = (await deposit(of))['clock'];
    expect(later.freezeAt > shop.server.world.now() && later.freezeAt > clock.freezeAt).toBe(true);
    await reach(later.freezeAt);
    expect(await deposit(of)).toMatchObject({ stage: 'frozen' });
  });

  it('an urgent freeze is contested and lifted by another person; nothing can be taken out meanwhile', async () => {
    const of = await settled('urgent', 300_000);
    await send(`/deposits/${of.id}/freeze`, one.as, { reason: '大量订单未发货' });
    expect((await send(`/deposits/${of.id}/freeze`, two.as, { reason: '再次' })).body['code']).toBe('already_done');
    expect((await send('/my/deposit/withdrawals', of.as, { amountMinor: 1 })).body['code']).toBe('deposit_frozen');
    const asked = await send('/my/deposit/appeals', of.as, { about: 'freeze', reason: '均已发货。' });
    const path = `/deposits/appeals/${asked.body['id'] as string}/decision`;
    expect((await send(path, one.as, { result: 'changed', reason: '已核实' })).body['code']).toBe('same_person');
    await send(path, two.as, { result: 'changed', reason: '已核实' });
    expect(await deposit(of)).toMatchObject({ frozen: false });
    expect((await send('/my/deposit/withdrawals', of.as, { amountMinor: 1 })).status).toBe(201);
  });
});

describe('money', () => {
  it('is taken out only above what is required, once for a double click, and every fen stands in the statement', async () => {
    const of = await settled('money', 250_000);
    expect((await send('/my/deposit/withdrawals', of.as, { amountMinor: 150_001 })).body).toMatchObject({ code: 'deposit_too_low', field: 'amountMinor' });
    for (const _ of [1, 2]) expect((await send('/my/deposit/withdrawals', of.as, { amountMinor: 50_000 }, 'take-out-0001')).status).toBe(201);
    const both = await Promise.all([1, 2].map(() => send('/my/deposit/withdrawals', of.as, { amountMinor: 100_000 })));
    expect(both.map((answer) => answer.status).sort()).toEqual([201, 409]);
    const lines = (await get('/my/deposit/statement', of.as)).body['items'] as { reason: string; changeMinor: number; balanceMinor: number }[];
    expect(lines.map((line) => [line.reason, line.changeMinor, line.balanceMinor])).toEqual([
      ['deposit_paid_in', 250_000, 250_000], ['deposit_withdrawn', -50_000, 200_000], ['deposit_withdrawn', -100_000, 100_000],
    ]);
    const csv = await (await shop.server.request('/my/deposit/statement.csv', {}, of.as)).text();
    expect(csv.trim().split('\r\n')).toHaveLength(4);
    expect((await deposit(of))['stage']).toBe('met');
    for (const line of await proofOf(shop.server.database, shop.marketplaceId)) expect(line.wrong).toBe(0);
  });

  it('that an announced amount will need is not taken out before it applies', async () => {
    const of = await shop.merchant('announced', { depositMinor: 250_000 });
    await work();
    expect(await deposit(of)).toMatchObject({ requiredMinor: 0, announced: { amountMinor: 100_000 }, freeMinor: 150_000 });
    expect((await send('/my/deposit/withdrawals', of.as, { amountMinor: 150_001 })).body['code']).toBe('deposit_too_low');
  });

  it('that was told of counts when the marketplace tells of its arrival under the same reference', async () => {
    const of = await settled('top-up', 0);
    const paid = { amountMinor: 100_000, reference: 'PI-20260323-77' };
    expect((await send('/my/deposit/top-ups', of.as, paid)).status).toBe(201);
    expect((await send('/my/deposit/top-ups', of.as, paid)).body).toMatchObject({ code: 'already_done', field: 'reference' });
    expect(await deposit(of)).toMatchObject({ balanceMinor: 0, topUps: [{ reference: paid.reference, arrivedAt: null }] });
    await payIn(of, 100_000, paid.reference);
    await work();
    const told = await deposit(of);
    expect([told['balanceMinor'], told['stage'], told['topUps'][0].arrivedAt]).toEqual([100_000, 'met', shop.server.world.now()]);
  });

  it('goes back after an announced exit: 30 days of notice, 90 days after the last delivery, with its statement', async () => {
    const of = await settled('exit', 120_000);
    await shop.order({ externalId: 'X-1', merchant: 'exit', paidMinor: 10_000 });
    expect((await send('/my/deposit/exit', of.as)).status).toBe(201);
    expect((await send('/my/deposit/exit', of.as)).body['code']).toBe('already_done');
    expect((await send('/my/deposit/withdrawals', of.as, { amountMinor: 1 })).body['code']).toBe('act_not_allowed_now');
    expect((await get('/merchants/exit/coverage?amountMinor=1000', shop.marketplace)).body['because']).toBe('leaving');
    expect((await send('/my/deposit/exit/take-back', of.as)).status).toBe(201);
    expect((await send('/my/deposit/exit/take-back', of.as)).body['code']).toBe('act_not_allowed_now');
    await send('/my/deposit/exit', of.as);
    await pass({ days: 33 });
    expect(await deposit(of)).toMatchObject({ exit: { state: 'tail' }, balanceMinor: 120_000 });
    await pass({ days: 60 });
    await pass({ days: 2 });
    expect(await deposit(of)).toMatchObject({ exit: { state: 'returned', returnedMinor: 120_000 }, balanceMinor: 0, requiredMinor: 0, recalculateAt: null });
    expect(await letters('deposit_returned')).toContain(of.id);
  });
});

describe('cover', () => {
  it('of a sale of high value is told to the buyer before paying, to the fen, in the buyer’s language', async () => {
    await settled('cover', 200_000);
    const ask = async (query: string, headers: Record<string, string> = {}): Promise<Record<string, any>> =>
      (await answerOf(await shop.server.request(`/merchants/cover/coverage?${query}`, { headers }, shop.marketplace))).body;
    const sofa = await ask('amountMinor=4190000&escrowMinor=0', { 'accept-language': 'en' });
    expect(sofa).toMatchObject({ allowed: true, coveredMinor: 200_000, uncoveredMinor: 3_990_000, highValue: true, warn: true });
    expect(sofa['message']).toContain('¥39,900.00');
    expect((await ask('amountMinor=4190000&escrowMinor=0', { 'accept-language': 'zh-CN' }))['message']).toContain('不在担保范围内');
    expect(await ask('amountMinor=4190000&escrowMinor=4190000')).toMatchObject({ uncoveredMinor: 0, warn: false, message: null });
    expect(await ask('amountMinor=499999&escrowMinor=0')).toMatchObject({ uncoveredMinor: 299_999, highValue: false, warn: false });
    expect(await ask('amountMinor=1000&escrowMinor=1001')).toMatchObject({ code: 'amount_exceeds_paid' });
    expect((await get('/merchants/nobody/coverage?amountMinor=1', shop.marketplace)).status).toBe(404);
  });

  it('of an order is never hidden from its buyer, and is nobody else’s to see', async () => {
    const of = await settled('hidden', 200_000);
    const order = await shop.order({ externalId: 'H-1', merchant: 'hidden', paidMinor: 4_190_000, escrowMinor: 0 });
    const told = (await get(`/orders/${order.id}/coverage`, order.buyer)).body;
    expect(told).toMatchObject({ uncoveredMinor: 3_990_000, gapMinor: 3_990_000, depositMinor: 200_000, warn: true });
    expect((await get(`/orders/${order.id}/coverage`, of.as)).status).toBe(200);
    expect((await deposit(of))['coverage']).toMatchObject({ gapMinor: 3_990_000, measures: [{ measure: 'guarantee_or_top_up', amountMinor: 3_990_000 }, { measure: 'cap_order_value', amountMinor: 200_000 }] });
    const other = await settled('other', 100_000);
    const stranger = await shop.order({ externalId: 'H-2', merchant: 'other', buyer: 'buyer-9' });
    for (const as of [other.as, stranger.buyer, one.as]) expect((await get(`/orders/${order.id}/coverage`, as)).status).toBe(404);
  });
});

describe('too little for all', () => {
  /** A dispute of ¥n settled by signature and not performed. */
  async function unpaid(merchant: Merchant, externalId: string, amountMinor: number): Promise<Story> {
    const order = await shop.order({ externalId, merchant: merchant.externalId, buyer: `buyer-${externalId}`, paidMinor: amountMinor, escrowMinor: 0 });
    const facts = { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' };
    const story = await fileStory(shop, order, { type: 'D-02', items: [{ itemId: '1', quantity: 1 }], facts, narrative: '页面写的是实木，收到的是人造板。', wanted: [{ kind: 'refund', amountMinor }] });
    await story.does('accept_offer', merchant.as, { no: 1 });
    await story.does('countersign', order.buyer, { no: 1 });
    return story;
  }
  const refund = async (story: Story, as: As): Promise<{ status: string; paidMinor: number }> => (await story.seenBy(as))['obligations'][0];
  /** Days one by one, as they pass: time limits fire, and the work of the deposit is done. */
  async function days(count: number): Promise<void> {
    for (let day = 0; day < count; day += 1) {
      await shop.pass({ days: 1 });
      await work();
    }
  }

  it('claims final within seven days share pro rata, to the fen, when the window ends: 2,000 among 40,000 and 10,000', async () => {
    const of = await shop.merchant('closed-shop', { depositMinor: 200_000 });
    const sofa = await unpaid(of, 'S-1', 4_000_000);
    const table = await unpaid(of, 'S-2', 1_000_000);
    await days(10);
    // noticed, and objections are over, but the window of the claims is open: nobody is paid before the others are known
    await days(4);
    expect([(await refund(sofa, of.as)).paidMinor, (await refund(table, of.as)).paidMinor]).toEqual([0, 0]);
    const waiting = (await sofa.seenBy(of.as))['deadlines'] as { name: string }[];
    expect(waiting.map((one) => one.name)).toContain('share_deposit');
    expect(await deposit(of)).toMatchObject({ freeMinor: 0 });
    await days(6);
    expect(await refund(sofa, of.as)).toMatchObject({ status: 'open', paidMinor: 160_000 });
    expect(await refund(table, of.as)).toMatchObject({ status: 'open', paidMinor: 40_000 });
    for (const line of await proofOf(shop.server.database, shop.marketplaceId)) expect(line.wrong).toBe(0);
  });

  it('a deposit that covers all that is known pays when the objection is over, and does not wait', async () => {
    const of = await shop.merchant('covered', { depositMinor: 500_000 });
    const only = await unpaid(of, 'S-3', 300_000);
    await days(14);
    expect(await refund(only, of.as)).toMatchObject({ status: 'performed', paidMinor: 300_000 });
  });

  const SIGNS = { kind: 'signs', source: 'court', reference: '（2026）浙01破申7号', dated: '2026-03-01', reason: '法院已受理破产申请' };

  it('signs of insolvency, once two people say so, stop it: nothing is shared, what is owed stays owed, creditors are told', async () => {
    const of = await shop.merchant('insolvent', { depositMinor: 200_000 });
    const one_ = await unpaid(of, 'S-4', 4_000_000);
    const path = `/deposits/${of.id}/insolvency`;
    expect((await send(path, one.as, { ...SIGNS, dated: '2099-01-01' })).body).toMatchObject({ code: 'field_invalid', field: 'dated' });
    expect((await send(path, one.as, { ...SIGNS, kind: 'over' })).body['code']).toBe('already_done');
    const { body, status } = await send(path, one.as, SIGNS);
    expect(status).toBe(201);
    expect((await send(path, two.as, SIGNS)).body['code']).toBe('already_done');
    // one person alone changes nothing
    expect(await deposit(of)).toMatchObject({ insolvency: null });
    const decide = (how: string, as: As): Promise<Answer> => send(`/insolvencies/${body['id'] as string}/${how}`, as, { reason: '已在全国企业破产重整案件信息网核实' });
    expect((await decide('confirm', one.as)).body['code']).toBe('same_person');
    expect((await decide('confirm', of.as)).body['code']).toBe('not_allowed');
    expect((await decide('confirm', two.as)).status).toBe(200);
    expect((await decide('decline', two.as)).body['code']).toBe('already_done');
    // before signing both see that the deposit covers nothing
    const order = await shop.order({ externalId: 'S-4b', merchant: of.externalId, buyer: 'buyer-S-4b', paidMinor: 10_000, escrowMinor: 0 });
    const facts = { attribute: 'material', discovered_on: '2026-03-01', personal_use: 'yes' };
    const unsigned = await fileStory(shop, order, { type: 'D-02', items: [{ itemId: '1', quantity: 1 }], facts, narrative: '页面写的是实木，收到的是人造板。', wanted: [{ kind: 'refund', amountMinor: 10_000 }] });
    expect((await unsigned.seenBy(order.buyer))['coverage'][0]).toMatchObject({ depositMinor: 0, shortMinor: 10_000 });
    await days(20);
    expect(await refund(one_, of.as)).toMatchObject({ status: 'open', paidMinor: 0 });
    expect(await deposit(of)).toMatchObject({ balanceMinor: 200_000, frozen: true, insolvency: { reason: SIGNS.reason } });
    const [noted] = (await get(`/insolvencies?merchantId=${of.id}`, two.as)).body['items'];
    expect(noted).toMatchObject({ ...SIGNS, state: 'confirmed', told: 1 });
    expect(await letters('merchant_insolvent')).toHaveLength(1);
    expect(await letters('deposit_insolvency')).toEqual([of.id]);
  });

  it('a claim whose notice already runs takes nothing either, and what is confirmed to be over lets the deposit pay again', async () => {
    const of = await shop.merchant('recovered', { depositMinor: 500_000 });
    const owed = await unpaid(of, 'S-5', 300_000);
    await days(9);
    const say = async (note: object): Promise<void> => {
      const { body } = await send(`/deposits/${of.id}/insolvency`, one.as, note);
      expect((await send(`/insolvencies/${body['id'] as string}/confirm`, two.as, { reason: '已核实来源' })).status).toBe(200);
    };
    await say({ ...SIGNS, dated: '2026-01-05' });
    await days(8);
    expect(await refund(owed, of.as)).toMatchObject({ status: 'open', paidMinor: 0 });
    expect((await send('/my/deposit/withdrawals', of.as, { amountMinor: 1 })).body['code']).toBe('deposit_frozen');
    await say({ ...SIGNS, kind: 'over', reference: '（2026）浙01破申7号之一', reason: '法院裁定不予受理' });
    expect(await deposit(of)).toMatchObject({ insolvency: null });
    const later = await unpaid(of, 'S-6', 100_000);
    await days(14);
    expect(await refund(later, of.as)).toMatchObject({ status: 'performed', paidMinor: 100_000 });
  });
});

describe('who may', () => {
  const READS = ['/my/deposit', '/my/deposit/statement', '/my/deposit/statement.csv'];
  const WRITES: readonly (readonly [string, object])[] = [
    ['/my/deposit/appeals', { about: 'amount', reason: 'x' }],
    ['/my/deposit/top-ups', { amountMinor: 1, reference: 'x' }],
    ['/my/deposit/withdrawals', { amountMinor: 1 }],
    ['/my/deposit/exit', {}],
    ['/my/deposit/exit/take-back', {}],
  ];

  it('a merchant’s deposit is the merchant’s own: no buyer, no other merchant, no adjudicator', async () => {
    const of = await settled('mine', 100_000);
    const elsewhere = await settled('elsewhere', 100_000);
    const { buyer } = await shop.order({ externalId: 'W-1', merchant: 'mine', buyer: 'buyer-w' });
    const adjudicator = await shop.adjudicator('three');
    for (const path of READS) {
      for (const as of [buyer, adjudicator.as]) expect((await get(path, as)).body['code']).toBe('not_allowed');
      expect((await get(`${path}?merchantId=${of.id}`, elsewhere.as)).body['code']).toBe('not_allowed');
    }
    for (const [path, body] of WRITES) {
      expect((await send(path, buyer, body)).body['code'], path).toBe('not_allowed');
      expect((await send(path, elsewhere.as, { ...body, merchantId: of.id })).body['code'], path).toBe('not_allowed');
    }
    for (const path of ['/deposits', '/deposits/appeals', `/deposits/${of.id}`, '/insolvencies']) {
      for (const as of [of.as, buyer, adjudicator.as]) expect((await get(path, as)).body['code'], path).toBe('not_allowed');
      expect((await get(path, one.as)).status).toBe(200);
    }
    expect((await send(`/deposits/${of.id}/freeze`, of.as, { reason: 'x' })).body['code']).toBe('not_allowed');
  });

  it('a viewer reads only; an agent contests and pays in, but takes nothing out and does not close the shop', async () => {
    const of = await settled('team', 200_000);
    const role = (name: string): Promise<unknown> => shop.server.owner.query({ text: 'update merchant_member set role = $2 where merchant_id = $1', values: [of.id, name] });
    const { forgetCallers } = await import('../server/people/people.ts');
    await role('viewer');
    forgetCallers(shop.server.world);
    expect((await get('/my/deposit', of.as)).body['you']).toBe('viewer');
    for (const [path, body] of WRITES) expect((await send(path, of.as, body)).body['code'], path).toBe('role_reads_only');
    await role('agent');
    forgetCallers(shop.server.world);
    for (const [path, body] of WRITES.slice(2)) expect((await send(path, of.as, body)).body['code'], path).toBe('not_allowed');
    for (const [path, body] of WRITES.slice(0, 2)) expect((await send(path, of.as, body)).status, path).toBe(201);
  });
});
