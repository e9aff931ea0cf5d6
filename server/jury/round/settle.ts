import { opens, SALT_BYTES, type Ballot, type BallotQuestion } from '../../../core/jury/ballot.ts';
import { REMEDY } from '../../../core/jury/questions.ts';
import { chosen, countsOf, optionCounts, outcomeOf, reasonGroups, votesRoot } from '../../../core/jury/tally.ts';
import type { Verdict, VerdictOutcome } from '../../../core/jury/verdict.ts';
import type { Instant, Uuid } from '../../../core/kernel/kernel.ts';
import { isGone, raisedRefusal } from '../../database/database.ts';
import { gathering } from '../../database/gather.ts';
import { sealedTexts, sealerFor } from '../../privacy/texts.ts';
import type { World } from '../../world.ts';
import { namelessFor } from './nameless.ts';
import type { Drawn, RoundPorts } from './ports.ts';
import { beginReveal, delivered, endRound, lookAt, restRound, roundsDue, seatJurors, stopRound, verdictOf, votesOfRounds, votesToCount, type LookedAt, type NewSeat, type VoteRow } from './store.ts';
import { summon } from './summon.ts';

/** So often what was found is looked at anew when a vote came between. */
const MOST_TRIES = 20;

/** Salt and ballot as they are sealed: the salt's bytes, then the ballot's JSON. */
export function openingOf(salt: Uint8Array, ballot: Ballot): Buffer {
  return Buffer.concat([salt, Buffer.from(JSON.stringify(ballot), 'utf8')]);
}

/** What `openingOf` put together; null for a vote that is not in hand, and for bytes whose key was destroyed, which open to nothing. */
export function openingIn(opening: Buffer | null): { readonly salt: Buffer; readonly ballot: Ballot } | null {
  if (opening === null || opening.length <= SALT_BYTES) return null;
  return { salt: opening.subarray(0, SALT_BYTES), ballot: JSON.parse(opening.subarray(SALT_BYTES).toString('utf8')) as Ballot };
}

/** A vote with what it opened to; null where it was not opened, or does not open. */
interface Opened {
  readonly commitment: string;
  readonly salt: string | null;
  readonly ballot: Ballot | null;
}

/** Opens a vote of which everything is in hand; what does not open to its commitment counts as closed. */
export function opened({ commitment, opening }: Pick<VoteRow, 'commitment' | 'opening'>): Opened {
  const hex = commitment.toString('hex');
  const found = openingIn(opening);
  // what lies in the database is compared again with what was committed to: a row that was changed does not count
  if (found === null || !opens(hex, found.salt, found.ballot)) return { commitment: hex, salt: null, ballot: null };
  return { commitment: hex, salt: found.salt.toString('hex'), ballot: found.ballot };
}

function verdictFrom(roundId: Uuid, found: LookedAt, outcome: VerdictOutcome, votes: readonly Opened[], nameless: <T>(value: T) => T): Verdict {
  const ballots = votes.flatMap(({ ballot }) => (ballot === null ? [] : [ballot]));
  const counts = countsOf(found.questions, ballots);
  return {
    ...{ roundId, drawId: found.draw_id, outcome, size: found.size, threshold: found.threshold },
    counts: ballots.length === 0 ? [] : optionCounts(counts),
    remedy: outcome === 'decided' ? chosen(counts, found.threshold) : null,
    reasons: nameless(reasonGroups(ballots, found.questions)).map((group) => ({ ...group, texts: group.texts.map((text) => ({ text })) })),
    votesRoot: votesRoot(votes),
  };
}

/** Who is to be seated now: the panel of the draw, or the next in order for each place that fell empty. Undefined while nothing is drawn, `silent` when nothing will be. */
async function drawnNow(world: World, found: LookedAt, ports: RoundPorts): Promise<{ readonly seats: readonly NewSeat[]; readonly randomness: Uint8Array | null } | 'silent' | undefined> {
  const named = (one: Drawn, replaces: number | null): NewSeat => ({ id: world.newId(), ...one, replaces });
  if (found.state === 'drawing') {
    const panel = await ports.panel.first(world, found.draw_id, found.dispute_id);
    if (panel === undefined || panel === 'silent') return panel;
    return { seats: panel.seats.slice(0, found.wanted).map((one) => named(one, null)), randomness: panel.randomness };
  }
  const seats: NewSeat[] = [];
  const most = Math.min(found.wanted, found.size + found.spare - found.seats);
  for (const place of found.empty) {
    if (seats.length >= most) break;
    const next = await ports.panel.instead(world, found.draw_id, place);
    if (next !== undefined) seats.push(named(next, place));
  }
  return { seats, randomness: null };
}

/**
 * Calls who is drawn next for seats that are empty. @returns whether seats were filled, the draw was found to have nobody left,
 * or the round ended because no randomness came
 */
async function call(world: World, roundId: Uuid, found: LookedAt, ports: RoundPorts, at: Instant): Promise<boolean> {
  const drawn = await drawnNow(world, found, ports);
  if (drawn === undefined) return false;
  if (drawn === 'silent') {
    await endRound(world.database, roundId, found.in_hand, verdictFrom(roundId, found, 'beacon_silent', [], (value) => value), at);
    return true;
  }
  try {
    await world.database.transaction(async (tx) => {
      await seatJurors(tx, roundId, drawn.seats, drawn.randomness, at);
      await summon(tx, world, drawn.seats.map((seat) => seat.id), at);
    });
  } catch (error) {
    if (raisedRefusal(error)?.code !== 'changed_meanwhile') throw error;
  }
  return true;
}

/** Counts the ballots in hand where they may end the round, and ends it when they do. `again`: a vote came between. */
async function count(world: World, roundId: Uuid, found: LookedAt, at: Instant): Promise<'waits' | 'again' | 'ended'> {
  const { size, threshold, quorum, kept, missed } = found;
  const open = found.state === 'revealing' ? 0 : found.open + found.wanted;
  // so far from an end that not even the count is made
  if (found.in_hand < threshold && open >= threshold) return 'waits';
  const votes = (await votesToCount(world.database, roundId, found.dispute_id)).map(opened);
  const ballots = votes.flatMap(({ ballot }) => (ballot === null ? [] : [ballot]));
  const remedy = countsOf(found.questions, ballots)[REMEDY] ?? {};
  const outcome = outcomeOf({ votes: Object.values(remedy), open: open + kept, threshold, quorum, missed });
  if (outcome === null) {
    if (open > 0 || found.state === 'revealing') return 'waits';
    return (await beginReveal(world.database, roundId, found.in_hand, at)) ? 'waits' : 'again';
  }
  if (ballots.length > size) throw new Error(`round ${roundId} has more votes than seats`);
  const nameless = await namelessFor(world.database, found.dispute_id);
  const verdict = verdictFrom(roundId, found, outcome, votes, nameless);
  const sealer = await sealerFor(world.database, 'dispute', found.dispute_id);
  // or a vote came between and is counted first
  return (await endRound(world.database, roundId, found.in_hand, sealedTexts(sealer, verdict), at)) ? 'ended' : 'again';
}

/** Hands the verdict of an ended round to the procedure; one that is not taken now is tried again by the clock. */
async function deliver(world: World, roundId: Uuid, ports: RoundPorts, at: Instant): Promise<void> {
  const found = await verdictOf(world.database, roundId);
  if (found === undefined) return;
  const done = await ports.procedure.returnVerdict(world, found.dispute_id, found.verdict);
  if (!done.ok) world.log.warn('jury.verdict_not_taken', { roundId, code: done.refusal.code });
  await delivered(world.database, roundId, done.ok, at);
}

/**
 * Does what is to be done on a round now: what did not come in time is missed, the next of the draw are called, enough votes
 * are counted, the round ends, its verdict goes to the procedure. Any number of servers may do so at once.
 */
export async function settleRound(world: World, roundId: Uuid, ports: RoundPorts): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const at = world.now();
    const found = await lookAt(world.database, roundId, at);
    if (found === undefined) return;
    if (found.state === 'ended') return deliver(world, roundId, ports, at);
    const waits = tries > 0 ? 'yes' : await ports.procedure.waitsFor(world, found.dispute_id, roundId);
    if (waits === 'no') return stopRound(world.database, roundId, at);
    if (waits === 'not_yet') return restRound(world.database, roundId, found.lease, at);
    if (found.wanted > 0) {
      if (await call(world, roundId, found, ports, at)) continue;
      // the draw is not complete: nobody votes before it is
      if (found.state === 'drawing') return restRound(world.database, roundId, found.lease, at);
    }
    const counted = await count(world, roundId, found, at);
    if (counted === 'ended') return deliver(world, roundId, ports, at);
    if (counted === 'waits') return restRound(world.database, roundId, found.lease, at);
  }
}

/** Where a round stands by a vote. */
export interface VoteStanding {
  readonly roundId: Uuid;
  readonly questions: readonly BallotQuestion[];
  readonly inHand: number;
  readonly size: number;
  readonly threshold: number;
}

/** Whether a vote may have ended its round: by enough of one answer, or because none can get there any more. */
export function mayBeOver({ inHand, size, threshold }: VoteStanding): boolean {
  return inHand >= threshold || size - inHand < threshold;
}

/**
 * How many more ballots must come before a round can end that has not: nobody's answer can have enough before, nor can all of
 * them have lost the chance to. From 1.
 * @param most ballots for the answer that has most
 */
export function ballotsToEnd({ most, ballots, size, threshold }: { readonly most: number; readonly ballots: number; readonly size: number; readonly threshold: number }): number {
  return Math.min(threshold - most, most + size - ballots - threshold + 1);
}

/** How far the votes of a round were looked at by this process; forgotten without harm. */
interface Look {
  /** the round cannot end before so many ballots are in hand */
  from: number;
  /** ballots in hand by the last vote that asked */
  inHand: number;
  underWay: boolean;
}

interface Looks {
  readonly known: Map<Uuid, Look>;
  /** reads the votes of a round with those of others that are looked at in the same moment */
  readonly votes: (roundId: Uuid) => Promise<VoteRow[]>;
}
const looks = new WeakMap<World, Looks>();
const MOST_LOOKS = 20_000;

function looksOf(world: World): Looks {
  const made = looks.get(world) ?? { known: new Map<Uuid, Look>(), votes: gathering((rounds) => votesOfRounds(world.database, rounds), { most: 32, atOnce: 2, mayBeOne: (error) => !isGone(error) }) };
  looks.set(world, made);
  return made;
}

function lookOf({ known }: Looks, roundId: Uuid): Look {
  const look = known.get(roundId) ?? { from: 0, inHand: 0, underWay: false };
  if (known.size >= MOST_LOOKS) known.clear();
  known.set(roundId, look);
  return look;
}

/** Reads the ballots of a round that may be over. @returns how many must be in hand before it can end; 0: it can now */
async function endsFrom(world: World, { roundId, questions, size, threshold }: VoteStanding): Promise<number> {
  const votes = await looksOf(world).votes(roundId);
  const ballots = votes.map(opened).flatMap(({ ballot }) => (ballot === null ? [] : [ballot]));
  const most = Math.max(0, ...Object.values(countsOf(questions, ballots)[REMEDY] ?? {}));
  const more = ballotsToEnd({ most, ballots: ballots.length, size, threshold });
  return more > 0 ? votes.filter((vote) => vote.opening !== null).length + more : 0;
}

/**
 * Looks whether a vote ended its round, by one read of the ballots, and of none while the ballots read before say that it
 * cannot have; the round is settled only when it did. Votes that come together are looked at once.
 */
export async function afterVote(world: World, standing: VoteStanding, ports: RoundPorts): Promise<void> {
  const { roundId, inHand } = standing;
  const look = lookOf(looksOf(world), roundId);
  look.inHand = Math.max(look.inHand, inHand);
  if (look.underWay) return;
  look.underWay = true;
  try {
    while (look.inHand >= look.from) {
      look.from = await endsFrom(world, standing);
      if (look.from > 0) continue;
      await settleRound(world, roundId, ports);
      looksOf(world).known.delete(roundId);
      return;
    }
  } finally {
    look.underWay = false;
  }
}

/** Lets the clock look at rounds in which something is due. @returns how many */
export async function settleDue(world: World, ports: RoundPorts, limit = 20): Promise<number> {
  const due = await roundsDue(world.database, world.now(), limit);
  for (const { id } of due) await settleRound(world, id, ports);
  return due.length;
}
