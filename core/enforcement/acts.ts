import { refused, type Refused } from '../kernel/kernel.ts';
import type { ActBodies } from '../dispute/acts.ts';
import { actingParty, type ActTable } from '../dispute/handler.ts';
import type { Recorder } from '../dispute/recorder.ts';
import { isParty, otherParty, type DisputeState, type Role } from '../dispute/state.ts';
import { isSettled, remainingMinor, type Obligation } from './obligation.ts';
import { breach } from './breach.ts';
import { breachedMoney, deductDeposit, finish, leaveOpen, obligationOf, releaseHeld, settleUp, waive } from './perform.ts';

type EnforcementAct =
  | 'report_performance'
  | 'confirm_performance'
  | 'contest_performance'
  | 'decide_contest'
  | 'waive_obligation'
  | 'object_to_deduction'
  | 'decide_objection'
  | 'refer_out';

const RUNNING: readonly Obligation['status'][] = ['due', 'breached', 'open'];

function owing(state: DisputeState, role: Role): readonly Obligation[] {
  return state.obligations.filter((one) => one.obligor === role && one.contest === null && RUNNING.includes(one.status));
}

function owed(state: DisputeState, role: Role): readonly Obligation[] {
  return state.obligations.filter((one) => isParty(role) && one.obligor !== role && !isSettled(one));
}

/** The obligation an act speaks of, or why not: it must be of the right side and in the right state. */
function pick(rec: Recorder, no: number, whose: 'mine' | 'theirs', status: readonly Obligation['status'][]): Obligation | Refused {
  const one = obligationOf(rec, no);
  if (!one) return refused('field_invalid', 'no');
  const mine = one.obligor === actingParty(rec);
  if (mine !== (whose === 'mine')) return refused('not_yours', 'no');
  return status.includes(one.status) ? one : refused('act_not_allowed_now', 'no', { status: one.status });
}

function report(rec: Recorder, body: ActBodies['report_performance']): Refused | undefined {
  const one = pick(rec, body.no, 'mine', RUNNING);
  if ('refusal' in one) return one;
  // A report that a person found untrue is not made again: from then on the other side's word counts.
  if (one.contest !== null) return refused('already_done', 'no');
  if (one.proof === 'tracking') {
    if (body.carrier === undefined) return refused('field_missing', 'carrier');
    if (body.tracking === undefined) return refused('field_missing', 'tracking');
  }
  rec.record('obligation_reported', body);
  rec.clear(`perform:${one.no}`, `send_goods_back:${one.no}`, `cure:${one.no}`);
  const obligee = otherParty(one.obligor);
  rec.start(one.term.kind === 'return_goods' ? 'inspect_goods' : 'confirm', obligee, one.no);
  rec.notify(one.term.kind === 'return_goods' ? 'goods_sent' : 'obligation_reported', obligee, { no: one.no });
  settleUp(rec);
  return undefined;
}

/** Records what is still owed as paid outside the ledger, on the word of the one it is owed to. */
function takeAsPaid(rec: Recorder, one: Obligation): void {
  const amountMinor = remainingMinor(one);
  if (amountMinor > 0) rec.record('obligation_paid', { no: one.no, source: 'direct', amountMinor, transferId: null });
}

function confirm(rec: Recorder, body: ActBodies['confirm_performance']): Refused | undefined {
  const one = pick(rec, body.no, 'theirs', [...RUNNING, 'reported', 'contested']);
  if ('refusal' in one) return one;
  takeAsPaid(rec, one);
  finish(rec, one.no, 'confirmed');
  endDeduction(rec);
  settleUp(rec);
  return undefined;
}

function contest(rec: Recorder, body: ActBodies['contest_performance']): Refused | undefined {
  const one = pick(rec, body.no, 'theirs', ['reported']);
  if ('refusal' in one) return one;
  rec.record('obligation_contested', body);
  rec.clear(`inspect_goods:${one.no}`, `confirm:${one.no}`);
  rec.start('decide_objection', 'adjudicator', one.no);
  rec.notify('performance_contested', one.obligor, { no: one.no });
  return undefined;
}

/** Whoever has ties to a party, or stood aside in this matter before, decides nothing of it. */
function isTied(rec: Recorder): boolean {
  return rec.ground.conflicted || rec.state.recused.includes(rec.actor.personId ?? '');
}

function decideContest(rec: Recorder, body: ActBodies['decide_contest']): Refused | undefined {
  const one = obligationOf(rec, body.no);
  if (one?.status !== 'contested') return refused('act_not_allowed_now', 'no');
  if (isTied(rec)) return refused('conflict_of_interest');
  rec.record('contest_decided', body);
  rec.clear(`decide_objection:${one.no}`);
  if (body.performed) {
    takeAsPaid(rec, one);
    finish(rec, one.no, 'decided');
  } else breach(rec, one.no);
  settleUp(rec);
  return undefined;
}

/** A deduction is moot when nothing that was breached is still owed. */
function endDeduction(rec: Recorder): void {
  if (breachedMoney(rec).length === 0) rec.clear('deposit_objection', 'decide_objection');
}

function objectTo(rec: Recorder, body: ActBodies['object_to_deduction']): Refused | undefined {
  rec.record('deduction_objected', body);
  rec.clear('deposit_objection');
  rec.start('decide_objection', 'adjudicator');
  rec.notify('deduction_objected', 'claimant');
  return undefined;
}

function decideObjection(rec: Recorder, body: ActBodies['decide_objection']): Refused | undefined {
  if (isTied(rec)) return refused('conflict_of_interest');
  rec.record('objection_decided', body);
  rec.clear('decide_objection');
  rec.notify('objection_decided', 'claimant', { upheld: body.upheld ? 'yes' : 'no' });
  rec.notify('objection_decided', 'respondent', { upheld: body.upheld ? 'yes' : 'no' });
  if (body.upheld) for (const one of breachedMoney(rec)) leaveOpen(rec, one.no);
  else deductDeposit(rec);
  settleUp(rec);
  return undefined;
}

function referOut(rec: Recorder, body: ActBodies['refer_out']): Refused | undefined {
  const open = rec.state.obligations.filter((one) => one.status === 'open');
  if (!open.some((one) => one.nextMeasures.includes(body.measure))) return refused('field_invalid', 'measure');
  rec.record('measure_taken', body);
  releaseHeld(rec);
  rec.close('referred');
  return undefined;
}

const BOTH: readonly Role[] = ['claimant', 'respondent'];
const ADJUDICATOR: readonly Role[] = ['adjudicator'];
const performing = (state: DisputeState): boolean => state.stage === 'performance';

/** Acts of performance: report, confirm, contest, give up, object, and take the next measure. */
export const enforcementActs: ActTable<EnforcementAct> = {
  report_performance: {
    roles: BOTH,
    open: (state, role) => performing(state) && owing(state, role).length > 0,
    waits: (state, role) =>
      owing(state, role).flatMap((one) => [`perform:${one.no}`, `send_goods_back:${one.no}`, `cure:${one.no}`]),
    handle: report,
  },
  confirm_performance: {
    roles: BOTH,
    open: (state, role) => performing(state) && owed(state, role).some((one) => one.status !== 'waiting'),
    waits: (state, role) =>
      owed(state, role)
        .filter((one) => one.status !== 'waiting')
        .flatMap((one) => [`inspect_goods:${one.no}`, `confirm:${one.no}`]),
    handle: confirm,
  },
  contest_performance: {
    roles: BOTH,
    open: (state, role) => performing(state) && owed(state, role).some((one) => one.status === 'reported'),
    waits: (state, role) =>
      owed(state, role)
        .filter((one) => one.status === 'reported')
        .flatMap((one) => [`inspect_goods:${one.no}`, `confirm:${one.no}`]),
    handle: contest,
  },
  decide_contest: {
    roles: ADJUDICATOR,
    open: (state) => performing(state) && state.obligations.some((one) => one.status === 'contested'),
    waits: (state) => state.obligations.map((one) => `decide_objection:${one.no}`),
    handle: decideContest,
  },
  waive_obligation: {
    roles: BOTH,
    open: (state, role) => performing(state) && owed(state, role).length > 0,
    handle: (rec, body) => {
      const one = pick(rec, body.no, 'theirs', ['waiting', ...RUNNING, 'reported', 'contested']);
      if ('refusal' in one) return one;
      waive(rec, one.no);
      endDeduction(rec);
      settleUp(rec);
      return undefined;
    },
  },
  object_to_deduction: {
    roles: ['respondent'],
    open: (state) => performing(state) && state.deadlines['deposit_objection'] !== undefined,
    waits: () => ['deposit_objection'],
    handle: objectTo,
  },
  decide_objection: {
    roles: ADJUDICATOR,
    open: (state) => performing(state) && state.deadlines['decide_objection'] !== undefined,
    waits: () => ['decide_objection'],
    handle: decideObjection,
  },
  refer_out: {
    roles: ['claimant'],
    // While something can still be performed here, going elsewhere would give it up.
    open: (state) => performing(state) && state.deadlines['refer_out'] !== undefined,
    waits: () => ['refer_out'],
    handle: referOut,
  },
};
