import type { EventOf } from './events.ts';
import type { Admission, DisputeState } from './state.ts';

type AdmissionEvent = EventOf<'admission_opened' | 'admission_released' | 'admission_refused' | 'refusal_objected'>;

function admissionOf(state: DisputeState): Admission {
  if (state.admission === undefined) throw new Error('no person was asked to look at the filing');
  return state.admission;
}

/** The part of the fold that belongs to the admission of a filing by a person. */
export function evolveAdmission(state: DisputeState, event: AdmissionEvent): DisputeState {
  const { at } = event;
  switch (event.type) {
    case 'admission_opened':
      return { ...state, admission: { status: 'waiting', ...event.body, refusal: null, objection: null, release: null } };
    case 'admission_released':
      return { ...state, admission: { ...admissionOf(state), status: 'released', release: { reason: event.body.reason, at } } };
    case 'admission_refused': {
      const by = event.actor.personId;
      if (by === null) throw new Error('a filing is refused by a person');
      return { ...state, admission: { ...admissionOf(state), status: 'refused', refusal: { reason: event.body.reason, by, at } } };
    }
    case 'refusal_objected':
      return { ...state, admission: { ...admissionOf(state), status: 'objected', objection: { grounds: event.body.grounds, at } } };
  }
}
