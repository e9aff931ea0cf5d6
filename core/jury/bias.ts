/**
 * Do jurors favour their own? The method of the published study (Kwan, Yang, Zhang, "Crowd-Judging on Two-Sided
 * Platforms", Management Science 70(4), 2024) on our own votes: jurors are compared within the same case only, so that
 * what the case deserves falls out. A difference between groups does not say which of them leans: both readings are given.
 */
import { around, chanceOfAtLeast, wilson, type Interval } from './interval.ts';

/** What a juror is in the market: the stratum `history` of the pool. */
export type Group = 'buyer' | 'seller' | 'both';

/** One vote of an ended round, in favour of a side. */
export interface CaseVote {
  readonly juror: string;
  readonly group: Group;
  /** votes this juror had cast in ended rounds before this one */
  readonly experience: number;
  /** 1 for the seller's side, 0 for the buyer's; a half for a remedy between them */
  readonly forSeller: number;
}

/** The votes of one round. */
export type CaseVotes = readonly CaseVote[];

/**
 * The side an answer to the last question takes: what was claimed is the buyer's, nothing is the seller's, less money lies
 * between. Null for an answer that is none of a ballot's.
 */
export function sideOf(answer: string | undefined): number | null {
  if (answer === 'as_claimed') return 0;
  if (answer === 'dismissed') return 1;
  return answer?.startsWith('reduced:') === true ? 0.5 : null;
}

/** Coefficients of a regression within cases, with their covariance. */
export interface Fit {
  readonly coefficients: readonly number[];
  readonly covariance: readonly (readonly number[])[];
  /** cases in which something could be compared, jurors and votes in them */
  readonly cases: number;
  readonly jurors: number;
  readonly votes: number;
}

function solve(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length;
  const rows = matrix.map((row, index) => [...row, ...Array.from({ length: size }, (_, column) => (column === index ? 1 : 0))]);
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    const scale = Math.max(...matrix[column]!.map(Math.abs), 1);
    if (Math.abs(rows[pivot]![column]!) < 1e-9 * scale) return null;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const head = rows[column]!;
    const first = head[column]!;
    for (let at = 0; at < 2 * size; at += 1) head[at]! /= first;
    for (const [index, row] of rows.entries()) {
      if (index === column || row[column] === 0) continue;
      const factor = row[column]!;
      for (let at = 0; at < 2 * size; at += 1) row[at]! -= factor * head[at]!;
    }
  }
  return rows.map((row) => row.slice(size));
}

function times(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  return a.map((row) => b[0]!.map((_, column) => row.reduce((sum, value, index) => sum + value * b[index]![column]!, 0)));
}

function zero(size: number): number[][] {
  return Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
}

function addOuter(to: number[][], vector: readonly number[], factor = 1): void {
  for (const [row, value] of vector.entries()) for (const [column, other] of vector.entries()) to[row]![column]! += factor * value * other;
}

/** True when no combination of coefficients has a variance below zero (Cholesky's factors exist, but for rounding). */
function isVariance(matrix: readonly (readonly number[])[]): boolean {
  const factor = zero(matrix.length);
  const least = -1e-12 * Math.max(...matrix.map((row, at) => Math.abs(row[at]!)));
  for (let row = 0; row < matrix.length; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      const rest = factor[row]!.slice(0, column).reduce((left, value, at) => left - value * factor[column]![at]!, matrix[row]![column]!);
      if (row === column && rest < least) return false;
      if (row === column) factor[row]![column] = Math.sqrt(Math.max(0, rest));
      else factor[row]![column] = factor[column]![column] === 0 ? 0 : rest / factor[column]![column]!;
    }
  }
  return true;
}

/** What a vote and its regressors are beside the mean of their case. */
function besideMean(votes: CaseVotes, regressors: (vote: CaseVote) => readonly number[]): { readonly x: readonly number[][]; readonly y: readonly number[] } {
  const all = votes.map(regressors);
  const middle = all[0]!.map((_, at) => all.reduce((sum, one) => sum + one[at]!, 0) / all.length);
  const share = votes.reduce((sum, vote) => sum + vote.forSeller, 0) / votes.length;
  return { x: all.map((one) => one.map((value, at) => value - middle[at]!)), y: votes.map((vote) => vote.forSeller - share) };
}

/**
 * Least squares with a constant for each case (a linear probability model, as in the study); errors clustered by case and
 * by juror (Cameron, Gelbach, Miller, JBES 29(2), 2011), because votes about one case and votes of one person go together.
 * Where the two-way matrix is no covariance (it need not be one), the larger of the one-way ones is used.
 * @returns null when nothing can be compared: no case has votes that differ in every regressor
 */
export function withinCases(cases: readonly CaseVotes[], regressors: (vote: CaseVote) => readonly number[]): Fit | null {
  const usable = cases.filter((votes) => votes.length > 1 && regressors(votes[0]!).some((_, at) => votes.some((vote) => regressors(vote)[at] !== regressors(votes[0]!)[at])));
  if (usable.length < 2) return null;
  const size = regressors(usable[0]![0]!).length;
  const squares = zero(size);
  const products = Array.from({ length: size }, () => 0);
  for (const votes of usable) {
    const { x, y } = besideMean(votes, regressors);
    for (const [at, one] of x.entries()) {
      addOuter(squares, one);
      for (let k = 0; k < size; k += 1) products[k]! += one[k]! * y[at]!;
    }
  }
  const inverse = solve(squares);
  if (inverse === null) return null;
  const coefficients = inverse.map((row) => row.reduce((sum, value, at) => sum + value * products[at]!, 0));
  const [byCase, byVote] = [zero(size), zero(size)];
  const ofJuror = new Map<string, number[]>();
  let count = 0;
  for (const votes of usable) {
    const { x, y } = besideMean(votes, regressors);
    const score = Array.from({ length: size }, () => 0);
    for (const [at, one] of x.entries()) {
      const error = y[at]! - one.reduce((sum, value, k) => sum + value * coefficients[k]!, 0);
      const own = one.map((value) => value * error);
      addOuter(byVote, own);
      const { juror } = votes[at]!;
      const sum = ofJuror.get(juror) ?? ofJuror.set(juror, Array.from({ length: size }, () => 0)).get(juror)!;
      for (let k = 0; k < size; k += 1) {
        score[k]! += own[k]!;
        sum[k]! += own[k]!;
      }
      count += 1;
    }
    addOuter(byCase, score);
  }
  const byJuror = zero(size);
  for (const sum of ofJuror.values()) addOuter(byJuror, sum);
  const spread = (meat: readonly (readonly number[])[], clusters: number): number[][] =>
    times(times(inverse, meat), inverse).map((row) => row.map((value) => (value * clusters) / (clusters - 1)));
  const [cased, jurored, single] = [spread(byCase, usable.length), spread(byJuror, ofJuror.size), spread(byVote, count)];
  const both = cased.map((row, a) => row.map((value, b) => value + jurored[a]![b]! - single[a]![b]!));
  const larger = cased[0]![0]! >= jurored[0]![0]! ? cased : jurored;
  const covariance = isVariance(both) ? both : larger;
  return { coefficients, covariance, cases: usable.length, jurors: ofJuror.size, votes: count };
}

const is = (group: Group) => (vote: CaseVote): number => (vote.group === group ? 1 : 0);
const seller = is('seller');
const both = is('both');

/** How far a group's votes lie from the buyers' on the same cases, in shares of one (0.05: five of a hundred more for the seller). */
export interface GroupEffect {
  readonly seller: Interval;
  /** null when there are none who are both */
  readonly both: Interval | null;
  readonly cases: number;
  readonly jurors: number;
  readonly votes: number;
}

function freedom(fit: Fit): number {
  return Math.min(fit.cases, fit.jurors) - 1;
}

function coefficient(fit: Fit, at: number): Interval {
  return around(fit.coefficients[at]!, Math.sqrt(fit.covariance[at]![at]!), freedom(fit));
}

/** The effect of being a seller (and of being both) beside buyers, within cases. Null when they never sat together. */
export function groupEffect(cases: readonly CaseVotes[]): GroupEffect | null {
  const someBoth = cases.some((votes) => votes.some(both));
  const fit = (someBoth ? withinCases(cases, (vote) => [seller(vote), both(vote)]) : null) ?? withinCases(cases.map((votes) => votes.filter((vote) => vote.group !== 'both')), (vote) => [seller(vote)]);
  if (fit === null) return null;
  const { cases: used, jurors, votes } = fit;
  return { seller: coefficient(fit, 0), both: fit.coefficients.length > 1 ? coefficient(fit, 1) : null, cases: used, jurors, votes };
}

/** The sellers' effect among jurors of one level of experience. */
export interface LevelEffect {
  /** votes cast before, from this number on */
  readonly from: number;
  readonly effect: Interval;
  readonly votes: number;
}

/**
 * The sellers' effect by levels of experience, each with its own interval: nothing is supposed of how it goes away. A seller
 * is compared with buyers of any level, less what the level itself does.
 * @param froms lowest experience of each level, from 0 up
 * @returns levels in which both groups voted; none when they cannot be told apart
 */
export function effectByLevel(cases: readonly CaseVotes[], froms: readonly number[]): readonly LevelEffect[] {
  const compared = cases.map((votes) => votes.filter((vote) => vote.group !== 'both'));
  const levelOf = (vote: CaseVote): number => froms.findLastIndex((from) => vote.experience >= from);
  const met = froms.map((_, level) => new Set(compared.flatMap((votes) => votes.filter((vote) => levelOf(vote) === level).map((vote) => vote.group))).size === 2);
  const levels = froms.flatMap((from, level) => (met[level] ? [{ from, level }] : []));
  const within = compared.map((votes) => votes.filter((vote) => met[levelOf(vote)]));
  const at = (level: number) => (vote: CaseVote): number => (levelOf(vote) === level ? 1 : 0);
  const fit = withinCases(within, (vote) => [...levels.map(({ level }) => seller(vote) * at(level)(vote)), ...levels.slice(1).map(({ level }) => at(level)(vote))]);
  if (fit === null) return [];
  return levels.map(({ from, level }, index) => ({ from, effect: coefficient(fit, index), votes: within.reduce((sum, votes) => sum + votes.filter((vote) => levelOf(vote) === level).length, 0) }));
}

/** What remains of the sellers' effect with experience, by ln(1 + votes cast before) as in the study. */
export interface ExperienceEffect {
  /** at no experience, and at the median of the votes looked at */
  readonly atNone: Interval;
  readonly atMedian: Interval;
  readonly medianExperience: number;
  /** the part that has gone at the median, 1 for all of it; by the delta method, and meaningless where `atNone` may be zero */
  readonly gone: Interval;
}

/** How the effect of being a seller changes with experience. Null when it cannot be told apart. */
export function effectByExperience(cases: readonly CaseVotes[]): ExperienceEffect | null {
  const compared = cases.map((votes) => votes.filter((vote) => vote.group !== 'both'));
  const all = compared.flatMap((votes) => votes.map((vote) => vote.experience)).toSorted((a, b) => a - b);
  const medianExperience = all[Math.floor((all.length - 1) / 2)];
  const known = (vote: CaseVote): number => Math.log1p(vote.experience);
  const fit = withinCases(compared, (vote) => [seller(vote), known(vote), seller(vote) * known(vote)]);
  if (fit === null || medianExperience === undefined) return null;
  const [atZero, , slope] = fit.coefficients as [number, number, number];
  const x = Math.log1p(medianExperience);
  const combined = (a: number, b: number): number => 
    Math.sqrt(Math.max(0, a * a * fit.covariance[0]![0]! + 2 * a * b * fit.covariance[0]![2]! + b * b * fit.covariance[2]![2]!));
  return {
    atNone: coefficient(fit, 0),
    atMedian: around(atZero + slope * x, combined(1, x), freedom(fit)),
    medianExperience,
    gone: around((-slope * x) / atZero, combined((slope * x) / (atZero * atZero), -x / atZero), freedom(fit)),
  };
}

/**
 * How many times likelier a seller is to vote for the seller than a buyer is, on the same cases: the risk ratio of Mantel
 * and Haenszel with the variance of Greenland and Robins (Biometrics 41, 1985). 1.10 is the study's "10 % likelier".
 * Votes of a half count by halves.
 * @returns null where a side of the comparison is empty
 */
export function timesLikelier(cases: readonly CaseVotes[]): Interval | null {
  let [ours, theirs, spread] = [0, 0, 0];
  for (const votes of cases) {
    let [a, n1, c, n0] = [0, 0, 0, 0];
    for (const vote of votes) {
      if (vote.group === 'both') continue;
      if (seller(vote) === 1) [a, n1] = [a + vote.forSeller, n1 + 1];
      else [c, n0] = [c + vote.forSeller, n0 + 1];
    }
    const total = n1 + n0;
    if (n1 === 0 || n0 === 0) continue;
    ours += (a * n0) / total;
    theirs += (c * n1) / total;
    spread += (n1 * n0 * (a + c) - a * c * total) / (total * total);
  }
  if (ours === 0 || theirs === 0) return null;
  const log = around(Math.log(ours / theirs), Math.sqrt(spread / (ours * theirs)));
  return { value: Math.exp(log.value), low: Math.exp(log.low), high: Math.exp(log.high) };
}

/** How much of the outcomes the measured difference can have turned, by who is taken to lean. */
export interface OutcomesTurned {
  /** expected share if the sellers' difference is all theirs */
  readonly ifSellersLean: number;
  /** and if it is all the buyers' */
  readonly ifBuyersLean: number;
  readonly rounds: number;
}

/**
 * The expected share of outcomes that would not have come about without the measured difference: in each round, votes of
 * the leaning group for the winner are taken back with the chance that they were due to the lean; a tie counts as turned,
 * so that the figure is an upper bound.
 * @param effect the difference in shares, as `groupEffect` gives it (what is below zero counts as none)
 */
export function outcomesTurned(cases: readonly CaseVotes[], effect: number): OutcomesTurned {
  const share = (group: Group, side: number): number => {
    const votes = cases.flatMap((one) => one.filter((vote) => vote.group === group));
    return votes.length === 0 ? 0 : votes.filter((vote) => vote.forSeller === side).length / votes.length;
  };
  const taken = (group: Group, side: number): number => {
    const of = share(group, side);
    return of === 0 ? 0 : Math.min(1, Math.max(0, effect) / of);
  };
  const [bySellers, byBuyers] = [taken('seller', 1), taken('buyer', 0)];
  let [ifSellersLean, ifBuyersLean, rounds] = [0, 0, 0];
  for (const votes of cases) {
    if (votes.length === 0) continue;
    rounds += 1;
    const margin = votes.reduce((sum, vote) => sum + (2 * vote.forSeller - 1), 0);
    const needed = Math.ceil(Math.abs(margin) / 2);
    if (margin === 0) continue;
    const [leaning, side, chance] = margin > 0 ? (['seller', 1, bySellers] as const) : (['buyer', 0, byBuyers] as const);
    const votesOfThem = votes.filter((vote) => vote.group === leaning && vote.forSeller === side).length;
    const turned = chanceOfAtLeast(needed, Array.from({ length: votesOfThem }, () => chance));
    if (margin > 0) ifSellersLean += turned;
    else ifBuyersLean += turned;
  }
  return { ifSellersLean: rounds === 0 ? 0 : ifSellersLean / rounds, ifBuyersLean: rounds === 0 ? 0 : ifBuyersLean / rounds, rounds };
}

/** How many must stand behind a figure before anybody sees it: nobody is to be recognised by it. */
export interface SmallestGroup {
  readonly jurors: number;
  readonly votes: number;
}

/** Votes for the seller in one group, or withheld with the reason. */
export type GroupFigure<Name extends string = string> =
  | { readonly name: Name; readonly jurors: number; readonly votes: number; readonly shareForSeller: Interval }
  | { readonly name: Name; readonly withheld: 'too_few' | 'with_another' };

/**
 * Shares by group for the public: a group below the smallest size is withheld, and when exactly one is, so is the next
 * smallest, because the total is public and the one would follow from it. Of an empty group nothing follows of anybody.
 */
export function groupFigures<Name extends string>(
  groups: readonly { readonly name: Name; readonly jurors: number; readonly votes: number; readonly forSeller: number }[],
  smallest: SmallestGroup,
): GroupFigure<Name>[] {
  const few = new Set(groups.filter((one) => one.jurors < smallest.jurors || one.votes < smallest.votes).map((one) => one.name));
  const rest = groups.filter((one) => !few.has(one.name)).toSorted((a, b) => a.jurors - b.jurors || a.votes - b.votes);
  const alone = groups.filter((one) => few.has(one.name) && one.jurors > 0).length === 1;
  const beside = alone ? rest[0]?.name : undefined;
  return groups.map(({ name, jurors, votes, forSeller }) => {
    if (few.has(name)) return { name, withheld: 'too_few' };
    if (name === beside) return { name, withheld: 'with_another' };
    return { name, jurors, votes, shareForSeller: wilson(forSeller, votes) };
  });
}
