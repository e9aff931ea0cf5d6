import type { Instant, Minor, Uuid } from '../kernel/kernel.ts';
import type { BurdenProposal, Citation, Text } from '../rules/rules.ts';
import type { Party } from '../dispute/state.ts';
import type { EvidenceDecision } from '../evidence/objection.ts';
import type { ItemCount, Term, TermKind } from '../dispute/terms.ts';

/** A question of the adjudicator to one side, with a clock. */
export interface Question {
  readonly no: number;
  readonly to: Party;
  readonly text: string;
  readonly at: Instant;
  readonly answer: { readonly text: string; readonly at: Instant } | null;
  /** the time to answer ended without one */
  readonly lapsed: boolean;
  readonly lapsedAt: Instant | null;
  /** the late evidence of the other side it asks about; `text` is empty then */
  readonly late?: number;
}

/** What was found on one row of the burden table. */
export interface Finding {
  /** id of the burden row in the rule pack, or `undisputed` */
  readonly issue: string;
  readonly result: 'established' | 'not_established' | 'undisputed';
  readonly reasons: string;
  readonly evidence: readonly Uuid[];
  /** the rules proposed something for want of evidence, and the adjudicator took it up or not; the reasons say why */
  readonly proposal?: { readonly made: BurdenProposal; readonly accepted: boolean };
  /** of a jury: how many found it so; `reasons` are empty then, what jurors wrote stands with the verdict */
  readonly votes?: { readonly established: number; readonly notEstablished: number };
}

/** A remedy the adjudicator orders; its amount is computed by the rules' formula, not typed. */
export interface RemedyOrder {
  readonly kind: TermKind;
  readonly items?: readonly ItemCount[];
  /** for a price reduction: what the goods are worth as they are, in parts of 10,000 of their conforming value */
  readonly actualValuePer10000?: number;
  /** for damages, liquidated damages, and the loss above earnest money: what was proved, in minor units */
  readonly provedMinor?: Minor;
  /** further facts the remedy's conditions and formula ask for, as found: by question, as a filing keeps answers */
  readonly figures?: Readonly<Record<string, string>>;
  readonly freightBy?: Party;
  readonly withinDays?: number;
}

/** One figure of a computation, readable by a consumer and computable again from the pack. */
export interface ComputationStep {
  /** the figure's id in its formula; in records made before the pack had formulas, a suffix of `remedy.step.` */
  readonly step: string;
  /** remedy and figure, `price_reduction.reduction`; absent in those records, like what follows */
  readonly rule?: string;
  readonly label?: Text;
  /** CEL, over the names of `inputs` */
  readonly expression?: string;
  readonly source: string;
  readonly inputs: Readonly<Record<string, number | string>>;
  readonly resultMinor: Minor;
}

/** What a determination says, before anybody signed it a second time. */
export interface DeterminationDraft {
  readonly result: 'allowed' | 'part' | 'dismissed';
  readonly findings: readonly Finding[];
  readonly terms: readonly Term[];
  readonly computation: readonly ComputationStep[];
  /** what was ordered and found, as it was put in: terms and computation follow from it; absent in records made before it was kept */
  readonly orders?: readonly RemedyOrder[];
  readonly reasons: string;
  /** the rules the reasons cite; absent in records made before citations were kept */
  readonly citations?: readonly Citation[];
  /** what became of objections to items of evidence; absent when there were none */
  readonly objections?: readonly EvidenceDecision[];
  readonly by: Uuid;
  readonly at: Instant;
  /** in an appeal that waits for its second signature: why the outcome is changed */
  readonly appealReasons?: string;
  /** it was made by the rules from this round's verdict; `by` is the round until a person signs */
  readonly jury?: { readonly roundId: Uuid };
}

/** A platform determination (平台处理结果): reasoned, signed by a person, open to appeal. */
export interface Determination extends DeterminationDraft {
  readonly secondBy: Uuid | null;
  readonly issuedAt: Instant;
  readonly corrections: readonly { readonly was: string; readonly now: string; readonly at: Instant; readonly by: Uuid }[];
  readonly finalAt: Instant | null;
}
