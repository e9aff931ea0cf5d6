import { sideOf } from '../../../core/jury/bias.ts';
import type { SignalRound } from '../../../core/jury/collusion.ts';
import { jurorQuality, type JurorQuality, type QualityRules, type SeatPast } from '../../../core/jury/quality.ts';
import { REMEDY } from '../../../core/jury/questions.ts';
import { addMilliseconds, millisOf, type Instant, type Uuid } from '../../../core/kernel/kernel.ts';
import type { Queryable } from '../../database/database.ts';
import { currentRules } from '../../rules/rules.ts';
import type { World } from '../../world.ts';
import { openingIn } from '../round/settle.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** A seat of an ended round with what its vote opened to. */
interface EndedSeat {
  readonly round_id: Uuid;
  readonly seat_id: Uuid;
  readonly juror_id: Uuid;
  readonly opened_at: Instant | null;
  readonly committed_at: Instant | null;
  /** why the seat was given back or lost */
  readonly why: string | null;
  /** salt and ballot; null without a vote, empty when its key was destroyed */
  readonly opening: Buffer | null;
  readonly ended_at: Instant;
}

/** Seats of rounds that ended since: all of them, or those that are not kept yet. */
function endedSince(db: Queryable, from: 'jury_votes_of_ended' | 'jury_votes_not_kept', since: Instant): Promise<EndedSeat[]> {
  return db.query<EndedSeat & Record<string, unknown>>({
    name: from,
    text: `select round_id, seat_id, juror_id, opened_at, committed_at, why, opening, ended_at from ${from}($1) order by ended_at, seat_id`,
    values: [since],
  });
}

function pastOf(seat: EndedSeat): object {
  const ballot = openingIn(seat.opening)?.ballot ?? null;
  return {
    seat: seat.seat_id,
    round: seat.round_id,
    juror: seat.juror_id,
    forSeller: ballot === null ? null : sideOf(ballot.answers[REMEDY]),
    kept: ballot !== null ? true : seat.why === 'missed' || seat.why === 'not_revealed' ? false : null,
    minutes: ballot === null || seat.opened_at === null || seat.committed_at === null ? null : (millisOf(seat.committed_at) - millisOf(seat.opened_at)) / MINUTE_MS,
    endedAt: seat.ended_at,
  };
}

interface QualityRow extends Record<string, unknown> {
  readonly juror_id: Uuid;
  readonly forSeller: number | null;
  readonly kept: boolean | null;
  readonly minutes: number | null;
  readonly othersForSeller: number;
  readonly othersOf: number;
}

/** Counts the figures of jurors anew and keeps them. */
async function recount(tx: Queryable, jurors: readonly Uuid[], rules: QualityRules, at: Instant): Promise<void> {
  const seats = await tx.query<QualityRow>({
    name: 'jury_past_of_jurors',
    text: `select p.juror_id, p.for_seller as "forSeller", p.kept, p.minutes, o.sum as "othersForSeller", o.count as "othersOf"
             from jury_past p
             cross join lateral (select coalesce(sum(q.for_seller), 0)::real as sum, count(*)::int as count
                                   from jury_past q where q.round_id = p.round_id and q.seat_id <> p.seat_id and q.for_seller is not null) o
            where p.juror_id = any ($1) and p.ended_at >= $2 order by p.ended_at, p.seat_id`,
    values: [jurors, addMilliseconds(at, -rules.windowDays * DAY_MS)],
  });
  const answered = await tx.query<{ juror_id: Uuid; right: number; asked: number }>({
    name: 'jury_calibrated_of_jurors',
    text: 'select juror_id, sum(right_of)::int as right, sum(asked)::int as asked from juror_calibration where juror_id = any ($1) group by 1',
    values: [jurors],
  });
  const bySeats = Map.groupBy(seats, (row) => row.juror_id);
  const rows = jurors.map((juror) => {
    const past = (bySeats.get(juror) ?? []).map(({ forSeller, kept, minutes, othersForSeller, othersOf }): SeatPast => ({ forSeller, kept, minutes, others: { forSeller: othersForSeller, of: othersOf } }));
    return { juror, figures: jurorQuality(past, answered.find((one) => one.juror_id === juror) ?? { right: 0, asked: 0 }, rules) };
  });
  await tx.query({
    name: 'juror_quality_keep',
    text: `insert into juror_quality (juror_id, figures, counted_at) select r.juror, r.figures, $2 from jsonb_to_recordset($1) as r (juror uuid, figures jsonb)
           on conflict (juror_id) do update set figures = excluded.figures, counted_at = excluded.counted_at`,
    values: [JSON.stringify(rows), at],
  });
}

/**
 * Reads rounds that ended since the last look (and a day before, for those that were written late), keeps what they say,
 * and counts the figures of their jurors anew. @returns how many jurors
 */
export async function keepEnded(world: World): Promise<number> {
  const at = world.now();
  const rules = currentRules(at).jury.quality;
  const [mark] = await world.database.query<{ last: Instant | null }>({ text: 'select max(ended_at) as last from jury_past' });
  const since = mark === undefined || mark.last === null ? addMilliseconds(at, -rules.windowDays * DAY_MS) : addMilliseconds(mark.last, -DAY_MS);
  const ended = await endedSince(world.database, 'jury_votes_not_kept', since);
  if (ended.length === 0) return 0;
  return world.database.transaction(async (tx) => {
    const jurors = await tx.query<{ juror: Uuid }>({ name: 'jury_past_keep', text: 'select juror from jury_past_keep($1)', values: [JSON.stringify(ended.map(pastOf))] });
    if (jurors.length === 0) return 0;
    const ids = jurors.map((one) => one.juror);
    // whoever sat with them is compared with them
    const beside = await tx.query<{ juror: Uuid }>({
      text: 'select distinct q.juror_id as juror from jury_past p join jury_past q on q.round_id = p.round_id where p.juror_id = any ($1) and p.ended_at >= $2',
      values: [ids, since],
    });
    await recount(tx, beside.map((one) => one.juror).toSorted(), rules, at);
    return ids.length;
  });
}

/** The kept figures of a juror; undefined before the first round has ended. */
export async function qualityOf(db: Queryable, jurorId: Uuid): Promise<{ readonly figures: JurorQuality; readonly countedAt: Instant } | undefined> {
  const [row] = await db.query<{ figures: JurorQuality; countedAt: Instant }>({ name: 'juror_quality_of', text: 'select figures, counted_at as "countedAt" from juror_quality where juror_id = $1', values: [jurorId] });
  return row;
}

/** Rounds looked at for signs at once: the newest. */
const MOST_ROUNDS = 2_000;

/** The newest ended rounds with their votes opened, for signs; nothing of them is kept. */
export async function roundsForSigns(db: Queryable, rules: QualityRules, at: Instant): Promise<SignalRound[]> {
  const [oldest] = await db.query<{ at: Instant | null }>({
    text: `select min(r.ended_at) as at from (select round_id, max(ended_at) as ended_at from jury_past where ended_at >= $1 group by 1 order by 2 desc limit $2) r`,
    values: [addMilliseconds(at, -rules.windowDays * DAY_MS), MOST_ROUNDS],
  });
  if (oldest === undefined || oldest.at === null) return [];
  const rounds = Map.groupBy(await endedSince(db, 'jury_votes_of_ended', oldest.at), (seat) => seat.round_id);
  return [...rounds].map(([round, seats]) => ({
    round,
    votes: seats.flatMap((seat) => {
      const ballot = openingIn(seat.opening)?.ballot;
      const forSeller = sideOf(ballot?.answers[REMEDY]);
      return ballot === undefined || forSeller === null || seat.committed_at === null ? [] : [{ juror: seat.juror_id, forSeller, at: millisOf(seat.committed_at), reason: ballot.reason }];
    }),
  }));
}
