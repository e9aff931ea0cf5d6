import type { CalendarData, DeadlineUnit, Period } from '../deadline/deadline.ts';
import type { Locale, LocalDate, Minor } from '../kernel/kernel.ts';
import type { JuryRules } from './jury-types.ts';

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
  'admit',
  'object_admission',
  'review_admission',
  'respond',
  'join_fast_track',
  'negotiate',
  'countersign',
  'choose',
  'join_jury',
  'convene_jury',
  'reveal_nonce',
  'jury_round',
  'check_verdict',
  'assign',
  'decide',
  'answer_question',
  'give_evidence',
  'second_signature',
  'appeal',
  'assign_appeal',
  'decide_appeal',
  'perform',
  'send_goods_back',
  'inspect_goods',
  'confirm',
  'deposit_objection',
  'share_deposit',
  'decide_objection',
  'cure',
  'refer_out',
  'answer_change',
  'instalment',
  'decide_advance',
  'decide_reversal',
  'send_again',
] as const;
export type DeadlineName = (typeof DEADLINE_NAMES)[number];

/** Whose act a clock waits for. */
export type DeadlineParty = 'claimant' | 'respondent' | 'either' | 'obligor' | 'adjudicator' | 'operator';

export interface DeadlineRule {
  readonly name: DeadlineName;
  readonly amount: number;
  readonly unit: DeadlineUnit;
  /** The length in the fast track of small claims, never longer than the ordinary one; without it the ordinary one. */
  readonly fast?: Period;
  readonly waitsFor: DeadlineParty;
  readonly source: string;
  readonly verification: Verification;
  /** Suffix of the sentence that says what silence means: `deadline.consequence.<consequence>`. */
  readonly consequence: DeadlineName;
  /** Local hour after which a start counts as the next day (working days); 24 = no cut-off. */
  readonly cutOffHour: number;
  /** Reminders, in hours before the deadline is due. */
  readonly remindHoursBefore: readonly number[];
  /** Of a time limit of the marketplace's own: who waits when it is late, and gets the daily sum. */
  readonly delayOwedTo?: readonly ('claimant' | 'respondent')[];
}

export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly effectiveFrom: LocalDate | null;
  readonly effectiveTo: LocalDate | null;
  readonly verification: Verification;
  /** The articles a rule may cite, `2, 9, 15-21`; without it any. */
  readonly articles?: string;
  /** Where the text is published, when it is. */
  readonly url?: string;
  /** Numbers an article had in earlier versions, newest first, so that an old citation is understood. */
  readonly formerly?: readonly { readonly article: string; readonly was: readonly { readonly version: string; readonly article: string }[] }[];
}

/** A span of days in which something is in force; both ends belong to it, null is open. */
export interface InForce {
  readonly effectiveFrom: LocalDate | null;
  readonly effectiveTo: LocalDate | null;
}

/** Which day decides the version of a rule that applies: never today's. */
export const MATERIAL_DATES = ['contract', 'breach', 'filing'] as const;
export type MaterialDate = (typeof MATERIAL_DATES)[number];

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
  readonly note?: Text;
  /** Values of earlier times, by the day a dispute's material date falls on; none means this one always held. */
  readonly earlier?: readonly (InForce & { readonly value: number; readonly unit: ParamUnit; readonly source: string; readonly verification: Verification })[];
}

/** The answer that is always open: `I do not know`. It is kept, is not asked again, and counts as not known. */
export const NOT_KNOWN = 'unknown';

export const FACT_KINDS = ['choice', 'yes_no', 'date', 'text', 'amount', 'quantity'] as const;
export type FactKind = (typeof FACT_KINDS)[number];
/** Who is asked for a fact: a party, or the marketplace's data about the order (a party where the data lack it). */
export const FACT_SOURCES = ['claimant', 'respondent', 'order'] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

export interface FactQuestion {
  readonly key: string;
  readonly kind: FactKind;
  /** A filing needs an answer; "I do not know" is one. */
  readonly required: boolean;
  readonly askedOf: FactSource;
  readonly question: Text;
  readonly help?: Text;
  /** Why it is asked, in a sentence a party reads under the question. */
  readonly why?: Text;
  /** For `quantity`: what is counted. Amounts are minor units, dates days. */
  readonly unit?: 'count' | 'days' | 'hours' | 'months' | 'years' | 'basis_points';
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
  /** Who bears the burden when the condition below does not hold or is not given. */
  readonly bearer?: 'claimant' | 'respondent';
  /** CEL over `facts`: when it holds, the burden is the other side's (`CN.DURABLE.BURDEN`, O73 16). */
  readonly shiftsWhen?: string;
  /** Keys of the type's evidence list by which a side usually shows its part. */
  readonly shownBy?: { readonly claimant: readonly string[]; readonly respondent: readonly string[] };
  /** True where the merchant or the marketplace holds the original records (ECL 62): withholding them may be held against it. */
  readonly originals?: boolean;
  readonly basis: string;
  readonly verification: Verification;
}

/** D-01 to D-30 (legal-requirements §8). */
export const DISPUTE_CODES = [
  ...['D-01', 'D-02', 'D-03', 'D-04', 'D-05', 'D-06', 'D-07', 'D-08', 'D-09', 'D-10'],
  ...['D-11', 'D-12', 'D-13', 'D-14', 'D-15', 'D-16', 'D-17', 'D-18', 'D-19', 'D-20'],
  ...['D-21', 'D-22', 'D-23', 'D-24', 'D-25', 'D-26', 'D-27', 'D-28', 'D-29', 'D-30'],
] as const;
export type DisputeCode = (typeof DISPUTE_CODES)[number];
export type RouteCode = 'negotiation' | 'determination' | 'complaint_12315' | 'mediation' | 'arbitration' | 'court';

/** What a person says went wrong, before the law gives it a name; the first question of an intake. */
export const PROBLEM_GROUPS = ['delivery', 'goods', 'refund', 'promise', 'payment', 'service', 'safety', 'data', 'platform', 'merchant'] as const;
export type ProblemGroup = (typeof PROBLEM_GROUPS)[number];

export interface DisputeType {
  readonly code: DisputeCode;
  /** Nine digits of GB/T 42499, null until the table is filled from the standard. */
  readonly gbCode: string | null;
  readonly group: ProblemGroup;
  readonly name: Text;
  /** What the person says: `My parcel did not arrive`. */
  readonly plain: Text;
  readonly description: Text;
  readonly filedBy: 'consumer' | 'merchant' | 'either';
  /** `handover`: nothing is decided here; the intake ends with a warm hand-over and the property part may continue. */
  readonly handling: 'here' | 'handover';
  /** False for subjects a jury never sees. */
  readonly crowdPanel: boolean;
  readonly facts: readonly FactQuestion[];
  readonly evidence: readonly EvidenceHint[];
  readonly burden: readonly BurdenRow[];
  /** Statutes, as `SOURCE article, article`. */
  readonly law: readonly string[];
  readonly remedies: readonly RemedyCode[];
  /** What this type has of its own in place of a remedy's general conditions or formula; `compensates`: it makes good an injury. */
  readonly own?: readonly { readonly remedy: RemedyCode; readonly conditions?: readonly RuleCondition[]; readonly formula?: Formula; readonly compensates?: 'injury' }[];
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
  'earnest',
  'punitive_treble',
  'punitive_food',
  'provide_service',
  'cease',
  'correct',
  'delete_data',
  'apology',
  'cancel',
] as const;
export type RemedyCode = (typeof REMEDY_CODES)[number];

export interface RuleCondition {
  readonly id: string;
  /** CEL (docs/reference/rule-packs.md says over what). */
  readonly expression: string;
  /** The answer when the expression is false. */
  readonly otherwise: 'not_eligible' | 'need_evidence' | 'human_review';
  readonly source: string;
  readonly verification: Verification;
  readonly reason: Text;
}

/** One figure of a computation: CEL over whole numbers; `step.<id>` is a figure before it. */
export interface FormulaStep {
  readonly id: string;
  readonly expression: string;
  readonly label: Text;
  readonly source: string;
  readonly verification: Verification;
}

/** How an amount comes about: figures in order, the last of them the amount in minor units. */
export interface Formula {
  readonly steps: readonly FormulaStep[];
  /** CEL: the most the rule gives; null where the law sets no most. */
  readonly cap: string | null;
}

export const RULE_KINDS = ['triage', 'classification', 'admission', 'right', 'check', 'clause', 'route'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

export const TRIAGE_TRACKS = ['safety', 'privacy', 'crime', 'minor', 'business', 'abuse', 'self_operated', 'small_claims', 'foreign'] as const;
export type TriageTrack = (typeof TRIAGE_TRACKS)[number];

/**
 * A rule that is not a remedy: it looks at facts and says what follows. True means: the case goes on that track
 * (triage), is that type (classification), may be admitted (admission), the person has that right (right), the
 * behaviour is as it should be (check), the clause is of the void kind (clause), the way is open (route).
 */
export interface Rule extends InForce {
  /** `CN.ECL.62.originals`; a rule that changed stands once for each span of days, never two on one day */
  readonly id: string;
  readonly kind: RuleKind;
  /** the dispute types it belongs to; empty means all */
  readonly types: readonly DisputeCode[];
  readonly source: string;
  readonly verification: Verification;
  readonly materialDate: MaterialDate;
  readonly expression: string;
  readonly title: Text;
  /** what is said when it is true, and when it is not */
  readonly reason: Text;
  readonly otherwise: Text;
  /** for admission: what a rule that is not met answers */
  readonly unmet?: 'not_eligible' | 'need_evidence' | 'human_review';
  readonly track?: TriageTrack;
  readonly code?: DisputeCode;
  readonly route?: RouteCode;
}

/** A way on, with what a person must know before taking it. */
export interface RouteText {
  readonly route: RouteCode;
  readonly name: Text;
  readonly whatItIs: Text;
  readonly effect: Text;
  readonly cost: Text;
  readonly time: Text;
  readonly how: Text;
  readonly source: string;
  readonly verification: Verification;
}

/** A track of triage in words: what is said at once, whom to call, what goes on meanwhile. */
export interface TrackText {
  readonly track: TriageTrack;
  readonly title: Text;
  readonly text: Text;
  /** `120`, `110`, `12315`, a page: what it is for, in words */
  readonly contacts: readonly { readonly name: Text; readonly reach: string }[];
  /** true where the part about money may still go on here */
  readonly propertyGoesOn: boolean;
  /** true where an officer on duty of the operator is told at once */
  readonly tellsDuty: boolean;
  readonly source: string;
  readonly verification: Verification;
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
  /** How it stands to the others when money is added up: one base remedy at most, others besides it. */
  readonly role: 'base' | 'besides' | 'none';
  /** Null where no money moves, or as much as is proved. */
  readonly formula: Formula | null;
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
  /** what a merchant agrees to when a debt may be set off against other orders' released money; consent keeps `id` and `version` */
  readonly setOff: { readonly id: string; readonly version: string; readonly statement: Text; readonly points: readonly Text[]; readonly source: string; readonly verification: Verification };
  readonly source: string;
  readonly verification: Verification;
}

/** The rungs of the ladder, by the numbers of the requirements. */
export const RUNG_CODES = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', 'E10', 'E11', 'E12', 'E13', 'E14', 'E15', 'E16', 'E17'] as const;
export type RungCode = (typeof RUNG_CODES)[number];
export const RUNG_KINDS = ['performance', 'money', 'information', 'reputation', 'account', 'court', 'authority'] as const;
/** What a rung may rest on: an agreement in default, a final determination, a court's or institution's title, an advance to be recovered. */
export const INSTRUMENTS = ['agreement', 'determination', 'court', 'recourse'] as const;
export type Instrument = (typeof INSTRUMENTS)[number];
/** Who decides on a rung, and who carries it out. */
export const RUNG_ACTORS = ['obligor', 'claimant', 'both', 'rules', 'platform', 'operator', 'committee', 'institution', 'issuer', 'court', 'authority'] as const;
export type RungActor = (typeof RUNG_ACTORS)[number];

/**
 * One rung of the ladder by which an outcome is performed: what it needs before it may be taken (power, instrument,
 * notice, objection, proportion) and how it is taken back. The least intrusive comes first.
 */
export interface LadderRung {
  readonly code: RungCode;
  /** place in the order of intrusion; no two are the same */
  readonly order: number;
  readonly kind: (typeof RUNG_KINDS)[number];
  readonly title: Text;
  readonly text: Text;
  /** CEL over `obligation`, `merchant`, `funds`, `payment` and figures: when it is due. */
  readonly trigger: string;
  readonly power: { readonly text: Text; readonly source: string; readonly verification: Verification };
  readonly instruments: readonly Instrument[];
  readonly decidedBy: RungActor;
  readonly actedOnBy: RungActor;
  readonly notice: Text;
  /** the clock in which it can be objected to; null where another procedure says */
  readonly objection: { readonly deadline: DeadlineName | null; readonly text: Text };
  /** CEL: the most it may take; null where no money is taken. */
  readonly most: { readonly expression: string | null; readonly text: Text };
  readonly reversal: { readonly possible: boolean; readonly text: Text };
  /** it may secure before notice was given, never pay */
  readonly freezes: boolean;
  /** what it waits for that is not connected here; it is then recorded as due and goes no further */
  readonly needs: readonly { readonly machinery: string; readonly text: Text }[];
  /** what the claimant can do by itself on this rung */
  readonly ways: readonly NextMeasure[];
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
  readonly ladder: readonly LadderRung[];
  readonly jury: JuryRules;
  readonly rules: readonly Rule[];
  readonly routeTexts: readonly RouteText[];
  readonly tracks: readonly TrackText[];
  readonly sources: readonly Source[];
}
