import { addMilliseconds, millisOf, type Instant } from '../kernel/kernel.ts';
import type { History, JuryRules } from '../rules/jury-types.ts';

const DAY_MS = 86_400_000;

/** What a rule of eligibility asks of a volunteer. */
export const NEEDS = ['verified', 'adult', 'credit', 'tenure_days', 'reviews', 'reviews_helpful', 'no_sanction'] as const;
export type Need = (typeof NEEDS)[number];

/** One thing asked of a volunteer; `atLeast` where something is counted. */
export interface EligibilityRule {
  readonly need: Need;
  readonly atLeast?: number;
}

/** What the rule pack asks, in the order in which it is told. @param credit the least score: the value of the pack's parameter */
export function eligibilityRules(asked: JuryRules['eligibility'], credit: number): readonly EligibilityRule[] {
  return [
    ...(asked.verified ? [{ need: 'verified' } as const] : []),
    ...(asked.adult ? [{ need: 'adult' } as const] : []),
    { need: 'credit', atLeast: credit },
    { need: 'tenure_days', atLeast: asked.tenureDays },
    { need: 'reviews', atLeast: asked.leastReviews },
    { need: 'reviews_helpful', atLeast: asked.leastHelpfulPercent },
    { need: 'no_sanction', atLeast: asked.sanctionFreeDays },
  ];
}

/** What a marketplace vouches for about one of its users. */
export interface Vouch {
  /** its credit score, or what it gives as the equivalent: 0–1000 */
  readonly credit: number;
  readonly verified: boolean;
  readonly adult: boolean;
  readonly memberSince: Instant;
  /** reviews written in the last year */
  readonly reviews: number;
  /** of a hundred of them, how many others found helpful */
  readonly reviewsHelpful: number;
  /** when the last sanction ended, or will; null for none ever */
  readonly sanctionUntil: Instant | null;
  readonly bought: number;
  readonly sold: number;
  readonly givenAt: Instant;
}

/** Why a volunteer is not eligible: the words are `jury.lack.<code>`, with what is needed and what there is. */
export interface Lack {
  readonly code: Need | 'no_word' | 'word_old' | 'course' | 'test' | 'calibration' | 'calibration_low' | 'suspended' | 'away';
  readonly need?: number;
  readonly have?: number;
  readonly until?: Instant;
}

const LONG_AGO: Instant = '1970-01-01T00:00:00.000Z';

/** From when a sanction no longer counts: so many days after it ended. */
function freeFrom(vouch: Pick<Vouch, 'sanctionUntil'>, days: number): Instant {
  return vouch.sanctionUntil === null ? LONG_AGO : addMilliseconds(vouch.sanctionUntil, days * DAY_MS);
}

function lackOf(rule: EligibilityRule, vouch: Vouch, at: Instant): Lack | undefined {
  const least = rule.atLeast ?? 0;
  const counted = (have: number): Lack | undefined => (have >= least ? undefined : { code: rule.need, need: least, have });
  switch (rule.need) {
    case 'verified':
      return vouch.verified ? undefined : { code: 'verified' };
    case 'adult':
      return vouch.adult ? undefined : { code: 'adult' };
    case 'credit':
      return counted(vouch.credit);
    case 'tenure_days':
      return counted(Math.floor((millisOf(at) - millisOf(vouch.memberSince)) / DAY_MS));
    case 'reviews':
      return counted(vouch.reviews);
    case 'reviews_helpful':
      // without a review there is nothing to be helpful: `reviews` says so
      return vouch.reviews === 0 ? undefined : counted(vouch.reviewsHelpful);
    case 'no_sanction':
      return freeFrom(vouch, least) <= at ? undefined : { code: 'no_sanction', need: least, until: freeFrom(vouch, least) };
  }
}

/** How long a marketplace's word counts, and what is asked. */
export interface EligibilityRules {
  readonly eligibility: readonly EligibilityRule[];
  readonly vouchDays: number;
}

/**
 * Everything that keeps a volunteer from being eligible, in the order of the rules; nothing when they are. What the
 * marketplace has not said, or said too long ago, is asked for before anything is held against anybody.
 */
export function eligibilityLacks(rules: EligibilityRules, vouch: Vouch | null, at: Instant): readonly Lack[] {
  if (vouch === null) return [{ code: 'no_word' }];
  if (vouchEnds(rules, vouch) <= at) return [{ code: 'word_old', need: rules.vouchDays }];
  return rules.eligibility.flatMap((rule) => lackOf(rule, vouch, at) ?? []);
}

/** Until when a marketplace's word counts. */
export function vouchEnds(rules: Pick<EligibilityRules, 'vouchDays'>, vouch: Pick<Vouch, 'givenAt'>): Instant {
  return addMilliseconds(vouch.givenAt, rules.vouchDays * DAY_MS);
}

/**
 * When eligibility may change by time alone: the day somebody has been a member long enough, a sanction ends, or the
 * marketplace's word is too old. Null when nothing of that lies ahead.
 */
export function eligibilityTurns(rules: EligibilityRules, vouch: Vouch | null, at: Instant): Instant | null {
  if (vouch === null) return null;
  const days = (need: Need): number => rules.eligibility.find((rule) => rule.need === need)?.atLeast ?? 0;
  const moments = [addMilliseconds(vouch.memberSince, days('tenure_days') * DAY_MS), freeFrom(vouch, days('no_sanction')), vouchEnds(rules, vouch)];
  return moments.reduce<Instant | null>((first, one) => (one > at && (first === null || one < first) ? one : first), null);
}

/**
 * Which side of trade somebody knows, by the share of sales among their trades. Who never traded counts as a buyer.
 * @param bothFromPercent a share of at least this, and at most 100 less this, is both
 */
export function tradeHistory(counts: { readonly bought: number; readonly sold: number }, bothFromPercent: number): History {
  const all = counts.bought + counts.sold;
  if (all === 0) return 'buyer';
  const share = (counts.sold * 100) / all;
  if (share < bothFromPercent) return 'buyer';
  return share > 100 - bothFromPercent ? 'seller' : 'both';
}
