import type { Verdict, VerdictOutcome } from '../../../core/jury/verdict.ts';
import type { BallotQuestion, ReasonRules } from '../../../core/jury/ballot.ts';
import type { DeclineReason, PanelRules, RoundState, RoundTimes, SeatState } from '../../../core/jury/round.ts';
import { accepted, type Instant, type RefusalCode, type Result, type Uuid } from '../../../core/kernel/kernel.ts';
import type { Queryable } from '../../database/database.ts';

/** A seat as its juror knows of it: the own act, and of the round no more than whether it is over. */
export interface SeatRow {
  readonly id: Uuid;
  readonly round_id: Uuid;
  readonly dispute_id: Uuid;
  readonly place: number;
  readonly state: SeatState;
  readonly until_at: Instant | null;
  readonly called_at: Instant;
  readonly accepted_at: Instant | null;
  readonly opened_at: Instant | null;
  readonly read_from: Instant | null;
  readonly why: DeclineReason | 'missed' | 'not_revealed' | null;
  readonly draft: Buffer | null;
  readonly draft_at: Instant | null;
  readonly round_state: Exclude<RoundState, 'drawing' | 'summoning'>;
  readonly outcome: VerdictOutcome | 'stopped' | null;
  readonly size: number;
  readonly threshold: number;
  readonly reveal_until: Instant | null;
  readonly questions: readonly BallotQuestion[];
  readonly reason: ReasonRules;
  readonly randomness: Buffer | null;
  readonly commitment: Buffer | null;
  /** the juror's own vote: salt and ballot */
  readonly opening: Buffer | null;
  readonly committed_at: Instant | null;
  readonly kept: boolean;
  readonly review_min: number;
}

/** A person's own seat; undefined for a seat that is not theirs. */
export async function seatOf(db: Queryable, seat: Uuid, person: Uuid): Promise<SeatRow | undefined> {
  const [row] = await db.query<SeatRow>({ name: 'jury_seat_of', text: 'select * from jury_seat_of($1, $2)', values: [seat, person] });
  return row;
}

/** What does not change about a seat while it is voted on. */
export interface SeatGround {
  readonly roundId: Uuid;
  readonly disputeId: Uuid;
  readonly personId: Uuid;
  readonly questions: SeatRow['questions'];
  readonly reason: ReasonRules;
}

/** What is known of seats, each asked for by a person: undefined for one that is not theirs. */
export async function groundsOf(db: Queryable, seats: readonly { readonly seatId: Uuid; readonly personId: Uuid }[]): Promise<(SeatGround | undefined)[]> {
  const rows = await db.query<{ seat_id: Uuid; person_id: Uuid; round_id: Uuid; dispute_id: Uuid; questions: SeatRow['questions']; reason: ReasonRules }>({
    name: 'jury_seat_grounds',
    text: 'select * from jury_seat_grounds($1, $2)',
    values: [seats.map((one) => one.seatId), seats.map((one) => one.personId)],
  });
  const found = new Map(rows.map((row) => [`${row.seat_id} ${row.person_id}`, { roundId: row.round_id, disputeId: row.dispute_id, personId: row.person_id, questions: row.questions, reason: row.reason }]));
  return seats.map(({ seatId, personId }) => found.get(`${seatId} ${personId}`));
}

/** A vote on its way to the database. */
export interface GivenBallot {
  readonly seatId: Uuid;
  readonly personId: Uuid;
  /** hex */
  readonly commitment: string;
  /** salt and ballot, sealed; null where the juror keeps them */
  readonly opening: Uint8Array | null;
  readonly at: Instant;
}

/** A vote that is kept. */
export interface Committed {
  readonly at: Instant;
  /** it was taken before */
  readonly replayed: boolean;
  /** ballots of its round in hand, 0 for a vote that was taken before */
  readonly inHand: number;
  readonly size: number;
  readonly threshold: number;
}

interface CommitRow extends Record<string, unknown> {
  readonly no: number;
  readonly refusal: RefusalCode | null;
  readonly field: string | null;
  readonly facts: Readonly<Record<string, number>> | null;
  readonly committed_at: Instant;
  readonly replayed: boolean;
  readonly in_hand: number;
  readonly size: number;
  readonly threshold: number;
}

/**
 * Writes votes in one statement; what one of them is refused by is its own. Refusals: not_found, vote_given, vote_over,
 * act_not_allowed_now, read_first, opening_wrong; changed_meanwhile for one that is to come again.
 */
export async function commitVotes(db: Queryable, votes: readonly GivenBallot[]): Promise<Result<Committed>[]> {
  const rows = await db.query<CommitRow>({
    name: 'jury_votes_commit',
    text: 'select * from jury_votes_commit($1, $2, $3, $4, $5)',
    values: [votes.map((one) => one.seatId), votes.map((one) => one.personId), votes.map((one) => Buffer.from(one.commitment, 'hex')), votes.map((one) => one.opening), votes.map((one) => one.at)],
  });
  return rows.map(({ refusal, field, facts, committed_at: at, replayed, in_hand: inHand, size, threshold }) =>
    refusal === null
      ? accepted({ at, replayed, inHand, size, threshold })
      : { ok: false, refusal: { code: refusal, ...(field === null ? {} : { field }), ...(facts === null ? {} : { facts }) } },
  );
}

/** A seat in the list of its juror. */
export interface ListedSeat extends Record<string, unknown> {
  readonly id: Uuid;
  readonly state: SeatState;
  readonly until_at: Instant | null;
  readonly called_at: Instant;
  readonly round_state: SeatRow['round_state'];
  readonly ended_at: Instant | null;
  readonly opened_at: Instant | null;
}

/** A person's seats, the last called first. */
export function seatsOf(db: Queryable, person: Uuid, limit: number): Promise<ListedSeat[]> {
  return db.query<ListedSeat>({ name: 'jury_seats_of', text: 'select * from jury_seats_of($1, $2)', values: [person, limit] });
}

/** A round before its draw. */
export interface NewRound {
  readonly id: Uuid;
  readonly disputeId: Uuid;
  readonly marketplaceId: Uuid;
  readonly drawId: Uuid;
  readonly panel: PanelRules;
  readonly times: RoundTimes;
  /** so many are called in place of others at most */
  readonly spare: number;
  readonly questions: readonly BallotQuestion[];
  readonly reason: ReasonRules;
}

/** Opens a round and tells its id; the id of the one its draw has already. Undefined when another runs in the dispute. */
export async function openRound(db: Queryable, round: NewRound, at: Instant): Promise<Uuid | undefined> {
  const { id, disputeId, marketplaceId, drawId, panel, times, spare, questions, reason } = round;
  const row = {
    ...{ id, dispute_id: disputeId, marketplace_id: marketplaceId, draw_id: drawId, ...panel, spare, questions, reason },
    ...{ summons_min: times.summons, review_min: times.review, round_min: times.round, reveal_min: times.reveal, replace_min: times.replace },
  };
  const [opened] = await db.query<{ id: Uuid | null }>({ name: 'jury_round_open', text: 'select jury_round_open($1, $2) as id', values: [JSON.stringify(row), at] });
  return opened?.id ?? undefined;
}

/** Ends a round of a dispute that went another way. */
export async function stopRound(db: Queryable, round: Uuid, at: Instant): Promise<void> {
  await db.query({ name: 'jury_round_stop', text: 'select jury_round_stop($1, $2)', values: [round, at] });
}

/** Disputes whose jury waits to be convened. */
export async function toConvene(db: Queryable, limit: number): Promise<readonly Uuid[]> {
  const rows = await db.query<{ id: Uuid }>({ name: 'jury_to_convene', text: `select dispute_id as id from deadline where name = 'convene_jury' limit $1`, values: [limit] });
  return rows.map((row) => row.id);
}

/** A seat to be filled. */
export interface NewSeat {
  readonly id: Uuid;
  readonly juror: Uuid;
  readonly place: number;
  /** the place that fell empty; null for the first of a panel */
  readonly replaces: number | null;
}

/** Seats who was drawn next. Throws `changed_meanwhile` when somebody else did. */
export async function seatJurors(db: Queryable, round: Uuid, seats: readonly NewSeat[], randomness: Uint8Array | null, at: Instant): Promise<void> {
  await db.query({ name: 'jury_round_seat', text: 'select jury_round_seat($1, $2, $3, $4)', values: [round, JSON.stringify(seats), randomness, at] });
}

/** What the clock finds on a round. */
export interface LookedAt extends Record<string, unknown> {
  readonly dispute_id: Uuid;
  readonly draw_id: Uuid;
  readonly state: RoundState;
  /** so many of the next are to be called */
  readonly wanted: number;
  /** places that nobody holds any more, in order */
  readonly empty: readonly number[];
  readonly seats: number;
  readonly spare: number;
  /** seats whose vote can still come */
  readonly open: number;
  /** votes that their jurors keep */
  readonly kept: number;
  readonly missed: boolean;
  readonly in_hand: number;
  readonly size: number;
  readonly threshold: number;
  readonly quorum: number;
  readonly questions: readonly BallotQuestion[];
  /** nobody else looks before, unless something comes */
  readonly lease: Instant;
}

/** Lets the time pass on a round and tells what is to be done; for the job alone. */
export async function lookAt(db: Queryable, round: Uuid, at: Instant): Promise<LookedAt | undefined> {
  const [row] = await db.query<LookedAt>({ name: 'jury_round_look', text: 'select * from jury_round_look($1, $2)', values: [round, at] });
  return row;
}

/** What was found is done: the clock rests until the next time that ends. */
export async function restRound(db: Queryable, round: Uuid, lease: Instant, at: Instant): Promise<void> {
  await db.query({ name: 'jury_round_rest', text: 'select jury_round_rest($1, $2, $3)', values: [round, lease, at] });
}

/** A vote to be counted: its commitment, and what opens it where that is in hand. */
export interface VoteRow extends Record<string, unknown> {
  readonly seat_id: Uuid;
  readonly commitment: Buffer;
  readonly opening: Buffer | null;
}

/** The votes of a round that may be over; none while they could not end it. */
export function votesToCount(db: Queryable, round: Uuid, dispute: Uuid): Promise<VoteRow[]> {
  return db.query<VoteRow>({ name: 'jury_votes_to_count', text: 'select * from jury_votes_to_count($1)', values: [round], dispute });
}

/**
 * The votes of rounds that may be over, each by its round; for whoever asks whether one is. The count itself reads its own round,
 * and opens nothing of another dispute.
 */
export async function votesOfRounds(db: Queryable, rounds: readonly Uuid[]): Promise<VoteRow[][]> {
  const rows = await db.query<VoteRow & { round_id: Uuid }>({ name: 'jury_rounds_to_count', text: 'select * from jury_rounds_to_count($1)', values: [rounds] });
  const byRound = new Map<Uuid, VoteRow[]>(rounds.map((round) => [round, []]));
  for (const row of rows) byRound.get(row.round_id)!.push(row);
  return rounds.map((round) => byRound.get(round)!);
}

/** Lets votes that were kept closed be opened. False when a vote came meanwhile. */
export async function beginReveal(db: Queryable, round: Uuid, inHand: number, at: Instant): Promise<boolean> {
  const [row] = await db.query<{ done: boolean }>({ name: 'jury_round_reveal', text: 'select jury_round_reveal($1, $2, $3) as done', values: [round, inHand, at] });
  return row?.done ?? false;
}

/** Ends a round on the ballots that were counted. False when a vote came meanwhile. @param verdict as it is stored, sealed */
export async function endRound(db: Queryable, round: Uuid, inHand: number, verdict: Verdict, at: Instant): Promise<boolean> {
  const [row] = await db.query<{ done: boolean }>({
    name: 'jury_round_end',
    text: 'select jury_round_end($1, $2, $3, $4, $5, $6) as done',
    values: [round, inHand, verdict.outcome, JSON.stringify(verdict), Buffer.from(verdict.votesRoot, 'hex'), at],
  });
  return row?.done ?? false;
}

/** What an ended round hands to the procedure; undefined when it was handed over. */
export async function verdictOf(db: Queryable, round: Uuid): Promise<{ readonly dispute_id: Uuid; readonly verdict: Verdict } | undefined> {
  const [row] = await db.query<{ dispute_id: Uuid; verdict: Verdict }>({ name: 'jury_round_verdict', text: 'select * from jury_round_verdict($1)', values: [round] });
  return row;
}

/** It was handed over, or is tried again later. */
export async function delivered(db: Queryable, round: Uuid, done: boolean, at: Instant): Promise<void> {
  await db.query({ name: 'jury_round_delivered', text: 'select jury_round_delivered($1, $2, $3)', values: [round, done, at] });
}

/** Rounds in which the clock has something to do. */
export function roundsDue(db: Queryable, at: Instant, limit: number): Promise<{ id: Uuid; dispute_id: Uuid }[]> {
  return db.query({ name: 'jury_rounds_due', text: 'select * from jury_rounds_due($1, $2)', values: [at, limit] });
}

/** A round as whoever may read its dispute knows of it: no count, nothing that moves with a vote. */
export interface RoundRow extends Record<string, unknown> {
  readonly id: Uuid;
  readonly draw_id: Uuid;
  readonly state: 'drawing' | 'reviewing' | 'ended';
  readonly size: number;
  readonly threshold: number;
  readonly opened_at: Instant;
  readonly until_at: Instant | null;
  readonly ended_at: Instant | null;
  readonly outcome: VerdictOutcome | 'stopped' | null;
  readonly votes_root: string | null;
}

/** The rounds of a dispute, the first first. */
export function roundsOf(db: Queryable, dispute: Uuid): Promise<RoundRow[]> {
  return db.query<RoundRow>({ name: 'jury_rounds_of', text: 'select * from jury_rounds_of($1)', values: [dispute] });
}
