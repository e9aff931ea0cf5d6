/**
 * What is known of one juror's work: agreement with the others, right answers to cases with known ones, being in time, and
 * leaning to a side. Each figure has its interval, and none is told before there is enough to tell. None of them changes
 * a reward; dissent is no fault, and nobody is suspended by a figure.
 */
import { mean, median, wilson, type Interval } from './interval.ts';
import type { JuryRules } from '../rules/jury-types.ts';

/** Section `quality` of `jury.json`. */
export type QualityRules = JuryRules['quality'];

/** One seat of a juror in a round that has ended; a round that goes on tells nobody anything. */
export interface SeatPast {
  /** 1 for the seller's side, 0 for the buyer's, a half between; null when no vote counts */
  readonly forSeller: number | null;
  /** what the others in the round voted: sum of `forSeller`, and how many */
  readonly others: { readonly forSeller: number; readonly of: number };
  /** voted; missed; or neither (declined, released), which says nothing about being in time */
  readonly kept: boolean | null;
  /** from accepting to voting; null without a vote */
  readonly minutes: number | null;
}

/** A figure, or how many more observations it needs before it is told. */
export type Told = { readonly figure: Interval; readonly of: number } | { readonly missing: number };

/** Everything told of one juror. */
export interface JurorQuality {
  /** votes in ended rounds */
  readonly votes: number;
  /** with what most of the others voted; rounds in which the others were divided evenly are left out */
  readonly agreement: Told;
  /** right answers to cases with known ones */
  readonly calibration: Told;
  /** seats accepted whose vote came in time */
  readonly timeliness: Told;
  /** half of the votes took at most so many minutes; null before the first */
  readonly medianMinutes: number | null;
  /** how much more for the seller than the others in the same cases, −1 to 1 */
  readonly lean: Told;
}

function told(figure: Interval | null, of: number, fewest: number): Told {
  return figure === null || of < fewest ? { missing: Math.max(1, fewest - of) } : { figure, of };
}

/** The figures of one juror. */
export function jurorQuality(
  seats: readonly SeatPast[],
  calibration: { readonly right: number; readonly asked: number },
  rules: Pick<QualityRules, 'fewestVotes' | 'fewestAnswers'>,
): JurorQuality {
  const voted = seats.filter((seat): seat is SeatPast & { readonly forSeller: number } => seat.forSeller !== null);
  const besides = voted.filter((seat) => seat.others.of > 0);
  const divided = besides.filter(({ others }) => others.forSeller * 2 !== others.of);
  const agreed = divided.filter(({ forSeller, others }) => (others.forSeller * 2 > others.of ? forSeller > 0.5 : forSeller < 0.5)).length;
  const due = seats.filter((seat) => seat.kept !== null);
  const leans = besides.map(({ forSeller, others }) => forSeller - others.forSeller / others.of);
  return {
    votes: voted.length,
    agreement: told(wilson(agreed, divided.length), divided.length, rules.fewestVotes),
    calibration: told(wilson(calibration.right, calibration.asked), calibration.asked, rules.fewestAnswers),
    timeliness: told(wilson(due.filter((seat) => seat.kept).length, due.length), due.length, rules.fewestVotes),
    medianMinutes: median(voted.flatMap((seat) => (seat.minutes === null ? [] : [seat.minutes]))),
    lean: told(mean(leans), leans.length, rules.fewestVotes),
  };
}

/** What a juror is told besides the figures, in words on the page. */
export const ADVICE = ['first_votes', 'train_again', 'leans_to_sellers', 'leans_to_buyers', 'often_late', 'as_expected'] as const;
export type Advice = (typeof ADVICE)[number];

/**
 * What the figures say with certainty enough: an advice is given only when the whole interval lies beyond the limit, so that
 * chance alone hardly ever gives one. Agreement gives none: who disagrees may be right.
 */
export function adviceOf(quality: JurorQuality, rules: Pick<QualityRules, 'calibrationBasisPoints' | 'leanBasisPoints'>): readonly Advice[] {
  const advice: Advice[] = [];
  const { calibration, lean, timeliness } = quality;
  const least = rules.leanBasisPoints / 10_000;
  if ('missing' in lean) advice.push('first_votes');
  if ('figure' in calibration && calibration.figure.high < rules.calibrationBasisPoints / 10_000) advice.push('train_again');
  if ('figure' in lean && lean.figure.low > least) advice.push('leans_to_sellers');
  if ('figure' in lean && lean.figure.high < -least) advice.push('leans_to_buyers');
  if ('figure' in timeliness && timeliness.figure.high < 0.9) advice.push('often_late');
  return advice.length === 0 ? ['as_expected'] : advice;
}
