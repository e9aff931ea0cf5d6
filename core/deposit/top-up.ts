import { computeDue, type DeadlineUnit } from '../deadline/deadline.ts';
import type { Instant } from '../kernel/kernel.ts';
import { param, type RulePack } from '../rules/rules.ts';

/** Days of a shortfall: asked, then frozen, then the exit procedure, then closed. Each is the first instant of its stage. */
export interface TopUpClock {
  readonly noticeAt: Instant;
  /** the first instant that is too late to pay, and with it the freeze of withdrawals and new listings */
  readonly freezeAt: Instant;
  /** the exit procedure begins, with its notice */
  readonly exitAt: Instant;
  /** the notice is over: the shop is closed */
  readonly closesAt: Instant;
}

/** Where a shortfall stands. */
export const TOP_UP_STAGES = ['asked', 'frozen', 'exit', 'closed'] as const;
export type TopUpStage = (typeof TOP_UP_STAGES)[number];

/** Time that does not count: an error of the amount was arguable, and a person looked at it. */
export interface Stay {
  readonly from: Instant;
  /** null while it lasts */
  readonly to: Instant | null;
}

/**
 * The days of a shortfall from its notice. Day 6 and day 16 are counted as the time to pay is, in working days:
 * whoever pays on the last day is in time, and the freeze begins with the next one. Contesting stops nothing by itself;
 * only a stay does.
 */
export function topUpClock(noticeAt: Instant, rules: RulePack, stays: readonly Stay[] = []): TopUpClock {
  const stops = stays.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]));
  const due = (amount: number, unit: DeadlineUnit, from: Instant, more: typeof stops = []): Instant =>
    computeDue({ amount, unit }, from, rules.calendar, { stops: more }).due;
  const exitAt = due(param(rules, 'DEPOSIT.EXIT_AFTER'), 'working_days', noticeAt, stops);
  return {
    noticeAt,
    freezeAt: due(param(rules, 'DEPOSIT.TOPUP'), 'working_days', noticeAt, stops),
    exitAt,
    closesAt: due(param(rules, 'CN.SHOP.CLOSE'), 'calendar_days', exitAt),
  };
}

/** The stage a shortfall is in; while a stay lasts it goes no further than where the stay found it. */
export function topUpStage(clock: TopUpClock, at: Instant, stays: readonly Stay[] = []): TopUpStage {
  const open = stays.find((one) => one.to === null && one.from <= at);
  const now = open === undefined ? at : open.from;
  if (now < clock.freezeAt) return 'asked';
  if (now < clock.exitAt) return 'frozen';
  return now < clock.closesAt ? 'exit' : 'closed';
}
