import type { DisputeEvent, EventOf } from '../dispute/events.ts';
import type { DisputeState } from '../dispute/state.ts';
import type { Obligation } from '../enforcement/obligation.ts';
import type { Minor } from '../kernel/kernel.ts';
import { noted } from './credit.ts';

const EVENTS = ['card_case_noted', 'obligation_unpaid'] as const;

/** The events folded here. */
export type ChargebackEvent = EventOf<(typeof EVENTS)[number]>;

/** True for the events folded here. */
export function isChargebackEvent(event: DisputeEvent): event is ChargebackEvent {
  return (EVENTS as readonly string[]).includes(event.type);
}

/** Payments less what the card issuer took back of its own, the last first; the record keeps both. */
function without(payments: Obligation['payments'], amountMinor: Minor): Obligation['payments'] {
  let left = amountMinor;
  return payments
    .toReversed()
    .flatMap((one) => {
      const back = one.source === 'chargeback' ? Math.min(left, one.amountMinor) : 0;
      left -= back;
      return back === one.amountMinor ? [] : [{ ...one, amountMinor: one.amountMinor - back }];
    })
    .toReversed();
}

/** The part of the fold that card disputes make. */
export function evolveChargeback(state: DisputeState, event: ChargebackEvent): DisputeState {
  switch (event.type) {
    case 'card_case_noted': {
      const cases = state.cardCases ?? [];
      const known = cases.find((one) => one.caseId === event.body.caseId);
      return { ...state, cardCases: [...cases.filter((one) => one !== known), noted(known, event.body)] };
    }
    case 'obligation_unpaid': {
      const { no, amountMinor } = event.body;
      const obligations = state.obligations.map((one) => (one.no === no ? { ...one, paidMinor: one.paidMinor - amountMinor, payments: without(one.payments, amountMinor) } : one));
      // a dispute that was closed on what the card had paid opens again
      const open = state.stage === 'closed' ? { stage: 'performance' as const, outcome: null, closedAt: null } : {};
      return { ...state, ...open, obligations };
    }
  }
}
