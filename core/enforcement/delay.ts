import { millisOf, type Instant, type Minor, type Uuid } from '../kernel/kernel.ts';
import { deadlineRule, param } from '../rules/rules.ts';
import { ruleNameOf, type Recorder } from '../dispute/recorder.ts';
import type { DisputeState, Party } from '../dispute/state.ts';

/** What the marketplace owes somebody who waited because it missed a time limit it had published. */
export interface Delay {
  readonly no: number;
  /** the time limit it missed */
  readonly name: string;
  /** who waited */
  readonly side: Party;
  /** when it should have acted */
  readonly since: Instant;
  /** `running` while it has not acted · `owed` its own funds cannot pay it yet · `paid` */
  readonly status: 'running' | 'owed' | 'paid';
  readonly endedAt: Instant | null;
  /** days begun that are paid for, and what one is worth by the rules of the dispute */
  readonly days: number;
  readonly dailyMinor: Minor;
  readonly amountMinor: Minor;
  readonly transferId: Uuid | null;
}

const DAY = 86_400_000;

/** A time limit of staff was missed: an entry for each side that waits, once for one time limit however often it is missed. */
export function beginDelay(rec: Recorder, name: string, due: Instant): void {
  for (const side of deadlineRule(rec.ground.rules, ruleNameOf(name)).delayOwedTo ?? []) {
    const delays = rec.state.delays ?? [];
    if (delays.some((one) => one.name === name && one.side === side && one.status === 'running')) continue;
    const dailyMinor = param(rec.ground.rules, 'DELAY.DAILY_MINOR');
    if (dailyMinor === 0) continue;
    rec.record('delay_begun', { no: delays.length + 1, name, side, since: due, dailyMinor });
    rec.notify('delay_begun', side, { amountMinor: dailyMinor });
  }
}

function daysLate({ since }: Delay, at: Instant, most: number): number {
  return Math.min(most, Math.max(1, Math.ceil((millisOf(at) - millisOf(since)) / DAY)));
}

/**
 * After an act: what was late and is done now is reckoned up and paid from the marketplace's own funds; what they could not
 * pay before is tried again. Nobody has to ask for it.
 */
export function settleDelays(rec: Recorder): void {
  const over = (one: Delay): boolean => one.status === 'running' && rec.state.deadlines[one.name] === undefined;
  for (const one of (rec.state.delays ?? []).filter(over)) {
    const days = daysLate(one, rec.ground.at, param(rec.ground.rules, 'DELAY.MOST_DAYS'));
    rec.record('delay_ended', { no: one.no, days, amountMinor: days * one.dailyMinor });
  }
  const owed = (rec.state.delays ?? []).filter((one) => one.status === 'owed');
  let funds = owed.length === 0 ? 0 : rec.ground.funds.platformFundsMinor - spentHere(rec);
  for (const one of owed) {
    if (one.amountMinor > funds) continue;
    funds -= one.amountMinor;
    pay(rec, one);
  }
}

/** What this act took of the marketplace's own funds already: an advance, or a deduction put right. */
function spentHere(rec: Recorder): Minor {
  return rec.spentMinor('platform_funds');
}

function pay(rec: Recorder, one: Delay): void {
  const { marketplaceId, currency } = rec.state;
  const transferId = rec.ground.nextId();
  const debit = { kind: 'platform_funds', ownerId: marketplaceId, currency } as const;
  const credit = { kind: one.side === 'claimant' ? 'consumer_payout' : 'merchant_payout', ownerId: marketplaceId, currency } as const;
  rec.move({ op: 'post', id: transferId, debit, credit, amountMinor: one.amountMinor, reason: 'delay_compensation' });
  rec.record('delay_paid', { no: one.no, transferId });
  rec.notify('delay_paid', one.side, { amountMinor: one.amountMinor });
}

/** What one side has of it. */
export function delaysOf(state: Pick<DisputeState, 'delays'>, side: Party): readonly Delay[] {
  return (state.delays ?? []).filter((one) => one.side === side);
}
