/** Panels of three sizes, drawn by six rules about seats, voting in seven ways: how many outcomes a lean turns, and at what cost. */
import type { CaseVotes } from '../../core/jury/bias.ts';
import type { SeatShares } from '../../core/jury/strata.ts';
import type { Experience } from '../../core/rules/jury-types.ts';
import { DRAW_NAMES, drawRules, drawsFrom, type DrawName } from './draws.ts';
import { ASSUMED, calibrated, chanceOf, coin, poolOf, type Levels, type ModelJuror, type VoteModel } from './model.ts';
import { caseOf, leansOf, nothingCounted, playCase, type Counted, type Reading } from './run.ts';

export const SIZES = [5, 17, 31] as const;
export type Size = (typeof SIZES)[number];

/** What the pack says and the simulation reads. */
export interface PackSays {
  readonly shares: SeatShares;
  readonly weights: Readonly<Record<Experience, number>>;
  readonly levels: Levels;
  /** calibration cases before the first seat */
  readonly practiceCases: number;
}

export const READING_NAMES = ['base', 'sellers', 'buyers', 'points', 'close', 'practice_rules', 'practice_long', 'counted'] as const;
export type ReadingName = (typeof READING_NAMES)[number];

/** The ways of voting, each with the lean that gives the published difference in a pool drawn from evenly. */
function readingsOf(pool: readonly ModelJuror[], says: PackSays): readonly (Reading & { readonly name: ReadingName })[] {
  const { meritSpread, closeMeritSpread, points, timesLikelier, practiceCases } = ASSUMED;
  const model = (leaning: VoteModel['leaning'], practice = 0): VoteModel => ({ leaning, practice, lean: calibrated(leaning, { times: timesLikelier }, pool) });
  const base = model('both');
  return [
    { name: 'base', votes: base, meritSpread },
    { name: 'sellers', votes: model('sellers'), meritSpread },
    { name: 'buyers', votes: model('buyers'), meritSpread },
    { name: 'points', votes: { leaning: 'both', practice: 0, lean: calibrated('both', { points }, pool) }, meritSpread },
    { name: 'close', votes: base, meritSpread: closeMeritSpread },
    { name: 'practice_rules', votes: { ...base, practice: says.practiceCases }, meritSpread },
    { name: 'practice_long', votes: { ...base, practice: practiceCases }, meritSpread },
    { name: 'counted', votes: base, meritSpread, counted: says.weights },
  ];
}

/** Who sat, at the rules' size. */
export interface Borne {
  /** seats of one juror in a hundred cases, on average */
  readonly perJuror: Readonly<Record<'buyer' | 'seller' | 'both', number>>;
  /** share of seats that went to jurors who are new */
  readonly toNew: number;
  /** most seats of one juror, in a hundred cases */
  readonly most: number;
}

function borneOf(pool: readonly ModelJuror[], seats: Uint32Array, cases: number): Borne {
  const total = seats.reduce((sum, count) => sum + count, 0);
  const of = (test: (juror: ModelJuror) => boolean): { readonly seats: number; readonly jurors: number } => {
    let [sum, jurors] = [0, 0];
    for (const [at, juror] of pool.entries()) if (test(juror)) [sum, jurors] = [sum + seats[at]!, jurors + 1];
    return { seats: sum, jurors };
  };
  const each = (history: ModelJuror['history']): number => {
    const { seats: sum, jurors } = of((juror) => juror.history === history);
    return jurors === 0 ? 0 : (sum / jurors / cases) * 100;
  };
  return {
    perJuror: { buyer: each('buyer'), seller: each('seller'), both: each('both') },
    toNew: of((juror) => juror.level === 'new').seats / total,
    most: (seats.reduce((most, count) => Math.max(most, count), 0) / cases) * 100,
  };
}

/** Everything that was counted. */
export interface Arms {
  readonly seed: number;
  readonly cases: number;
  readonly pool: readonly ModelJuror[];
  readonly readings: readonly (Reading & { readonly name: ReadingName })[];
  readonly counted: Readonly<Record<DrawName, Readonly<Record<Size, readonly Counted[]>>>>;
  readonly borne: Readonly<Record<DrawName, Borne>>;
}

/** Plays so many cases in each arm. The same seed gives the same cases, jurors, draws and coins. */
export function playArms(seed: number, cases: number, says: PackSays): Arms {
  const pool = poolOf(seed, ASSUMED.pool, says.levels);
  const readings = readingsOf(pool, says);
  const withLeans = readings.map((reading) => ({ ...reading, leans: leansOf(pool, reading.votes) }));
  const rules = drawRules(says.weights);
  const arms = DRAW_NAMES.map((name) => {
    const draw = drawsFrom(pool, rules[name], says.shares, seed);
    const seats = new Uint32Array(pool.length);
    const bySize = SIZES.map((size) => {
      const counted = readings.map(nothingCounted);
      for (let number = 0; number < cases; number += 1) {
        const drawn = draw(number, size);
        if (size === 17) for (const place of drawn) seats[place]! += 1;
        playCase(caseOf(seed, number), drawn, pool, withLeans, counted, seed);
      }
      return [size, counted] as const;
    });
    return { name, bySize: Object.fromEntries(bySize) as unknown as Record<Size, Counted[]>, borne: borneOf(pool, seats, cases) };
  });
  return {
    seed,
    cases,
    pool,
    readings,
    counted: Object.fromEntries(arms.map((arm) => [arm.name, arm.bySize])) as unknown as Arms['counted'],
    borne: Object.fromEntries(arms.map((arm) => [arm.name, arm.borne])) as unknown as Arms['borne'],
  };
}

/** The count of one arm. */
export function counted(arms: Arms, draw: DrawName, size: Size, reading: ReadingName): Counted {
  return arms.counted[draw][size][READING_NAMES.indexOf(reading)]!;
}

/** Votes of an evenly drawn panel, as the house would have them: what the published method is asked about. */
export function votesOf(arms: Arms, cases: number, size: Size, says: PackSays): CaseVotes[] {
  const { seed, pool, readings } = arms;
  const base = readings[0]!;
  const leans = leansOf(pool, base.votes);
  const draw = drawsFrom(pool, drawRules(says.weights).plain, says.shares, seed);
  return Array.from({ length: cases }, (_, number) => {
    const deserved = caseOf(seed, number).merit * base.meritSpread;
    return draw(number, size).map((place) => {
      const { pseudonym, history, experience } = pool[place]!;
      return { juror: pseudonym, group: history, experience, forSeller: coin(seed, number, place) < chanceOf(deserved + leans[place]!) ? 1 : 0 };
    });
  });
}
