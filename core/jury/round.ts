import { accepted, addMilliseconds, millisOf, refused, type Instant, type Result } from '../kernel/kernel.ts';
import type { Ballot } from './ballot.ts';
import { REMEDY } from './questions.ts';
import { outcomeOf } from './tally.ts';
import type { VerdictOutcome } from './verdict.ts';

/** Where a round stands: it is drawn, called, votes, opens the votes that jurors kept closed, and has ended. */
export const ROUND_STATES = ['drawing', 'summoning', 'reviewing', 'revealing', 'ended'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/**
 * Where a seat stands. `committed`: the vote is given; `revealed`: it can be counted by anybody who may see it.
 * `replaced`: declined or missed, and the next of the same order was called in its place.
 */
export const SEAT_STATES = ['drawn', 'summoned', 'accepted', 'declined', 'replaced', 'committed', 'revealed', 'missed'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** Why a juror gives a seat back: a tie to somebody or something in the case, or its content. */
export const DECLINE_REASONS = ['conflict', 'content', 'other'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** How long each part of a round takes, in minutes; rule data. */
export interface RoundTimes {
  /** to answer a summons */
  readonly summons: number;
  /** from the acceptance to the vote */
  readonly review: number;
  /** from the draw to the end of voting */
  readonly round: number;
  /** to open a vote that a juror kept closed */
  readonly reveal: number;
  /** a seat that falls empty later than so long before the end stays empty */
  readonly replace: number;
}

/** A panel: how many sit, how many agreeing votes decide, without how many nothing was heard. */
export interface PanelRules {
  readonly size: number;
  readonly threshold: number;
  readonly quorum: number;
}

/** One seat of a round. */
export interface Seat {
  readonly state: SeatState;
  /** until when the summons is answered, or the vote given */
  readonly until: Instant | null;
  /** from when a vote is taken: the case was opened, and there was time to read it */
  readonly readFrom: Instant | null;
  /** what was committed to is in our hands, sealed; null when the juror kept it, or there is none */
  readonly ballot: Pick<Ballot, 'answers'> | null;
}

/** A round as the rules see it: seats in the order of the draw, replacements after those they replace. */
export interface Round {
  readonly state: RoundState;
  readonly panel: PanelRules;
  readonly seats: readonly Seat[];
  /** when voting ends, whatever happened */
  readonly until: Instant | null;
  readonly revealUntil: Instant | null;
  /** the draw has nobody left to call */
  readonly exhausted: boolean;
  readonly outcome: VerdictOutcome | null;
}

/** What a juror does, to the seat of this place. */
export type SeatAct =
  | { readonly act: 'accept' }
  | { readonly act: 'decline' }
  /** @param floorSeconds the least time to read what is shown */
  | { readonly act: 'open'; readonly floorSeconds: number }
  /** `ballot` null: the juror keeps salt and ballot, and opens them when voting is over */
  | { readonly act: 'commit'; readonly ballot: Pick<Ballot, 'answers'> | null }
  | { readonly act: 'reveal'; readonly ballot: Pick<Ballot, 'answers'> };

const MINUTE = 60_000;

function sooner(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

/** A round before its draw. */
export function newRound(panel: PanelRules): Round {
  return { state: 'drawing', panel, seats: [], until: null, revealUntil: null, exhausted: false, outcome: null };
}

const HOLDING: readonly SeatState[] = ['drawn', 'summoned', 'accepted', 'committed', 'revealed'];
const MAY_VOTE: readonly SeatState[] = ['drawn', 'summoned', 'accepted'];

/** How many of the next in order are to be called: places nobody holds, while there is time for somebody new. */
export function wanted(round: Round, at: Instant, times: RoundTimes): number {
  if (round.exhausted || round.state === 'revealing' || round.state === 'ended') return 0;
  if (round.until !== null && addMilliseconds(at, times.replace * MINUTE) >= round.until) return 0;
  return round.panel.size - round.seats.filter((seat) => HOLDING.includes(seat.state)).length;
}

/**
 * Seats so many of the next in order and calls them. Fewer than were wanted: the draw has nobody left.
 * The first of them begin the round's time.
 */
export function seated(round: Round, count: number, at: Instant, times: RoundTimes): Round {
  const need = wanted(round, at, times);
  const given = Math.min(count, need);
  const until = round.until ?? addMilliseconds(at, times.round * MINUTE);
  let empty = given;
  const before = round.seats.map((seat): Seat => {
    if (empty === 0 || (seat.state !== 'declined' && seat.state !== 'missed')) return seat;
    empty -= 1;
    return { ...seat, state: 'replaced' };
  });
  const called: Seat = { state: 'summoned', until: sooner(addMilliseconds(at, times.summons * MINUTE), until), readFrom: null, ballot: null };
  const seats = [...before, ...Array.from({ length: given }, () => called)];
  const state = round.state === 'drawing' && seats.length > 0 ? 'summoning' : round.state;
  return settled({ ...round, state, until, seats, exhausted: given < need }, at, times);
}

/**
 * A juror's act on the seat of this place.
 * Refusals: act_not_allowed_now, already_done, vote_given, vote_over, read_first, reveal_not_yet.
 */
export function seatAct(round: Round, place: number, act: SeatAct, at: Instant, times: RoundTimes): Result<Round> {
  const seat = round.seats[place];
  if (seat === undefined) return refused('not_found');
  const next = act.act === 'reveal' ? revealed(round, seat, act.ballot, at) : inVoting(round, seat, act, at, times);
  if (!next.ok) return next;
  const seats = round.seats.map((one, index) => (index === place ? next.value : one));
  const state = round.state === 'summoning' && next.value.state === 'accepted' ? 'reviewing' : round.state;
  return accepted(settled({ ...round, seats, state }, at, times));
}

function inVoting(round: Round, seat: Seat, act: Exclude<SeatAct, { act: 'reveal' }>, at: Instant, times: RoundTimes): Result<Seat> {
  if (seat.state === 'committed' || seat.state === 'revealed') return refused('vote_given');
  if (round.state === 'revealing' || round.state === 'ended' || seat.until === null || at >= seat.until) return refused('vote_over');
  if (act.act === 'accept') {
    if (seat.state === 'accepted') return refused('already_done');
    if (seat.state !== 'summoned') return refused('act_not_allowed_now');
    return accepted({ ...seat, state: 'accepted', until: sooner(addMilliseconds(at, times.review * MINUTE), round.until!) });
  }
  if (act.act === 'decline') {
    if (!MAY_VOTE.includes(seat.state)) return refused('act_not_allowed_now');
    return accepted({ ...seat, state: 'declined', until: null });
  }
  if (seat.state !== 'accepted') return refused('act_not_allowed_now');
  if (act.act === 'open') return accepted(seat.readFrom === null ? { ...seat, readFrom: addMilliseconds(at, act.floorSeconds * 1000) } : seat);
  if (seat.readFrom === null || at < seat.readFrom) return refused('read_first', undefined, { seconds: secondsTo(seat.readFrom, at) });
  return accepted({ ...seat, state: 'committed', until: null, ballot: act.ballot });
}

/** Seconds until a moment, rounded up; to somebody who has not opened the case it is at least one. */
function secondsTo(then: Instant | null, at: Instant): number {
  return then === null ? 1 : Math.max(1, Math.ceil((millisOf(then) - millisOf(at)) / 1000));
}

/** A vote its juror kept is opened when voting is over, not before: nobody shall learn from it. */
function revealed(round: Round, seat: Seat, ballot: Pick<Ballot, 'answers'>, at: Instant): Result<Seat> {
  if (seat.state === 'revealed' || (seat.state === 'committed' && seat.ballot !== null)) return refused('vote_given');
  if (seat.state !== 'committed') return refused('act_not_allowed_now');
  if (round.state === 'ended' || (round.revealUntil !== null && at >= round.revealUntil)) return refused('vote_over');
  if (round.state !== 'revealing') return refused('reveal_not_yet');
  return accepted({ ...seat, state: 'revealed', ballot });
}

/** What the time does: summonses and votes that did not come are missed, voting ends, what was not opened stays closed. */
export function timePassed(round: Round, at: Instant, times: RoundTimes): Round {
  if (round.state === 'ended' || round.state === 'drawing') return round;
  if (round.state === 'revealing') {
    if (round.revealUntil === null || at < round.revealUntil) return round;
    const seats = round.seats.map((seat): Seat => (seat.state === 'committed' && seat.ballot === null ? { ...seat, state: 'missed' } : seat));
    return settled({ ...round, seats }, at, times);
  }
  const seats = round.seats.map((seat): Seat => (seat.until !== null && at >= seat.until ? { ...seat, state: 'missed', until: null } : seat));
  return settled({ ...round, seats }, at, times);
}

/** Nobody can be drawn at all: the round ends before it began. @param why nobody is left in the pool, or no randomness came */
export function notDrawn(round: Round, why: 'too_few' | 'beacon_silent'): Round {
  return round.state === 'drawing' ? { ...round, state: 'ended', outcome: why, exhausted: true } : round;
}

function votesOf(round: Round): readonly number[] {
  const counts = new Map<string, number>();
  for (const { ballot } of round.seats) {
    const answer = ballot?.answers[REMEDY];
    if (answer !== undefined) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  return [...counts.values()];
}

/** Ends voting when no vote can come any more, and the round when nothing that is still closed could change the result. */
function settled(round: Round, at: Instant, times: RoundTimes): Round {
  if (round.state === 'drawing' || round.state === 'ended') return round;
  const { threshold, quorum } = round.panel;
  const waiting = round.seats.filter((seat) => MAY_VOTE.includes(seat.state)).length + wanted(round, at, times);
  const kept = round.seats.filter((seat) => seat.state === 'committed' && seat.ballot === null).length;
  const toCome = round.state === 'revealing' ? 0 : waiting;
  const missed = round.seats.some((seat) => seat.state === 'missed');
  const outcome = outcomeOf({ votes: votesOf(round), open: toCome + kept, threshold, quorum, missed });
  if (outcome !== null) {
    const seats = round.seats.map((seat): Seat => (seat.state === 'committed' && seat.ballot !== null ? { ...seat, state: 'revealed' } : seat));
    return { ...round, state: 'ended', outcome, seats };
  }
  if (toCome > 0 || round.state === 'revealing') return round;
  return { ...round, state: 'revealing', revealUntil: addMilliseconds(at, times.reveal * MINUTE) };
}
