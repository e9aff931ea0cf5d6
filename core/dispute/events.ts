import type { Currency, Instant, Minor, Uuid } from '../kernel/kernel.ts';
import type { Determination, DeterminationDraft } from '../determination/determination.ts';
import type { CaseNote } from '../chargeback/credit.ts';
import type { EnforcementAction } from '../enforcement/action.ts';
import type { ChangeTo } from '../enforcement/change.ts';
import type { InterestLine } from '../enforcement/interest.ts';
import type { ObjectionPoint } from '../evidence/objection.ts';
import type { Obligation, PaymentPlan, PaymentSource, Proof } from '../enforcement/obligation.ts';
import type { JuryRound } from '../jury/state.ts';
import type { Verdict } from '../jury/verdict.ts';
import type { Text, TriageTrack } from '../rules/rules.ts';
import {
  isParty,
  type Actor,
  type Claim,
  type NewItem,
  type HeldFunds,
  type Outcome,
  type Party,
  type Response,
  type Role,
  type Stage,
} from './state.ts';
import type { ItemCount, Term } from './terms.ts';

/** What each kind of event carries. An event is what happened; it is never changed and never removed. */
export interface EventBodies {
  dispute_filed: {
    id: Uuid;
    number: string;
    marketplaceId: Uuid;
    orderId: Uuid;
    merchantId: Uuid;
    claimantId: Uuid;
    currency: Currency;
    rulesVersion: string;
    /** the layers of the operator's own rules it began with, `platform/2026-1`; not there when there were none */
    layers?: readonly string[];
    claim: Claim;
    held: HeldFunds | null;
    /** the claimant chose the fast track of small claims, which this rule lets the case on */
    fastTrack?: { readonly rule: string };
  };
  /** a person looks at the filing before any clock of a side runs: for these tracks, or by this rule */
  admission_opened: { tracks: readonly TriageTrack[]; rule: string | null };
  admission_released: { reason: string };
  /** `final`: another person came to the same */
  admission_refused: { reason: string; final: boolean };
  refusal_objected: { grounds: string };
  notice_opened: { how: 'link' | 'page' };
  response_given: { position: Response['position']; text: string; facts?: Readonly<Record<string, string>> };
  reply_overdue: Record<never, never>;
  fast_track_joined: Record<never, never>;
  /** `answerAgain`: the time to answer was over by the fast track alone, and runs on by the ordinary rule */
  fast_track_left: { why: 'asked' | 'silence' | 'documents'; reason: string; answerAgain?: true };
  jury_proposed: { commitment: string | null };
  jury_joined: { commitment: string | null };
  /** `time`: the invitation was not answered, or nobody could be convened in time */
  jury_left: { why: 'declined' | 'asked' | 'time' | 'determination'; reason: string };
  jury_convened: { round: Pick<JuryRound, 'roundId' | 'drawId' | 'poolRoot' | 'randomness' | 'size' | 'threshold' | 'instance'> };
  nonce_revealed: { nonce: string };
  /** `unfit`: code of the refusal by which the rules make no determination of it */
  verdict_returned: { verdict: Verdict; unfit?: string };
  /** what the rules make of it; unlike the draft of a person it is no secret: whoever has the verdict can make it again */
  verdict_drafted: { draft: DeterminationDraft };
  /** the round's own time ended without a verdict */
  jury_overdue: { roundId: Uuid };
  /** a person looked at what the rules made of the verdict, and does not sign it */
  verdict_not_followed: { reason: string };
  message_posted: { text: string };
  /** `answers` is the request they were asked for by; `late` says why they come after their time */
  evidence_submitted: { items: readonly NewItem[]; answers?: number; late?: { readonly no: number; readonly reason: string } };
  evidence_requested: { no: number; to: Party; text: string; row?: string };
  evidence_request_declined: { no: number; reason: string };
  evidence_request_lapsed: { no: number };
  evidence_objected: { no: number; evidenceId: Uuid; points: readonly ObjectionPoint[] };
  evidence_objection_answered: { no: number; text: string };
  late_evidence_decided: { no: number; admitted: boolean; reason: string };
  /** `label` in place of a reason: the rules' own words, where the rules asked */
  human_requested: { reason: string; label?: readonly Text[] };
  offer_made: { no: number; terms: readonly Term[]; note: string; counters: number | null };
  offer_withdrawn: { no: number };
  offer_rejected: { no: number; reason: string };
  offer_accepted: { no: number };
  agreement_countersigned: { no: number };
  agreement_lapsed: { no: number };
  extension_requested: { days: number };
  extension_agreed: { days: number; due: Instant };
  extension_declined: Record<never, never>;
  negotiation_ended: { why: 'asked' | 'time' };
  choice_made: { consents: boolean; textVersion: string };
  /** `juryExcluded`: the rule by which it may not come before a jury, null when it may; not there in records made before juries */
  determination_opened: { reach: 'full' | 'held_funds'; juryExcluded?: string | null };
  party_exited: Record<never, never>;
  case_taken: { adjudicatorId: Uuid };
  case_recused: { adjudicatorId: Uuid; reason: string };
  case_assigned: { adjudicatorId: Uuid };
  /** `late` is the late evidence of the other side that was admitted, which it is asked about */
  question_asked: { no: number; to: Party; text: string; late?: number };
  question_answered: { no: number; text: string };
  question_lapsed: { no: number };
  determination_proposed: { draft: DeterminationDraft };
  determination_returned: { reason: string };
  determination_issued: { determination: Determination };
  determination_corrected: { was: string; now: string };
  determination_accepted: Record<never, never>;
  determination_final: Record<never, never>;
  appeal_filed: { grounds: string; to?: 'jury' };
  appeal_decided: { result: 'upheld' | 'varied'; reasons: string; determination: Determination };
  staff_overdue: { name: string };
  /** a side waits because the marketplace missed its own time limit: so much for each day begun */
  delay_begun: { no: number; name: string; side: Party; since: Instant; dailyMinor: Minor };
  delay_ended: { no: number; days: number; amountMinor: Minor };
  delay_paid: { no: number; transferId: Uuid };
  obligations_created: { obligations: readonly Obligation[] };
  obligation_due: { no: number; due: Instant };
  obligation_paid: { no: number; source: PaymentSource; amountMinor: Minor; transferId: Uuid | null };
  obligation_reported: { no: number; text: string; carrier?: string; tracking?: string; amountMinor?: Minor; items?: readonly ItemCount[] };
  /** a part was delivered, or taken as delivered */
  items_delivered: { no: number; items: readonly ItemCount[] };
  /** after a part of it: the rest runs on, to this date */
  obligation_resumed: { no: number; due: Instant };
  obligation_contested: { no: number; reason: string };
  contest_decided: { no: number; performed: boolean; reason: string };
  obligation_performed: { no: number; how: 'paid' | 'confirmed' | 'silence' | 'decided' };
  obligation_breached: { no: number };
  obligation_waived: { no: number };
  obligation_open: { no: number; remainingMinor: Minor; nextMeasures: readonly string[] };
  /** `setOffMinor`: the part of it that other orders' money would pay; `action` is the rung it belongs to; not there in records made before the ladder was data */
  deposit_notice_given: { amountMinor: Minor; setOffMinor?: Minor; action?: number; objectionUntil?: Instant };
  deduction_objected: { reason: string };
  objection_decided: { upheld: boolean; reason: string };
  /** a rung of the ladder is due; with `needs` it goes no further here */
  action_due: { action: Pick<EnforcementAction, 'no' | 'rung' | 'about' | 'instrument' | 'amountMinor' | 'reversible' | 'needs'>; reason?: string };
  action_decided: { no: number; goesOn: boolean; reason: string };
  action_executed: { no: number; amountMinor: Minor; reversibleUntil: Instant | null };
  action_ended: { no: number };
  reversal_asked: { action: number; reason: string };
  reversal_decided: { no: number; wrong: boolean; reason: string };
  action_reversed: { no: number; amountMinor: Minor; interestMinor: Minor; lines: readonly InterestLine[]; transferIds: readonly Uuid[] };
  recourse_created: { obligation: Obligation; of: number };
  change_proposed: { no: number; to: ChangeTo; note: string };
  /** what is owed from now on: another term, or the same money by these dates */
  change_accepted: { no: number; due: Instant; term?: Term; amountMinor?: Minor | null; proof?: Proof; plan?: PaymentPlan };
  change_declined: { no: number; reason: string };
  change_lapsed: { no: number };
  plan_broken: { no: number };
  interest_charged: { no: number; amountMinor: Minor; until: Instant; lines: readonly InterestLine[] };
  measure_taken: { measure: string };
  hold_released: { amountMinor: Minor; transferId: Uuid };
  /** `since` when the clock runs on from another start than now; `fast` when it has the length of the fast track */
  deadline_set: { name: string; due: Instant; waitsFor: Role; since?: Instant; fast?: true };
  deadline_cleared: { name: string };
  stage_entered: { stage: Stage };
  /** a card dispute over this order's payment came this far */
  card_case_noted: CaseNote;
  /** a credit by the card issuer was taken back, and with it what it had paid here */
  obligation_unpaid: { no: number; amountMinor: Minor };
  /** an institution took back what it had paid out: no side owes it, and it is paid out again */
  money_returned: { instructionId: Uuid; no: number; amountMinor: Minor; code: string };
  money_paid_again: { instructionId: Uuid; no: number; amountMinor: Minor };
  dispute_closed: { outcome: Outcome };
  /** for a wrong execution alone; it closes again with the outcome it had */
  dispute_reopened: { outcome: Outcome };
}

export type EventType = keyof EventBodies;

/** One event: its number in the dispute's record, who caused it, when. Order is by `seq`, never by time. */
export type DisputeEvent = {
  [T in EventType]: { readonly seq: number; readonly type: T; readonly at: Instant; readonly actor: Actor; readonly body: EventBodies[T] };
}[EventType];

/** An event of one kind. */
export type EventOf<T extends EventType> = Extract<DisputeEvent, { type: T }>;

/** The side that caused an event; events of a side are only ever made by one. */
export function sideOf(event: DisputeEvent): Party {
  if (!isParty(event.actor.role)) throw new Error(`event ${event.type} was not made by a party`);
  return event.actor.role;
}
