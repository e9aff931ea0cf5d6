import { addMilliseconds, millisOf, type Instant, type Minor } from '../kernel/kernel.ts';
import type { RailCapabilities } from './rail.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** So long before its end an authorisation is dealt with: time for refusals, questions and a person. */
export const AHEAD_MS = 36 * HOUR;
/** Looked at again after this long when nothing could be done at once. */
export const LOOK_AGAIN_MS = HOUR;

/** What is done about an authorisation that draws to its end. */
export type AuthorisationPlan =
  /** nothing now; looked at again then, or never when it needs no more care */
  | { readonly plan: 'wait'; readonly lookAt: Instant | null }
  | { readonly plan: 'extend'; readonly until: Instant }
  | { readonly plan: 'capture_into_escrow'; readonly amountMinor: Minor }
  /** nobody needs it any longer: it frees the payer's money by itself */
  | { readonly plan: 'let_end' }
  /** it is needed, and the rail offers no way to keep it: a person must act */
  | { readonly plan: 'call_for_help' };

/** What is known of an authorisation. */
export interface AuthorisationGround {
  readonly authorisedAt: Instant;
  readonly authorisedUntil: Instant;
  /** authorised, and neither captured nor released */
  readonly leftMinor: Minor;
  /** until when it is needed for certain: the day the order's money goes to the merchant; null while a dispute is open */
  readonly neededUntil: Instant | null;
  /** the rail refused to extend it before */
  readonly extensionRefused: boolean;
  readonly at: Instant;
}

/** When an authorisation that ends then is to be looked at. */
export function lookAtBefore(authorisedUntil: Instant): Instant {
  return addMilliseconds(authorisedUntil, -AHEAD_MS);
}

/** How far the rail would extend it: its usual length once more, never beyond its longest; undefined when that gains nothing. */
function extendedUntil(ground: AuthorisationGround, rail: RailCapabilities): Instant | undefined {
  if (ground.extensionRefused || !rail.verbs.includes('extend') || rail.longestAuthorisationDays === null) return undefined;
  const last = millisOf(ground.authorisedAt) + rail.longestAuthorisationDays * DAY;
  const usual = millisOf(ground.authorisedUntil) + (rail.authorisationDays ?? rail.longestAuthorisationDays) * DAY;
  const until = Math.min(last, usual);
  // less than two days more would only bring the same question back tomorrow
  return until - millisOf(ground.authorisedUntil) < 2 * DAY ? undefined : addMilliseconds(ground.authorisedUntil, until - millisOf(ground.authorisedUntil));
}

/**
 * Extend, capture into escrow, or let end: what is done so that no authorisation ends while its money is needed
 * usually 30 days at most, so a dispute can outlive it).
 */
export function authorisationPlan(ground: AuthorisationGround, rail: RailCapabilities): AuthorisationPlan {
  const { at, authorisedUntil, neededUntil } = ground;
  if (ground.leftMinor === 0) return { plan: 'let_end' };
  const lookAt = lookAtBefore(authorisedUntil);
  if (at < lookAt) return { plan: 'wait', lookAt };
  if (authorisedUntil <= at) return { plan: 'call_for_help' };
  // the order's day comes first: its transfer is instructed then, and captures or releases what there is
  if (neededUntil !== null && neededUntil <= addMilliseconds(authorisedUntil, -2 * LOOK_AGAIN_MS)) {
    return { plan: 'wait', lookAt: addMilliseconds(neededUntil > at ? neededUntil : at, LOOK_AGAIN_MS) };
  }
  const until = extendedUntil(ground, rail);
  if (until !== undefined) return { plan: 'extend', until };
  if (rail.verbs.includes('capture')) return { plan: 'capture_into_escrow', amountMinor: ground.leftMinor };
  return { plan: 'call_for_help' };
}
