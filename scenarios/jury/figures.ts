/** Everything the simulation says, as figures that are saved and that the report is written from. */
import { effectByExperience, effectByLevel, groupEffect, outcomesTurned, timesLikelier } from '../../core/jury/bias.ts';
import { chanceOfAtLeast, type Interval } from '../../core/jury/interval.ts';
import type { QualityRules } from '../../core/jury/quality.ts';
import { playArms, READING_NAMES, SIZES, votesOf, type Arms, type Borne, type PackSays, type ReadingName, type Size } from './arms.ts';
import { DRAW_NAMES, type DrawName } from './draws.ts';
import { ASSUMED, leftAfter } from './model.ts';
import { thresholdOf, type Counted } from './run.ts';
import { CLUSTERS, gripOf, noticedIn, SYBIL_DRAWS, type Grip, type Noticed } from './sybil.ts';

export interface Figures {
  readonly seed: number;
  readonly cases: number;
  readonly rules: string;
  /** lean without experience that gives the published difference, in log-odds */
  readonly leans: Readonly<Record<ReadingName, number>>;
  /** the same counts over the first cases alone: a test plays them again and sees whether draw, count or model have changed since */
  readonly probe: Arms['counted'];
  readonly counted: Readonly<Record<DrawName, Readonly<Record<Size, Readonly<Record<ReadingName, Counted>>>>>>;
  readonly borne: Readonly<Record<DrawName, Borne>>;
  /** what the house's own method says of votes whose truth is known */
  readonly method: {
    readonly cases: number;
    readonly points: Interval;
    readonly times: Interval;
    readonly levels: readonly { readonly from: number; readonly effect: Interval }[];
    /** by the logarithm of experience, as in the study, and the truth of the model */
    readonly goneAtMedian: Interval;
    readonly goneInTruth: number;
    readonly turned: { readonly ifSellersLean: number; readonly ifBuyersLean: number };
  };
  readonly grips: readonly Grip[];
  /** a tenth of the seats by chance: to have the votes alone, by the binomial */
  readonly aloneByChance: Readonly<Record<Size, number>>;
  readonly noticed: { readonly always: Noticed; readonly seldom: Noticed; readonly seldomEvery: number };
}

const SELDOM = 20;
/** Cases of the probe. */
const PROBE = 20;

/** The first cases of every arm. */
export function probeOf(seed: number, says: PackSays): Figures['probe'] {
  return playArms(seed, PROBE, says).counted;
}

function methodOf(arms: Arms, cases: number, says: PackSays): Figures['method'] {
  const votes = votesOf(arms, cases, 17, says);
  const [points, times, gone] = [groupEffect(votes), timesLikelier(votes), effectByExperience(votes)];
  if (points === null || times === null || gone === null) throw new Error('too few cases for the published method');
  const { ifSellersLean, ifBuyersLean } = outcomesTurned(votes, points.seller.value);
  return {
    cases,
    points: points.seller,
    times,
    levels: effectByLevel(votes, [0, says.levels.practised, says.levels.seasoned]).map(({ from, effect }) => ({ from, effect })),
    goneAtMedian: gone.gone,
    goneInTruth: 1 - leftAfter(gone.medianExperience),
    turned: { ifSellersLean, ifBuyersLean },
  };
}

/** So many cases in every arm, a tenth of them for what a cluster can do, a fifth for the method. */
export function figuresOf(seed: number, cases: number, says: PackSays, rules: QualityRules, version: string): Figures {
  const arms = playArms(seed, cases, says);
  const base = arms.readings[0]!.votes;
  const byReading = (counts: readonly Counted[]): Record<ReadingName, Counted> => Object.fromEntries(READING_NAMES.map((name, at) => [name, counts[at]!])) as Record<ReadingName, Counted>;
  const some = Math.max(200, Math.round(cases / 10));
  return {
    seed,
    cases,
    rules: version,
    leans: Object.fromEntries(arms.readings.map(({ name, votes }) => [name, votes.lean])) as Figures['leans'],
    probe: probeOf(seed, says),
    counted: Object.fromEntries(DRAW_NAMES.map((draw) => [draw, Object.fromEntries(SIZES.map((size) => [size, byReading(arms.counted[draw][size])]))])) as Figures['counted'],
    borne: arms.borne,
    method: methodOf(arms, some * 2, says),
    grips: SYBIL_DRAWS.flatMap((draw) => CLUSTERS.flatMap((cluster) => gripOf(seed, some, draw, cluster, says))),
    aloneByChance: Object.fromEntries(SIZES.map((size) => [size, chanceOfAtLeast(thresholdOf(size), Array.from({ length: size }, () => 0.1))])) as Figures['aloneByChance'],
    noticed: {
      always: noticedIn(seed, Math.min(some, 5_000), 1, base, says, rules),
      seldom: noticedIn(seed, Math.min(some, 5_000), SELDOM, base, says, rules),
      seldomEvery: SELDOM,
    },
  };
}

/** The pool of the model, told with the figures. */
export { ASSUMED };
