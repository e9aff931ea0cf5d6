import { refused, type Minor, type Refused } from '../kernel/kernel.ts';
import { deadlineDue } from '../rules/rules.ts';
import type { ActBodies } from '../dispute/acts.ts';
import type { Recorder } from '../dispute/recorder.ts';
import type { DisputeState } from '../dispute/state.ts';
import { isRunning, type EnforcementAction } from './action.ts';
import { isBetweenSides, remainingMinor, type Obligation } from './obligation.ts';
import { begun, finish, obligationOf, recordDue, settleUp } from './perform.ts';

function advanceOf(state: DisputeState, no: number): EnforcementAction | undefined {
  return state.actions?.findLast((one) => one.rung === 'E5' && one.about.includes(no) && (isRunning(one) || one.decision !== null));
}

/** Sums that stayed open and that the marketplace was not asked to pay first yet. */
export function advanceable(state: DisputeState): readonly Obligation[] {
  return state.obligations.filter((one) => one.status === 'open' && isBetweenSides(one) && remainingMinor(one) > 0 && advanceOf(state, one.no) === undefined);
}

/** Advances somebody has to decide on: for what is open still, not for what is reported or contested meanwhile. */
export function advancesWaiting(state: DisputeState): readonly EnforcementAction[] {
  const open = (no: number): boolean => state.obligations.some((one) => one.no === no && one.status === 'open');
  return (state.actions ?? []).filter((one) => one.rung === 'E5' && isRunning(one) && one.about.some(open));
}

/** The consumer asks the marketplace to pay first: with the reason, for instance that nobody can be named. */
export function askAdvance(rec: Recorder, body: ActBodies['ask_advance']): Refused | undefined {
  const one = advanceable(rec.state).find((each) => each.no === body.no);
  if (one === undefined) return refused('act_not_allowed_now', 'no');
  recordDue(rec, 'E5', [one.no], remainingMinor(one), body.reason);
  rec.start('decide_advance', 'operator', one.no);
  rec.notify('advance_asked', 'operator', { number: rec.state.number, no: one.no });
  return undefined;
}

function createRecourse(rec: Recorder, one: Obligation, amountMinor: Minor): void {
  const no = Math.max(...rec.state.obligations.map((each) => each.no)) + 1;
  const recourse: Obligation = {
    ...{ no, term: { kind: 'damages', amountMinor }, obligor: 'respondent', to: 'marketplace', from: one.from },
    ...{ amountMinor, paidMinor: 0, after: null, due: null, proof: 'ledger', status: 'waiting' },
    ...{ report: null, contest: null, payments: [], nextMeasures: [] },
  };
  rec.record('recourse_created', { obligation: recourse, of: one.no });
  rec.record('obligation_due', { no, due: deadlineDue(rec.ground.rules, 'perform', rec.ground.at).due });
  begun(rec, no);
}

/**
 * Somebody of the marketplace decides whether it pays first. When it does, the consumer is paid from the marketplace's
 * own funds at once, and what it paid becomes the merchant's debt to the marketplace, recovered like any other: time to
 * pay, notice, objection, deposit. Refusals: act_not_allowed_now, funds_insufficient.
 */
export function decideAdvance(rec: Recorder, body: ActBodies['decide_advance']): Refused | undefined {
  const action = advancesWaiting(rec.state).find((each) => each.about.includes(body.no));
  const one = obligationOf(rec, body.no);
  if (action === undefined || one === undefined) return refused('act_not_allowed_now', 'no');
  const amountMinor = Math.min(remainingMinor(one), rec.ground.funds.platformFundsMinor);
  if (body.pays && amountMinor <= 0) return refused('funds_insufficient', 'pays');
  rec.record('action_decided', { no: action.no, goesOn: body.pays, reason: body.reason });
  rec.clear(`decide_advance:${body.no}`);
  if (!body.pays) {
    rec.notify('advance_declined', 'claimant', { no: body.no });
    return undefined;
  }
  pay(rec, one, amountMinor);
  rec.record('action_executed', { no: action.no, amountMinor, reversibleUntil: null });
  rec.notify('advance_paid', 'claimant', { no: one.no, amountMinor });
  rec.notify('advance_paid', 'respondent', { no: one.no, amountMinor });
  createRecourse(rec, one, amountMinor);
  const now = obligationOf(rec, one.no);
  if (now !== undefined && remainingMinor(now) === 0) finish(rec, one.no, 'paid');
  settleUp(rec);
  return undefined;
}

function pay(rec: Recorder, one: Obligation, amountMinor: Minor): void {
  const { marketplaceId, currency } = rec.state;
  const transferId = rec.ground.nextId();
  const debit = { kind: 'platform_funds', ownerId: marketplaceId, currency } as const;
  const credit = { kind: 'consumer_payout', ownerId: marketplaceId, currency } as const;
  rec.move({ op: 'post', id: transferId, debit, credit, amountMinor, reason: 'advance' });
  rec.record('obligation_paid', { no: one.no, source: 'advance', amountMinor, transferId });
}
