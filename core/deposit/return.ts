import { computeDue } from '../deadline/deadline.ts';
import type { Instant, Minor } from '../kernel/kernel.ts';
import { param, type RulePack } from '../rules/rules.ts';

/** Whether a deposit goes back, how much, and what it still waits for. */
export type DepositReturn =
  | { readonly state: 'waiting'; readonly until: Instant; readonly openCases: number }
  | { readonly state: 'due'; readonly amountMinor: Minor };

/**
 * The return of a deposit after the shop's exit: when the tail after the last delivery is over, the exit's own
 * notice has ended and no case is open any more; what claims reserved is not part of it.
 * @param of `lastDeliveryAt` null when nothing was ever delivered; `closedAt` when the shop closed
 */
export function depositReturn(
  of: { readonly availableMinor: Minor; readonly lastDeliveryAt: Instant | null; readonly closedAt: Instant; readonly openCases: number },
  at: Instant,
  rules: RulePack,
): DepositReturn {
  const tail = { amount: param(rules, 'DEPOSIT.TAIL'), unit: 'calendar_days' } as const;
  const tailEnd = of.lastDeliveryAt === null ? of.closedAt : computeDue(tail, of.lastDeliveryAt, rules.calendar).due;
  const until = tailEnd > of.closedAt ? tailEnd : of.closedAt;
  if (at < until || of.openCases > 0) return { state: 'waiting', until, openCases: of.openCases };
  return { state: 'due', amountMinor: Math.max(0, of.availableMinor) };
}
