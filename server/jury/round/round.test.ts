import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newRound, seatAct, seated, timePassed, wanted, type Round, type RoundTimes } from '../../../core/jury/round.ts';
import { votesRoot } from '../../../core/jury/tally.ts';
import type { Result, Uuid } from '../../../core/kernel/kernel.ts';
import { openShop, type Order, type Shop } from '../../../scenarios/support/shop.ts';
import { fileStory } from '../../../scenarios/support/story.ts';
import { acceptSeat, declineSeat, giveVote, keepSeatDraft, keepVote, openSeat, revealVote } from './acts.ts';
import { mayBeOver, settleDue, settleRound } from './settle.ts';
import { openRound, roundsOf, seatOf } from './store.ts';
import { addJurors, keptVote, portsOf, REASON, type TestJuror } from './testkit.ts';

const QUESTIONS = [
  { id: 'breach', kind: 'issue' as const, options: ['established', 'not_established'] },
  { id: 'remedy', kind: 'remedy' as const, options: ['as_claimed', 'dismissed'] },
];
const TIMES: RoundTimes = { summons: 60, review: 120, round: 300, reveal: 60, replace: 30 };
const FOR = { breach: 'established', remedy: 'as_claimed' };
const AGAINST = { breach: 'not_established', remedy: 'dismissed' };

let shop: Shop;
let pool: TestJuror[];
let orders = 0;
beforeAll(async () => {
  shop = await openShop();
  await shop.merchant('tea', { name: '茶马旗舰店' });
  pool = await addJurors(shop.server, shop.marketplaceId, 40);
});
afterAll(() => shop.close());

async function dispute(): Promise<{ id: Uuid; order: Order }> {
  orders += 1;
  const order = await shop.order({ externalId: `R-${orders}`, merchant: 'tea', items: [{ itemId: 'shirt', title: '衬衫', quantity: 1, paidMinor: 29_900 }] });
  const facts = { attribute: 'size_colour', discovered_on: '2026-03-01', personal_use: 'yes' };
  const story = await fileStory(shop, order, { type: 'D-02', items: [{ itemId: 'shirt', quantity: 1 }], facts, narrative: '订的是蓝色 M 码，收到的是红色 L 码。', wanted: [{ kind: 'refund', amountMinor: 29_900 }] });
  return { id: story.id, order };
}

interface Table {
  readonly roundId: Uuid;
  readonly disputeId: Uuid;
  readonly ports: ReturnType<typeof portsOf>;
  /** seats by place */
  seats(): Promise<readonly { id: Uuid; person_id: Uuid; place: number; state: string }[]>;
  state(): Promise<{ state: string; outcome: string | null; exhausted: boolean; given: number; in_hand: number }>;
  settle(): Promise<void>;
}

/** A round with a panel put in by the test. */
async function table(size: number, threshold: number, jurors: readonly TestJuror[], times: RoundTimes = TIMES): Promise<Table> {
  const { world, owner, database } = shop.server;
  const { id: disputeId } = await dispute();
  const ports = portsOf(jurors.map((one) => one.id), size);
  const roundId = (await openRound(database, { id: world.newId(), disputeId, marketplaceId: shop.marketplaceId, drawId: world.newId(), panel: { size, threshold, quorum: threshold }, times, spare: 34, questions: QUESTIONS, reason: { leastLetters: 20, leastWords: 12, most: 2000 } }, world.now()))!;
  const settle = (): Promise<void> => settleRound(world, roundId, ports);
  await settle();
  return {
    ...{ roundId, disputeId, ports, settle },
    seats: () => owner.query({ text: 'select id, person_id, place, state from jury_seat where round_id = $1 order by place', values: [roundId] }),
    state: async () => (await owner.query<{ state: string; outcome: string | null; exhausted: boolean; given: number; in_hand: number }>({ text: 'select state, outcome, exhausted, given, in_hand from jury_round where id = $1', values: [roundId] }))[0]!,
  };
}

async function reads(seat: { id: Uuid; person_id: Uuid }, floor = 0): Promise<void> {
  const { world } = shop.server;
  expect((await acceptSeat(world, seat.id, seat.person_id)).ok).toBe(true);
  expect((await openSeat(world, seat.id, seat.person_id, floor)).ok).toBe(true);
}

const codeOf = (done: Result<unknown>): string => (done.ok ? 'ok' : done.refusal.code);
const vote = (seat: { id: Uuid; person_id: Uuid }, answers: Record<string, string>, key: string = crypto.randomUUID(), reason = REASON): ReturnType<typeof giveVote> => giveVote(shop.server.world, seat.id, seat.person_id, { answers, reason }, key);

describe('a round', () => {
  test('is drawn, called, read, voted on, and ends with the vote that decides; the verdict is handed over once', async () => {
    const at = await table(3, 2, pool.slice(0, 3));
    const [one, two, three] = await at.seats();
    await Promise.all([one!, two!, three!].map((seat) => reads(seat)));
    const first = await vote(one!, FOR);
    expect(first.ok && mayBeOver(first.value.standing)).toBe(false);
    await at.settle();
    expect((await at.state()).state).toBe('reviewing');
    const second = await vote(three!, FOR);
    expect(second.ok && mayBeOver(second.value.standing)).toBe(true);
    await at.settle();
    expect(await at.state()).toMatchObject({ state: 'ended', outcome: 'decided' });
    const [verdict] = at.ports.verdicts;
    expect(verdict).toMatchObject({ outcome: 'decided', remedy: 'as_claimed', size: 3, threshold: 2 });
    expect(verdict!.counts).toContainEqual({ question: 'remedy', option: 'as_claimed', votes: 2 });
    expect(verdict!.reasons).toEqual([{ question: 'remedy', option: 'as_claimed', texts: [{ text: REASON }, { text: REASON }] }]);
    // whoever was still reading learns that it is over, and of nothing else
    expect(codeOf(await vote(two!, AGAINST))).toBe('vote_over');
    const seen = await seatOf(shop.server.database, two!.id, two!.person_id);
    expect([seen!.round_state, seen!.outcome, seen!.until_at]).toEqual(['ended', null, null]);
    await at.settle();
    expect(at.ports.verdicts).toHaveLength(1);
    // each receipt is in the root that the procedure keeps
    const cast = [first, second].map((done) => (done.ok ? done.value.receipt : null)!).map(({ commitment, salt, ballot }) => ({ commitment, salt, ballot }));
    expect(votesRoot(cast)).toBe(verdict!.votesRoot);
  });

  test('no-shows and those who decline are replaced by the next of the same order; when nobody is left, it says so', async () => {
    const at = await table(3, 2, pool.slice(3, 8));
    const [one, two, three] = await at.seats();
    expect(codeOf(await declineSeat(shop.server.world, one!.id, one!.person_id, 'conflict', '卖家是我表哥'))).toBe('ok');
    await at.settle();
    expect((await at.seats()).map(({ place, state }) => [place, state])).toEqual([[1, 'replaced'], [2, 'summoned'], [3, 'summoned'], [4, 'summoned']]);
    await reads(two!);
    shop.server.world.clock.advance({ minutes: 61 });
    await settleDue(shop.server.world, at.ports);
    // the third and fourth did not answer; one more is there, then nobody
    expect((await at.seats()).map(({ place, state }) => [place, state])).toEqual([[1, 'replaced'], [2, 'accepted'], [3, 'replaced'], [4, 'missed'], [5, 'summoned']]);
    expect(await at.state()).toMatchObject({ state: 'reviewing', exhausted: true });
    expect(codeOf(await acceptSeat(shop.server.world, three!.id, three!.person_id))).toBe('vote_over');
    const five = (await at.seats())[4]!;
    expect(codeOf(await declineSeat(shop.server.world, five.id, five.person_id, 'content', ''))).toBe('ok');
    await at.settle();
    expect(await at.state()).toMatchObject({ state: 'ended', outcome: 'too_few' });
    expect(at.ports.verdicts[0]).toMatchObject({ outcome: 'too_few', counts: [], remedy: null });
    const duty = await shop.server.owner.query({ text: 'select ended, count(*)::int as n from juror_duty where seat_id = any ($1) group by 1 order by 1', values: [(await at.seats()).map((seat) => seat.id)] });
    expect(duty).toEqual([{ ended: 'conflict', n: 1 }, { ended: 'content', n: 1 }, { ended: 'missed', n: 2 }, { ended: 'released', n: 1 }]);
  });

  test('a tie and a time that ran out are named, each by itself', async () => {
    const tie = await table(2, 2, pool.slice(8, 10));
    for (const [index, seat] of (await tie.seats()).entries()) {
      await reads(seat);
      expect(codeOf(await vote(seat, index === 0 ? FOR : AGAINST))).toBe('ok');
    }
    await tie.settle();
    expect(await tie.state()).toMatchObject({ state: 'ended', outcome: 'tie' });
    const late = await table(3, 3, pool.slice(10, 13), { ...TIMES, replace: 400 });
    const [one] = await late.seats();
    await reads(one!);
    expect(codeOf(await vote(one!, FOR))).toBe('ok');
    shop.server.world.clock.advance({ hours: 6 });
    await late.settle();
    expect(await late.state()).toMatchObject({ state: 'ended', outcome: 'too_few' });
    const out = await table(3, 2, pool.slice(10, 13), { ...TIMES, replace: 400 });
    const seats = await out.seats();
    for (const [index, seat] of seats.slice(0, 2).entries()) {
      await reads(seat);
      expect(codeOf(await vote(seat, index === 0 ? FOR : AGAINST))).toBe('ok');
    }
    await reads(seats[2]!);
    await out.settle();
    expect((await out.state()).state).toBe('reviewing');
    shop.server.world.clock.advance({ hours: 6 });
    await out.settle();
    expect(await out.state()).toMatchObject({ state: 'ended', outcome: 'timed_out' });
  });

  test('a dispute that went another way lets its jurors go, and nothing is counted', async () => {
    const at = await table(3, 2, pool.slice(13, 16));
    const [one] = await at.seats();
    await reads(one!);
    at.ports.waits = 'no';
    await at.settle();
    expect(await at.state()).toMatchObject({ state: 'ended', outcome: 'stopped' });
    expect(codeOf(await vote(one!, FOR))).toBe('vote_over');
    expect(at.ports.verdicts).toEqual([]);
  });
});

describe('jurors who do what they may not', () => {
  test('vote twice, vote unread, vote for another, vote with nothing to say', async () => {
    const { world } = shop.server;
    const at = await table(3, 2, pool.slice(16, 19));
    const [one, two] = await at.seats();
    expect(codeOf(await vote(one!, FOR))).toBe('act_not_allowed_now');
    await acceptSeat(world, one!.id, one!.person_id);
    expect(codeOf(await acceptSeat(world, one!.id, one!.person_id))).toBe('already_done');
    const unread = await vote(one!, FOR);
    expect(unread.ok ? null : unread.refusal).toMatchObject({ code: 'read_first', facts: { seconds: 1 } });
    await openSeat(world, one!.id, one!.person_id, 45);
    const early = await vote(one!, FOR);
    expect(early.ok ? null : early.refusal).toMatchObject({ code: 'read_first', facts: { seconds: 45 } });
    world.clock.advance(44_000);
    // opening it again does not begin anew, nor does a greater or smaller floor
    await openSeat(world, one!.id, one!.person_id, 0);
    expect(codeOf(await vote(one!, FOR))).toBe('read_first');
    world.clock.advance(1000);
    expect(codeOf(await vote(one!, FOR, 'k', '支持'))).toBe('reason_too_short');
    expect(codeOf(await vote(one!, { remedy: 'as_claimed' }))).toBe('field_missing');
    expect(codeOf(await giveVote(world, one!.id, two!.person_id, { answers: FOR, reason: REASON }, 'k1'))).toBe('not_found');
    const given = await vote(one!, FOR, 'same-key');
    expect(codeOf(given)).toBe('ok');
    // sent again on a bad line it is the same vote; another one is refused
    const again = await vote(one!, FOR, 'same-key');
    expect(again.ok && given.ok && again.value.receipt).toEqual(given.ok && { ...given.value.receipt, replayed: true });
    expect(codeOf(await vote(one!, AGAINST, 'same-key'))).toBe('vote_given');
    expect(codeOf(await vote(one!, FOR, 'other-key'))).toBe('vote_given');
    expect(codeOf(await declineSeat(world, one!.id, one!.person_id, 'other', ''))).toBe('vote_given');
    expect(codeOf(await keepSeatDraft(world, one!.id, one!.person_id, { answers: {}, reason: '' }))).toBe('vote_given');
    expect((await at.state()).given).toBe(1);
  });

  test('two votes for one seat at the same moment are one', async () => {
    const at = await table(3, 2, pool.slice(19, 22));
    const [one] = await at.seats();
    await reads(one!);
    const done = await Promise.all(Array.from({ length: 8 }, (_, index) => vote(one!, index % 2 === 0 ? FOR : AGAINST)));
    expect(done.filter((each) => each.ok)).toHaveLength(1);
    expect(await at.state()).toMatchObject({ given: 1, in_hand: 1 });
  });

  test('hand in another’s commitment, open it with something else, open it too soon, never open it', async () => {
    const { world } = shop.server;
    const at = await table(3, 3, pool.slice(22, 25));
    const seats = await at.seats();
    for (const seat of seats) await reads(seat);
    const [one, two, three] = seats;
    const kept = keptVote(at.roundId, one!.id, FOR);
    expect(codeOf(await keepVote(world, one!.id, one!.person_id, kept.commitment))).toBe('ok');
    // a copy of it is nobody else's vote
    expect(codeOf(await keepVote(world, two!.id, two!.person_id, kept.commitment))).toBe('opening_wrong');
    const own = keptVote(at.roundId, two!.id, AGAINST);
    expect(codeOf(await keepVote(world, two!.id, two!.person_id, own.commitment))).toBe('ok');
    expect(codeOf(await revealVote(world, one!.id, one!.person_id, kept.salt, { answers: FOR, reason: REASON }))).toBe('reveal_not_yet');
    expect(codeOf(await vote(three!, FOR))).toBe('ok');
    await at.settle();
    expect(await at.state()).toMatchObject({ state: 'revealing' });
    // changed after the fact; another's opening; on another's seat
    expect(codeOf(await revealVote(world, one!.id, one!.person_id, kept.salt, { answers: AGAINST, reason: REASON }))).toBe('opening_wrong');
    expect(codeOf(await revealVote(world, one!.id, one!.person_id, Buffer.alloc(16, 6), { answers: FOR, reason: REASON }))).toBe('opening_wrong');
    expect(codeOf(await revealVote(world, two!.id, two!.person_id, kept.salt, { answers: FOR, reason: REASON }))).toBe('opening_wrong');
    expect(codeOf(await revealVote(world, one!.id, two!.person_id, kept.salt, { answers: FOR, reason: REASON }))).toBe('not_found');
    expect(codeOf(await revealVote(world, one!.id, one!.person_id, kept.salt, { answers: FOR, reason: REASON }))).toBe('ok');
    expect(codeOf(await revealVote(world, one!.id, one!.person_id, kept.salt, { answers: FOR, reason: REASON }))).toBe('vote_given');
    await at.settle();
    expect((await at.state()).state).toBe('revealing');
    world.clock.advance({ minutes: 61 });
    await settleDue(world, at.ports);
    expect(await at.state()).toMatchObject({ state: 'ended', outcome: 'too_few' });
    expect((await at.seats()).map((seat) => seat.state)).toEqual(['revealed', 'missed', 'revealed']);
    expect(at.ports.verdicts.find((one) => one.roundId === at.roundId)!.counts).toContainEqual({ question: 'remedy', option: 'as_claimed', votes: 2 });
    expect(codeOf(await revealVote(world, two!.id, two!.person_id, own.salt, { answers: AGAINST, reason: REASON }))).not.toBe('ok');
  });

  test('a vote that was changed in the database does not count, and votes are never changed by the application', async () => {
    const at = await table(3, 2, pool.slice(25, 28));
    const [one, two] = await at.seats();
    for (const seat of [one!, two!]) {
      await reads(seat);
      expect(codeOf(await vote(seat, FOR))).toBe('ok');
    }
    await expect(shop.server.owner.query({ text: 'update jury_vote set opening = null where round_id = $1', values: [at.roundId] })).rejects.toThrow(/never changed/);
    await expect(shop.server.owner.query({ text: 'delete from jury_vote where round_id = $1', values: [at.roundId] })).rejects.toThrow(/never changed/);
    await shop.server.owner.query({ text: `alter table jury_vote disable trigger jury_vote_immutable` });
    await shop.server.owner.query({ text: 'update jury_vote set opening = (select v.opening from jury_vote v where v.seat_id = $2) where seat_id = $1', values: [one!.id, two!.id] });
    await shop.server.owner.query({ text: `alter table jury_vote enable trigger jury_vote_immutable` });
    await at.settle();
    expect((await at.state()).state).toBe('reviewing');
  });
});

describe('what is hidden', () => {
  test('no statement of the application reads a vote, a seat or a count; nothing of a running round comes out by the functions', async () => {
    const { database } = shop.server;
    for (const name of ['jury_vote', 'jury_seat', 'jury_round']) await expect(database.query({ text: `select * from ${name}` })).rejects.toThrow(/permission denied/);
    const at = await table(3, 2, pool.slice(28, 31));
    const [one, two] = await at.seats();
    const before = await roundsOf(database, at.disputeId);
    await reads(one!);
    expect(codeOf(await vote(one!, FOR))).toBe('ok');
    // nothing that the parties read moved with an acceptance or a vote
    expect(await roundsOf(database, at.disputeId)).toEqual(before);
    const other = await seatOf(database, two!.id, two!.person_id);
    expect(JSON.stringify(other)).not.toMatch(/as_claimed":|given|in_hand/);
    expect(await seatOf(database, one!.id, two!.person_id)).toBeUndefined();
    expect(await database.query({ text: 'select * from jury_votes_to_count($1)', values: [at.roundId] })).toEqual([]);
    expect(await database.query({ text: `select * from jury_votes_of_ended('2000-01-01') where round_id = $1`, values: [at.roundId] })).toEqual([]);
    expect(await database.query({ text: 'select * from jury_round_verdict($1)', values: [at.roundId] })).toEqual([]);
  });

  test('ballots lie sealed, and two that say the same look different', async () => {
    const rows = await shop.server.owner.query<{ hex: string }>({ text: `select encode(opening, 'hex') as hex from jury_vote where opening is not null` });
    expect(rows.length).toBeGreaterThan(5);
    for (const { hex } of rows) expect(Buffer.from(hex, 'hex').includes(Buffer.from('as_claimed'))).toBe(false);
    // the one that was copied over another above is the only one that looks like another
    expect(new Set(rows.map(({ hex }) => hex.slice(40, 140))).size).toBe(rows.length - 1);
  });

  test('a draft is sealed, comes back to its juror, and is gone with the vote', async () => {
    const at = await table(3, 2, pool.slice(31, 34));
    const [one] = await at.seats();
    await reads(one!);
    expect(codeOf(await keepSeatDraft(shop.server.world, one!.id, one!.person_id, { answers: { breach: 'established' }, reason: '写到一半' }))).toBe('ok');
    const raw = await shop.server.owner.query<{ hex: string }>({ text: `select encode(draft, 'hex') as hex from jury_seat where id = $1`, values: [one!.id] });
    expect(Buffer.from(raw[0]!.hex, 'hex').includes(Buffer.from('写到一半'))).toBe(false);
    expect(JSON.parse((await seatOf(shop.server.database, one!.id, one!.person_id))!.draft!.toString('utf8'))).toEqual({ answers: { breach: 'established' }, reason: '写到一半' });
    await vote(one!, FOR);
    expect((await seatOf(shop.server.database, one!.id, one!.person_id))!.draft).toBeNull();
  });
});

/** Whole numbers that look like chance and are the same in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

test('the functions of the database do what the rules of a round say, act by act, in 12 rounds played by chance', async () => {
  const { world } = shop.server;
  const seen = new Set<string>();
  for (let game = 0; game < 12; game += 1) {
    const roll = chance(game + 1);
    const [size, threshold] = ([[1, 1], [2, 2], [3, 2], [3, 3], [4, 3]] as const)[roll(5)]!;
    const jurors = pool.slice(0, size + roll(3));
    await shop.server.owner.query({ text: `update juror_duty set ended = 'released', ended_at = $1 where ended is null`, values: [world.now()] });
    const at = await table(size, threshold, jurors);
    let model: Round = seated(newRound({ size, threshold, quorum: threshold }), size, world.now(), TIMES);
    for (let step = 0; step < 40 && model.state !== 'ended'; step += 1) {
      const seats = await at.seats();
      const place = roll(seats.length);
      const seat = seats[place]!;
      const answers = roll(2) === 0 ? FOR : AGAINST;
      const now = world.now();
      const play = async (name: string, done: Promise<Result<unknown>>, act: Parameters<typeof seatAct>[2]): Promise<void> => {
        const [real, said] = [await done, seatAct(model, place, act, now, TIMES)];
        // the same commitment sent again is the same vote, and no other
        const code = real.ok && (real.value as { receipt?: { replayed: boolean } }).receipt?.replayed === true ? 'vote_given' : codeOf(real);
        seen.add(`${name} ${code}`);
        expect(`${game}.${step} ${name} ${code}`).toBe(`${game}.${step} ${name} ${codeOf(said)}`);
        if (said.ok) model = said.value;
      };
      const kept = keptVote(at.roundId, seat.id, answers, Buffer.alloc(16, place + 1));
      const kind = roll(12);
      if (kind < 3) await play('accept', acceptSeat(world, seat.id, seat.person_id), { act: 'accept' });
      else if (kind < 5) await play('open', openSeat(world, seat.id, seat.person_id, 60), { act: 'open', floorSeconds: 60 });
      else if (kind < 8) await play('vote', vote(seat, answers), { act: 'commit', ballot: { answers } });
      else if (kind === 8) await play('keep', keepVote(world, seat.id, seat.person_id, kept.commitment), { act: 'commit', ballot: null });
      else if (kind === 9 && roll(3) === 0) await play('decline', declineSeat(world, seat.id, seat.person_id, 'other', ''), { act: 'decline' });
      else if (kind === 10) {
        // opened with what was kept, whichever way it was: the model is told the same
        for (const one of [FOR, AGAINST]) {
          const opened = keptVote(at.roundId, seat.id, one, Buffer.alloc(16, place + 1));
          const real = await revealVote(world, seat.id, seat.person_id, opened.salt, { answers: one, reason: REASON });
          if (!real.ok) continue;
          const said = seatAct(model, place, { act: 'reveal', ballot: { answers: one } }, now, TIMES);
          expect(codeOf(said)).toBe('ok');
          if (said.ok) model = said.value;
          seen.add('reveal ok');
        }
      } else {
        world.clock.advance({ minutes: [2, 30, 61][roll(3)]! });
        model = timePassed(model, world.now(), TIMES);
      }
      for (let need = wanted(model, world.now(), TIMES); need > 0 && model.state !== 'ended'; need = wanted(model, world.now(), TIMES)) {
        model = seated(model, Math.min(need, Math.max(0, jurors.length - model.seats.length)), world.now(), TIMES);
      }
      await at.settle();
      const real = await at.state();
      expect([game, step, real.state, real.outcome]).toEqual([game, step, model.state, model.outcome]);
      expect((await at.seats()).map((one) => one.state)).toEqual(model.seats.map((one) => one.state));
    }
    seen.add(String(model.outcome));
    await shop.server.owner.query({ text: `update jury_round set look_at = null where id = $1`, values: [at.roundId] });
  }
  expect([...seen].sort()).toEqual(expect.arrayContaining(['accept ok', 'decided', 'decline ok', 'keep ok', 'open ok', 'reveal ok', 'too_few', 'vote ok', 'vote read_first', 'vote vote_given']));
});
