/**
 * What the simulation takes for granted. Every figure has its tag: [V] read in the source, [S] a source's words with our
 * reading of them, [A] assumed here. A result that hangs on an [A] is told with what another assumption gives.
 */
import { hash } from 'node:crypto';
import type { Experience, History } from '../../core/rules/jury-types.ts';

export const ASSUMED = {
  /** jurors in the pool [A] */
  pool: 20_000,
  /** shares of buyers, sellers and those who are both; more than 80 % of Taobao's jurors were buyers [V] for the first, [A] for how the rest is split */
  histories: { buyer: 0.8, seller: 0.15, both: 0.05 },
  /** votes cast before, log-normal: median and spread [A]; levels begin at 10 and 50 votes by rule data */
  medianExperience: 30,
  experienceSpread: 1.5,
  /** what is left of the lean at the median experience: "reduces by nearly 95 %" [S], as an exponential in votes [A] */
  leftAtMedian: 0.05,
  /** a seller is so many times likelier to vote for the seller than a buyer is: "approximately 10 % likelier" [S], read as a ratio */
  timesLikelier: 1.1,
  /** the other reading of the same words, for comparison: ten points of a hundred */
  points: 0.1,
  /** what the case deserves: the log-odds of an unbiased vote for the seller, normal around even [A] */
  meritSpread: 1.5,
  /** and in a docket of close cases [A] */
  closeMeritSpread: 0.5,
  /** minutes a vote takes [issue 7: one case in ten minutes] */
  minutes: 10,
  /** calibration cases before the first seat, each as good as a vote in taking the lean away [A] */
  practiceCases: 30,
} as const;

/** Who is taken to lean: the study measured a difference, which does not say whose it is. */
export type Leaning = 'both' | 'sellers' | 'buyers';

/** A juror of the model. */
export interface ModelJuror {
  readonly pseudonym: string;
  readonly history: History;
  /** votes cast before */
  readonly experience: number;
  readonly level: Experience;
  readonly sybil: boolean;
}

/** A number from 0 up to 1 that belongs to a seed and two numbers (the finalizer of MurmurHash3 over 32 bits): the same juror in the same case throws the same coin in every arm. */
export function coin(seed: number, one: number, two: number): number {
  let mixed = (seed ^ Math.imul(one + 1, 0x9e3779b1) ^ Math.imul(two + 1, 0x85ebca77)) | 0;
  for (let round = 0; round < 2; round += 1) {
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed ^= mixed >>> 16;
  }
  return (mixed >>> 0) / 2 ** 32;
}

/** A normal value from two coins (Box and Muller). */
export function normal(seed: number, one: number): number {
  return Math.sqrt(-2 * Math.log(1 - coin(seed, one, 0))) * Math.cos(2 * Math.PI * coin(seed, one, 1));
}

/** The chance that log-odds stand for. */
export function chanceOf(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** From what number of votes on a juror is practised and seasoned: the rules' levels. */
export interface Levels {
  readonly practised: number;
  readonly seasoned: number;
}

export function levelOf(experience: number, levels: Levels): Experience {
  if (experience >= levels.seasoned) return 'seasoned';
  return experience >= levels.practised ? 'practised' : 'new';
}

/** Makes a pool by a seed. */
export function poolOf(seed: number, size: number, levels: Levels): ModelJuror[] {
  const { buyer, seller } = ASSUMED.histories;
  return Array.from({ length: size }, (_, at) => {
    const place = coin(seed ^ 0x5eed, at, 2);
    const experience = Math.floor(Math.exp(Math.log(ASSUMED.medianExperience) + ASSUMED.experienceSpread * normal(seed ^ 0xe, at)));
    return {
      pseudonym: hash('sha256', `${seed}/${at}`, 'hex').slice(0, 32),
      history: place < buyer ? 'buyer' : place < buyer + seller ? 'seller' : 'both',
      experience,
      level: levelOf(experience, levels),
      sybil: false,
    };
  });
}

/** What is left of a lean after so many votes: all of it at none, 5 % at the median. */
export function leftAfter(votes: number): number {
  return ASSUMED.leftAtMedian ** (votes / ASSUMED.medianExperience);
}

/** How a vote comes about. */
export interface VoteModel {
  readonly leaning: Leaning;
  /** log-odds between a seller and a buyer without experience */
  readonly lean: number;
  /** votes' worth of practice before the first seat */
  readonly practice: number;
}

/** The lean of a juror towards the seller's side, in log-odds. */
export function leanOf({ leaning, lean, practice }: VoteModel, juror: Pick<ModelJuror, 'history' | 'experience'>): number {
  if (lean === 0 || juror.history === 'both') return 0;
  const left = lean * leftAfter(juror.experience + practice);
  if (juror.history === 'seller') return leaning === 'both' ? left / 2 : leaning === 'sellers' ? left : 0;
  return leaning === 'both' ? -left / 2 : leaning === 'buyers' ? -left : 0;
}

/** Mean chance of a vote for the seller by one group, over what cases deserve and what the group's jurors have behind them. */
function meanFor(history: History, model: VoteModel, experiences: readonly number[], merits: readonly number[]): number {
  let sum = 0;
  for (const experience of experiences) {
    const lean = leanOf(model, { history, experience });
    for (const merit of merits) sum += chanceOf(merit + lean);
  }
  return sum / (experiences.length * merits.length);
}

/**
 * The lean without experience that gives the published difference on average over the votes of a pool drawn from evenly:
 * found by halving, because the average has no closed form.
 * @param target a ratio of chances, or their difference
 */
export function calibrated(leaning: Leaning, target: { readonly times: number } | { readonly points: number }, pool: readonly ModelJuror[]): number {
  const experiences = pool.slice(0, 400).map((juror) => juror.experience);
  const merits = Array.from({ length: 200 }, (_, at) => ASSUMED.meritSpread * normal(0xca11, at));
  let [low, high] = [0, 40];
  for (let step = 0; step < 50; step += 1) {
    const model: VoteModel = { leaning, lean: (low + high) / 2, practice: 0 };
    const [sellers, buyers] = [meanFor('seller', model, experiences, merits), meanFor('buyer', model, experiences, merits)];
    const reached = 'times' in target ? sellers / buyers >= target.times : sellers - buyers >= target.points;
    if (reached) high = model.lean;
    else low = model.lean;
  }
  return (low + high) / 2;
}
