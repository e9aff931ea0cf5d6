import type { DisputeEvent, EventOf } from '../dispute/events.ts';
import type { DisputeState } from '../dispute/state.ts';
import { beginAction, runningOn, type EnforcementAction } from './action.ts';
import { sideOf } from '../dispute/events.ts';
import type { Delay } from './delay.ts';
import type { Obligation } from './obligation.ts';

const EVENTS = [
  'obligations_created',
  'obligation_due',
  'obligation_paid',
  'obligation_reported',
  'obligation_contested',
  'contest_decided',
  'obligation_performed',
  'obligation_breached',
  'obligation_waived',
  'obligation_open',
  'deposit_notice_given',
  'deduction_objected',
  'objection_decided',
  'hold_released',
  'items_delivered',
  'obligation_resumed',
  'action_due',
  'action_decided',
  'action_executed',
  'action_ended',
  'reversal_asked',
  'reversal_decided',
  'action_reversed',
  'recourse_created',
  'change_proposed',
  'change_accepted',
  'change_declined',
  'change_lapsed',
  'plan_broken',
  'interest_charged',
  'delay_begun',
  'delay_ended',
  'delay_paid',
] as const;

/** The events folded here. */
export type EnforcementEvent = EventOf<(typeof EVENTS)[number]>;

/** True for the events folded here. */
export function isEnforcementEvent(event: DisputeEvent): event is EnforcementEvent {
  return (EVENTS as readonly string[]).includes(event.type);
}

function withObligation(state: DisputeState, no: number, change: (one: Obligation) => Partial<Obligation>): DisputeState {
  return { ...state, obligations: state.obligations.map((one) => (one.no === no ? { ...one, ...change(one) } : one)) };
}

function withHeldLess(state: DisputeState, amountMinor: number): DisputeState {
  if (!state.held) throw new Error('nothing is held in this record');
  return { ...state, held: { ...state.held, remainingMinor: state.held.remainingMinor - amountMinor } };
}

function paid(state: DisputeState, event: EventOf<'obligation_paid'>): DisputeState {
  const { no, source, amountMinor, transferId } = event.body;
  const next = withObligation(state, no, (one) => ({
    paidMinor: one.paidMinor + amountMinor,
    payments: [...one.payments, { source, amountMinor, transferId, at: event.at }],
  }));
  return source === 'escrow' ? withHeldLess(next, amountMinor) : next;
}

function withAction(state: DisputeState, no: number | undefined, change: (one: EnforcementAction) => Partial<EnforcementAction>): DisputeState {
  if (no === undefined || state.actions === undefined) return state;
  return { ...state, actions: state.actions.map((one) => (one.no === no ? { ...one, ...change(one) } : one)) };
}

function noticeGiven(state: DisputeState, event: EventOf<'deposit_notice_given'>): DisputeState {
  const { amountMinor, setOffMinor, action, objectionUntil = null } = event.body;
  const setOff = setOffMinor === undefined ? {} : { setOffMinor };
  const noticed = { ...state, depositNotice: { amountMinor, ...setOff, at: event.at, objection: null, decision: null } };
  return withAction(noticed, action, () => ({ status: 'notified', notifiedAt: event.at, objectionUntil }));
}

function objected(state: DisputeState, event: EventOf<'deduction_objected'>): DisputeState {
  const objection = { reason: event.body.reason, at: event.at };
  const noted = { ...state, depositNotice: state.depositNotice && { ...state.depositNotice, objection } };
  return withAction(noted, runningOn(state.actions, 'E4')?.no, () => ({ status: 'objected', objection }));
}

function objectionDecided(state: DisputeState, event: EventOf<'objection_decided'>): DisputeState {
  const by = event.actor.personId ?? '';
  const { upheld, reason } = event.body;
  const noted = { ...state, depositNotice: state.depositNotice && { ...state.depositNotice, decision: { upheld, reason, by } } };
  return withAction(noted, runningOn(state.actions, 'E4')?.no, () => ({ status: upheld ? 'ended' : 'decided', decision: { goesOn: !upheld, reason, by, at: event.at } }));
}

function changed(state: DisputeState, no: number, status: 'accepted' | 'declined' | 'lapsed'): DisputeState {
  return { ...state, changes: (state.changes ?? []).map((one) => (one.no === no && one.status === 'open' ? { ...one, status } : one)) };
}

function accepted(state: DisputeState, event: EventOf<'change_accepted'>): DisputeState {
  const { no, due, term, amountMinor, proof, plan } = event.body;
  const next = withObligation(changed(state, no, 'accepted'), no, (one) => ({
    ...{ status: 'due', due, report: null, contest: null, nextMeasures: [] },
    ...(term === undefined ? {} : { term, before: [...(one.before ?? []), one.term] }),
    ...(amountMinor === undefined ? {} : { amountMinor }),
    ...(proof === undefined ? {} : { proof }),
    ...(plan === undefined ? {} : { plan }),
  }));
  if (term === undefined) return next;
  // a plan is about the money it was agreed for
  return { ...next, obligations: next.obligations.map((one) => (one.no === no ? withoutPlan(one) : one)) };
}

function withoutPlan({ plan: _plan, ...one }: Obligation): Obligation {
  return one;
}

/** The fold of what the ladder records: rungs due, decided, executed, put right. */
function evolveActions(state: DisputeState, event: EventOf<'action_due' | 'action_decided' | 'action_executed' | 'action_ended' | 'reversal_asked' | 'reversal_decided' | 'action_reversed'>): DisputeState {
  switch (event.type) {
    case 'action_due':
      return { ...state, actions: [...(state.actions ?? []), beginAction(event.body.action, event.at, event.body.reason ?? null)] };
    case 'action_decided': {
      const { goesOn, reason } = event.body;
      const decision = { goesOn, reason, by: event.actor.personId ?? '', at: event.at };
      return withAction(state, event.body.no, () => ({ status: goesOn ? 'decided' : 'ended', decision }));
    }
    case 'action_executed': {
      const { amountMinor: executedMinor, reversibleUntil } = event.body;
      return withAction(state, event.body.no, () => ({ status: 'executed', executedMinor, executedAt: event.at, reversibleUntil }));
    }
    case 'action_ended':
      return withAction(state, event.body.no, () => ({ status: 'ended' }));
    case 'reversal_asked': {
      const reversal = { reason: event.body.reason, askedAt: event.at, decision: null, paid: null };
      return withAction(state, event.body.action, () => ({ reversal }));
    }
    case 'reversal_decided': {
      const { wrong, reason } = event.body;
      const decision = { wrong, reason, by: event.actor.personId ?? '', at: event.at };
      return withAction(state, event.body.no, (one) => ({ reversal: one.reversal && { ...one.reversal, decision } }));
    }
    case 'action_reversed': {
      const { amountMinor, interestMinor, lines } = event.body;
      const paid = { amountMinor, interestMinor, lines, at: event.at };
      return withAction(state, event.body.no, (one) => ({ status: 'reversed', reversal: one.reversal && { ...one.reversal, paid } }));
    }
  }
}

function evolveDelays(state: DisputeState, event: EventOf<'delay_begun' | 'delay_ended' | 'delay_paid'>): DisputeState {
  const delays = state.delays ?? [];
  const change = (no: number, to: Partial<Delay>): DisputeState => ({ ...state, delays: delays.map((one) => (one.no === no ? { ...one, ...to } : one)) });
  switch (event.type) {
    case 'delay_begun':
      return { ...state, delays: [...delays, { ...event.body, status: 'running', endedAt: null, days: 0, amountMinor: 0, transferId: null }] };
    case 'delay_ended':
      return change(event.body.no, { status: 'owed', endedAt: event.at, days: event.body.days, amountMinor: event.body.amountMinor });
    case 'delay_paid':
      return change(event.body.no, { status: 'paid', transferId: event.body.transferId });
  }
}

/** The part of the fold that performance makes. */
export function evolveEnforcement(state: DisputeState, event: EnforcementEvent): DisputeState {
  if (event.type === 'delay_begun' || event.type === 'delay_ended' || event.type === 'delay_paid') return evolveDelays(state, event);
  switch (event.type) {
    case 'obligations_created':
      return { ...state, obligations: event.body.obligations };
    case 'obligation_due':
      return withObligation(state, event.body.no, () => ({ status: 'due', due: event.body.due }));
    case 'obligation_paid':
      return paid(state, event);
    case 'obligation_reported': {
      const { no: _no, ...report } = event.body;
      return withObligation(state, event.body.no, () => ({ status: 'reported', report: { ...report, at: event.at } }));
    }
    case 'obligation_contested':
      return withObligation(state, event.body.no, () => ({ status: 'contested', contest: event.body.reason }));
    case 'contest_decided':
      return state;
    case 'obligation_performed':
      return withObligation(state, event.body.no, () => ({ status: 'performed' }));
    case 'obligation_breached':
      return withObligation(state, event.body.no, () => ({ status: 'breached' }));
    case 'obligation_waived':
      return withObligation(state, event.body.no, () => ({ status: 'waived' }));
    case 'obligation_open':
      return withObligation(state, event.body.no, () => ({ status: 'open', nextMeasures: event.body.nextMeasures }));
    case 'deposit_notice_given':
      return noticeGiven(state, event);
    case 'deduction_objected':
      return objected(state, event);
    case 'objection_decided':
      return objectionDecided(state, event);
    case 'items_delivered':
      return withObligation(state, event.body.no, (one) => ({ done: [...(one.done ?? []), ...event.body.items] }));
    case 'obligation_resumed':
      return withObligation(state, event.body.no, () => ({ status: 'due', due: event.body.due, report: null }));
    case 'recourse_created':
      return { ...state, obligations: [...state.obligations, event.body.obligation] };
    case 'change_proposed': {
      const change = { ...event.body, by: sideOf(event), at: event.at, status: 'open' as const };
      return { ...state, changes: [...(state.changes ?? []), change] };
    }
    case 'change_accepted':
      return accepted(state, event);
    case 'change_declined':
      return changed(state, event.body.no, 'declined');
    case 'change_lapsed':
      return changed(state, event.body.no, 'lapsed');
    case 'plan_broken':
      return withObligation(state, event.body.no, (one) => (one.plan === undefined ? {} : { plan: { ...one.plan, broken: true } }));
    case 'interest_charged': {
      const { no, amountMinor, until, lines } = event.body;
      return withObligation(state, no, (one) => ({
        amountMinor: (one.amountMinor ?? 0) + amountMinor,
        interest: [...(one.interest ?? []), { amountMinor, until, lines }],
      }));
    }
    case 'action_due':
    case 'action_decided':
    case 'action_executed':
    case 'action_ended':
    case 'reversal_asked':
    case 'reversal_decided':
    case 'action_reversed':
      return evolveActions(state, event);
    case 'hold_released':
      return withHeldLess(state, event.body.amountMinor);
  }
}

