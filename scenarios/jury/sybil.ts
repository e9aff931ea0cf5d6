/** One hand behind a tenth of the pool: how many seats it gets, how many outcomes it turns, and whether its votes give it away. */
import { adviceOf, jurorQuality, type QualityRules, type SeatPast } from '../../core/jury/quality.ts';
import { pairSignals, type SignalRound } from '../../core/jury/collusion.ts';
import type { PackSays, Size } from './arms.ts';
import { SIZES } from './arms.ts';
import { drawRules, drawsFrom, type DrawName } from './draws.ts';
import { ASSUMED, chanceOf, coin, leanOf, levelOf, poolOf, type ModelJuror, type VoteModel } from './model.ts';
import { caseOf, thresholdOf } from './run.ts';

/** What the accounts of the cluster look like: as anybody's, fresh, fresh with a shop, or farmed to the highest level. */
export const CLUSTERS = ['as_others', 'new_buyers', 'new_sellers', 'farmed_sellers'] as const;
export type Cluster = (typeof CLUSTERS)[number];
/** Rules about seats that are compared. */
export const SYBIL_DRAWS = ['plain', 'weighed', 'history', 'rules'] as const satisfies readonly DrawName[];

const SHARE = 0.1;

function asSybil(juror: ModelJuror, cluster: Cluster, says: PackSays): ModelJuror {
  const made = (history: ModelJuror['history'], experience: number): ModelJuror => ({ ...juror, history, experience, level: levelOf(experience, says.levels), sybil: true });
  if (cluster === 'as_others') return { ...juror, sybil: true };
  if (cluster === 'new_buyers') return made('buyer', 0);
  return made('seller', cluster === 'new_sellers' ? 0 : says.levels.seasoned);
}

/** A pool of which every tenth juror belongs to one hand. */
function poolWith(seed: number, size: number, cluster: Cluster, says: PackSays): ModelJuror[] {
  return poolOf(seed, size, says.levels).map((juror, at) => (at % Math.round(1 / SHARE) === 0 ? asSybil(juror, cluster, says) : juror));
}

/** What the cluster got in one arm. */
export interface Grip {
  readonly draw: DrawName;
  readonly cluster: Cluster;
  readonly size: Size;
  readonly cases: number;
  /** of a hundred seats */
  readonly seats: number;
  /** cases in which it had the votes to decide alone */
  readonly alone: number;
  /** cases it turned to its side, which the same jurors voting for themselves would have decided otherwise */
  readonly turned: number;
}

/** Everybody of the cluster votes for the seller in every case; nobody else leans, so that what is counted is the cluster's alone. */
export function gripOf(seed: number, cases: number, draw: DrawName, cluster: Cluster, says: PackSays, poolSize: number = ASSUMED.pool): Grip[] {
  const pool = poolWith(seed, poolSize, cluster, says);
  const drawn = drawsFrom(pool, drawRules(says.weights)[draw], says.shares, seed);
  return SIZES.map((size) => {
    let [seats, alone, turned] = [0, 0, 0];
    for (let number = 0; number < cases; number += 1) {
      const deserved = caseOf(seed, number).merit * ASSUMED.meritSpread;
      let [own, honest, attacked] = [0, 0, 0];
      for (const place of drawn(number, size)) {
        const juror = pool[place]!;
        const vote = coin(seed, number, place) < chanceOf(deserved) ? 1 : 0;
        honest += vote;
        attacked += juror.sybil ? 1 : vote;
        own += juror.sybil ? 1 : 0;
      }
      seats += own;
      alone += own >= thresholdOf(size) ? 1 : 0;
      turned += attacked >= thresholdOf(size) && honest < thresholdOf(size) ? 1 : 0;
    }
    return { draw, cluster, size, cases, seats: (seats / cases / size) * 100, alone, turned };
  });
}

/** What the house's own figures notice of a cluster. */
export interface Noticed {
  readonly jurors: number;
  readonly cases: number;
  readonly sybils: number;
  /** told to lean to sellers, of the cluster and of the others */
  readonly leaning: { readonly sybils: number; readonly others: number };
  /** pairs in a signal of agreement: of the cluster, and with anybody else in it */
  readonly pairs: { readonly sybils: number; readonly others: number };
}

/** Plays a small house (a thousand jurors) with one cluster and asks the figures of `core/jury` about it. @param every the cluster pushes one case in so many */
export function noticedIn(seed: number, cases: number, every: number, votes: VoteModel, says: PackSays, rules: QualityRules, poolSize = 1_000): Noticed {
  const pool = poolWith(seed, poolSize, 'as_others', says);
  const drawn = drawsFrom(pool, drawRules(says.weights).plain, says.shares, seed);
  const seats = new Map<ModelJuror, SeatPast[]>();
  const rounds = Array.from({ length: cases }, (_, number): SignalRound => {
    const deserved = caseOf(seed, number).merit * ASSUMED.meritSpread;
    const cast = drawn(number, 17).map((place) => {
      const juror = pool[place]!;
      const pushed = juror.sybil && number % every === 0;
      return { juror, forSeller: pushed || coin(seed, number, place) < chanceOf(deserved + leanOf(votes, juror)) ? 1 : 0 };
    });
    const all = cast.reduce((sum, one) => sum + one.forSeller, 0);
    for (const { juror, forSeller } of cast) {
      const seat: SeatPast = { forSeller, others: { forSeller: all - forSeller, of: cast.length - 1 }, kept: true, minutes: ASSUMED.minutes };
      (seats.get(juror) ?? seats.set(juror, []).get(juror)!).push(seat);
    }
    return { round: String(number), votes: cast.map(({ juror, forSeller }, at) => ({ juror: juror.pseudonym, forSeller, at: at * 3_600_000, reason: '' })) };
  });
  const leaning = [...seats].filter(([, past]) => adviceOf(jurorQuality(past, { right: 0, asked: 0 }, rules), rules).includes('leans_to_sellers')).map(([juror]) => juror);
  const sybil = new Set(pool.filter((juror) => juror.sybil).map((juror) => juror.pseudonym));
  const groups = pairSignals(rounds, rules.signals).filter((signal) => signal.kind === 'agreement');
  const ofCluster = groups.filter((signal) => signal.jurors.every((one) => sybil.has(one))).length;
  return {
    jurors: poolSize,
    cases,
    sybils: sybil.size,
    leaning: { sybils: leaning.filter((juror) => juror.sybil).length, others: leaning.filter((juror) => !juror.sybil).length },
    pairs: { sybils: ofCluster, others: groups.length - ofCluster },
  };
}
