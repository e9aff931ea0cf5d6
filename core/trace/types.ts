import type { DisputeEvent, EventType, Readers } from '../dispute/dispute.ts';
import type { OrdersInput } from '../determination/orders.ts';
import type { Stop } from '../deadline/deadline.ts';
import type { Instant, LocalDate, Uuid } from '../kernel/kernel.ts';
import type { CaseInput, DeadlineName, OpenObligation, RuleStep, Text, Verification } from '../rules/rules.ts';

/**
 * The steps that are taken by rules: what a filing is called and whether it may be taken, what can be had
 * and how much, who must show what, which ways are open, which clock runs until when, what its end brought,
 * and what the orders of a determination come to.
 */
export const TRACE_KINDS = ['admission', 'classification', 'amount', 'burden', 'route', 'deadline', 'default', 'determination'] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

/** All that the rules were asked with; with the pack it gives the answer again. */
export type TraceInput =
  | { readonly ask: 'case'; readonly case: CaseInput }
  /** what an adjudicator ordered and found: the case with the findings, the orders as put in, the disputed lines */
  | ({ readonly ask: 'orders' } & OrdersInput)
  /** a clock: from when, and what made it longer or shorter; `agreedDays` where the sides or a determination set the days */
  | {
      readonly ask: 'deadline';
      readonly deadline: DeadlineName;
      readonly from: Instant;
      readonly agreedDays?: number;
      /** the length of the fast track of small claims */
      readonly fast?: true;
      readonly extensionAmount?: number;
      readonly stops?: readonly Stop[];
    }
  | { readonly ask: 'default'; readonly deadline: DeadlineName; readonly due: Instant; readonly at: Instant }
  /** what the sides chose; null is silence, which is no consent */
  | { readonly ask: 'choice'; readonly claimant: boolean | null; readonly respondent: boolean | null }
  | { readonly ask: 'measures'; readonly no: number; readonly obligation: OpenObligation };

/** One rule that was asked: as the rules tell it, or a clock, a choice of ways, a next measure. */
export interface TraceStep {
  readonly kind: RuleStep['kind'] | 'deadline' | 'consent' | 'measure';
  readonly rule: string;
  readonly source: string;
  readonly verification: Verification;
  readonly day: LocalDate;
  readonly expression: string;
  readonly inputs: RuleStep['inputs'];
  readonly answer: RuleStep['answer'];
  readonly outcome?: RuleStep['outcome'];
  /** the rule in words; null where the words are the program's own (`deadline.consequence.<name>`) */
  readonly reason: Text | null;
}

/** What came out, as plain data. */
export type TraceResult = Readonly<Record<string, unknown>>;

/** What the rules answer: every rule that was asked, and the result. */
export interface TraceAnswer {
  readonly steps: readonly TraceStep[];
  readonly result: TraceResult;
}

/** Why an automated step of a dispute is as it is (legal-requirements R-4): kept when the step was taken, for good. */
export interface ReasonTrace extends TraceAnswer {
  readonly kind: TraceKind;
  readonly at: Instant;
  /** the event of the record it belongs to */
  readonly event: EventType;
  /** which of several: a clock's name (`perform:2`), the number of an obligation; null where there is one */
  readonly about: string | null;
  readonly pack: { readonly name: string; readonly hash: string };
  /** layers of the operator's own rules over it; not there when there were none */
  readonly layers?: readonly { readonly name: string; readonly hash: string }[];
  /** who may read it: talk of a settlement is sealed from whoever decides, drafts of a determination from the sides */
  readonly readers: readonly Readers[];
  /** files on record when it was asked */
  readonly evidence: readonly Uuid[];
  readonly input: TraceInput;
}

/** One act of a record: its events in order. */
export type RecordedEvents = readonly DisputeEvent[];
