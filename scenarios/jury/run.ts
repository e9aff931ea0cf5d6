/** The cases of the simulation: who sits, how they vote with and without a lean, what the round comes to, what it costs. */
import { outcomeOf } from '../../core/jury/tally.ts';
import { ASSUMED, chanceOf, coin, leanOf, normal, type ModelJuror, type VoteModel } from './model.ts';

/** A docket and a way of voting, told side by side with the same seats and coins. */
export interface Reading {
  readonly name: string;
  readonly votes: VoteModel;
  readonly meritSpread: number;
  /** weights of votes in the count, by level; ours are one each */
  readonly counted?: Readonly<Record<ModelJuror['level'], number>>;
}

/** What one reading came to over all cases. */
export interface Counted {
  cases: number;
  /** another side won than with the same jurors and coins without any lean */
  turned: number;
  /** of these, towards the seller */
  turnedToSeller: number;
  /** the seller won */
  forSeller: number;
  /** the side won that most unbiased jurors would not choose */
  wrong: number;
  /** and without any lean */
  wrongUnbiased: number;
  /** cases decided by one vote or two more than the other side, and how many of these were turned */
  thin: number;
  thinTurned: number;
  /** votes cast until one side had enough, without anybody seeing the count */
  castUntilOver: number;
}

export const nothingCounted = (): Counted => ({ cases: 0, turned: 0, turnedToSeller: 0, forSeller: 0, wrong: 0, wrongUnbiased: 0, thin: 0, thinTurned: 0, castUntilOver: 0 });

/** More than half of an odd panel: the rules' 9 of 17. */
export const thresholdOf = (size: number): number => Math.floor(size / 2) + 1;

/** Votes by side in the order in which they come, until the real count says that the round is over. */
function playRound(votes: readonly number[], order: readonly number[]): { readonly seller: boolean; readonly cast: number } {
  const counts = [0, 0];
  const threshold = thresholdOf(votes.length);
  for (const [cast, seat] of order.entries()) {
    counts[votes[seat]!]! += 1;
    // asking earlier can only be answered with null
    if (cast + 1 < threshold) continue;
    const outcome = outcomeOf({ votes: counts, open: votes.length - cast - 1, threshold, quorum: threshold, missed: false });
    if (outcome === 'decided') return { seller: counts[1]! >= threshold, cast: cast + 1 };
  }
  throw new Error('an odd panel that voted has decided');
}

/** The order in which votes come: any is as likely as any other. */
function arrivals(size: number, seed: number, number: number): number[] {
  const order = Array.from({ length: size }, (_, at) => at);
  for (let at = size - 1; at > 0; at -= 1) {
    const other = Math.floor(coin(seed ^ 0xa221, number, at) * (at + 1));
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}

function wonByWeight(votes: readonly number[], seats: readonly ModelJuror[], weights: NonNullable<Reading['counted']>): boolean {
  let balance = 0;
  for (const [at, juror] of seats.entries()) balance += (2 * votes[at]! - 1) * weights[juror.level];
  // equal weights on both sides: one vote each decides, which an odd panel always can
  if (balance === 0) balance = votes.reduce((sum, vote) => sum + 2 * vote - 1, 0);
  return balance > 0;
}

/** What jurors of a case are asked about. */
export interface ModelCase {
  readonly number: number;
  /** in standard deviations: each reading has its own spread */
  readonly merit: number;
}

export function caseOf(seed: number, number: number): ModelCase {
  return { number, merit: normal(seed ^ 0xca5e, number) };
}

/** Plays one case for each reading; `leans` are those of all jurors of the pool, worked out once. */
export function playCase(
  { number, merit }: ModelCase,
  drawn: readonly number[],
  pool: readonly ModelJuror[],
  readings: readonly (Reading & { readonly leans: Float64Array })[],
  counted: readonly Counted[],
  seed: number,
): void {
  const order = arrivals(drawn.length, seed, number);
  const seats = drawn.map((place) => pool[place]!);
  const coins = drawn.map((place) => coin(seed, number, place));
  for (const [at, reading] of readings.entries()) {
    const count = counted[at]!;
    const deserved = merit * reading.meritSpread;
    const fair = chanceOf(deserved);
    const votes = drawn.map((place, seat): number => (coins[seat]! < chanceOf(deserved + reading.leans[place]!) ? 1 : 0));
    const unbiased = coins.map((one): number => (one < fair ? 1 : 0));
    const over = playRound(votes, order);
    const seller = reading.counted === undefined ? over.seller : wonByWeight(votes, seats, reading.counted);
    const without = reading.counted === undefined ? unbiased.reduce((sum, vote) => sum + vote, 0) * 2 > unbiased.length : wonByWeight(unbiased, seats, reading.counted);
    const margin = Math.abs(votes.reduce((sum, vote) => sum + 2 * vote - 1, 0));
    const turned = seller === without ? 0 : 1;
    count.cases += 1;
    count.turned += turned;
    count.turnedToSeller += turned === 1 && seller ? 1 : 0;
    count.forSeller += seller ? 1 : 0;
    count.wrong += seller === deserved > 0 ? 0 : 1;
    count.wrongUnbiased += without === deserved > 0 ? 0 : 1;
    count.thin += margin <= 2 ? 1 : 0;
    count.thinTurned += margin <= 2 ? turned : 0;
    count.castUntilOver += over.cast;
  }
}

/** The leans of a pool under a reading. */
export function leansOf(pool: readonly ModelJuror[], votes: VoteModel): Float64Array {
  return Float64Array.from(pool, (juror) => leanOf(votes, juror));
}

/** Minutes of all votes of a round that ends early, on average. */
export function minutesOf({ castUntilOver, cases }: Counted): number {
  return cases === 0 ? 0 : (castUntilOver / cases) * ASSUMED.minutes;
}
