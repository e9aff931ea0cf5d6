import { sideOf, type DisputeEvent, type EventOf } from '../dispute/events.ts';
import type { DisputeState } from '../dispute/state.ts';
import type { Instant } from '../kernel/kernel.ts';
import { withDecisions } from '../evidence/evolve.ts';
import { appealedToJury, followed } from '../jury/evolve.ts';
import type { Question } from './determination.ts';

const EVENTS = [
  'determination_opened',
  'case_taken',
  'case_recused',
  'case_assigned',
  'question_asked',
  'question_answered',
  'question_lapsed',
  'determination_proposed',
  'determination_returned',
  'determination_issued',
  'determination_corrected',
  'determination_accepted',
  'determination_final',
  'appeal_filed',
  'appeal_decided',
] as const;

/** The events folded here. */
export type DeterminationEvent = EventOf<(typeof EVENTS)[number]>;

/** True for the events folded here. */
export function isDeterminationEvent(event: DisputeEvent): event is DeterminationEvent {
  return (EVENTS as readonly string[]).includes(event.type);
}

function withQuestion(state: DisputeState, no: number, change: Partial<Question>): DisputeState {
  return { ...state, questions: state.questions.map((one) => (one.no === no ? { ...one, ...change } : one)) };
}

function recused(state: DisputeState, event: EventOf<'case_recused'>): DisputeState {
  const left = { ...state, recused: [...state.recused, event.body.adjudicatorId] };
  return state.appeal?.adjudicatorId === event.body.adjudicatorId
    ? { ...left, appeal: { ...state.appeal, adjudicatorId: null } }
    : { ...left, adjudicatorId: null };
}

function corrected(state: DisputeState, event: EventOf<'determination_corrected'>): DisputeState {
  const now = state.determination;
  if (!now) throw new Error('nothing to correct in the record');
  const correction = { ...event.body, at: event.at, by: event.actor.personId ?? '' };
  return {
    ...state,
    determination: {
      ...now,
      reasons: now.reasons.replace(event.body.was, () => event.body.now),
      corrections: [...now.corrections, correction],
    },
  };
}

function withJury(jury: DisputeState['jury']): Pick<DisputeState, 'jury'> {
  return jury === undefined ? {} : { jury };
}

/** A person signed a jury's draft: that is kept with the round. */
function checked(state: DisputeState, roundId: string | undefined, at: Instant): Pick<DisputeState, 'jury'> {
  return withJury(followed(state.jury, roundId, at));
}

/** The part of the fold that deciding makes. */
export function evolveDetermination(state: DisputeState, event: DeterminationEvent): DisputeState {
  switch (event.type) {
    case 'determination_opened':
      return { ...state, ...event.body };
    case 'case_taken':
    case 'case_assigned':
      return state.stage === 'appeal' && state.appeal
        ? { ...state, appeal: { ...state.appeal, adjudicatorId: event.body.adjudicatorId } }
        : { ...state, adjudicatorId: event.body.adjudicatorId };
    case 'case_recused':
      return recused(state, event);
    case 'question_asked': {
      const question: Question = { ...event.body, at: event.at, answer: null, lapsed: false, lapsedAt: null };
      return { ...state, questions: [...state.questions, question] };
    }
    case 'question_answered':
      return withQuestion(state, event.body.no, { answer: { text: event.body.text, at: event.at } });
    case 'question_lapsed':
      return withQuestion(state, event.body.no, { lapsed: true, lapsedAt: event.at });
    case 'determination_proposed':
      return { ...state, draft: event.body.draft };
    case 'determination_returned':
      return { ...state, draft: null };
    case 'determination_issued':
      return withDecisions({ ...state, ...checked(state, event.body.determination.jury?.roundId, event.at), draft: null, determination: event.body.determination }, event.body.determination.objections, event.at);
    case 'determination_corrected':
      return corrected(state, event);
    case 'determination_accepted':
      return { ...state, acceptedBy: [...state.acceptedBy, sideOf(event)] };
    case 'determination_final':
      return { ...state, determination: state.determination && { ...state.determination, finalAt: event.at } };
    case 'appeal_filed':
      return {
        ...state,
        ...(event.body.to === undefined ? {} : withJury(appealedToJury(state.jury))),
        appeal: { by: sideOf(event), ...event.body, at: event.at, adjudicatorId: null, result: null },
      };
    case 'appeal_decided':
      return withDecisions(
        { ...state, ...checked(state, state.draft?.jury?.roundId, event.at), draft: null, determination: event.body.determination, appeal: state.appeal && { ...state.appeal, result: event.body.result } },
        event.body.determination.objections,
        event.at,
      );
  }
}
