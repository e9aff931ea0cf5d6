import type { DisputeEvent, EventOf } from '../dispute/events.ts';
import type { DisputeState } from '../dispute/state.ts';
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

/** The part of the fold that performance makes. */
export function evolveEnforcement(state: DisputeState, event: EnforcementEvent): DisputeState {
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
      return {
        ...state,
        depositNotice: { amountMinor: event.body.amountMinor, at: event.at, objection: null, decision: null },
      };
    case 'deduction_objected':
      return {
        ...state,
        depositNotice: state.depositNotice && {
          ...state.depositNotice,
          objection: { reason: event.body.reason, at: event.at },
        },
      };
    case 'objection_decided':
      return {
        ...state,
        depositNotice: state.depositNotice && {
          ...state.depositNotice,
          decision: { ...event.body, by: event.actor.personId ?? '' },
        },
      };
    case 'hold_released':
      return withHeldLess(state, event.body.amountMinor);
  }
}

