import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Uuid } from '../../../core/kernel/kernel.ts';
import { openShop, type Merchant, type Order, type Shop } from '../../../scenarios/support/shop.ts';
import { answerOf, fileStory, type Answer, type Story } from '../../../scenarios/support/story.ts';
import type { As } from '../../http/testkit.ts';
import { drainJobs } from '../../jobs/jobs.ts';
import { freezePool } from '../draw.ts';
import { roundJobs } from './house.ts';
import { addJurors, REASON, signedIn, type TestJuror } from './testkit.ts';

let shop: Shop;
let merchant: Merchant;
let order: Order;
let story: Story;
let pool: TestJuror[];
const sessions = new Map<Uuid, As>();

/** Everybody who has no seat in the round and asks about it. */
let others: readonly (readonly [string, As])[];

beforeAll(async () => {
  shop = await openShop();
  const { server } = shop;
  merchant = await shop.merchant('tea', { name: '茶马旗舰店' });
  pool = await addJurors(server, shop.marketplaceId, 60);
  for (const one of pool) sessions.set(one.personId, await signedIn(server, one.personId));
  await server.world.database.transaction((tx) => freezePool(tx, shop.marketplaceId, server.world.now(), server.world.random(32)));
  order = await shop.order({ externalId: 'F-1', merchant: 'tea', items: [{ itemId: 'shirt', title: '衬衫', quantity: 1, paidMinor: 49_900 }] });
  const facts = { attribute: 'size_colour', discovered_on: '2026-03-01', personal_use: 'yes' };
  story = await fileStory(shop, order, {
    ...{ type: 'D-02', items: [{ itemId: 'shirt', quantity: 1 }], facts, wanted: [{ kind: 'refund', amountMinor: 49_900 }] },
    narrative: '我是张某某，电话 13800138000，在茶马旗舰店订的是蓝色 M 码，收到的是红色 L 码。',
  });
  await story.does('respond', merchant.as, { position: 'contest', text: '茶马旗舰店发的就是页面上的颜色，张某某看错了。' });
  await story.does('end_negotiation', order.buyer);
  const { choiceTextVersion: textVersion } = await story.seenBy(order.buyer);
  for (const as of [order.buyer, merchant.as]) await story.does('choose', as, { consents: true, textVersion });
  await story.does('propose_jury', order.buyer);
  await story.does('join_jury', merchant.as);
  await drainJobs(server.world, roundJobs);
  const [adjudicator, operator] = [await shop.adjudicator('林'), await shop.operator('吴')];
  others = [
    ['nobody', undefined],
    ['claimant', order.buyer],
    ['respondent', merchant.as],
    ['marketplace', shop.marketplace],
    ['adjudicator', adjudicator.as],
    ['operator', operator.as],
  ];
});
afterAll(() => shop.close());

const seated = new Set<Uuid>();
const get = async (path: string, as: As): Promise<Answer> => answerOf(await shop.server.request(path, {}, as));
const post = async (path: string, json: object, as: As, key?: string): Promise<Answer> => answerOf(await shop.server.request(path, { json, ...(key === undefined ? {} : { key }) }, as));

interface Called {
  readonly id: Uuid;
  readonly personId: Uuid;
  readonly as: As;
}

async function calledJurors(): Promise<Called[]> {
  const found: Called[] = [];
  for (const { personId } of pool) {
    const as = sessions.get(personId);
    const { body } = await get('/juror/seats', as);
    for (const seat of body['items'] as { id: Uuid; state: string }[]) if (seat.state === 'summoned') found.push({ id: seat.id, personId, as });
  }
  return found;
}

/** Everything that must never be read by anybody but the one juror while the round runs. */
const LEAKS = ['as_claimed":', 'in_hand', '"given"', '"counts"', 'commitment":"', REASON.slice(0, 12)];

async function looksAround(when: string, seats: readonly Called[]): Promise<string> {
  const seen: string[] = [];
  for (const [name, as] of others) {
    for (const seat of seats.slice(0, 4)) {
      for (const path of [`/juror/seats/${seat.id}`, `/juror/seats/${seat.id}/file`, `/juror/seats/${seat.id}/evidence/1/pages/1`]) {
        const { status } = await get(path, as);
        expect(`${when} ${name} ${path} ${status}`).toBe(`${when} ${name} ${path} ${as === undefined ? 401 : 'session' in as ? 404 : 403}`);
      }
      for (const [path, json] of [
        ['acceptance', { noConflict: true }],
        ['decline', { why: 'other' }],
        ['vote', { answers: {}, reason: REASON }],
        ['commitment', { commitment: 'ab'.repeat(32) }],
        ['opening', { salt: 'ab'.repeat(16), answers: {}, reason: REASON }],
      ] as const) {
        const { status } = await post(`/juror/seats/${seat.id}/${path}`, json, as);
        expect(`${when} ${name} ${path} ${status}`).toBe(`${when} ${name} ${path} ${as === undefined ? 401 : 'session' in as ? 404 : 403}`);
      }
    }
    const rounds = await get(`/disputes/${story.id}/jury-rounds`, as);
    const dispute = await get(`/disputes/${story.id}`, as);
    const history = await get(`/disputes/${story.id}/history`, as);
    const record = await get(`/disputes/${story.id}/record`, as);
    const all = JSON.stringify([rounds.body, dispute.body, history.body, record.body]);
    for (const leak of LEAKS) expect(`${when} ${name} ${all.includes(leak)} ${leak}`).toBe(`${when} ${name} false ${leak}`);
    if (rounds.status === 200) seen.push(`${name} ${JSON.stringify(rounds.body)}`);
  }
  return seen.join('\n');
}

describe('a dispute whose sides both want a jury', () => {
  test('is drawn, called, read, voted on and decided; nobody but each juror sees anything before the end', async () => {
    const { server } = shop;
    const seats = await calledJurors();
    for (const { personId } of seats) seated.add(personId);
    expect(seats).toHaveLength(17);
    const idle = pool.find((one) => !seated.has(one.personId))!;
    others = [...others, ['juror without a seat', sessions.get(idle.personId)], ['juror of another seat', seats[9]!.as]];
    const called = await looksAround('called', seats);
    expect(called).toContain('"state":"reviewing"');

    // the case: both sides in equal form, nobody named, and not before the seat is taken
    const [first] = seats;
    expect((await get(`/juror/seats/${first!.id}/file`, first!.as)).body['code']).toBe('act_not_allowed_now');
    expect((await post(`/juror/seats/${first!.id}/acceptance`, { noConflict: false }, first!.as)).status).toBe(422);
    const orders = new Set<string>();
    for (const seat of seats) {
      expect((await post(`/juror/seats/${seat.id}/acceptance`, { noConflict: true }, seat.as)).status).toBe(200);
      const file = await get(`/juror/seats/${seat.id}/file`, seat.as);
      expect(file.status).toBe(200);
      const text = JSON.stringify(file.body);
      for (const name of ['张某某', '茶马', '13800138000', story.number, story.id, order.id, 'F-1']) expect(text).not.toContain(name);
      expect(text).toContain('当事人甲');
      const sides = file.body['sides'] as { side: string }[];
      expect(Object.keys(sides[0]!).sort()).toEqual(Object.keys(sides[1]!).sort());
      orders.add(sides.map((one) => one.side).join());
    }
    // another order from juror to juror
    expect([...orders].sort()).toEqual(['claimant,respondent', 'respondent,claimant']);

    // too soon, then in time
    const { body: own } = await get(`/juror/seats/${first!.id}`, first!.as);
    const answers = Object.fromEntries((own['questions'] as { id: string; options: string[] }[]).map(({ id, options }) => [id, options[0]!]));
    const against = Object.fromEntries((own['questions'] as { id: string; options: string[] }[]).map(({ id, options }) => [id, options.at(-1)!]));
    const early = await post(`/juror/seats/${first!.id}/vote`, { answers, reason: REASON }, first!.as);
    expect(early.body['code']).toBe('read_first');
    server.world.clock.advance({ minutes: 5 });

    for (const [index, seat] of seats.slice(0, 16).entries()) {
      const given = await post(`/juror/seats/${seat.id}/vote`, { answers: index % 2 === 0 ? answers : against, reason: `${REASON}（${index}）` }, seat.as, `vote-key-${index}`);
      expect(given.status).toBe(201);
      expect(given.body).toMatchObject({ format: 'redress-vote/1', seatId: seat.id, replayed: false });
    }
    await drainJobs(server.world, roundJobs);
    // eight to eight: nobody who looks can tell that sixteen have voted
    expect(await looksAround('voted', seats)).toBe(called);
    const last = seats[16]!;
    const waiting = await get(`/juror/seats/${last.id}`, last.as);
    expect(waiting.body).toMatchObject({ round: 'reviewing', state: 'accepted', outcome: null, receipt: null });
    for (const leak of ['（0）', seats[0]!.id]) expect(JSON.stringify(waiting.body)).not.toContain(leak);

    const deciding = await post(`/juror/seats/${last.id}/vote`, { answers, reason: REASON }, last.as);
    // the receipt of the vote that decides looks like every other
    expect(Object.keys(deciding.body).sort()).toEqual(['at', 'ballot', 'commitment', 'format', 'replayed', 'roundId', 'salt', 'seatId']);
    await vi.waitFor(async () => expect((await story.seenBy(order.buyer))['jury'].status).toBe('returned'));
    const after = await get(`/disputes/${story.id}/jury-rounds`, order.buyer);
    expect(after.body['items']).toMatchObject([{ state: 'ended', outcome: 'decided', size: 17, threshold: 9 }]);
    const seen = await story.seenBy(order.buyer);
    expect(JSON.stringify(seen)).toContain('as_claimed');
    for (const { personId, id } of seats) for (const secret of [personId, id]) expect(JSON.stringify(seen)).not.toContain(secret);
    // a juror who voted learns how it ended, and still not how others voted
    const told = await get(`/juror/seats/${seats[1]!.id}`, seats[1]!.as);
    expect(told.body).toMatchObject({ round: 'ended', state: 'revealed', outcome: 'decided' });
    // the own vote can be shown again, and nothing of another's
    expect(told.body['receipt']).toMatchObject({ seatId: seats[1]!.id, ballot: { seat: seats[1]!.id, reason: `${REASON}（1）` } });
    expect(JSON.stringify(told.body)).not.toContain('（2）');
  });

  test('a letter called each juror, and names no dispute', async () => {
    const rows = await shop.server.owner.query<{ body: object; dispute_id: string | null }>({ text: `select body, dispute_id from outbox where template = 'juror_summons'` });
    expect(rows).toHaveLength(17);
    for (const row of rows) {
      expect(row.dispute_id).toBeNull();
      expect(JSON.stringify(row.body)).not.toContain(story.number);
    }
  });
});
