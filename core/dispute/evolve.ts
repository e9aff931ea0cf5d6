import { evolveChargeback, isChargebackEvent, type ChargebackEvent } from '../chargeback/evolve.ts';
import { evolveDetermination, isDeterminationEvent, type DeterminationEvent } from '../determination/evolve.ts';
import { evolveEnforcement, isEnforcementEvent, type EnforcementEvent } from '../enforcement/evolve.ts';
import { evolveReturned, isReturnEvent, type ReturnEvent } from '../enforcement/returned.ts';
import { evolveEvidence, isEvidenceEvent, type EvidenceEvent } from '../evidence/evolve.ts';
import { evolveNegotiation, isNegotiationEvent, type NegotiationEvent } from '../negotiation/evolve.ts';
import type { Offer } from '../negotiation/negotiation.ts';
import { evolveAdmission } from './admission-evolve.ts';
import type { DisputeEvent, EventOf } from './events.ts';
import { evolveJury, isJuryEvent, juryDone, type JuryEvent } from '../jury/evolve.ts';
import { NOTHING_SHOWN, withShown } from './readers.ts';
import type { DisputeState } from './state.ts';

/** Events of the proceeding itself; those of other trade words are folded where they belong. */
type OwnEvent = Exclude<DisputeEvent, NegotiationEvent | DeterminationEvent | EnforcementEvent | ChargebackEvent | EvidenceEvent | ReturnEvent | JuryEvent>;

function firstOffer(event: EventOf<'dispute_filed'>): Offer {
  const terms = event.body.claim.wanted;
  return { no: 1, by: 'claimant', terms, note: '', counters: null, at: event.at, status: 'open', reason: null };
}

/** The first state, from the filing. */
function begin(event: EventOf<'dispute_filed'>): DisputeState {
  const { fastTrack, ...body } = event.body;
  return {
    ...body,
    ...(fastTrack === undefined ? {} : { fastTrack: { status: 'offered' as const, rule: fastTrack.rule, joinedAt: null, left: null } }),
    version: event.seq,
    shown: withShown(NOTHING_SHOWN, event.type),
    stage: 'negotiation',
    filedAt: event.at,
    noticeOpenedAt: null,
    response: null,
    replyOverdue: false,
    // What the claimant wants stands as the first offer: the respondent can accept it as it is.
    offers: [firstOffer(event)],
    agreement: null,
    extension: { askedBy: null, askedDays: 0, agreedDays: 0 },
    choices: { claimant: null, respondent: null },
    reach: null,
    evidence: [],
    questions: [],
    adjudicatorId: null,
    recused: [],
    draft: null,
    determination: null,
    acceptedBy: [],
    appeal: null,
    obligations: [],
    depositNotice: null,
    deadlines: {},
    humanRequests: 0,
    outcome: null,
    closedAt: null,
  };
}

function withDeadline(state: DisputeState, event: EventOf<'deadline_set'>): DisputeState {
  const { name, due, waitsFor, since = event.at, fast } = event.body;
  const clock = { due, waitsFor, since, ...(fast === undefined ? {} : { fast }) };
  return { ...state, deadlines: { ...state.deadlines, [name]: clock } };
}

function leftFastTrack(state: DisputeState, event: EventOf<'fast_track_left'>): DisputeState {
  const { why, reason, answerAgain } = event.body;
  if (state.fastTrack === undefined) throw new Error('nobody chose the fast track in the record');
  const left = { by: event.actor.role, why, reason, at: event.at };
  return { ...state, replyOverdue: state.replyOverdue && answerAgain !== true, fastTrack: { ...state.fastTrack, status: 'left', left } };
}

function withoutDeadline(state: DisputeState, name: string): DisputeState {
  const { [name]: _gone, ...deadlines } = state.deadlines;
  return { ...state, deadlines };
}

/** The part of the fold that belongs to the proceeding itself. */
function applyOwn(state: DisputeState, event: OwnEvent): DisputeState {
  switch (event.type) {
    case 'dispute_filed':
      throw new Error('a dispute is filed once');
    case 'admission_opened':
    case 'admission_released':
    case 'admission_refused':
    case 'refusal_objected':
      return evolveAdmission(state, event);
    case 'notice_opened':
      return { ...state, noticeOpenedAt: state.noticeOpenedAt ?? event.at };
    case 'response_given':
      return { ...state, response: { ...event.body, at: event.at } };
    case 'reply_overdue':
      return { ...state, replyOverdue: true };
    case 'fast_track_joined':
      return { ...state, ...(state.fastTrack && { fastTrack: { ...state.fastTrack, status: 'joined', joinedAt: event.at } }) };
    case 'fast_track_left':
      return leftFastTrack(state, event);
    case 'message_posted':
    case 'staff_overdue':
    case 'measure_taken':
      return state;
    case 'human_requested':
      return { ...state, humanRequests: state.humanRequests + 1 };
    case 'stage_entered':
      return { ...(event.body.stage === 'performance' ? juryDone(state, event.at) : state), stage: event.body.stage };
    case 'deadline_set':
      return withDeadline(state, event);
    case 'deadline_cleared':
      return withoutDeadline(state, event.body.name);
    case 'dispute_reopened':
      return { ...state, stage: 'performance', outcome: null, closedAt: null, reopened: { outcome: event.body.outcome, at: event.at } };
    case 'dispute_closed':
      return { ...juryDone(state, event.at), stage: 'closed', outcome: event.body.outcome, closedAt: event.at, deadlines: {} };
  }
}

function apply(state: DisputeState, event: DisputeEvent): DisputeState {
  if (isNegotiationEvent(event)) return evolveNegotiation(state, event);
  if (isDeterminationEvent(event)) return evolveDetermination(state, event);
  if (isEnforcementEvent(event)) return evolveEnforcement(state, event);
  if (isEvidenceEvent(event)) return evolveEvidence(state, event);
  if (isChargebackEvent(event)) return evolveChargeback(state, event);
  if (isReturnEvent(event)) return evolveReturned(state, event);
  if (isJuryEvent(event)) return evolveJury(state, event);
  return applyOwn(state, event);
}

/**
 * The state after one more event. Pure; the record alone decides what the state is.
 * @throws Error when the events are not in sequence: a broken record is never folded on
 */
export function evolve(state: DisputeState | null, event: DisputeEvent): DisputeState {
  if (state === null) {
    if (event.type !== 'dispute_filed' || event.seq !== 1) throw new Error('a record begins with the filing');
    return begin(event);
  }
  if (event.seq !== state.version + 1) throw new Error(`event ${event.seq} cannot follow ${state.version}`);
  return { ...apply(state, event), version: event.seq, shown: withShown(state.shown, event.type) };
}

/** The state of a whole record. */
export function fold(events: readonly DisputeEvent[]): DisputeState {
  const state = events.reduce<DisputeState | null>(evolve, null);
  if (state === null) throw new Error('an empty record has no state');
  return state;
}
