import { describe, expect, test } from 'vitest';
import { addMilliseconds, millisOf, type Instant, type Result } from '../kernel/kernel.ts';
import { newRound, notDrawn, ROUND_STATES, SEAT_STATES, seatAct, seated, timePassed, wanted, type PanelRules, type Round, type RoundTimes, type Seat, type SeatAct } from './round.ts';
import { VERDICT_OUTCOMES } from './verdict.ts';

const START = '2026-03-02T02:00:00.000Z';
const MINUTE = 60_000;
const TIMES: RoundTimes = { summons: 2, review: 2, round: 3, reveal: 1, replace: 1 };
const A = { answers: { remedy: 'as_claimed' } };
const B = { answers: { remedy: 'dismissed' } };

interface World {
  readonly round: Round;
  readonly minute: number;
  /** jurors of the draw that were not called yet */
  readonly spare: number;
}

const at = (minute: number): Instant => addMilliseconds(START, minute * MINUTE);

/** Seats are alike but for what happened on them: two worlds that differ in their order alone are one. */
function keyOf({ round, minute, spare }: World): string {
  const seats = round.seats.map((seat) => [seat.state, seat.until && millisOf(seat.until), seat.readFrom && millisOf(seat.readFrom), seat.ballot?.answers['remedy']].join()).sort();
  return JSON.stringify([round.state, round.outcome, round.exhausted, round.revealUntil, minute, spare, seats]);
}

const ACTS: readonly SeatAct[] = [
  { act: 'accept' },
  { act: 'decline' },
  { act: 'open', floorSeconds: 60 },
  { act: 'commit', ballot: A },
  { act: 'commit', ballot: B },
  { act: 'commit', ballot: null },
  { act: 'reveal', ballot: A },
  { act: 'reveal', ballot: B },
];

function called(world: World): World {
  const need = wanted(world.round, at(world.minute), TIMES);
  if (need === 0) return world;
  const count = Math.min(need, world.spare);
  return { ...world, round: seated(world.round, count, at(world.minute), TIMES), spare: world.spare - count };
}

/** Everything that can happen next: each act on each seat, the next of the draw called, a beacon that is given up, a minute gone by. */
function* next(world: World): Generator<{ readonly world: World; readonly done: Result<Round> | null }> {
  for (const [place] of world.round.seats.entries()) {
    for (const act of ACTS) {
      const done = seatAct(world.round, place, act, at(world.minute), TIMES);
      yield { world: done.ok ? { ...world, round: done.value } : world, done };
    }
  }
  yield { world: called(world), done: null };
  yield { world: { ...world, round: notDrawn(world.round, 'beacon_silent') }, done: null };
  yield { world: { ...world, minute: world.minute + 1, round: timePassed(world.round, at(world.minute + 1), TIMES) }, done: null };
}

const GIVEN = (seat: Seat): boolean => seat.state === 'committed' || seat.state === 'revealed';
const votesFor = (round: Round, answer: string): number => round.seats.filter((seat) => seat.ballot?.answers['remedy'] === answer).length;

/** What must hold of every round there can be. */
function check({ round, minute }: World, panel: PanelRules): void {
  const most = Math.max(votesFor(round, 'as_claimed'), votesFor(round, 'dismissed'));
  const given = round.seats.filter(GIVEN).length;
  const holding = round.seats.filter((seat) => ['drawn', 'summoned', 'accepted'].includes(seat.state) || GIVEN(seat)).length;
  if (holding > panel.size || given > panel.size) throw new Error('more seats than the panel has');
  if ((round.state === 'ended') !== (round.outcome !== null)) throw new Error('an end without a name, or a name without an end');
  if (round.state !== 'ended' && most >= panel.threshold) throw new Error('enough votes, and it goes on');
  if (round.outcome === 'decided' && most < panel.threshold) throw new Error('decided by too few');
  if (round.outcome !== null && round.outcome !== 'decided' && most >= panel.threshold) throw new Error('a majority that was not seen');
  if (round.state === 'ended' && round.seats.some((seat) => seat.state === 'committed' && seat.ballot !== null)) throw new Error('a vote in hand that was not opened');
  if (round.state === 'revealing' && round.seats.some((seat) => seat.state === 'accepted' && seat.until !== null && millisOf(seat.until) > millisOf(at(minute)))) throw new Error('somebody could still vote');
}

/** What no step may do: take a vote back or change it, open the round again, make an end another one. */
function checkStep(before: Round, after: Round): void {
  if (ROUND_STATES.indexOf(after.state) < ROUND_STATES.indexOf(before.state)) throw new Error(`from ${before.state} back to ${after.state}`);
  if (before.state === 'ended' && JSON.stringify(before) !== JSON.stringify(after)) throw new Error('something happened after the end');
  for (const [place, seat] of before.seats.entries()) {
    const now = after.seats[place]!;
    if (seat.ballot !== null && seat.ballot !== now.ballot) throw new Error('a vote was changed');
    if (seat.state === 'replaced' && now.state !== 'replaced') throw new Error('somebody who was replaced is back');
    if (GIVEN(seat) && !GIVEN(now) && !(now.state === 'missed' && seat.ballot === null)) throw new Error('a vote was lost');
  }
}

/** Left alone, by jurors and by the draw, a round ends. */
function endsByItself(world: World): void {
  let { round } = world;
  for (let minute = world.minute; minute <= world.minute + TIMES.round + TIMES.reveal + 1; minute += 1) round = timePassed(round, at(minute), TIMES);
  if (round.state !== 'ended' && round.state !== 'drawing') throw new Error(`it stays ${round.state} for ever`);
}

function walk(panel: PanelRules, spare: number): { readonly worlds: number; readonly states: Set<string>; readonly seats: Set<string>; readonly outcomes: Set<string>; readonly refusals: Set<string> } {
  const first: World = { round: newRound(panel), minute: 0, spare: panel.size + spare };
  const seen = new Map<string, World>([[keyOf(first), first]]);
  const waiting = [first];
  const found = { states: new Set<string>(), seats: new Set<string>(), outcomes: new Set<string>(), refusals: new Set<string>() };
  for (let world = waiting.pop(); world !== undefined; world = waiting.pop()) {
    check(world, panel);
    endsByItself(world);
    found.states.add(world.round.state);
    if (world.round.outcome !== null) found.outcomes.add(world.round.outcome);
    for (const seat of world.round.seats) found.seats.add(seat.state);
    for (const { world: later, done } of next(world)) {
      if (done !== null && !done.ok) {
        found.refusals.add(done.refusal.code);
        continue;
      }
      checkStep(world.round, later.round);
      const key = keyOf(later);
      if (seen.has(key) || later.minute > TIMES.round + TIMES.reveal + 1) continue;
      seen.set(key, later);
      waiting.push(later);
    }
  }
  return { worlds: seen.size, ...found };
}

describe('every round there can be', () => {
  test('one juror and a spare: each state, each seat, each way of ending that one juror can bring about', () => {
    const { worlds, states, seats, outcomes } = walk({ size: 1, threshold: 1, quorum: 1 }, 1);
    expect(worlds).toBeGreaterThan(50);
    expect([...states].sort()).toEqual([...ROUND_STATES].sort());
    expect([...seats].sort()).toEqual(SEAT_STATES.filter((one) => one !== 'drawn').sort());
    expect([...outcomes].sort()).toEqual(['beacon_silent', 'decided', 'too_few']);
  });

  test('two and three jurors with spares: every outcome, every refusal, nothing stands still, no vote is lost', () => {
    const two = walk({ size: 2, threshold: 2, quorum: 2 }, 1);
    const three = walk({ size: 3, threshold: 2, quorum: 2 }, 0);
    const low = walk({ size: 3, threshold: 3, quorum: 1 }, 0);
    expect(three.worlds).toBeGreaterThan(1000);
    expect([...new Set([...two.outcomes, ...three.outcomes, ...low.outcomes])].sort()).toEqual([...VERDICT_OUTCOMES].sort());
    expect([...two.states].sort()).toEqual([...ROUND_STATES].sort());
    expect([...new Set([...two.refusals, ...three.refusals])].sort()).toEqual(['act_not_allowed_now', 'already_done', 'read_first', 'reveal_not_yet', 'vote_given', 'vote_over']);
  });
});

function ok(done: Result<Round>): Round {
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
}

/** A panel of seventeen whose first so many voted as told; the others have the case open. */
function voted(votes: readonly ({ answers: Record<string, string> } | null)[]): Round {
  const long: RoundTimes = { summons: 60, review: 600, round: 1000, reveal: 60, replace: 10 };
  let round = seated(newRound({ size: 17, threshold: 9, quorum: 9 }), 17, START, long);
  for (const [place] of round.seats.entries()) {
    round = ok(seatAct(round, place, { act: 'accept' }, START, long));
    round = ok(seatAct(round, place, { act: 'open', floorSeconds: 30 }, START, long));
  }
  for (const [place, ballot] of votes.entries()) round = ok(seatAct(round, place, { act: 'commit', ballot }, at(1), long));
  return round;
}

describe('a panel of seventeen', () => {
  test('nine of one answer end it; eight do not, and nobody can vote afterwards', () => {
    expect(voted(Array.from({ length: 8 }, () => A)).state).toBe('reviewing');
    const over = voted(Array.from({ length: 9 }, () => A));
    expect([over.state, over.outcome]).toEqual(['ended', 'decided']);
    const late = seatAct(over, 12, { act: 'commit', ballot: B }, at(2), TIMES);
    expect(late.ok ? '' : late.refusal.code).toBe('vote_over');
    // their seats stay as they were: it was no fault of theirs
    expect(over.seats.slice(9).every((seat) => seat.state === 'accepted')).toBe(true);
  });

  test('votes that their jurors keep do not end it early, and decide when they are opened', () => {
    const kept = voted([...Array.from({ length: 8 }, () => A), ...Array.from({ length: 8 }, () => null), B]);
    expect(kept.state).toBe('revealing');
    const opened = ok(seatAct(kept, 8, { act: 'reveal', ballot: A }, at(2), TIMES));
    expect([opened.state, opened.outcome]).toEqual(['ended', 'decided']);
  });

  test('a juror who never opens the vote loses it, and the round says that time ran out', () => {
    const kept = voted([...Array.from({ length: 8 }, () => A), ...Array.from({ length: 8 }, () => B), null]);
    expect(kept.state).toBe('revealing');
    const over = timePassed(kept, kept.revealUntil!, TIMES);
    expect([over.state, over.outcome, over.seats[16]!.state]).toEqual(['ended', 'timed_out', 'missed']);
  });

  test('an opened vote is not opened twice, and one in our hands not at all', () => {
    const kept = voted([...Array.from({ length: 8 }, () => A), ...Array.from({ length: 7 }, () => B), null, null]);
    const once = ok(seatAct(kept, 15, { act: 'reveal', ballot: B }, at(2), TIMES));
    for (const place of [15, 0]) {
      const again = seatAct(once, place, { act: 'reveal', ballot: A }, at(2), TIMES);
      expect(again.ok ? '' : again.refusal.code).toBe('vote_given');
    }
  });

  test('nobody can be drawn: too few, or no randomness came; later neither is true any more', () => {
    for (const why of ['too_few', 'beacon_silent'] as const) expect(notDrawn(newRound({ size: 17, threshold: 9, quorum: 9 }), why)).toMatchObject({ state: 'ended', outcome: why, exhausted: true });
    const called = seated(newRound({ size: 5, threshold: 3, quorum: 3 }), 5, START, TIMES);
    expect(notDrawn(called, 'beacon_silent')).toBe(called);
    const none = seated(newRound({ size: 17, threshold: 9, quorum: 9 }), 5, START, TIMES);
    expect([none.state, none.outcome]).toEqual(['ended', 'too_few']);
  });
});
