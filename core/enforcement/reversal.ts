import { refused, type Instant, type Refused } from '../kernel/kernel.ts';
import { param } from '../rules/rules.ts';
import type { ActBodies } from '../dispute/acts.ts';
import type { Recorder } from '../dispute/recorder.ts';
import type { DisputeState } from '../dispute/state.ts';
import type { EnforcementAction } from './action.ts';
import { loanPrime, simpleInterest } from './interest.ts';
import { settleUp } from './perform.ts';

/** Executions that may still be asked to be put right: money was taken, nobody asked before. */
export function reversible(state: DisputeState): readonly EnforcementAction[] {
  return (state.actions ?? []).filter((one) => one.status === 'executed' && one.reversal === null && (one.reversibleUntil ?? null) !== null);
}

/** The instant from which no execution can be asked to be put right any more; null when there is none. */
export function reversalLapses(state: DisputeState): Instant | null {
  const ends = reversible(state).map((one) => one.reversibleUntil!);
  return ends.length === 0 ? null : ends.reduce((a, b) => (a < b ? b : a));
}

/** Requests that wait for a person. */
export function reversalsWaiting(state: DisputeState): readonly EnforcementAction[] {
  return (state.actions ?? []).filter((one) => one.reversal !== null && one.reversal.decision === null);
}

/**
 * The merchant says that money was taken wrongly: paid twice, never told, or another's debt. A closed dispute is
 * opened again for this alone. Refusals: act_not_allowed_now, too_late.
 */
export function askReversal(rec: Recorder, body: ActBodies['ask_reversal']): Refused | undefined {
  const action = reversible(rec.state).find((one) => one.no === body.action);
  if (action === undefined) return refused('act_not_allowed_now', 'action');
  if (rec.ground.at >= action.reversibleUntil!) return refused('too_late', 'action');
  const { stage, outcome } = rec.state;
  if (stage === 'closed' && outcome !== null) {
    rec.record('dispute_reopened', { outcome });
    rec.enter('performance');
  }
  rec.record('reversal_asked', body);
  rec.start('decide_reversal', 'adjudicator', action.no);
  rec.notify('reversal_asked', 'claimant', { amountMinor: action.executedMinor });
  return undefined;
}

/**
 * An adjudicator finds whether it was wrong. If so the deposit gets back at once what was taken, with interest at the loan
 * prime rate for the days it was gone, from the marketplace's own funds: a consumer who took the money in good faith keeps
 * it, and the merchant waits for nobody. Refusals: act_not_allowed_now, same_person, funds_insufficient.
 */
export function decideReversal(rec: Recorder, body: ActBodies['decide_reversal']): Refused | undefined {
  const action = reversalsWaiting(rec.state).find((one) => one.no === body.action);
  if (action === undefined) return refused('act_not_allowed_now', 'action');
  // whoever let it be taken does not judge whether that was right
  if (action.decision !== null && action.decision.by === rec.actor.personId) return refused('same_person');
  if (body.wrong) {
    const refusal = putRight(rec, action, body.reason);
    if (refusal !== undefined) return refusal;
  } else {
    rec.record('reversal_decided', { no: action.no, wrong: false, reason: body.reason });
    rec.clear(`decide_reversal:${action.no}`);
  }
  for (const side of ['claimant', 'respondent'] as const) rec.notify('reversal_decided', side, { wrong: body.wrong ? 'yes' : 'no' });
  settleUp(rec);
  return undefined;
}

function putRight(rec: Recorder, action: EnforcementAction, reason: string): Refused | undefined {
  const { at, rules, funds } = rec.ground;
  const { merchantId, marketplaceId, currency } = rec.state;
  const amountMinor = action.executedMinor;
  const interest = simpleInterest(amountMinor, action.executedAt ?? at, at, [], loanPrime(param(rules, 'CN.DEFAULT.LPR')), rules.calendar);
  if (funds.platformFundsMinor < amountMinor + interest.amountMinor) return refused('funds_insufficient', 'wrong');
  rec.record('reversal_decided', { no: action.no, wrong: true, reason });
  rec.clear(`decide_reversal:${action.no}`);
  const debit = { kind: 'platform_funds', ownerId: marketplaceId, currency } as const;
  const restored = rec.ground.nextId();
  rec.move({ op: 'post', id: restored, debit, credit: { kind: 'deposit', ownerId: merchantId, currency }, amountMinor, reason: 'deduction_reversed' });
  const transferIds = [restored];
  if (interest.amountMinor > 0) {
    const compensated = rec.ground.nextId();
    const credit = { kind: 'merchant_payout', ownerId: marketplaceId, currency } as const;
    rec.move({ op: 'post', id: compensated, debit, credit, amountMinor: interest.amountMinor, reason: 'compensation' });
    transferIds.push(compensated);
  }
  rec.record('action_reversed', { no: action.no, amountMinor, interestMinor: interest.amountMinor, lines: interest.lines, transferIds });
  return undefined;
}
