import type { CalendarData, DeadlineUnit } from '../deadline/deadline.ts';
import type { Locale, LocalDate, Minor } from '../kernel/kernel.ts';

/** A text of the pack in every language. */
export type Text = Readonly<Record<Locale, string>>;

/**
 * How well a rule is confirmed: V article read, S secondary source, M from memory, U contested or needs counsel,
 * P policy of the operator and not law. Rules tagged U or P never end a claim without a human.
 */
export const VERIFICATIONS = ['V', 'S', 'M', 'U', 'P'] as const;
export type Verification = (typeof VERIFICATIONS)[number];

/** Every clock of the procedure; each has one rule in a pack. */
export const DEADLINE_NAMES = [
  'respond',
  'negotiate',
  'countersign',
  'choose',
  'assign',
  'decide',
  'answer_question',
  'second_signature',
  'appeal',
  'assign_appeal',
  'decide_appeal',
  'perform',
  'send_goods_back',
  'inspect_goods',
  'confirm',
  'deposit_objection',
  'decide_objection',
  'cure',
  'refer_out',
] as const;
export type DeadlineName = (typeof DEADLINE_NAMES)[number];

/** Whose act a clock waits for. */
export type DeadlineParty = 'claimant' | 'respondent' | 'either' | 'obligor' | 'adjudicator' | 'operator';

export interface DeadlineRule {
  readonly name: DeadlineName;
  readonly amount: number;
  readonly unit: DeadlineUnit;
  readonly waitsFor: DeadlineParty;
  readonly source: string;
  readonly verification: Verification;
  /** Suffix of the sentence that says what silence means: `deadline.consequence.<consequence>`. */
  readonly consequence: DeadlineName;
  /** Local hour after which a start counts as the next day (working days); 24 = no cut-off. */
  readonly cutOffHour: number;
  /** Reminders, in hours before the deadline is due. */
  readonly remindHoursBefore: readonly number[];
}

export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly effectiveFrom: LocalDate | null;
  readonly effectiveTo: LocalDate | null;
  readonly verification: Verification;
}

export type ParamUnit =
  | 'hours'
  | 'calendar_days'
  | 'working_days'
  | 'months'
  | 'years'
  | 'minor'
  | 'times'
  | 'basis_points'
  | 'millionths_per_day'
  | 'count';
export type ParamKey = string;
export interface Param {
  readonly key: ParamKey;
  readonly value: number;
  readonly unit: ParamUnit;
  readonly source: string;
  readonly verification: Verification;
  /** Only policy may be changed by an operator; law may not. */
  readonly overridable: boolean;
  readonly note?: string;
}

export const FACT_KINDS = ['choice', 'yes_no', 'date', 'text', 'amount', 'quantity'] as const;
export type FactKind = (typeof FACT_KINDS)[number];
export interface FactQuestion {
  readonly key: string;
  readonly kind: FactKind;
  readonly required: boolean;
  readonly question: Text;
  readonly help?: Text;
  /** For `choice` only. */
  readonly options?: readonly { readonly value: string; readonly label: Text }[];
}

export interface EvidenceHint {
  readonly key: string;
  readonly label: Text;
  /** Who usually has it. */
  readonly from: 'claimant' | 'respondent' | 'either';
}

/** Who has to show what (legal-requirements §6.1). */
export interface BurdenRow {
  readonly id: string;
  readonly fact: Text;
  readonly claimantShows: Text;
  readonly respondentShows: Text;
  readonly thirdPartyShows?: Text;
  /** Set when the row matters only where one of these remedies is wanted or ordered. */
  readonly forRemedies?: readonly RemedyCode[];
  readonly basis: string;
  readonly verification: Verification;
}

export const DISPUTE_CODES = ['D-01', 'D-02', 'D-03', 'D-04', 'D-05', 'D-06', 'D-07', 'D-13'] as const;
export type DisputeCode = (typeof DISPUTE_CODES)[number];
export type RouteCode = 'negotiation' | 'determination' | 'complaint_12315' | 'mediation' | 'arbitration' | 'court';

export interface DisputeType {
  readonly code: DisputeCode;
  readonly name: Text;
  readonly description: Text;
  readonly facts: readonly FactQuestion[];
  readonly evidence: readonly EvidenceHint[];
  readonly burden: readonly BurdenRow[];
  /** Statutes, as `SOURCE article, article`. */
  readonly law: readonly string[];
  readonly remedies: readonly RemedyCode[];
  readonly routes: readonly RouteCode[];
  /** Parameters that bound the claim in time or amount. */
  readonly limits: readonly ParamKey[];
}

export const REMEDY_CODES = [
  'refund',
  'return_refund',
  'replace',
  'repair',
  'redo',
  'make_up_shortage',
  'price_reduction',
  'damages',
  'liquidated_damages',
  'punitive_treble',
  'apology',
  'cancel',
] as const;
export type RemedyCode = (typeof REMEDY_CODES)[number];

/** Where a condition's input comes from: a fact a party states, or a finding only an adjudicator can make. */
export type NeedKind = 'facts' | 'finding';

export interface RuleCondition {
  readonly id: string;
  /** CEL over `facts` (answers by question), `finding` (results by burden row), `evidence` (counts by side), `param`. */
  readonly expression: string;
  /** Inputs that must be known before the expression is asked: `{ kind: 'finding', key: 'fraud' }`. */
  readonly needs: readonly { readonly kind: NeedKind; readonly key: string }[];
  /** The answer when the expression is false. */
  readonly otherwise: 'not_eligible' | 'need_evidence' | 'human_review';
  readonly source: string;
  readonly verification: Verification;
  readonly reason: Text;
}

export interface RemedyRule {
  readonly code: RemedyCode;
  /** The terms it becomes in a claim, an offer or a determination (`core/dispute/terms.ts`). */
  readonly terms: readonly string[];
  readonly name: Text;
  readonly description: Text;
  readonly performer: 'respondent' | 'claimant';
  /** True when money goes to the claimant. */
  readonly money: boolean;
  readonly goodsBack: 'never' | 'optional' | 'always';
  readonly goodsOut: boolean;
  /** What counts as proof of performance. */
  readonly proof: Text;
  readonly proofKinds: readonly ('ledger' | 'tracking' | 'confirmation' | 'photo' | 'text')[];
  /** Formula of core/remedy, when the amount is computed. */
  readonly formula: string | null;
  readonly conditions: readonly RuleCondition[];
  /** Remedies of which a claimant elects one. */
  readonly electiveWith: readonly RemedyCode[];
  readonly source: string;
  readonly verification: Verification;
}

export const CONSENT_STAGES = ['negotiation', 'determination'] as const;
export type ConsentStage = (typeof CONSENT_STAGES)[number];
/** What a party is shown before a stage begins; consent stores `id` and `version`. */
export interface ConsentText {
  readonly id: string;
  readonly stage: ConsentStage;
  readonly version: string;
  readonly title: Text;
  readonly whatItIs: Text;
  readonly effect: Text;
  readonly time: Text;
  readonly cost: Text;
  readonly alternatives: readonly { readonly route: RouteCode; readonly text: Text }[];
  readonly exit: Text;
  /** The sentence a party agrees to. */
  readonly statement: Text;
  readonly source: string;
}

export interface ExitRule {
  readonly stage: ConsentStage;
  /** Who may leave, and until which event. */
  readonly who: 'claimant' | 'both';
  readonly until: 'agreement_signed' | 'determination_issued';
  readonly text: Text;
  readonly source: string;
  readonly verification: Verification;
}

export interface DepositFormula {
  readonly baseMinor: Readonly<Record<string, Minor>>;
  readonly volume: readonly { readonly belowOrders: number | null; readonly factorBasisPoints: number }[];
  readonly minimumMinor: Minor;
  readonly maximumMinor: Minor;
  readonly roundUpToMinor: Minor;
  readonly riskConstantBasisPoints: number;
  readonly riskMinimumBasisPoints: number;
  readonly riskMaximumBasisPoints: number;
  readonly lossRateWeight: number;
  readonly nonPerformanceWeight: number;
  readonly violationPointBasisPoints: number;
  readonly source: string;
  readonly verification: Verification;
}

/** One step a claimant can take for an obligation that stays unperformed, in order of least intrusion. */
export interface NextMeasure {
  readonly code: string;
  readonly order: number;
  readonly title: Text;
  readonly text: Text;
  readonly actedOnBy: 'claimant' | 'operator' | 'both';
  /** CEL over `obligation` and `merchant`: when the measure is offered. */
  readonly condition: string;
  readonly source: string;
  readonly verification: Verification;
}

export interface RulePack {
  readonly id: 'cn';
  readonly version: string;
  readonly title: Text;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo: LocalDate | null;
  readonly currency: 'CNY';
  /** sha256, hex, over the RFC 8785 form of the pack without this field. */
  readonly hash: string;
  readonly params: Readonly<Record<ParamKey, Param>>;
  readonly disputeTypes: readonly DisputeType[];
  readonly deadlines: readonly DeadlineRule[];
  readonly calendar: CalendarData;
  readonly consentTexts: readonly ConsentText[];
  readonly exits: readonly ExitRule[];
  readonly remedies: readonly RemedyRule[];
  readonly deposit: DepositFormula;
  readonly nextMeasures: readonly NextMeasure[];
  readonly sources: readonly Source[];
}
