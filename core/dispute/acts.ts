import type { Minor, Uuid } from '../kernel/kernel.ts';
import type { Citation } from '../rules/rules.ts';
import type { Finding, RemedyOrder } from '../determination/determination.ts';
import type { CaseNote } from '../chargeback/credit.ts';
import type { ChangeTo } from '../enforcement/change.ts';
import type { ReturnNote } from '../enforcement/returned.ts';
import type { EvidenceDecision, ObjectionPoint } from '../evidence/objection.ts';
import type { Randomness } from '../jury/state.ts';
import type { Verdict } from '../jury/verdict.ts';
import type { NewItem, Party, Response } from './state.ts';
import type { ItemCount, Term } from './terms.ts';

/** What an adjudicator writes: findings row by row, remedies by name, reasons; amounts are computed. */
export interface DeterminationInput {
  readonly result: 'allowed' | 'part' | 'dismissed';
  readonly findings: readonly Finding[];
  readonly remedies: readonly RemedyOrder[];
  readonly reasons: string;
  /** the rules the reasons cite, each by the words in square brackets that stand for it in the text */
  readonly citations?: readonly Citation[];
  /** what becomes of each objection to an item: every one that is open is decided with the matter */
  readonly objections?: readonly EvidenceDecision[];
}

/** Every act of the procedure after the filing, with what it carries. */
export interface ActBodies {
  release_admission: { reason: string };
  refuse_admission: { reason: string };
  object_to_refusal: { grounds: string };
  open_notice: { how: 'link' | 'page' };
  /** `fastTrack` says whether the fast track the claimant chose is joined; without it that stays open */
  respond: { position: Response['position']; text: string; facts?: Readonly<Record<string, string>>; fastTrack?: boolean };
  join_fast_track: Record<never, never>;
  leave_fast_track: Record<never, never>;
  end_fast_track: { reason: string };
  /** `commitment`: SHA-256 of a random number of one's own, which mixes into a draw without a public beacon, hex */
  propose_jury: { commitment?: string };
  join_jury: { commitment?: string };
  decline_jury: { reason: string };
  leave_jury: { reason: string };
  /** 64 hex digits; their SHA-256 is what was committed to */
  reveal_nonce: { nonce: string };
  convene_jury: { roundId: Uuid; drawId: Uuid; poolRoot: string; randomness: Randomness };
  return_verdict: Verdict;
  post_message: { text: string };
  /** `answers` is the request that asked for it; `lateReason` why it comes after the time for evidence */
  submit_evidence: { items: readonly NewItem[]; answers?: number; lateReason?: string };
  request_evidence: { to: Party; text: string; row?: string };
  decline_evidence_request: { no: number; reason: string };
  object_to_evidence: { evidenceId: Uuid; points: readonly ObjectionPoint[] };
  answer_evidence_objection: { no: number; text: string };
  decide_late_evidence: { no: number; admitted: boolean; reason: string };
  request_human: { reason: string };
  make_offer: { terms: readonly Term[]; note: string; counters?: number };
  withdraw_offer: { no: number };
  reject_offer: { no: number; reason: string };
  accept_offer: { no: number };
  countersign: { no: number };
  decline_countersign: { no: number };
  request_extension: { days: number };
  agree_extension: Record<never, never>;
  decline_extension: Record<never, never>;
  end_negotiation: Record<never, never>;
  choose: { consents: boolean; textVersion: string };
  exit: Record<never, never>;
  withdraw: { reason: string };
  take_case: Record<never, never>;
  recuse: { reason: string };
  assign_case: { adjudicatorId: Uuid };
  ask_question: { to: Party; text: string };
  answer_question: { no: number; text: string };
  issue_determination: DeterminationInput;
  sign_determination: Record<never, never>;
  return_determination: { reason: string };
  correct_determination: { was: string; now: string };
  accept_determination: Record<never, never>;
  /** `to`: a larger jury, where a jury's verdict was followed; a person without it */
  appeal: { grounds: string; to?: 'jury' };
  decide_appeal: { result: 'upheld' | 'varied'; reasons: string; determination?: DeterminationInput };
  /** `amountMinor`, `items`: only so much was done; the rest stays owed */
  report_performance: { no: number; text: string; carrier?: string; tracking?: string; amountMinor?: Minor; items?: readonly ItemCount[] };
  confirm_performance: { no: number; amountMinor?: Minor; items?: readonly ItemCount[] };
  contest_performance: { no: number; reason: string };
  decide_contest: { no: number; performed: boolean; reason: string };
  waive_obligation: { no: number };
  object_to_deduction: { reason: string };
  decide_objection: { upheld: boolean; reason: string };
  propose_change: { no: number; to: ChangeTo; note: string };
  accept_change: { no: number };
  decline_change: { no: number; reason: string };
  ask_advance: { no: number; reason: string };
  decide_advance: { no: number; pays: boolean; reason: string };
  ask_reversal: { action: number; reason: string };
  decide_reversal: { action: number; wrong: boolean; reason: string };
  refer_out: { measure: string };
  record_card_case: CaseNote;
  record_returned_money: ReturnNote;
  fire_deadline: { name: string };
}

export type ActName = keyof ActBodies;

/** One act as it arrives: its name and what it carries. */
export type Act = { [N in ActName]: { readonly act: N; readonly body: ActBodies[N] } }[ActName];
export type ActOf<N extends ActName> = Extract<Act, { act: N }>;
