import { effectByLevel, groupEffect, groupFigures, outcomesTurned, timesLikelier, type CaseVote, type Group, type GroupFigure } from '../../../core/jury/bias.ts';
import type { Interval } from '../../../core/jury/interval.ts';
import type { QualityRules } from '../../../core/jury/quality.ts';
import { addMilliseconds, type Instant, type Uuid } from '../../../core/kernel/kernel.ts';
import { HISTORIES, type Experience } from '../../../core/rules/jury-types.ts';
import type { RulePack } from '../../../core/rules/types.ts';
import type { Queryable } from '../../database/database.ts';
import { currentRules, rulesName } from '../../rules/rules.ts';
import type { World } from '../../world.ts';

const DAY_MS = 86_400_000;
/** Votes looked at for one report: the newest. */
const MOST_VOTES = 400_000;

/** What the public reads: nothing of a group that is too small, and nothing of one person. */
export interface BiasReport {
  readonly from: Instant;
  readonly until: Instant;
  readonly rounds: number;
  /** so many of them nobody lived through: the past of the demo; not there in reports from before it was counted */
  readonly madeUpRounds?: number;
  readonly votes: number;
  readonly groups: readonly GroupFigure<Group>[];
  /** sellers beside buyers on the same cases; null while one of the two groups is withheld */
  readonly effect: { readonly points: Interval; readonly times: Interval | null; readonly cases: number; readonly votes: number } | null;
  /** the same by level of experience, those with enough in both groups */
  readonly levels: readonly { readonly level: Experience; readonly effect: Interval | null }[];
  /** how much of the outcomes the difference can have turned at most, by who is taken to lean */
  readonly turned: { readonly ifSellersLean: number; readonly ifBuyersLean: number } | null;
  readonly smallest: QualityRules['smallestGroup'];
}

interface PastVote extends CaseVote, Record<string, unknown> {
  readonly round: Uuid;
  readonly endedAt: Instant;
  readonly madeUp: boolean;
}

function pastVotes(db: Queryable, since: Instant): Promise<PastVote[]> {
  return db.query<PastVote>({
    name: 'jury_past_votes',
    text: `select * from (select round_id as round, juror_id as juror, history::text as "group", experience, for_seller as "forSeller", ended_at as "endedAt",
                    exists (select from jury_made_up m where m.round_id = p.round_id) as "madeUp"
             from jury_past p where for_seller is not null and ended_at >= $1 order by ended_at desc, round_id limit $2) v order by "endedAt", round, juror`,
    values: [since, MOST_VOTES],
  });
}

const levelsOf = ({ jury }: RulePack): readonly { readonly level: Experience; readonly from: number }[] => [
  { level: 'new', from: 0 },
  ...jury.pool.levels.map(({ experience, voted }) => ({ level: experience, from: voted })),
];

function counted(votes: readonly CaseVote[], smallest: QualityRules['smallestGroup']): boolean {
  return (['buyer', 'seller'] as const).every((group) => {
    const own = votes.filter((vote) => vote.group === group);
    return own.length >= smallest.votes && new Set(own.map((vote) => vote.juror)).size >= smallest.jurors;
  });
}

/** The report on these votes. @throws RangeError for none */
export function biasReportOf(votes: readonly PastVote[], pack: RulePack): BiasReport {
  const [first, last] = [votes[0], votes.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('a report on no votes');
  const { smallestGroup: smallest } = pack.jury.quality;
  const cases = [...Map.groupBy(votes, (vote) => vote.round).values()];
  const groups = groupFigures(HISTORIES.map((name) => {
    const own = votes.filter((vote) => vote.group === name);
    return { name, jurors: new Set(own.map((vote) => vote.juror)).size, votes: own.length, forSeller: own.reduce((sum, vote) => sum + vote.forSeller, 0) };
  }), smallest);
  const comparable = counted(votes, smallest);
  const effect = comparable ? groupEffect(cases) : null;
  const froms = levelsOf(pack);
  const byLevel = comparable ? effectByLevel(cases, froms.map((one) => one.from)) : [];
  const levels = froms.map(({ level, from }, at) => {
    const until = froms[at + 1]?.from ?? Infinity;
    const enough = counted(votes.filter((vote) => vote.experience >= from && vote.experience < until), smallest);
    return { level, effect: enough ? (byLevel.find((one) => one.from === from)?.effect ?? null) : null };
  });
  const turned = effect === null ? null : outcomesTurned(cases, effect.seller.value);
  return {
    ...{ from: first.endedAt, until: last.endedAt, rounds: cases.length, madeUpRounds: cases.filter(([vote]) => vote!.madeUp).length, votes: votes.length, groups, levels, smallest },
    effect: effect === null ? null : { points: effect.seller, times: timesLikelier(cases), cases: effect.cases, votes: effect.votes },
    turned: turned === null ? null : { ifSellersLean: turned.ifSellersLean, ifBuyersLean: turned.ifBuyersLean },
  };
}

/** The newest report, with when it was made. */
export async function newestReport(db: Queryable): Promise<{ readonly madeAt: Instant; readonly rules: string; readonly report: BiasReport } | undefined> {
  const [row] = await db.query<{ madeAt: Instant; rules: string; report: BiasReport }>({
    name: 'jury_bias_newest',
    text: 'select made_at as "madeAt", rules, body as report from jury_bias_report order by made_at desc, id desc limit 1',
  });
  return row;
}

/**
 * Makes the report anew when as many votes have come as the smallest group needs: two reports side by side never show what
 * one person did. @returns 1 when one was made
 */
export async function makeReport(world: World): Promise<number> {
  const at = world.now();
  const pack = currentRules(at);
  const { windowDays, smallestGroup } = pack.jury.quality;
  const last = await newestReport(world.database);
  const [since] = await world.database.query<{ votes: number }>({
    text: 'select count(*)::int as votes from jury_past where for_seller is not null and ended_at > $1',
    values: [last?.report.until ?? addMilliseconds(at, -windowDays * DAY_MS)],
  });
  if ((since?.votes ?? 0) < smallestGroup.votes) return 0;
  const votes = await pastVotes(world.database, addMilliseconds(at, -windowDays * DAY_MS));
  if (votes.length < smallestGroup.votes) return 0;
  await world.database.query({
    text: 'insert into jury_bias_report (id, made_at, rules, body) values ($1, $2, $3, $4)',
    values: [world.newId(), at, rulesName(pack), JSON.stringify(biasReportOf(votes, pack))],
  });
  return 1;
}
