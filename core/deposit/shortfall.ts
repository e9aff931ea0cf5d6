import { computeDue } from '../deadline/deadline.ts';
import { accepted, isMinor, refused, shareProRata, type Instant, type Minor, type Result } from '../kernel/kernel.ts';
import { param, type RulePack } from '../rules/rules.ts';

/** What one claimant is owed of a fund that does not cover all, by rank. */
export interface ShortfallClaim {
  readonly id: string;
  readonly injuryMinor: Minor;
  readonly principalMinor: Minor;
  readonly punitiveMinor: Minor;
}

/** A claim and since when it is final. */
export interface TimedClaim extends ShortfallClaim {
  readonly finalAt: Instant;
}

/** What a claim gets of the fund, and what of it stays open. */
export interface ShortfallShare {
  readonly id: string;
  readonly paidMinor: Minor;
  readonly openMinor: Minor;
}

/** Shares, or nothing at all: with signs of insolvency whoever administers it decides, not the platform. */
export type Shared = { readonly kind: 'shared'; readonly shares: readonly ShortfallShare[] } | { readonly kind: 'referred'; readonly reason: 'insolvency' };

/** All that a claim is for. */
export function openOf(claim: ShortfallClaim): Minor {
  return claim.injuryMinor + claim.principalMinor + claim.punitiveMinor;
}

const RANKS = ['injuryMinor', 'principalMinor', 'punitiveMinor'] as const;

/**
 * Shares a fund that is too small among the claims of one window: injury first, then principal, then punitive sums, pro
 * rata within a rank. All of the fund is used before anything stays open; shares add up to the unit, and what
 * rounding leaves goes one unit each to the largest remainders, in the order of the claims.
 * @param signs of insolvency: then nothing is shared
 * Refusals: field_invalid.
 */
export function shareShortfall(availableMinor: Minor, claims: readonly ShortfallClaim[], signs: { readonly insolvency: boolean } = { insolvency: false }): Result<Shared> {
  if (!isMinor(availableMinor) || availableMinor < 0) return refused('field_invalid', 'availableMinor');
  for (const [index, claim] of claims.entries()) {
    for (const rank of RANKS) if (!isMinor(claim[rank]) || claim[rank] < 0) return refused('field_invalid', `claims.${index}.${rank}`);
  }
  if (signs.insolvency) return accepted({ kind: 'referred', reason: 'insolvency' });
  const paid = claims.map(() => 0);
  let left = availableMinor;
  for (const rank of RANKS) {
    const shares = shareProRata(left, claims.map((claim) => claim[rank]));
    for (const [index, amount] of shares.entries()) {
      paid[index] = (paid[index] ?? 0) + amount;
      left -= amount;
    }
  }
  const shares = claims.map((claim, index) => ({ id: claim.id, paidMinor: paid[index] ?? 0, openMinor: openOf(claim) - (paid[index] ?? 0) }));
  return accepted({ kind: 'shared', shares });
}

/** When the window ends that a claim opens which is final since `openedAt`: claims final before that instant belong to it. */
export function windowEnd(openedAt: Instant, rules: RulePack): Instant {
  // plain days, not moved to a working day: a share waits for nobody's office hours
  return computeDue({ amount: param(rules, 'DEPOSIT.SHARE_WINDOW') * 24, unit: 'hours' }, openedAt, rules.calendar).due;
}

/** Claims by window: the first one that is final opens it, and those final before its end share with it. */
export function windowsOf<T extends TimedClaim>(claims: readonly T[], rules: RulePack): readonly { readonly opensAt: Instant; readonly closesAt: Instant; readonly claims: readonly T[] }[] {
  const windows: { opensAt: Instant; closesAt: Instant; claims: T[] }[] = [];
  for (const claim of [...claims].sort((a, b) => (a.finalAt < b.finalAt ? -1 : a.finalAt > b.finalAt ? 1 : 0))) {
    const last = windows.at(-1);
    if (last !== undefined && claim.finalAt < last.closesAt) last.claims.push(claim);
    else windows.push({ opensAt: claim.finalAt, closesAt: windowEnd(claim.finalAt, rules), claims: [claim] });
  }
  return windows;
}
