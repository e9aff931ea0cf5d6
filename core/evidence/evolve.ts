import { isParty, type DisputeState } from '../dispute/state.ts';
import { sideOf, type DisputeEvent, type EventOf } from '../dispute/events.ts';
import type { EvidenceDecision } from './objection.ts';
import type { EvidenceRequest } from './request.ts';

const EVENTS = [
  'evidence_submitted',
  'evidence_requested',
  'evidence_request_declined',
  'evidence_request_lapsed',
  'evidence_objected',
  'evidence_objection_answered',
  'late_evidence_decided',
] as const;

/** The events folded here. */
export type EvidenceEvent = EventOf<(typeof EVENTS)[number]>;

/** True for the events folded here. */
export function isEvidenceEvent(event: DisputeEvent): event is EvidenceEvent {
  return (EVENTS as readonly string[]).includes(event.type);
}

function withRequest(state: DisputeState, no: number, change: Partial<EvidenceRequest>): DisputeState {
  return { ...state, evidenceRequests: (state.evidenceRequests ?? []).map((one) => (one.no === no ? { ...one, ...change } : one)) };
}

function submitted(state: DisputeState, event: EventOf<'evidence_submitted'>): DisputeState {
  const by = sideOf(event);
  const { answers, late } = event.body;
  const more = { ...(answers === undefined ? {} : { answers }), ...(late === undefined ? {} : { late: { ...late, decision: null } }) };
  const items = event.body.items.map((item) => ({ ...item, by, at: event.at, ...more }));
  const next = { ...state, evidence: [...state.evidence, ...items] };
  return answers === undefined ? next : withRequest(next, answers, { status: 'given', endedAt: event.at });
}

function requested(state: DisputeState, event: EventOf<'evidence_requested'>): DisputeState {
  const { no, to, text, row = null } = event.body;
  const { role } = event.actor;
  const by = isParty(role) ? role : 'adjudicator';
  const request: EvidenceRequest = { no, by, to, text, row, at: event.at, status: 'open', reason: null, endedAt: null };
  return { ...state, evidenceRequests: [...(state.evidenceRequests ?? []), request] };
}

/** What a determination says of objections, when it is issued. */
export function withDecisions(state: DisputeState, decisions: readonly EvidenceDecision[] | undefined, at: DisputeState['filedAt']): DisputeState {
  if (decisions === undefined || state.objections === undefined) return state;
  const said = (no: number): EvidenceDecision | undefined => decisions.find((one) => one.no === no);
  const objections = state.objections.map((one) => {
    const decision = said(one.no);
    return decision === undefined ? one : { ...one, decision: { upheld: decision.upheld, reason: decision.reason, at } };
  });
  return { ...state, objections };
}

/** The part of the fold that evidence makes. */
export function evolveEvidence(state: DisputeState, event: EvidenceEvent): DisputeState {
  switch (event.type) {
    case 'evidence_submitted':
      return submitted(state, event);
    case 'evidence_requested':
      return requested(state, event);
    case 'evidence_request_declined':
      return withRequest(state, event.body.no, { status: 'declined', reason: event.body.reason, endedAt: event.at });
    case 'evidence_request_lapsed':
      return withRequest(state, event.body.no, { status: 'lapsed', endedAt: event.at });
    case 'evidence_objected': {
      const objection = { ...event.body, by: sideOf(event), at: event.at, answer: null, decision: null };
      return { ...state, objections: [...(state.objections ?? []), objection] };
    }
    case 'evidence_objection_answered': {
      const { no, text } = event.body;
      const objections = (state.objections ?? []).map((one) => (one.no === no ? { ...one, answer: { text, at: event.at } } : one));
      return { ...state, objections };
    }
    case 'late_evidence_decided': {
      const { no, admitted, reason } = event.body;
      const decision = { admitted, reason, at: event.at };
      const evidence = state.evidence.map((item) => (item.late?.no === no ? { ...item, late: { ...item.late, decision } } : item));
      return { ...state, evidence };
    }
  }
}
