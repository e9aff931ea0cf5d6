import type { Currency, Instant, Minor, Uuid } from '../kernel/kernel.ts';
import type { Determination, DeterminationDraft, Question } from '../determination/determination.ts';
import type { EnforcementAction } from '../enforcement/action.ts';
import type { Delay } from '../enforcement/delay.ts';
import type { Change } from '../enforcement/change.ts';
import type { Obligation } from '../enforcement/obligation.ts';
import type { EvidenceDetail, LateDecision } from '../evidence/item.ts';
import type { EvidenceObjection } from '../evidence/objection.ts';
import type { EvidenceRequest } from '../evidence/request.ts';
import type { Agreement, Extension, Offer } from '../negotiation/negotiation.ts';
import type { Jury } from '../jury/state.ts';
import type { KnownCase } from '../chargeback/credit.ts';
import type { KnownReturn } from '../enforcement/returned.ts';
import type { Choice } from '../consent/consent.ts';
import type { TriageTrack } from '../rules/rules.ts';
import type { Shown } from './readers.ts';
import type { ItemCount, Term } from './terms.ts';

/** The two sides; both have the same form, room and clock. */
export type Party = 'claimant' | 'respondent';

/** Who may act. `clock` is a deadline that came; `operator` runs the house and decides nothing. */
export type Role = Party | 'adjudicator' | 'operator' | 'clock';

/** Who does an act: the role, and the person behind it (none behind the clock). */
export interface Actor {
  readonly role: Role;
  readonly personId: Uuid | null;
}

/** Where a proceeding stands. `admission` is the time in which a person looks at a filing first; `decided` is the time for appeal after a determination was issued. */
export const STAGES = [
  'admission',
  'negotiation',
  'choice',
  'determination',
  'decided',
  'appeal',
  'performance',
  'closed',
] as const;
export type Stage = (typeof STAGES)[number];

/** How a closed dispute ended. */
export const OUTCOMES = ['performed', 'withdrawn', 'not_admitted', 'exited', 'dismissed', 'referred', 'unperformed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One item of the order as the claim speaks of it. */
export interface DisputedItem extends ItemCount {
  readonly title: string;
  /** what was paid for this quantity, coupons taken off */
  readonly paidMinor: Minor;
}

/** What the claimant says went wrong and wants. */
export interface Claim {
  /** code of the dispute type in the rule pack, `D-01` … */
  readonly type: string;
  readonly items: readonly DisputedItem[];
  /** answers to the type's questions, by question id */
  readonly facts: Readonly<Record<string, string>>;
  readonly narrative: string;
  readonly wanted: readonly Term[];
  readonly disputedMinor: Minor;
}

/** The respondent's first answer. */
export interface Response {
  readonly position: 'admit' | 'part' | 'contest';
  readonly text: string;
  /** its answers to the type's questions that only it can answer; not there when it gave none */
  readonly facts?: Readonly<Record<string, string>>;
  readonly at: Instant;
}

/** A file one side submitted; the bytes lie with `evidence`. */
export interface EvidenceItem extends EvidenceDetail {
  readonly evidenceId: Uuid;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** what it is meant to show, in its owner's words */
  readonly shows: string;
  /** which of the evidence its type lists it is (`listing`); not there when nobody said */
  readonly key?: string;
  readonly by: Party;
  readonly at: Instant;
  /** the request it answers */
  readonly answers?: number;
  /** it came after its time: its owner's reason, and whether it counts; null until that is decided */
  readonly late?: { readonly no: number; readonly reason: string; readonly decision: LateDecision | null };
}

/** An item as an act names it: who and when come from the act. */
export type NewItem = Omit<EvidenceItem, 'by' | 'at' | 'answers' | 'late'>;

/** A running time limit: who is waited for, and what follows if nothing is done. */
export interface RunningDeadline {
  readonly due: Instant;
  readonly waitsFor: Role;
  readonly since: Instant;
  /** it has the length of the fast track */
  readonly fast?: true;
}

/**
 * The fast track of small claims (小额快速处理, short clocks and documents only): chosen by the claimant in the filing,
 * joined by the respondent or not, and left for good by either or by the adjudicator.
 */
export interface FastTrack {
  readonly status: 'offered' | 'joined' | 'left';
  /** id of the rule that let the case on it */
  readonly rule: string;
  readonly joinedAt: Instant | null;
  /** `silence`: the respondent did not say; `documents`: it cannot be decided on the documents alone */
  readonly left: { readonly by: Role; readonly why: 'asked' | 'silence' | 'documents'; readonly reason: string; readonly at: Instant } | null;
}

/**
 * A filing at which a person looks before anything else (legal-requirements ): no clock of a side runs, money
 * that was held stays held, and nothing is ever refused by time passing.
 */
export interface Admission {
  readonly status: 'waiting' | 'refused' | 'objected' | 'released';
  /** tracks of triage on which a person looks before anything goes on */
  readonly tracks: readonly TriageTrack[];
  /** id of the rule of admission that leaves it to a person; null when only triage does */
  readonly rule: string | null;
  readonly refusal: { readonly reason: string; readonly by: Uuid; readonly at: Instant } | null;
  /** the claimant wants another person to look */
  readonly objection: { readonly grounds: string; readonly at: Instant } | null;
  readonly release: { readonly reason: string; readonly at: Instant } | null;
}

/** An appeal inside the platform: one, to another adjudicator. */
export interface Appeal {
  readonly by: Party;
  readonly grounds: string;
  readonly at: Instant;
  readonly adjudicatorId: Uuid | null;
  readonly result: 'upheld' | 'varied' | null;
  /** who appealed chose a larger jury; not there when a person decides, or once it has come to one */
  readonly to?: 'jury';
}

/** Money of the order held for this dispute: a pending transfer, and what remains of it. */
export interface HeldFunds {
  readonly holdId: Uuid;
  readonly amountMinor: Minor;
  readonly remainingMinor: Minor;
}

/** Notice of an intended deduction from the merchant's deposit. */
export interface DepositNotice {
  readonly amountMinor: Minor;
  /** the part of it that is set off against other orders' money; not there when none is */
  readonly setOffMinor?: Minor;
  readonly at: Instant;
  readonly objection: { readonly reason: string; readonly at: Instant } | null;
  readonly decision: { readonly upheld: boolean; readonly reason: string; readonly by: Uuid } | null;
}

/** The state of a dispute: a pure fold over its record of acts. */
export interface DisputeState {
  readonly id: Uuid;
  readonly number: string;
  readonly marketplaceId: Uuid;
  readonly orderId: Uuid;
  readonly merchantId: Uuid;
  readonly claimantId: Uuid;
  readonly currency: Currency;
  /** the rule pack the dispute began with and keeps, `cn/2026-1` */
  readonly rulesVersion: string;
  /** layers of the operator's own rules over the pack, kept from the beginning like it; not there when there were none */
  readonly layers?: readonly string[];
  /** sequence number of the last event: what an act is written on, and told to nobody, because it moves with sealed acts too */
  readonly version: number;
  /** what each kind of reader is told instead: a number that moves only with what it is shown */
  readonly shown: Shown;
  readonly stage: Stage;
  /** not there when no person had to look at the filing first */
  readonly admission?: Admission;
  /** not there when nobody ever chose it: the ordinary way */
  readonly fastTrack?: FastTrack;
  /** the rule by which it may not come before a jury, null when it may; not there before the determination */
  readonly juryExcluded?: string | null;
  /** not there when nobody ever proposed one */
  readonly jury?: Jury;
  readonly filedAt: Instant;
  readonly claim: Claim;
  readonly held: HeldFunds | null;
  readonly noticeOpenedAt: Instant | null;
  readonly response: Response | null;
  readonly replyOverdue: boolean;
  readonly offers: readonly Offer[];
  readonly agreement: Agreement | null;
  readonly extension: Extension;
  readonly choices: { readonly claimant: Choice | null; readonly respondent: Choice | null };
  /** `full` when both sides chose the determination; else it reaches only money already held for such a case */
  readonly reach: 'full' | 'held_funds' | null;
  readonly evidence: readonly EvidenceItem[];
  /** requests for evidence; not there before the first one */
  readonly evidenceRequests?: readonly EvidenceRequest[];
  /** objections to items of the other side; not there before the first one */
  readonly objections?: readonly EvidenceObjection[];
  readonly questions: readonly Question[];
  readonly adjudicatorId: Uuid | null;
  readonly recused: readonly Uuid[];
  readonly draft: DeterminationDraft | null;
  readonly determination: Determination | null;
  readonly acceptedBy: readonly Party[];
  readonly appeal: Appeal | null;
  readonly obligations: readonly Obligation[];
  readonly depositNotice: DepositNotice | null;
  /** card disputes over this order's payment; not there when there never was one */
  readonly cardCases?: readonly KnownCase[];
  /** money that institutions took back after they had paid it; not there when there never was any */
  readonly returns?: readonly KnownReturn[];
  /** rungs of the ladder that were due or taken; not there before the first one */
  readonly actions?: readonly EnforcementAction[];
  /** other ways of performing that were proposed; not there before the first one */
  readonly changes?: readonly Change[];
  /** what the marketplace owes for its own delays; not there before the first one */
  readonly delays?: readonly Delay[];
  /** a closed dispute that is looked at again because of a wrong execution, with the outcome it had */
  readonly reopened?: { readonly outcome: Outcome; readonly at: Instant };
  readonly deadlines: Readonly<Record<string, RunningDeadline>>;
  readonly humanRequests: number;
  readonly outcome: Outcome | null;
  readonly closedAt: Instant | null;
}

/** The other side. */
export function otherParty(party: Party): Party {
  return party === 'claimant' ? 'respondent' : 'claimant';
}

/** From when the sides' clocks count: the filing, or the release of one that a person looked at first. */
export function begunAt(state: { readonly filedAt: Instant; readonly admission?: { readonly release: { readonly at: Instant } | null } | null }): Instant {
  return state.admission?.release?.at ?? state.filedAt;
}

/** True while both sides have the fast track: clocks are short, and documents decide. */
export function isFast(state: Pick<DisputeState, 'fastTrack'>): boolean {
  return state.fastTrack?.status === 'joined';
}

/** True while the claimant chose the fast track and the respondent has not said. */
export function isFastOffered(state: Pick<DisputeState, 'fastTrack'>): boolean {
  return state.fastTrack?.status === 'offered';
}

/** True for one of the two sides. */
export function isParty(role: Role): role is Party {
  return role === 'claimant' || role === 'respondent';
}
