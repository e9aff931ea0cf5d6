import { refused, type Refused } from '../kernel/kernel.ts';
import type { ActBodies } from '../dispute/acts.ts';
import type { ActTable } from '../dispute/handler.ts';
import type { Recorder } from '../dispute/recorder.ts';
import { isParty, otherParty, type DisputeState, type Role } from '../dispute/state.ts';
import { advanceable, advancesWaiting, askAdvance, decideAdvance } from './advance.ts';
import { breach } from './breach.ts';
import { acceptChange, changeable, changesAskedOf, declineChange, proposeChange } from './change.ts';
import { isSettled, obligeeOf, type Obligation } from './obligation.ts';
import { reportedPart, takeDone, wrongPart } from './part.ts';
import { isOnItsWayAgain } from './returned.ts';
import { deductDeposit, endDeduction } from './deduction.ts';
import { breachedMoney, endAdvance, leaveOpen, obligationOf, releaseHeld, settleUp, waive } from './perform.ts';
import { askReversal, decideReversal, reversalLapses, reversalsWaiting, reversible } from './reversal.ts';

type EnforcementAct =
  | 'report_performance'
  | 'confirm_performance'
  | 'contest_performance'
  | 'decide_contest'
  | 'waive_obligation'
  | 'object_to_deduction'
  | 'decide_objection'
  | 'propose_change'
  | 'accept_change'
  | 'decline_change'
  | 'ask_advance'
  | 'decide_advance'
  | 'ask_reversal'
  | 'decide_reversal'
  | 'refer_out';

const RUNNING: readonly Obligation['status'][] = ['due', 'breached', 'open'];

function owing(state: DisputeState, role: Role): readonly Obligation[] {
  return state.obligations.filter((one) => one.obligor === role && one.contest === null && RUNNING.includes(one.status) && !isOnItsWayAgain(state, one));
}

/** The operator speaks for the marketplace, where something is owed to it. */
function isOwedTo(one: Obligation, role: Role): boolean {
  const obligee = obligeeOf(one);
  return obligee === 'marketplace' ? role === 'operator' : obligee === role;
}

function owed(state: DisputeState, role: Role): readonly Obligation[] {
  return state.obligations.filter((one) => isOwedTo(one, role) && !isSettled(one) && !isOnItsWayAgain(state, one));
}

/** The obligation an act speaks of, or why not: it must be of the right side and in the right state. */
function pick(rec: Recorder, no: number, whose: 'mine' | 'theirs', status: readonly Obligation['status'][]): Obligation | Refused {
  const one = obligationOf(rec, no);
  if (!one) return refused('field_invalid', 'no');
  const { role } = rec.actor;
  if (whose === 'mine' ? one.obligor !== role : !isOwedTo(one, role)) return refused('not_yours', 'no');
  if (isOnItsWayAgain(rec.state, one)) return refused('act_not_allowed_now', 'no', { status: one.status });
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
  // a text that is the performance itself is said where it is reported
  if ((one.proof === 'text' || one.proof === 'statement') && body.text.trim() === '') return refused('field_missing', 'text');
  const wrong = wrongPart(rec, one, body);
  if (wrong !== undefined) return wrong;
  rec.record('obligation_reported', body);
  rec.clear(`perform:${one.no}`, `send_goods_back:${one.no}`, `cure:${one.no}`, `instalment:${one.no}`, `decide_advance:${one.no}`);
  // nobody pays first what is said to be paid
  endAdvance(rec, one.no);
  const obligee = obligeeOf(one) === 'marketplace' ? 'operator' : otherParty(one.obligor);
  rec.start(one.term.kind === 'return_goods' ? 'inspect_goods' : 'confirm', obligee, one.no);
  rec.notify(one.term.kind === 'return_goods' ? 'goods_sent' : 'obligation_reported', obligee, { no: one.no });
  settleUp(rec);
  return undefined;
}

function confirm(rec: Recorder, body: ActBodies['confirm_performance']): Refused | undefined {
  const one = pick(rec, body.no, 'theirs', [...RUNNING, 'reported', 'contested']);
  if ('refusal' in one) return one;
  const named = body.amountMinor !== undefined || body.items !== undefined;
  const wrong = wrongPart(rec, one, body);
  if (wrong !== undefined) return wrong;
  takeDone(rec, one.no, named ? body : one.status === 'reported' ? reportedPart(one) : {}, 'confirmed');
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
  if (body.performed) takeDone(rec, one.no, reportedPart(one), 'decided');
  else breach(rec, one.no);
  settleUp(rec);
  return undefined;
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
const OBLIGEES: readonly Role[] = [...BOTH, 'operator'];
const ADJUDICATOR: readonly Role[] = ['adjudicator'];
/** A dispute that was opened again is open for what it was opened for. */
const performing = (state: DisputeState): boolean => state.stage === 'performance' && state.reopened === undefined;
/** An obligation that can still be changed: what is reported or contested waits for its answer first. */
const isChangeable = (state: DisputeState, no: number): boolean => state.obligations.some((one) => one.no === no && RUNNING.includes(one.status));

/** Acts of performance: report, confirm, contest, give up, object, and take the next measure. */
export const enforcementActs: ActTable<EnforcementAct> = {
  report_performance: {
    roles: BOTH,
    open: (state, role) => performing(state) && owing(state, role).length > 0,
    waits: (state, role) =>
      owing(state, role).flatMap((one) => [`perform:${one.no}`, `send_goods_back:${one.no}`, `cure:${one.no}`, `instalment:${one.no}`]),
    handle: report,
  },
  confirm_performance: {
    roles: OBLIGEES,
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
    roles: OBLIGEES,
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
  propose_change: {
    roles: BOTH,
    open: (state, role) => performing(state) && isParty(role) && changeable(state, role).length > 0,
    handle: proposeChange,
  },
  accept_change: {
    roles: BOTH,
    open: (state, role) => performing(state) && isParty(role) && changesAskedOf(state, role).some((one) => isChangeable(state, one.no)),
    waits: (state, role) => (isParty(role) ? changesAskedOf(state, role).map((one) => `answer_change:${one.no}`) : []),
    handle: acceptChange,
  },
  decline_change: {
    roles: BOTH,
    open: (state, role) => performing(state) && isParty(role) && changesAskedOf(state, role).length > 0,
    waits: (state, role) => (isParty(role) ? changesAskedOf(state, role).map((one) => `answer_change:${one.no}`) : []),
    handle: declineChange,
  },
  ask_advance: {
    roles: ['claimant'],
    open: (state) => performing(state) && advanceable(state).length > 0,
    handle: askAdvance,
  },
  decide_advance: {
    roles: ['operator'],
    open: (state) => performing(state) && advancesWaiting(state).length > 0,
    waits: (state) => advancesWaiting(state).flatMap((one) => one.about.map((no) => `decide_advance:${no}`)),
    handle: decideAdvance,
  },
  ask_reversal: {
    roles: ['respondent'],
    open: (state) => (state.stage === 'performance' || state.stage === 'closed') && reversible(state).length > 0,
    lapses: (state) => reversalLapses(state),
    handle: askReversal,
  },
  decide_reversal: {
    roles: ADJUDICATOR,
    open: (state) => state.stage === 'performance' && reversalsWaiting(state).length > 0,
    waits: (state) => reversalsWaiting(state).map((one) => `decide_reversal:${one.no}`),
    handle: (rec, body) => (isTied(rec) ? refused('conflict_of_interest') : decideReversal(rec, body)),
  },
  refer_out: {
    roles: ['claimant'],
    // While something can still be performed here, going elsewhere would give it up.
    open: (state) => performing(state) && state.deadlines['refer_out'] !== undefined,
    waits: () => ['refer_out'],
    handle: referOut,
  },
};
