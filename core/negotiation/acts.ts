import { refused, type Refused } from '../kernel/kernel.ts';
import { deadlineDue, disputeType, factValues, param } from '../rules/rules.ts';
import { enterChoice } from '../consent/choice.ts';
import { enterPerformance } from '../enforcement/perform.ts';
import type { ActBodies } from '../dispute/acts.ts';
import { joinFastTrack, lapseFastTrack, leaveFastTrack } from '../dispute/fast-track.ts';
import { actingParty, maySettle, type ActTable } from '../dispute/handler.ts';
import type { Recorder } from '../dispute/recorder.ts';
import { begunAt, isFast, isFastOffered, isParty, otherParty, type DisputeState, type Party, type Role } from '../dispute/state.ts';
import { checkTerms, moneyOf } from '../dispute/terms.ts';
import { lapseAgreement } from './lapse.ts';
import type { Offer } from './negotiation.ts';

type NegotiationAct =
  | 'respond'
  | 'post_message'
  | 'make_offer'
  | 'withdraw_offer'
  | 'reject_offer'
  | 'accept_offer'
  | 'countersign'
  | 'decline_countersign'
  | 'request_extension'
  | 'agree_extension'
  | 'decline_extension'
  | 'end_negotiation';

/** More than this many offers of one side standing open helps nobody to read them. */
const MOST_OPEN_OFFERS = 5;

function openOffers(state: DisputeState, by: Party): readonly Offer[] {
  return state.offers.filter((offer) => offer.by === by && offer.status === 'open');
}

function pendingAgreement(state: DisputeState): boolean {
  return state.agreement !== null && state.agreement.countersignedAt === null;
}

function findOpen(state: DisputeState, no: number): Offer | undefined {
  return state.offers.find((offer) => offer.no === no && offer.status === 'open');
}

/** The other side's open offers can be answered; one's own withdrawn. */
function hasOpenOfOther(state: DisputeState, role: Role): boolean {
  return maySettle(state) && !pendingAgreement(state) && isParty(role) && openOffers(state, otherParty(role)).length > 0;
}

/** A side answers the questions it is asked, not those the other side was asked. */
function wrongFact(rec: Recorder, facts: Readonly<Record<string, string>>): Refused | undefined {
  const type = disputeType(rec.ground.rules, rec.state.claim.type);
  if (type === undefined) return refused('dispute_type_unknown', 'facts');
  const foreign = Object.keys(facts).find((key) => !type.facts.some((one) => one.key === key && one.askedOf === 'respondent'));
  if (foreign !== undefined) return refused('field_unknown', `facts.${foreign}`);
  const values = factValues(type, facts);
  return values.ok ? undefined : values;
}

function respond(rec: Recorder, body: ActBodies['respond']): Refused | undefined {
  const { position, text, facts = {}, fastTrack } = body;
  const wrong = wrongFact(rec, facts);
  if (wrong !== undefined) return wrong;
  if (fastTrack !== undefined && !isFastOffered(rec.state)) return refused('act_not_allowed_now', 'fastTrack');
  // What was not said does not stand in the record.
  rec.record('response_given', { position, text, ...(Object.keys(facts).length === 0 ? {} : { facts }) });
  rec.clear('respond');
  rec.notify('response_given', 'claimant', { position: body.position });
  if (fastTrack === true) return joinFastTrack(rec);
  if (fastTrack === false) leaveFastTrack(rec, 'asked');
  return undefined;
}

function makeOffer(rec: Recorder, body: ActBodies['make_offer']): Refused | undefined {
  const { state } = rec;
  const by = actingParty(rec);
  const counters = body.counters ?? null;
  if (counters !== null) {
    const answered = findOpen(state, counters);
    if (!answered) return refused('offer_not_open', 'counters');
    if (answered.by === by) return refused('own_offer', 'counters');
  }
  if (openOffers(state, by).length >= MOST_OPEN_OFFERS) return refused('act_not_allowed_now', 'terms');
  const paid = state.claim.items.reduce((sum, item) => sum + item.paidMinor, 0);
  const { rules } = rec.ground;
  const limits = { mostParts: param(rules, 'INSTALMENT.MOST_PARTS'), mostDays: param(rules, 'INSTALMENT.MOST_DAYS') };
  const terms = checkTerms(body.terms, 'terms', paid, state.claim.items, limits);
  if (!terms.ok) return terms;
  const no = state.offers.length + 1;
  rec.record('offer_made', { no, terms: body.terms, note: body.note, counters });
  rec.notify('offer_made', otherParty(by), { no, amountMinor: moneyOf(body.terms) });
  return undefined;
}

function answerable(rec: Recorder, no: number): Offer | Refused {
  const offer = findOpen(rec.state, no);
  if (!offer) return refused('offer_not_open', 'no');
  if (offer.by === actingParty(rec)) return refused('own_offer', 'no');
  return offer;
}

function acceptOffer(rec: Recorder, body: ActBodies['accept_offer']): Refused | undefined {
  const offer = answerable(rec, body.no);
  if ('refusal' in offer) return offer;
  rec.record('offer_accepted', { no: offer.no });
  rec.start('countersign', offer.by);
  rec.notify('countersign_asked', offer.by, { no: offer.no, amountMinor: moneyOf(offer.terms) });
  return undefined;
}

function rejectOffer(rec: Recorder, body: ActBodies['reject_offer']): Refused | undefined {
  const offer = answerable(rec, body.no);
  if ('refusal' in offer) return offer;
  rec.record('offer_rejected', body);
  rec.notify('offer_rejected', offer.by, { no: offer.no });
  return undefined;
}

function withdrawOffer(rec: Recorder, body: ActBodies['withdraw_offer']): Refused | undefined {
  const offer = findOpen(rec.state, body.no);
  if (!offer) return refused('offer_not_open', 'no');
  if (offer.by !== actingParty(rec)) return refused('not_yours', 'no');
  rec.record('offer_withdrawn', body);
  return undefined;
}

function countersign(rec: Recorder, body: ActBodies['countersign']): Refused | undefined {
  const { agreement } = rec.state;
  if (!agreement || agreement.offerNo !== body.no) return refused('offer_not_open', 'no');
  rec.record('agreement_countersigned', { no: agreement.offerNo });
  lapseFastTrack(rec);
  rec.notify('agreement_made', 'claimant', { amountMinor: moneyOf(agreement.terms) });
  rec.notify('agreement_made', 'respondent', { amountMinor: moneyOf(agreement.terms) });
  enterPerformance(rec, agreement.terms, 'agreement');
  return undefined;
}

function requestExtension(rec: Recorder, body: ActBodies['request_extension']): Refused | undefined {
  const { state } = rec;
  const cap = param(rec.ground.rules, 'NEGOTIATE.EXTENSION_CAP');
  if (!Number.isSafeInteger(body.days) || body.days < 1) return refused('field_invalid', 'days');
  if (state.extension.agreedDays + body.days > cap) {
    return refused('extension_cap_reached', 'days', { cap, agreed: state.extension.agreedDays });
  }
  rec.record('extension_requested', body);
  rec.notify('extension_asked', otherParty(actingParty(rec)), { days: body.days });
  return undefined;
}

function agreeExtension(rec: Recorder): Refused | undefined {
  const { state } = rec;
  const days = state.extension.askedDays;
  const total = state.extension.agreedDays + days;
  const due = deadlineDue(rec.ground.rules, 'negotiate', begunAt(state), { extensionAmount: total }).due;
  rec.record('extension_agreed', { days, due });
  rec.start('negotiate', 'claimant', undefined, due);
  return undefined;
}

function extensionAskedByOther(state: DisputeState, role: Role): boolean {
  const { askedBy } = state.extension;
  return state.stage === 'negotiation' && !isFast(state) && askedBy !== null && isParty(role) && askedBy !== role;
}

const BOTH: readonly Role[] = ['claimant', 'respondent'];

/** The acts of a negotiation (UNCITRAL Technical Notes, stage one): one form for both sides. */
export const negotiationActs: ActTable<NegotiationAct> = {
  respond: {
    roles: ['respondent'],
    open: (state) => maySettle(state) && state.response === null,
    waits: () => ['respond'],
    handle: respond,
  },
  post_message: {
    roles: BOTH,
    open: (state) => state.stage !== 'closed' && state.stage !== 'admission',
    handle: (rec, body) => {
      rec.record('message_posted', body);
      rec.notify('message_posted', otherParty(actingParty(rec)));
      return undefined;
    },
  },
  make_offer: {
    roles: BOTH,
    open: (state) => maySettle(state) && !pendingAgreement(state),
    waits: (state) => (state.stage === 'negotiation' ? ['negotiate'] : []),
    handle: makeOffer,
  },
  withdraw_offer: {
    roles: BOTH,
    open: (state, role) =>
      maySettle(state) && !pendingAgreement(state) && isParty(role) && openOffers(state, role).length > 0,
    handle: withdrawOffer,
  },
  reject_offer: { roles: BOTH, open: hasOpenOfOther, handle: rejectOffer },
  accept_offer: { roles: BOTH, open: hasOpenOfOther, waits: () => ['negotiate'], handle: acceptOffer },
  countersign: {
    roles: BOTH,
    open: (state, role) => maySettle(state) && pendingAgreement(state) && state.agreement?.acceptedBy !== role,
    waits: () => ['countersign'],
    handle: countersign,
  },
  decline_countersign: {
    roles: BOTH,
    open: (state, role) => maySettle(state) && pendingAgreement(state) && state.agreement?.acceptedBy !== role,
    handle: (rec) => {
      lapseAgreement(rec);
      return undefined;
    },
  },
  request_extension: {
    roles: BOTH,
    // more time is what the ordinary way has
    open: (state) => state.stage === 'negotiation' && !isFast(state) && state.extension.askedBy === null,
    waits: () => ['negotiate'],
    handle: requestExtension,
  },
  agree_extension: { roles: BOTH, open: extensionAskedByOther, waits: () => ['negotiate'], handle: agreeExtension },
  decline_extension: {
    roles: BOTH,
    open: extensionAskedByOther,
    handle: (rec) => {
      rec.record('extension_declined', {});
      return undefined;
    },
  },
  end_negotiation: {
    roles: BOTH,
    // The other side has been heard, or its time to answer is over: nobody has to wait for the last day.
    open: (state) =>
      state.stage === 'negotiation' && !pendingAgreement(state) && (state.response !== null || state.replyOverdue),
    handle: (rec) => {
      enterChoice(rec, 'asked');
      return undefined;
    },
  },
};
