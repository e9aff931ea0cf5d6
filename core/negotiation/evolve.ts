import { sideOf, type DisputeEvent, type EventOf } from '../dispute/events.ts';
import type { DisputeState } from '../dispute/state.ts';
import type { Offer } from './negotiation.ts';

const EVENTS = [
  'offer_made',
  'offer_withdrawn',
  'offer_rejected',
  'offer_accepted',
  'agreement_countersigned',
  'agreement_lapsed',
  'extension_requested',
  'extension_agreed',
  'extension_declined',
  'negotiation_ended',
  'choice_made',
  'party_exited',
] as const;

/** The events folded here. */
export type NegotiationEvent = EventOf<(typeof EVENTS)[number]>;

/** True for the events folded here. */
export function isNegotiationEvent(event: DisputeEvent): event is NegotiationEvent {
  return (EVENTS as readonly string[]).includes(event.type);
}

function withOffer(state: DisputeState, no: number, change: Partial<Offer>): DisputeState {
  return { ...state, offers: state.offers.map((offer) => (offer.no === no ? { ...offer, ...change } : offer)) };
}

function made(state: DisputeState, event: EventOf<'offer_made'>): DisputeState {
  const { no, terms, note, counters } = event.body;
  const offer: Offer = { no, by: sideOf(event), terms, note, counters, at: event.at, status: 'open', reason: null };
  const answered = counters === null ? state : withOffer(state, counters, { status: 'countered' });
  return { ...answered, offers: [...answered.offers, offer] };
}

function acceptedOffer(state: DisputeState, event: EventOf<'offer_accepted'>): DisputeState {
  const offer = state.offers.find((one) => one.no === event.body.no);
  if (!offer) throw new Error(`offer ${event.body.no} is not in the record`);
  return {
    ...withOffer(state, offer.no, { status: 'accepted' }),
    agreement: {
      offerNo: offer.no,
      terms: offer.terms,
      acceptedBy: sideOf(event),
      acceptedAt: event.at,
      countersignedAt: null,
    },
  };
}

/** The part of the fold that offers, agreements and the second choice make. */
export function evolveNegotiation(state: DisputeState, event: NegotiationEvent): DisputeState {
  switch (event.type) {
    case 'offer_made':
      return made(state, event);
    case 'offer_withdrawn':
      return withOffer(state, event.body.no, { status: 'withdrawn' });
    case 'offer_rejected':
      return withOffer(state, event.body.no, { status: 'rejected', reason: event.body.reason });
    case 'offer_accepted':
      return acceptedOffer(state, event);
    case 'agreement_countersigned':
      return { ...state, agreement: state.agreement && { ...state.agreement, countersignedAt: event.at } };
    case 'agreement_lapsed':
      return { ...withOffer(state, event.body.no, { status: 'lapsed' }), agreement: null };
    case 'extension_requested':
      return { ...state, extension: { ...state.extension, askedBy: sideOf(event), askedDays: event.body.days } };
    case 'extension_agreed':
      return {
        ...state,
        extension: { askedBy: null, askedDays: 0, agreedDays: state.extension.agreedDays + event.body.days },
      };
    case 'extension_declined':
      return { ...state, extension: { ...state.extension, askedBy: null, askedDays: 0 } };
    case 'negotiation_ended':
      return { ...state, extension: { ...state.extension, askedBy: null, askedDays: 0 } };
    case 'choice_made': {
      const choice = { consents: event.body.consents, textVersion: event.body.textVersion, at: event.at };
      return { ...state, choices: { ...state.choices, [sideOf(event)]: choice } };
    }
    case 'party_exited': {
      const side = sideOf(event);
      const before = state.choices[side];
      const left = { consents: false, textVersion: before?.textVersion ?? '', at: event.at };
      return { ...state, reach: 'held_funds', choices: { ...state.choices, [side]: left } };
    }
  }
}
