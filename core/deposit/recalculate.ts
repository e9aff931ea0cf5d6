import { computeDue } from '../deadline/deadline.ts';
import type { Instant, Minor } from '../kernel/kernel.ts';
import { param, type RulePack } from '../rules/rules.ts';

/** What is required now, and what was announced and is not in force yet. */
export interface DepositLevel {
  /** 0 while nothing was ever required */
  readonly requiredMinor: Minor;
  readonly announced: { readonly amountMinor: Minor; readonly effectiveAt: Instant } | null;
}

/**
 * What a recalculation changes. An increase is announced and comes into force later; until then it can be contested.
 * A decrease holds at once, and takes back what was announced above it.
 */
export type LevelChange =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'decrease'; readonly amountMinor: Minor; readonly effectiveAt: Instant }
  | { readonly kind: 'increase'; readonly amountMinor: Minor; readonly effectiveAt: Instant }
  /** what was announced is not needed any more */
  | { readonly kind: 'withdrawn' };

/**
 * The monthly recalculation: an increase needs the pack's notice, a decrease is immediate. An announced increase
 * that came out lower keeps its day; one that came out higher is announced anew, with the whole notice.
 * @param amountMinor what the formula requires today
 */
export function recalculate(level: DepositLevel, amountMinor: Minor, at: Instant, rules: RulePack): LevelChange {
  const { requiredMinor, announced } = level;
  if (amountMinor < requiredMinor) return { kind: 'decrease', amountMinor, effectiveAt: at };
  if (amountMinor === requiredMinor) return announced === null ? { kind: 'unchanged' } : { kind: 'withdrawn' };
  if (announced?.amountMinor === amountMinor) return { kind: 'unchanged' };
  if (announced !== null && amountMinor < announced.amountMinor) return { kind: 'increase', amountMinor, effectiveAt: announced.effectiveAt };
  const notice = { amount: param(rules, 'DEPOSIT.INCREASE_NOTICE'), unit: 'calendar_days' } as const;
  return { kind: 'increase', amountMinor, effectiveAt: computeDue(notice, at, rules.calendar).due };
}
