import type { Minor } from '../kernel/kernel.ts';
import type { ParamKey, TriageTrack, Verification } from './types.ts';

/** Why somebody in the pool does not sit in a case; the order is that in which they are asked, the first that holds is recorded. */
export const CONFLICT_CLASSES = [
  'party',
  'shared_address',
  'shared_device',
  'shared_payment',
  'employer',
  'family',
  'past_dealings',
  'competitor',
  'earlier_juror',
  'suspended',
  'load',
] as const;
export type ConflictClass = (typeof CONFLICT_CLASSES)[number];

export const JURY_TRACKS = ['ordinary', 'small'] as const;
export type JuryTrackCode = (typeof JURY_TRACKS)[number];

/** How often a juror has sat. */
export const EXPERIENCES = ['new', 'practised', 'seasoned'] as const;
export type Experience = (typeof EXPERIENCES)[number];
/** On which side of orders a juror mostly stood. */
export const HISTORIES = ['buyer', 'seller', 'both'] as const;
export type History = (typeof HISTORIES)[number];

/** Where a section comes from, and how well that is confirmed. */
export interface Tagged {
  readonly source: string;
  readonly verification: Verification;
}

/** One kind of panel: how many sit, and how many votes end the round. Figures are parameters, so that a layer can change them. */
export interface JuryTrack extends Tagged {
  readonly track: JuryTrackCode;
  readonly size: ParamKey;
  readonly threshold: ParamKey;
  /** the most in dispute, minor units; null for no most */
  readonly mostMinor: Minor | null;
}

/** Shares of seats in basis points, rounded down; the seats left over go one by one to the groups of `rest`, from its start again when it ends. */
export interface Shares<Name extends string> {
  readonly shares: Readonly<Record<Name, number>>;
  readonly rest: readonly Name[];
}

/** When something is a signal to a person, who alone judges it. */
export interface SignalRules {
  /** jurors who sat together in fewer cases are not compared */
  readonly fewestTogether: number;
  /** false signals of a kind to be expected on average in one run at most, in parts of 10,000 */
  readonly falseAlarmBasisPoints: number;
  /** two votes within so many seconds are close */
  readonly closeSeconds: number;
  /** from this share of common pieces on two reasons are one text, in parts of 10,000 */
  readonly sameTextBasisPoints: number;
  /** one juror's reasons that are one text, in so many cases */
  readonly stockTexts: number;
}

/** What is told of jurors and groups, and when. */
export interface JuryQualityRules extends Tagged {
  /** whether experience weighs in the draw, and then how often each level stands in the pool; a vote that was cast counts one, always */
  readonly weighing: boolean;
  readonly weights: Readonly<Record<Experience, number>>;
  /** nothing is told of a juror with fewer votes in ended rounds, nor of calibration with fewer answers */
  readonly fewestVotes: number;
  readonly fewestAnswers: number;
  /** right answers below which training is advised, in parts of 10,000 */
  readonly calibrationBasisPoints: number;
  /** a lean below this is not worth a word, in parts of 10,000 of a vote */
  readonly leanBasisPoints: number;
  /** rounds that ended within so many days are looked at */
  readonly windowDays: number;
  /** no group with fewer jurors or votes is shown to the public */
  readonly smallestGroup: { readonly jurors: number; readonly votes: number };
  readonly signals: SignalRules;
}

/** Everything about the jury that is rule and not program. */
export interface JuryRules {
  readonly tracks: readonly JuryTrack[];
  readonly eligibility: Tagged & {
    /** parameter: the least credit score, or what the marketplace gives as the equivalent */
    readonly credit: ParamKey;
    readonly verified: boolean;
    readonly adult: boolean;
    readonly tenureDays: number;
    readonly leastReviews: number;
    readonly leastHelpfulPercent: number;
    /** days since the last sanction ended */
    readonly sanctionFreeDays: number;
  };
  /** How the pool of volunteers is kept. */
  readonly pool: Tagged & {
    /** how long a marketplace's word about a volunteer counts */
    readonly vouchDays: number;
    /** questions of one attempt, right answers that pass, and the rest after an attempt that failed */
    readonly test: { readonly ask: number; readonly pass: number; readonly restHours: number };
    /** cases with known answers before the first seat, and right answers of a hundred; points for each */
    readonly calibration: { readonly cases: number; readonly rightPercent: number; readonly points: number };
    /** from the lowest: votes given, and right answers of a hundred in calibration; who reaches none is new */
    readonly levels: readonly { readonly experience: Exclude<Experience, 'new'>; readonly voted: number; readonly rightPercent: number }[];
    /** share of sales, of a hundred trades, from which somebody knows both sides; 100 less it is a seller */
    readonly bothFromPercent: number;
    /** open seats at once, seats in seven days, the rest after a vote */
    readonly load: { readonly open: number; readonly week: number; readonly restMinutes: number };
    /** seats missed within so many days that bring a warning, and a suspension, which is longer each time */
    readonly skipping: { readonly withinDays: number; readonly warnAt: number; readonly suspendAt: number; readonly suspendDays: readonly number[] };
    /** the pool is frozen every so many days, at an hour of the rules' calendar */
    readonly epoch: { readonly days: number; readonly hour: number };
  };
  readonly strata: Tagged & { readonly history: Shares<History>; readonly experience: Shares<Experience> };
  /** `days`: how far back it is looked; null without end */
  readonly conflicts: readonly (Tagged & { readonly class: ConflictClass; readonly days: number | null })[];
  readonly randomness: Tagged & {
    /** the beacon's round is the first that comes at least so long after the draw was prepared */
    readonly leadSeconds: number;
    /** a beacon that is silent for so long: the draw is given up, never drawn another way */
    readonly waitMinutes: number;
    /** how long a party has to reveal its nonce */
    readonly revealHours: number;
    /** what stands in for a nonce that is not revealed */
    readonly withheld: 'commitment_stands_in';
  };
  readonly round: Tagged & {
    /** to answer a summons, and from its acceptance to the vote */
    readonly acceptMinutes: number;
    readonly reviewMinutes: number;
    /** from the first summons to the end of voting, whatever happens */
    readonly roundMinutes: number;
    /** to open a vote whose juror kept it closed */
    readonly revealMinutes: number;
    /** a seat that falls empty later than so long before the end of voting stays empty */
    readonly replaceMinutes: number;
    /** nobody votes sooner after opening the case: so many seconds, and besides for what there is to read, up to a most */
    readonly readingSeconds: number;
    readonly readingPerThousandLetters: number;
    readonly readingPerFile: number;
    readonly mostReadingSeconds: number;
    /** a reason has so many Chinese letters or so many words */
    readonly leastReasonLetters: number;
    readonly leastReasonWords: number;
    readonly mostReasonLetters: number;
    readonly mostReplacements: number;
  };
  /** What jurors may choose between what was claimed and nothing: what the goods are worth as they are, parts of 10,000 of their price; the rules compute the rest. */
  readonly remedies: Tagged & { readonly worthPer10000: readonly number[] };
  /** What never comes before a jury, besides the types whose `crowdPanel` is false. */
  readonly excluded: Tagged & { readonly tracks: readonly TriageTrack[]; readonly aboveMinor: Minor };
  /** A larger panel has `times × n + plus` seats; `most` appeals to one; `human`: or an adjudicator. */
  readonly appeal: Tagged & { readonly times: number; readonly plus: number; readonly most: number; readonly human: boolean };
  readonly quality: JuryQualityRules;
  /** What a juror gets; `forResult` is false: nothing depends on how anybody voted. */
  readonly rewards: Tagged & { readonly points: number; readonly perVote: boolean; readonly forResult: boolean };
}
