/** Rounds of the demo's juries: real draws, seats, votes and ends by the functions every round goes by, at times of the past. */
import { commitmentOf, SALT_BYTES, type Ballot, type BallotQuestion } from '../../core/jury/ballot.ts';
import { chosen, countsOf, optionCounts, reasonGroups, votesRoot } from '../../core/jury/tally.ts';
import { panelRules, reasonRules, roundTimes } from '../../core/jury/terms.ts';
import type { Verdict, VerdictOutcome } from '../../core/jury/verdict.ts';
import { addMilliseconds, uuidFrom, type Instant, type Locale, type Uuid } from '../../core/kernel/kernel.ts';
import type { History, RulePack } from '../../core/rules/rules.ts';
import type { Queryable } from '../database/database.ts';
import { HOUSE } from '../jury/round/house.ts';
import type { Drawn } from '../jury/round/ports.ts';
import { openingOf } from '../jury/round/settle.ts';
import { commitVotes, delivered, endRound, openRound, seatJurors, verdictOf } from '../jury/round/store.ts';
import { sealedTexts, sealerFor } from '../privacy/texts.ts';
import type { World } from '../world.ts';

const MINUTE_MS = 60_000;

/** A round to be played: announced already, and nobody was called yet. */
export interface DemoRound {
  readonly roundId: Uuid;
  readonly disputeId: Uuid;
  readonly marketplaceId: Uuid;
  readonly drawId: Uuid;
  readonly size: number;
  readonly threshold: number;
  readonly pack: RulePack;
  readonly questions: readonly BallotQuestion[];
  /** when its jurors are called */
  readonly at: Instant;
}

/** Somebody who sits in a round. */
export interface Sitting {
  readonly place: number;
  readonly juror: Uuid;
  readonly locale: Locale;
  readonly history: History;
  /** votes cast before */
  readonly voted: number;
}

/** What somebody who sits does: votes after so many minutes, or steps aside for a conflict. */
export type Doing = { readonly place: number; readonly after: number; readonly minutes: number; readonly answers: Readonly<Record<string, string>>; readonly reason: string };

/** What a round comes to: who does what, and how it ends. The last vote ends it. */
export interface Course {
  readonly aside: readonly number[];
  votes(sitting: readonly Sitting[]): readonly Doing[];
  outcome(votes: readonly Doing[]): VerdictOutcome;
}

/** A world at a moment of the past: its ids carry that time. */
export function worldAt(world: World, at: Instant): World {
  return { ...world, now: () => at, newId: () => uuidFrom(at, world.random(10)) };
}

interface Seated extends Sitting {
  readonly seat: Uuid;
  readonly person: Uuid;
}

async function seated(tx: Queryable, world: World, round: DemoRound, drawn: readonly { readonly of: Drawn; readonly replaces: number | null }[], randomness: Uint8Array | null, at: Instant): Promise<Seated[]> {
  const { newId } = worldAt(world, at);
  const seats = drawn.map(({ of, replaces }) => ({ id: newId(), ...of, replaces }));
  await seatJurors(tx, round.roundId, seats, randomness, at);
  const rows = await tx.query<{ juror: Uuid; person: Uuid; locale: Locale; history: History; voted: number }>({
    name: 'demo_seated',
    text: `select j.id as juror, j.person_id as person, p.locale, j.history::text as history,
                  (select count(*)::int from juror_duty d where d.juror_id = j.id and d.ended = 'voted') as voted
             from juror j join person p on p.id = j.person_id where j.id = any ($1)`,
    values: [seats.map((seat) => seat.juror)],
  });
  return seats.map(({ id, juror, place }) => ({ seat: id, place, ...rows.find((row) => row.juror === juror)! }));
}

/** Whoever steps aside gives the seat back, and the next of the draw sits instead. */
async function stepAside(tx: Queryable, world: World, round: DemoRound, first: readonly Seated[], places: readonly number[], at: Instant): Promise<readonly Seated[]> {
  const leaving = first.filter((one) => places.includes(one.place));
  if (leaving.length === 0) return first;
  await each(tx, `jury_seat_decline(g.seat, g.person, 'conflict', '', g.at)`, leaving.map(({ seat, person }) => ({ seat, person, at })));
  const next = [];
  for (const { place } of leaving) {
    const found = await HOUSE.panel.instead(world, round.drawId, place);
    if (found !== undefined) next.push({ of: found, replaces: place });
  }
  const others = first.filter((one) => !leaving.includes(one));
  return next.length === 0 ? others : [...others, ...(await seated(tx, world, round, next, null, at))];
}

/** Calls a function of the database for each row, in one statement. */
async function each(tx: Queryable, call: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.query({
    text: `select count(*) from jsonb_to_recordset($1) as g (seat uuid, person uuid, at timestamptz), lateral ${call} as done`,
    values: [JSON.stringify(rows)],
  });
}

interface Cast {
  readonly ballot: Ballot;
  readonly salt: Buffer;
  readonly commitment: string;
  readonly personId: Uuid;
  readonly at: Instant;
}

function castOf(world: World, round: DemoRound, { seat, person }: Seated, vote: Doing): Cast {
  const ballot: Ballot = { format: 'redress-ballot/1', round: round.roundId, seat, answers: vote.answers, reason: vote.reason };
  const salt = Buffer.from(world.random(SALT_BYTES));
  const at = addMilliseconds(round.at, (vote.after + vote.minutes) * MINUTE_MS);
  return { ballot, salt, commitment: commitmentOf(salt, ballot), personId: person, at };
}

async function vote(tx: Queryable, world: World, round: DemoRound, sitting: readonly Seated[], votes: readonly Doing[]): Promise<readonly Cast[]> {
  const seatOf = (one: Doing): Seated => sitting.find((seat) => seat.place === one.place)!;
  const opens = votes.map((one) => ({ seat: seatOf(one).seat, person: seatOf(one).person, at: addMilliseconds(round.at, one.after * MINUTE_MS) }));
  await each(tx, 'jury_seat_accept(g.seat, g.person, g.at)', opens);
  await each(tx, 'jury_seat_open(g.seat, g.person, 30, g.at)', opens);
  const casts = votes.map((one) => castOf(world, round, seatOf(one), one)).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const sealer = await sealerFor(tx, 'dispute', round.disputeId);
  const given = casts.map(({ ballot, salt, commitment, personId, at }) => {
    const plain = openingOf(salt, ballot);
    return { seatId: ballot.seat, personId, commitment, opening: sealer?.bytes(plain) ?? plain, at };
  });
  const refused = (await commitVotes(tx, given)).find((one) => !one.ok);
  if (refused?.ok === false) throw new Error(`a vote of the demo was refused: ${refused.refusal.code}`);
  return casts;
}

function verdictFrom(round: DemoRound, outcome: VerdictOutcome, casts: readonly Cast[]): Verdict {
  const { roundId, drawId, size, threshold, questions } = round;
  const ballots = casts.map((one) => one.ballot);
  const counts = countsOf(questions, ballots);
  return {
    ...{ roundId, drawId, outcome, size, threshold },
    counts: ballots.length === 0 ? [] : optionCounts(counts),
    remedy: outcome === 'decided' ? chosen(counts, threshold) : null,
    reasons: reasonGroups(ballots, questions).map((group) => ({ ...group, texts: group.texts.map((text) => ({ text })) })),
    votesRoot: votesRoot(casts.map(({ commitment, salt, ballot }) => ({ commitment, salt: salt.toString('hex'), ballot }))),
  };
}

/** Opens a round for its announced draw, and notes that its case and its votes are made up. */
export async function openDemoRound(db: Queryable, { roundId: id, disputeId, marketplaceId, drawId, size, threshold, pack, questions, at }: DemoRound): Promise<void> {
  const round = { id, disputeId, marketplaceId, drawId, panel: panelRules({ size, threshold }), times: roundTimes(pack), spare: pack.jury.round.mostReplacements, questions, reason: reasonRules(pack) };
  await openRound(db, round, at);
  await db.query({ text: 'insert into jury_made_up (round_id, draw_id) values ($1, $2) on conflict do nothing', values: [id, drawId] });
}

/**
 * Plays an announced round from its draw to its end, whole or not at all; played before and not handed over, it answers what
 * it came to. Undefined when its draw cannot be made yet.
 * @param handOver it is nobody's to take, as of the past's
 */
export async function playRound(world: World, round: DemoRound, course: Course, handOver: boolean): Promise<Verdict | undefined> {
  const known = await verdictOf(world.database, round.roundId);
  if (known !== undefined) return known.verdict;
  const panel = await HOUSE.panel.first(worldAt(world, round.at), round.drawId, round.disputeId);
  if (panel === undefined || typeof panel === 'string') return undefined;
  return world.database.transaction(async (tx) => {
    const { roundId: id, disputeId, pack, at } = round;
    await openDemoRound(tx, round);
    const first = await seated(tx, world, round, panel.seats.map((of) => ({ of, replaces: null })), panel.randomness, at);
    const sitting = await stepAside(tx, world, round, first, course.aside, addMilliseconds(at, 20 * MINUTE_MS));
    const votes = course.votes(sitting);
    const casts = await vote(tx, world, round, sitting, votes);
    const verdict = verdictFrom(round, course.outcome(votes), casts);
    const end = casts.at(-1)?.at ?? addMilliseconds(at, pack.jury.round.roundMinutes * MINUTE_MS);
    await endRound(tx, id, casts.length, sealedTexts(await sealerFor(tx, 'dispute', disputeId), verdict), end);
    if (handOver) await delivered(tx, id, true, end);
    return verdict;
  });
}
