import { createHmac } from 'node:crypto';
import { checkBallot, commitmentOf, opens, SALT_BYTES, type Ballot } from '../../../core/jury/ballot.ts';
import type { DeclineReason } from '../../../core/jury/round.ts';
import { accepted, refused, type Instant, type Result, type Uuid } from '../../../core/kernel/kernel.ts';
import { isGone, raisedRefusal } from '../../database/database.ts';
import { gathering, type GatherRules } from '../../database/gather.ts';
import { sealerFor } from '../../privacy/texts.ts';
import type { World } from '../../world.ts';
import { openingOf, type VoteStanding } from './settle.ts';
import { commitVotes, groundsOf, seatOf, type Committed, type GivenBallot, type SeatGround, type SeatRow } from './store.ts';

/** What a vote says, before it is bound. */
export interface VoteInput {
  readonly answers: Readonly<Record<string, string>>;
  readonly reason: string;
}

/** What a juror keeps of a vote: with it anybody can see later that it was counted as it was given. */
export interface VoteReceipt {
  readonly format: 'redress-vote/1';
  readonly roundId: Uuid;
  readonly seatId: Uuid;
  readonly at: Instant;
  /** hex; the same that is in the log */
  readonly commitment: string;
  /** hex; null where the juror keeps it */
  readonly salt: string | null;
  readonly ballot: Ballot | null;
  readonly replayed: boolean;
}

const MOST_KNOWN = 50_000;
const grounds = new WeakMap<World, Map<Uuid, SeatGround>>();

/** Votes that come together are written together: a commit to the disk, a way to the database and a plan serve them all. */
const TOGETHER: GatherRules = { most: 64, atOnce: 2, mayBeOne: (error) => !isGone(error) };

interface Gatherings {
  readonly ground: (of: { readonly seatId: Uuid; readonly personId: Uuid }) => Promise<SeatGround | undefined>;
  readonly vote: (vote: GivenBallot) => Promise<Result<Committed>>;
}
const gatherings = new WeakMap<World, Gatherings>();

function gatheringsOf(world: World): Gatherings {
  const known = gatherings.get(world);
  if (known !== undefined) return known;
  const made: Gatherings = { ground: gathering((seats) => groundsOf(world.database, seats), TOGETHER), vote: gathering((votes) => commitVotes(world.database, votes), TOGETHER) };
  gatherings.set(world, made);
  return made;
}

/** Remembers what a vote needs to know of its seat: whoever votes has looked at it before, mostly here. */
export function rememberSeat(world: World, seat: SeatRow, personId: Uuid): SeatGround {
  return remember(world, seat.id, { roundId: seat.round_id, disputeId: seat.dispute_id, personId, questions: seat.questions, reason: seat.reason });
}

function remember(world: World, seatId: Uuid, ground: SeatGround): SeatGround {
  const known = grounds.get(world) ?? new Map<Uuid, SeatGround>();
  grounds.set(world, known);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(seatId, ground);
  return ground;
}

async function groundOf(world: World, seatId: Uuid, personId: Uuid): Promise<SeatGround | undefined> {
  const found = grounds.get(world)?.get(seatId);
  if (found !== undefined) return found.personId === personId ? found : undefined;
  const ground = await gatheringsOf(world).ground({ seatId, personId });
  return ground && remember(world, seatId, ground);
}

/** Runs one SQL function of an act; what it refuses is a value. */
async function act<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return accepted(await work());
  } catch (error) {
    const refusal = raisedRefusal(error);
    if (refusal === undefined) throw error;
    return { ok: false, refusal };
  }
}

/** Takes the seat. Refusals: not_found, vote_given, vote_over, already_done, act_not_allowed_now. */
export function acceptSeat(world: World, seatId: Uuid, personId: Uuid): Promise<Result<{ readonly until: Instant }>> {
  return act(async () => {
    const [row] = await world.database.query<{ until: Instant }>({ name: 'jury_seat_accept', text: 'select jury_seat_accept($1, $2, $3) as until', values: [seatId, personId, world.now()] });
    return { until: row!.until };
  });
}

/** Gives the seat back; tells the round in which the next is to be called. Refusals: not_found, vote_given, vote_over, act_not_allowed_now. */
export async function declineSeat(world: World, seatId: Uuid, personId: Uuid, why: DeclineReason, note: string): Promise<Result<{ readonly roundId: Uuid }>> {
  const ground = await groundOf(world, seatId, personId);
  if (ground === undefined) return refused('not_found');
  const sealer = note === '' ? undefined : await sealerFor(world.database, 'dispute', ground.disputeId);
  return act(async () => {
    await world.database.query({ name: 'jury_seat_decline', text: 'select jury_seat_decline($1, $2, $3, $4, $5)', values: [seatId, personId, why, sealer?.text(note) ?? note, world.now()] });
    return { roundId: ground.roundId };
  });
}

/** Notes that the case was opened: the time to read it begins. Tells from when a vote is taken. Refusals as `acceptSeat`. */
export function openSeat(world: World, seatId: Uuid, personId: Uuid, floorSeconds: number): Promise<Result<Instant>> {
  return act(async () => {
    const [row] = await world.database.query<{ from: Instant }>({ name: 'jury_seat_open', text: 'select jury_seat_open($1, $2, $3, $4) as "from"', values: [seatId, personId, floorSeconds, world.now()] });
    return row!.from;
  });
}

/** Keeps what was written so far, sealed. Refusals as `acceptSeat`. */
export async function keepSeatDraft(world: World, seatId: Uuid, personId: Uuid, draft: VoteInput): Promise<Result<true>> {
  const ground = await groundOf(world, seatId, personId);
  if (ground === undefined) return refused('not_found');
  const sealer = await sealerFor(world.database, 'dispute', ground.disputeId);
  const plain = Buffer.from(JSON.stringify(draft), 'utf8');
  return act(async () => {
    await world.database.query({ name: 'jury_seat_draft', text: 'select jury_seat_draft($1, $2, $3, $4)', values: [seatId, personId, sealer?.bytes(plain) ?? plain, world.now()] });
    return true as const;
  });
}

/** The salt of a vote that was sent once: the same for the same sending, so that one sent again is the same vote. */
function saltOf(world: World, seatId: Uuid, key: string): Buffer {
  return createHmac('sha256', world.config.secret).update(`jury-salt/1 ${seatId} ${key}`).digest().subarray(0, SALT_BYTES);
}

/** Writes a vote with those that come at the same moment. */
async function commit(world: World, vote: GivenBallot): Promise<Result<Committed>> {
  const done = await gatheringsOf(world).vote(vote);
  // another vote for this seat was before it, and was none
  return !done.ok && done.refusal.code === 'changed_meanwhile' ? gatheringsOf(world).vote(vote) : done;
}

/** A vote that was taken, and where its round stands by it: for whoever settles the round, never for the juror. */
export interface GivenVote {
  readonly receipt: VoteReceipt;
  readonly standing: VoteStanding;
}

function standingOf({ roundId, questions }: SeatGround, { inHand, size, threshold }: Committed): VoteStanding {
  return { roundId, questions, inHand, size, threshold };
}

/**
 * Gives a vote in one round trip: it is bound by its commitment, sealed, and nobody reads it before the end.
 * Refusals: not_found, field_missing, field_invalid, field_unknown, reason_too_short, read_first, vote_given, vote_over,
 * act_not_allowed_now.
 * @param key of the sending: the same again is the same vote
 */
export async function giveVote(world: World, seatId: Uuid, personId: Uuid, input: VoteInput, key: string): Promise<Result<GivenVote>> {
  const ground = await groundOf(world, seatId, personId);
  if (ground === undefined) return refused('not_found');
  const checked = checkBallot(input, ground.questions, ground.reason);
  if (!checked.ok) return checked;
  const { roundId, disputeId } = ground;
  const ballot: Ballot = { format: 'redress-ballot/1', round: roundId, seat: seatId, answers: input.answers, reason: input.reason };
  const salt = saltOf(world, seatId, key);
  const commitment = commitmentOf(salt, ballot);
  const sealer = await sealerFor(world.database, 'dispute', disputeId);
  const opening = openingOf(salt, ballot);
  const done = await commit(world, { seatId, personId, commitment, opening: sealer?.bytes(opening) ?? opening, at: world.now() });
  if (!done.ok) return done;
  const { at, replayed } = done.value;
  return accepted({ receipt: { format: 'redress-vote/1', roundId, seatId, at, commitment, salt: salt.toString('hex'), ballot, replayed }, standing: standingOf(ground, done.value) });
}

/**
 * Binds a juror to a vote that nobody but the juror can open: the ballot comes when voting is over (`revealVote`). Refusals
 * as `giveVote`, and opening_wrong for a commitment that is another's.
 */
export async function keepVote(world: World, seatId: Uuid, personId: Uuid, commitment: string): Promise<Result<GivenVote>> {
  const ground = await groundOf(world, seatId, personId);
  if (ground === undefined) return refused('not_found');
  const done = await commit(world, { seatId, personId, commitment, opening: null, at: world.now() });
  if (!done.ok) return done;
  const { at, replayed } = done.value;
  return accepted({ receipt: { format: 'redress-vote/1', roundId: ground.roundId, seatId, at, commitment, salt: null, ballot: null, replayed }, standing: standingOf(ground, done.value) });
}

/**
 * Opens a vote that its juror kept. Refusals: not_found, opening_wrong (not what was committed to), those of a ballot,
 * reveal_not_yet, vote_given, vote_over, act_not_allowed_now.
 */
export async function revealVote(world: World, seatId: Uuid, personId: Uuid, salt: Buffer, input: VoteInput): Promise<Result<{ readonly roundId: Uuid }>> {
  const ground = await groundOf(world, seatId, personId);
  const seat = await seatOf(world.database, seatId, personId);
  if (ground === undefined || seat === undefined) return refused('not_found');
  if (seat.commitment === null) return refused('act_not_allowed_now');
  const ballot: Ballot = { format: 'redress-ballot/1', round: ground.roundId, seat: seatId, answers: input.answers, reason: input.reason };
  const commitment = seat.commitment.toString('hex');
  if (!opens(commitment, salt, ballot)) return refused('opening_wrong', 'ballot');
  const checked = checkBallot(input, ground.questions, ground.reason);
  if (!checked.ok) return checked;
  const sealer = await sealerFor(world.database, 'dispute', ground.disputeId);
  const opening = openingOf(salt, ballot);
  return act(async () => {
    await world.database.query({ name: 'jury_vote_reveal', text: 'select jury_vote_reveal($1, $2, $3, $4, $5)', values: [seatId, personId, seat.commitment, sealer?.bytes(opening) ?? opening, world.now()] });
    return { roundId: ground.roundId };
  });
}
