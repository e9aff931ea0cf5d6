import type { Instant, Minor, Uuid } from '../kernel/kernel.ts';
import type { Instrument, RungCode } from '../rules/rules.ts';
import type { InterestLine } from './interest.ts';

/**
 * `due` the rung may be taken, or waits for machinery that is not connected · `notified` the side it goes against was told
 * and may object · `objected` it stands still until a person decides · `decided` it may go on · `executed` money moved ·
 * `reversed` it was wrong and is put right · `ended` it fell away.
 */
const ACTION_STATUSES = ['due', 'notified', 'objected', 'decided', 'executed', 'reversed', 'ended'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** Why an execution was asked to be put right, and what a person found. */
export interface Reversal {
  readonly reason: string;
  readonly askedAt: Instant;
  readonly decision: { readonly wrong: boolean; readonly reason: string; readonly by: Uuid; readonly at: Instant } | null;
  /** given back, and the interest for the time it was gone; null while nothing was given back */
  readonly paid: { readonly amountMinor: Minor; readonly interestMinor: Minor; readonly lines: readonly InterestLine[]; readonly at: Instant } | null;
}

/** One rung of the ladder taken in one dispute: instrument, power, amount, notice, objection, who decided, reversal. */
export interface EnforcementAction {
  readonly no: number;
  readonly rung: RungCode;
  /** the obligations it is about */
  readonly about: readonly number[];
  readonly instrument: Instrument;
  /** the most it may take; null where no money is taken */
  readonly amountMinor: Minor | null;
  readonly status: ActionStatus;
  readonly dueAt: Instant;
  /** why a side asked for it; null when the rules alone made it due */
  readonly reason: string | null;
  readonly notifiedAt: Instant | null;
  readonly objectionUntil: Instant | null;
  readonly objection: { readonly reason: string; readonly at: Instant } | null;
  readonly decision: { readonly goesOn: boolean; readonly reason: string; readonly by: Uuid; readonly at: Instant } | null;
  readonly executedMinor: Minor;
  readonly executedAt: Instant | null;
  readonly reversible: boolean;
  /** the instant from which it cannot be asked to be put right any more */
  readonly reversibleUntil: Instant | null;
  /** what it waits for that is not connected here */
  readonly needs: readonly string[];
  readonly reversal: Reversal | null;
}

/** An action as it begins. */
export function beginAction(
  given: Pick<EnforcementAction, 'no' | 'rung' | 'about' | 'instrument' | 'amountMinor' | 'reversible' | 'needs'>,
  dueAt: Instant,
  reason: string | null,
): EnforcementAction {
  return {
    ...given,
    ...{ status: 'due', dueAt, reason, notifiedAt: null, objectionUntil: null, objection: null, decision: null },
    ...{ executedMinor: 0, executedAt: null, reversibleUntil: null, reversal: null },
  };
}

const RUNNING: readonly ActionStatus[] = ['due', 'notified', 'objected', 'decided'];

/** True while the action may still be carried out. */
export function isRunning(action: EnforcementAction): boolean {
  return RUNNING.includes(action.status);
}

/** The running action on a rung, when there is one. */
export function runningOn(actions: readonly EnforcementAction[] | undefined, rung: RungCode): EnforcementAction | undefined {
  return actions?.findLast((one) => one.rung === rung && isRunning(one));
}
