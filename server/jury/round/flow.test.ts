import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { callJury, type CalledJuror, type CalledJury } from '../../../scenarios/support/jury-round.ts';
import { openShop, type Shop } from '../../../scenarios/support/shop.ts';
import { answerOf, type Answer } from '../../../scenarios/support/story.ts';
import type { As } from '../../http/testkit.ts';
import { drainJobs } from '../../jobs/jobs.ts';
import { roundJobs } from './house.ts';
import { REASON } from './testkit.ts';

let shop: Shop;
let jury: CalledJury;

/** Everybody who has no seat in the round and asks about it. */
let others: readonly (readonly [string, As])[];

beforeAll(async () => {
  shop = await openShop();
  jury = await callJury(shop, 49_900);
  const [adjudicator, operator] = [await shop.adjudicator('林'), await shop.operator('吴')];
  others = [
    ['nobody', undefined],
    ['claimant', jury.order.buyer],
    ['respondent', jury.merchant.as],
    ['marketplace', shop.marketplace],
    ['adjudicator', adjudicator.as],
    ['operator', operator.as],
  ];
});
afterAll(() => shop.close());

const get = async (path: string, as: As): Promise<Answer> => answerOf(await shop.server.request(path, {}, as));
const post = async (path: string, json: object, as: As, key?: string): Promise<Answer> => answerOf(await shop.server.request(path, { json, ...(key === undefined ? {} : { key }) }, as));

/** Everything that must never be read by anybody but the one juror while the round runs. */
const LEAKS = ['as_claimed":', 'in_hand', '"given"', '"counts"', 'commitment":"', REASON.slice(0, 12)];

async function looksAround(when: string, seats: readonly CalledJuror[]): Promise<string> {
  const seen: string[] = [];
  for (const [name, as] of others) {
    for (const seat of seats.slice(0, 4)) {
      for (const path of [`/juror/seats/${seat.seatId}`, `/juror/seats/${seat.seatId}/file`, `/juror/seats/${seat.seatId}/evidence/1/pages/1`]) {
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
        const { status } = await post(`/juror/seats/${seat.seatId}/${path}`, json, as);
        expect(`${when} ${name} ${path} ${status}`).toBe(`${when} ${name} ${path} ${as === undefined ? 401 : 'session' in as ? 404 : 403}`);
      }
    }
    const { id } = jury.story;
    const rounds = await get(`/disputes/${id}/jury-rounds`, as);
    const dispute = await get(`/disputes/${id}`, as);
    const history = await get(`/disputes/${id}/history`, as);
    const record = await get(`/disputes/${id}/record`, as);
    const all = JSON.stringify([rounds.body, dispute.body, history.body, record.body]);
    for (const leak of LEAKS) expect(`${when} ${name} ${all.includes(leak)} ${leak}`).toBe(`${when} ${name} false ${leak}`);
    if (rounds.status === 200) seen.push(`${name} ${JSON.stringify(rounds.body)}`);
  }
  return seen.join('\n');
}

describe('a dispute whose sides both want a jury', () => {
  test('is drawn, called, read, voted on and decided; nobody but each juror sees anything before the end', async () => {
    const { server } = shop;
    const { story, order, called: seats } = jury;
    expect(seats).toHaveLength(17);
    for (const { seatId, as } of seats) expect((await get('/juror/seats', as)).body['items']).toMatchObject([{ id: seatId, state: 'summoned' }]);
    expect((await get('/juror/seats', jury.idle)).body['items']).toEqual([]);
    others = [...others, ['juror without a seat', jury.idle], ['juror of another seat', seats[9]!.as]];
    const called = await looksAround('called', seats);
    expect(called).toContain('"state":"reviewing"');

    // the case: both sides in equal form, nobody named, and not before the seat is taken
    const [first] = seats;
    expect((await get(`/juror/seats/${first!.seatId}/file`, first!.as)).body['code']).toBe('act_not_allowed_now');
    expect((await post(`/juror/seats/${first!.seatId}/acceptance`, { noConflict: false }, first!.as)).status).toBe(422);
    const orders = new Set<string>();
    for (const seat of seats) {
      expect((await post(`/juror/seats/${seat.seatId}/acceptance`, { noConflict: true }, seat.as)).status).toBe(200);
      const file = await get(`/juror/seats/${seat.seatId}/file`, seat.as);
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
    const { body: own } = await get(`/juror/seats/${first!.seatId}`, first!.as);
    const answers = Object.fromEntries((own['questions'] as { id: string; options: string[] }[]).map(({ id, options }) => [id, options[0]!]));
    const against = Object.fromEntries((own['questions'] as { id: string; options: string[] }[]).map(({ id, options }) => [id, options.at(-1)!]));
    const early = await post(`/juror/seats/${first!.seatId}/vote`, { answers, reason: REASON }, first!.as);
    expect(early.body['code']).toBe('read_first');
    server.world.clock.advance({ minutes: 5 });

    for (const [index, seat] of seats.slice(0, 16).entries()) {
      const given = await post(`/juror/seats/${seat.seatId}/vote`, { answers: index % 2 === 0 ? answers : against, reason: `${REASON}（${index}）` }, seat.as, `vote-key-${index}`);
      expect(given.status).toBe(201);
      expect(given.body).toMatchObject({ format: 'redress-vote/1', seatId: seat.seatId, replayed: false });
    }
    await drainJobs(server.world, roundJobs);
    // eight to eight: nobody who looks can tell that sixteen have voted
    expect(await looksAround('voted', seats)).toBe(called);
    const last = seats[16]!;
    const waiting = await get(`/juror/seats/${last.seatId}`, last.as);
    expect(waiting.body).toMatchObject({ round: 'reviewing', state: 'accepted', outcome: null, receipt: null });
    for (const leak of ['（0）', seats[0]!.seatId]) expect(JSON.stringify(waiting.body)).not.toContain(leak);

    const deciding = await post(`/juror/seats/${last.seatId}/vote`, { answers, reason: REASON }, last.as);
    // the receipt of the vote that decides looks like every other
    expect(Object.keys(deciding.body).sort()).toEqual(['at', 'ballot', 'commitment', 'format', 'replayed', 'roundId', 'salt', 'seatId']);
    await vi.waitFor(async () => expect((await story.seenBy(order.buyer))['jury'].status).toBe('returned'));
    const after = await get(`/disputes/${story.id}/jury-rounds`, order.buyer);
    expect(after.body['items']).toMatchObject([{ state: 'ended', outcome: 'decided', size: 17, threshold: 9 }]);
    const seen = await story.seenBy(order.buyer);
    expect(JSON.stringify(seen)).toContain('as_claimed');
    for (const { personId, seatId } of seats) for (const secret of [personId, seatId]) expect(JSON.stringify(seen)).not.toContain(secret);
    // a juror who voted learns how it ended, and still not how others voted
    const told = await get(`/juror/seats/${seats[1]!.seatId}`, seats[1]!.as);
    expect(told.body).toMatchObject({ round: 'ended', state: 'revealed', outcome: 'decided' });
    // the own vote can be shown again, and nothing of another's
    expect(told.body['receipt']).toMatchObject({ seatId: seats[1]!.seatId, ballot: { seat: seats[1]!.seatId, reason: `${REASON}（1）` } });
    expect(JSON.stringify(told.body)).not.toContain('（2）');
  });

  test('a letter called each juror, and names no dispute', async () => {
    const rows = await shop.server.owner.query<{ body: object; dispute_id: string | null }>({ text: `select body, dispute_id from outbox where template = 'juror_summons'` });
    expect(rows).toHaveLength(17);
    for (const row of rows) {
      expect(row.dispute_id).toBeNull();
      expect(JSON.stringify(row.body)).not.toContain(jury.story.number);
    }
  });
});
